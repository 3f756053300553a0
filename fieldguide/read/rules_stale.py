"""The rule about forecasts: what an entry says lies ahead lies ahead of the day on which the entry was checked."""

import calendar
import datetime
import re
from collections.abc import Iterator

from fieldguide.read import prose, texts
from fieldguide.read.dates import last_day
from fieldguide.read.model import Term
from fieldguide.read.problems import Located, Problem
from fieldguide.read.rule import rule
from fieldguide.read.written import Written

MONTHS = calendar.month_name[1:]
DATE = re.compile(rf"\b(?:({'|'.join(MONTHS)})(?: (\d{{1,2}}))?,? )?((?:19|20)\d\d)\b")
PLANNED = ("scheduled to", "expected to", "planned to", "set to", "due on", "due by", "due in")
COMING = ("will be", "will begin", "will end", "will start", "will take effect", "will expire")
MILESTONE_AHEAD = re.compile(rf"\b(?:is|are) (?:{'|'.join(PLANNED)})\b")
AHEAD = re.compile(rf"(?:{MILESTONE_AHEAD.pattern}|\b(?:{'|'.join(COMING)})\b)(.*)")
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\[*])|\n+")


@rule
def forecasts_lie_ahead(written: Written) -> Iterator[Problem]:
    """No sentence or milestone of an entry says that something "is scheduled to" happen on a day before the entry was last checked."""
    for entry in written.terms.values():
        if entry.value.checked:
            yield from _stale_milestones(entry, entry.value.checked)
    for item, field, text in texts.each_prose(written):
        # Words are found faster than the pattern that they make, and most texts have none.
        has_any = any(words in text for words in (*PLANNED, *COMING))
        if has_any and isinstance(item.value, Term) and item.value.checked and not field.startswith("milestones"):
            yield from _stale_sentences(item, field, text, item.value.checked)


def _stale_milestones(entry: Located[Term], checked: datetime.date) -> Iterator[Problem]:
    for i, milestone in enumerate(entry.value.milestones):
        if MILESTONE_AHEAD.search(milestone.what) and last_day(milestone.on) < checked:
            yield entry.problem(
                f"milestones[{i}].what", f"was ahead until {milestone.on}, before the check of {checked}: say what happened"
            )


def _stale_sentences(entry: Located[Term], field: str, text: str, checked: datetime.date) -> Iterator[Problem]:
    for sentence in SENTENCE.split(prose.plain(text)):
        if (ahead := AHEAD.search(sentence)) and (days := _days(ahead[1])) and max(days) < checked:
            yield entry.problem(field, f"{sentence[:60]!r} was ahead until {max(days)}, before the check of {checked}: say what happened")


def _days(sentence: str) -> list[datetime.date]:
    """Return the last day of each date that a sentence names."""
    found = []
    for month, day, year in DATE.findall(sentence):
        number = f"-{MONTHS.index(month) + 1:02}" if month else ""
        found.append(last_day(f"{year}{number}" + (f"-{int(day):02}" if day and month else "")))
    return found
