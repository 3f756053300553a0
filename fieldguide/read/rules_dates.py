"""The rules about dates: in order, and meaning what they say. None of them asks what day it is."""

import itertools
from collections.abc import Iterator

from fieldguide import timeline
from fieldguide.read.dates import first_day, last_day
from fieldguide.read.model import Dates
from fieldguide.read.problems import Problem
from fieldguide.read.rule import rule
from fieldguide.read.written import Written

ORDER = ("proposed", "announced", "published", "finalized", "enacted", "effective", "began", "ended")
# A program may begin under a rule that takes effect later, or be announced while its rule is proposed or after it is final.
LOOSE = {("effective", "began"), ("proposed", "announced"), ("announced", "finalized"), ("announced", "enacted"), ("finalized", "enacted")}
KNOWN_FIRST = ("proposed", "announced", "finalized")
PUBLISHED_KINDS = ("document", "standard", "code-set", "dataset")


@rule
def dates_are_in_order(written: Written) -> Iterator[Problem]:
    """Nothing ends before it begins, begins before it is announced, or is final before it is proposed; milestones run oldest first."""
    for entry in written.terms.values():
        dates = entry.value.dates
        for later, message in _disorder(dates):
            yield entry.problem(f"dates.{later}", message)
        days = [first_day(milestone.on) for milestone in entry.value.milestones]
        for i in range(1, len(days)):
            if days[i] < days[i - 1]:
                yield entry.problem(f"milestones[{i}].on", "is older than the one before: oldest first")
        for i, window in enumerate(entry.value.model.applications if entry.value.model else ()):
            if window.opens and window.closes < window.opens:
                yield entry.problem(f"model.applications[{i}].closes", f"{window.closes} is before {window.opens}, when it opens")


def _disorder(dates: Dates) -> Iterator[tuple[str, str]]:
    known = [(name, value) for name in ORDER if (value := getattr(dates, name))]
    pairs = [(a, b) for a, b in itertools.combinations(known, 2) if (a[0], b[0]) not in LOOSE]
    pairs += [((a, first), (b, stop)) for b in timeline.STOPS if (stop := getattr(dates, b)) for a, first in known if a in KNOWN_FIRST]
    for (earlier, a), (later, b) in pairs:
        if first_day(a) > last_day(b):
            yield later, f"{b} is before {earlier} ({a})"
    begun = timeline.start(dates)
    if dates.ends and begun and last_day(dates.ends) < first_day(begun):
        yield "ends", f"{dates.ends} is before the start ({begun})"


@rule
def dates_mean_what_they_say(written: Written) -> Iterator[Problem]:
    """No two dates of an entry contradict each other, and none says of its kind what it cannot be."""
    for entry in written.terms.values():
        dates, kind = entry.value.dates, entry.value.kind
        for name, message in itertools.chain(_contradictions(dates), _early_law(dates, kind), _of_kind(dates, kind)):
            yield entry.problem(f"dates.{name}", message)


def _early_law(dates: Dates, kind: str) -> Iterator[tuple[str, str]]:
    """What is enacted is in force: a later start belongs to what the law creates, or to some of its duties."""
    begun = dates.effective or dates.began
    if dates.enacted and begun and first_day(begun) > first_day(dates.enacted):
        advice = "make the later day a milestone" if kind == "law" else "leave it out and make the day of the law a milestone"
        yield "enacted", f"puts it in force before {begun}: {advice}"


def _contradictions(dates: Dates) -> Iterator[tuple[str, str]]:
    if dates.published and dates.began:
        yield "published", f"what began ({dates.began}) is not only published: write one of the two"
    finished = [name for name in ("ended", "cancelled", "withdrawn") if getattr(dates, name)]
    if len(finished) > 1:
        yield finished[1], f"it already is {finished[0]}: write one of the two"


def _of_kind(dates: Dates, kind: str) -> Iterator[tuple[str, str]]:
    begun, stopped = timeline.start(dates), timeline.stop(dates)
    if kind in PUBLISHED_KINDS and not (begun or stopped or dates.published):
        for name in ("announced", "finalized"):
            if getattr(dates, name):
                yield name, f"reads as not yet in force for ever: a {kind} that is out is `published`"
    if kind != "rule":
        return
    if dates.began:
        yield "began", "a rule takes effect: write `effective`, and a milestone for the day from which it must be followed"
    if dates.announced and not (dates.proposed or dates.finalized or begun or stopped):
        yield "announced", "a rule is `proposed` or `finalized`"
    if dates.finalized and not (begun or stopped):
        yield "finalized", "a final rule has an `effective` date; without it, it reads as not yet in force for ever"
    if dates.proposed and dates.effective and not dates.finalized:
        yield "effective", "a proposal has no effect: add `finalized`"
