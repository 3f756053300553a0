"""The rules about dates: in order, and meaning what they say."""

import itertools
from collections.abc import Iterator

from fieldguide.read.dates import first_day, last_day
from fieldguide.read.problems import Problem
from fieldguide.read.rule import rule
from fieldguide.read.written import Written

ORDER = ("proposed", "announced", "finalized", "enacted", "effective", "began", "ended")
# A program may begin under a statute that takes effect later, or be announced while its rule is proposed.
LOOSE = {("effective", "began"), ("proposed", "announced"), ("announced", "finalized"), ("announced", "enacted"), ("finalized", "enacted")}


@rule
def dates_are_in_order(written: Written) -> Iterator[Problem]:
    """Nothing ends before it begins, begins before it is announced, or is final before it is proposed; milestones run oldest first."""
    for entry in written.terms.values():
        dates = entry.value.dates
        known = [(name, value) for name in ORDER if (value := getattr(dates, name))]
        for (earlier, a), (later, b) in itertools.pairwise(known):
            if first_day(a) > last_day(b) and (earlier, later) not in LOOSE:
                yield entry.problem(f"dates.{later}", f"{b} is before {earlier} ({a})")
        begun = dates.began or dates.effective or dates.enacted
        if dates.ends and begun and last_day(dates.ends) < first_day(begun):
            yield entry.problem("dates.ends", f"{dates.ends} is before the start ({begun})")
        days = [first_day(milestone.on) for milestone in entry.value.milestones]
        for i in range(1, len(days)):
            if days[i] < days[i - 1]:
                yield entry.problem(f"milestones[{i}].on", "is older than the one before: oldest first")
