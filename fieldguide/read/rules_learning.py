"""The rules about what people learn with: the questions at the end of chapters."""

from collections.abc import Iterator
from pathlib import PurePath

from fieldguide.read.names import fold_name
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.written import Written


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
    """A file of data/checks bears the name of a page of docs/, which shows it by `{{ self_check("name") }}`, and no other page does."""
    calls = [call for call in written.chapter_calls if call.name == "self_check"]
    showing = {_stem(call.page) for call in calls if call.args == [_stem(call.page)]}
    files = {_stem(check.file): check.file for check in written.checks.values()}
    for chapter, file in files.items():
        if chapter not in written.pages:
            yield Problem(file, 1, "", f"no page docs/{chapter}.md{did_you_mean(chapter, written.pages)}")
        elif chapter not in showing:
            yield Problem(file, 1, "", f'docs/{chapter}.md does not show it: write {{{{ self_check("{chapter}") }}}} there')
    known = files.keys() | {id.partition("/")[0] for id in written.checks.broken}
    for call in calls:
        chapter = _stem(call.page)
        if call.args and call.args != [chapter]:
            yield Problem(call.page, call.line, call.name, f"shows the questions of its own page: write {chapter!r}")
        elif chapter not in known:
            yield Problem(call.page, call.line, call.name, f"no file data/checks/{chapter}.yml{did_you_mean(chapter, known)}")


def _stem(file: str) -> str:
    return PurePath(file).stem
