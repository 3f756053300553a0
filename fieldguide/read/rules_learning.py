"""The rules about what people learn with: the questions at the end of chapters, paths, passages."""

from collections.abc import Collection, Iterator
from pathlib import PurePath

from fieldguide.read.learning_model import Step
from fieldguide.read.names import fold_name
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.written import Written

PASSAGE_WORDS = 120


@rule
def self_checks_have_one_answer(written: Written) -> Iterator[Problem]:
    """A question of data/checks has one right option, and no two options that read alike."""
    for check in written.checks.values():
        options = check.value.options
        right = sum(option.right for option in options)
        if right != 1:
            yield check.problem("options", f"{right} options are right: exactly one is")
        texts = [fold_name(option.text) for option in options]
        for i, text in enumerate(texts):
            if text in texts[:i]:
                yield check.problem(f"options[{i}].text", f"reads like option {texts.index(text) + 1}")


@rule
def self_checks_belong_to_a_chapter(written: Written) -> Iterator[Problem]:
    """A file of data/checks bears the name of a chapter of docs/, which shows it by `{{ self_check("name") }}`, and no other page does."""
    calls = [call for call in written.chapter_calls if call.name == "self_check"]
    showing = {_stem(call.page) for call in calls if call.first == _stem(call.page)}
    files = {_stem(check.file): check.file for check in written.checks.values()}
    for chapter, file in files.items():
        if chapter not in written.pages:
            yield Problem(file, 1, "", f"no page docs/{chapter}.md{did_you_mean(chapter, written.pages)}")
        elif chapter in written.fronts and written.fronts[chapter].value.kind != "chapter":
            yield Problem(file, 1, "", f"docs/{chapter}.md is no chapter, and only chapters can ask: write `kind: chapter` there")
        elif chapter not in showing:
            yield Problem(file, 1, "", f'docs/{chapter}.md does not show it: write {{{{ self_check("{chapter}") }}}} there')
    known = files.keys() | {id.partition("/")[0] for id in written.checks.broken}
    for call in calls:
        chapter = _stem(call.page)
        if call.first not in (None, chapter):
            yield Problem(call.page, call.line, call.name, f"shows the questions of its own page: write {chapter!r}")
        elif chapter not in known:
            yield Problem(call.page, call.line, call.name, f"no file data/checks/{chapter}.yml{did_you_mean(chapter, known)}")


@rule
def steps_lead_somewhere(written: Written) -> Iterator[Problem]:
    """A step of a path names exactly one thing to do, which exists, and no path names one twice."""
    known = _known(written)
    for path in written.paths.values():
        seen = set[tuple[str, str]]()
        for i, step in enumerate(path.value.steps):
            targets = targets_of(step)
            if len(targets) != 1:
                yield path.problem(f"steps[{i}]", f"names {len(targets)} things: exactly one of {', '.join(known)}")
            for kind, id in targets:
                if id not in known[kind]:
                    yield path.problem(f"steps[{i}].{kind}", f"no {kind} {id!r}{did_you_mean(id, known[kind])}")
                elif (kind, id) in seen:
                    yield path.problem(f"steps[{i}].{kind}", f"{id!r} is named twice")
                seen.add((kind, id))


def targets_of(step: Step) -> list[tuple[str, str]]:
    """List where a step leads, the kind of each before its id; one, where the rule is kept."""
    return [(kind, id) for kind, id in step if kind != "say" and id is not None]


def _known(written: Written) -> dict[str, Collection[str]]:
    """Return what a step may name, by its kind."""
    chapters = {page for page, front in written.fronts.items() if front.value.kind == "chapter"}
    practiced = written.areas.ids | written.paths.ids
    return {
        "chapter": chapters,
        "page": written.pages - chapters,
        "entry": written.ids,
        "figure": written.figures.ids,
        "quiz": practiced,
        "cards": practiced,
        "decode": written.passages.ids,
    }


@rule
def paths_and_areas_have_names_of_their_own(written: Written) -> Iterator[Problem]:
    """No path has the id of an area: the quiz and the cards are asked for by either."""
    for id in written.paths.keys() & written.areas.keys():
        yield written.paths[id].problem("id", f"{id!r} is an area")


@rule
def quiz_statuses_exist(written: Written) -> Iterator[Problem]:
    """An answer of quiz.yml to what a status was stands for statuses of vocabulary.yml, each of them in one answer at most."""
    if not written.quiz:
        return
    seen = set[str]()
    for id, answer in written.quiz.value.statuses.items():
        for i, status in enumerate(answer.of):
            if status not in written.words.statuses:
                hint = did_you_mean(status, written.words.statuses)
                yield written.quiz.problem(f"statuses.{id}.of[{i}]", f"no status {status!r}{hint}")
            elif status in seen:
                yield written.quiz.problem(f"statuses.{id}.of[{i}]", f"{status!r} is in another answer, too")
            seen.add(status)


@rule
def passages_are_short(written: Written) -> Iterator[Problem]:
    """A passage to decode has at most 120 words."""
    for passage in written.passages.values():
        words = len(passage.value.text.split())
        if words > PASSAGE_WORDS:
            yield passage.problem("text", f"{words} words, at most {PASSAGE_WORDS}")


def _stem(file: str) -> str:
    return PurePath(file).stem
