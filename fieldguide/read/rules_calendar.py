"""The rules about the calendar: what dates are, whom they concern, and how calendar programs know them again."""

from collections.abc import Iterator

from fieldguide.events import milestone_uid
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.written import Written

WHOLE = "all"  # the calendar file with every date


@rule
def calendar_words_exist(written: Written) -> Iterator[Problem]:
    """The kind and the actors of a milestone are words of vocabulary.yml; no actor has the id of an area, and neither is `all`."""
    kinds, actors, vocabulary = written.words.event_kinds, written.words.actors, written.vocabulary
    for entry in written.terms.values():
        for i, milestone in enumerate(entry.value.milestones):
            if milestone.kind and milestone.kind not in kinds:
                yield entry.problem(f"milestones[{i}].kind", f"no kind {milestone.kind!r}{did_you_mean(milestone.kind, kinds)}")
            for actor in milestone.actors:
                if actor not in actors:
                    yield entry.problem(f"milestones[{i}].actors", f"no actor {actor!r}{did_you_mean(actor, actors)}")
    if vocabulary:
        for name, word in written.words.dates.items():
            if word.event_kind not in kinds:
                hint = did_you_mean(word.event_kind, kinds)
                yield vocabulary.problem(f"dates.{name}.event_kind", f"no kind {word.event_kind!r}{hint}")
        if WHOLE in written.areas:
            yield written.areas[WHOLE].problem("id", f"{WHOLE!r} is the name of the calendar file with every date")
        for actor in actors.keys() & {WHOLE, *written.areas}:
            yield vocabulary.problem(f"actors.{actor}", f"{actor!r} is the name of another calendar file")


@rule
def milestones_are_told_apart(written: Written) -> Iterator[Problem]:
    """No two milestones of an entry have one sentence: calendar programs know a date by its entry and its sentence."""
    for id, entry in written.terms.items():
        known = set[str]()
        for i, milestone in enumerate(entry.value.milestones):
            uid = milestone_uid(id, milestone.what)
            if uid in known:
                yield entry.problem(f"milestones[{i}].what", "is the sentence of another milestone: say in it what tells the two apart")
            known.add(uid)
