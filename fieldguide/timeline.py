"""What the dates of an entry say on a given day. Status is never written; it follows from dates and a day."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.read.dates import first_day, last_day
from fieldguide.read.model import Dates, Term

IN_FORCE = ("active", "ending")
STOPS = ("withdrawn", "cancelled")
# All that `status` returns; vocabulary.yml has a word for each.
STATUSES = ("not-yet", "proposed", "announced", "finalized", "active", "ending", "ended", "cancelled", "withdrawn", "reference")


@dataclass(frozen=True)
class Phase:
    """A stretch of an entry's life: its status from `start` on (None: since ever)."""

    start: datetime.date | None
    status: str


def start(dates: Dates) -> str | None:
    """Return the date on which the thing came into force or began, if one is known."""
    return dates.began or dates.effective or dates.enacted


def end(dates: Dates) -> str | None:
    """Return the last day: the actual one, else the planned one."""
    return dates.ended or dates.ends


def status(term: Term, day: datetime.date) -> str:
    """Return the status of an entry on a day, a key of `statuses` in vocabulary.yml."""
    dates = term.dates
    for stop in STOPS:
        stopped = getattr(dates, stop)
        if stopped and first_day(stopped) <= day:
            return stop
    last = end(dates)
    if last and last_day(last) < day:
        return "ended"
    begun = start(dates)
    if begun and first_day(begun) <= day:
        return "ending" if last else "active"
    return _before(dates, day)


def _before(dates: Dates, day: datetime.date) -> str:
    """Return the status of something that has not begun."""
    for name, label in (("finalized", "finalized"), ("announced", "announced"), ("proposed", "proposed")):
        known = getattr(dates, name)
        if known and first_day(known) <= day:
            return label
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
