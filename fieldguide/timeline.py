"""What the dates of an entry say on a given day. Status is never written; it follows from dates and a day."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.formats import format_date
from fieldguide.read.dates import first_day, last_day
from fieldguide.read.model import Dates, Term

IN_FORCE = ("active", "ending")
STOPS = ("withdrawn", "cancelled")
STARTS = ("enacted", "effective", "began")
OVER = (*STOPS, "ended", "ends")  # the last day of a thing is the first of these that is known
BEFORE = ("finalized", "published", "announced", "proposed")
STATUSES = ("not-yet", *reversed(BEFORE), *IN_FORCE, "ended", *STOPS, "reference")
SLOT = re.compile(r"\{(\w+)\}")
NEAR = 400  # days; a countdown longer than this says less than the date


@dataclass(frozen=True)
class Phase:
    """A stretch of an entry's life: its status from `start` on (None: since ever)."""

    start: datetime.date | None
    status: str


def start(dates: Dates) -> str | None:
    """Return the date from which the thing was in force or running: the earliest of enacted, effective, and began."""
    known = [value for name in STARTS if (value := getattr(dates, name))]
    return min(known, key=lambda value: (first_day(value), -len(value)), default=None)


def end(dates: Dates) -> str | None:
    """Return the last day of what was not called off: the actual one, else the planned one."""
    return dates.ended or dates.ends


def stop(dates: Dates) -> str | None:
    """Return the day on which the thing was called off or taken back."""
    return dates.withdrawn or dates.cancelled


def over(dates: Dates) -> str | None:
    """Return the last day, however the thing ends: what was called off does not last to its planned end."""
    return stop(dates) or end(dates)


def never_began(dates: Dates) -> bool:
    """Return whether a thing was called off before its first day."""
    begun, stopped = start(dates), stop(dates)
    return bool(begun and stopped and first_day(begun) > first_day(stopped))


def status(term: Term, day: datetime.date) -> str:
    """Return the status of an entry on a day, a key of `statuses` in vocabulary.yml."""
    dates = term.dates
    for name in STOPS:
        stopped = getattr(dates, name)
        if stopped and first_day(stopped) <= day:
            return name
    last = end(dates)
    if last and last_day(last) < day:
        return "ended"
    begun = start(dates)
    if begun and first_day(begun) <= day:
        return "ending" if last else "active"
    return _before(dates, day)


def _before(dates: Dates, day: datetime.date) -> str:
    """Return the status of something that has not begun, or that is published and never begins."""
    for name in BEFORE:
        known = getattr(dates, name)
        if known and first_day(known) <= day:
            return name
    return "not-yet" if any(_changes(dates)) else "reference"


def _changes(dates: Dates) -> Iterator[datetime.date]:
    for name in type(dates).model_fields:
        value = getattr(dates, name)
        if value and name in ("ends", "ended"):
            yield last_day(value) + datetime.timedelta(days=1)
        elif value:
            yield first_day(value)


def life(term: Term) -> str:
    """Write the phases as scripts read them: `announced 2015-04-16 active`: a status, the day the next one starts."""
    first, *later = phases(term)
    return " ".join([first.status, *(f"{phase.start} {phase.status}" for phase in later)])


def phases(term: Term) -> list[Phase]:
    """List the stretches of an entry's life in order, each with another status than the one before."""
    found = [Phase(None, status(term, datetime.date.min))]
    for day in sorted(set(_changes(term.dates))):
        now = status(term, day)
        if now != found[-1].status:
            found.append(Phase(day, now))
    return found


def is_bare_proposal(term: Term, day: datetime.date) -> bool:
    """Return whether an entry was proposed and nothing more has come of it."""
    return status(term, day) == "proposed"


def came_to_nothing(term: Term, day: datetime.date) -> bool:
    """Return whether an entry was called off or taken back as a mere proposal."""
    dates = term.dates
    return status(term, day) in STOPS and bool(dates.proposed) and not (dates.finalized or start(dates))


def dated(dates: Dates) -> Iterator[tuple[str, str]]:
    """List the dates that are events, by name; a planned end is none once the actual one is known."""
    is_over = dates.ended or stop(dates)
    for name, value in dates:
        if value and not (name == "ends" and is_over):
            yield name, value


def slots(dates: Dates) -> dict[str, str]:
    """Return the dates that the sentences of a status may hold, printed: `since` is January 1, 2027, `on_since` on January 1, 2027.

    Of `ran`, `shown` and `over` one is filled when there is a last day: something ran, or was published, or only ended.
    """
    begun, last = None if never_began(dates) else start(dates), end(dates)
    known = {name: value for name, value in dates if value}
    known |= {name: value for name, value in (("since", begun), ("end", last)) if value}
    known |= {"first": min(known.values(), key=first_day)} if known else {}
    printed = {name: format_date(value) for name, value in known.items()}
    printed |= {f"on_{name}": on(value) for name, value in known.items()}
    if last:
        first = begun or dates.published
        printed["ran" if begun else "shown" if first else "over"] = _span(first, last) if first else printed["on_end"]
    return printed


def on(partial: str) -> str:
    """Print a date as a sentence has it: on January 1, 2027; in January 2027; in 2027."""
    return f"{'on' if len(partial) == len('2027-01-01') else 'in'} {format_date(partial)}"


def _span(first: str, last: str) -> str:
    comma = "," if len(first) == len("2027-01-01") else ""
    return f"from {format_date(first)}{comma} to {format_date(last)}"


def filled(sentences: list[str], values: dict[str, str]) -> list[list[str]]:
    """Split those sentences of which every slot has a value at their slots: words, slot, words, slot, … words."""
    pieces = [SLOT.split(sentence) for sentence in sentences]
    return [parts for parts in pieces if all(slot in values for slot in parts[1::2])]


def due(dates: Dates, current: str) -> datetime.date | None:
    """Return the day to which a status counts down: the last one, or the first one of what has not begun."""
    if current == "ending":
        return last_day(last) if (last := end(dates)) else None
    return first_day(begun) if (begun := start(dates)) else None


def countdown(day: datetime.date, to: datetime.date | None) -> str:
    """Print how far away a day is, for a date to follow: `in 37 days, `, or nothing when it is past or far."""
    days = (to - day).days if to else 0
    if days == 1:
        return "tomorrow, "
    return f"in {days} days, " if 1 < days < NEAR else ""
