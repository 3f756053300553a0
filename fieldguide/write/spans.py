"""Sets entries on an axis of years, a row an entry, to scale; `figures/spans.html.j2` draws them.

The axis is 1,000 units wide, however wide it is on a screen: names are text beside or above the bars, never in them.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldguide import timeline
from fieldguide.guide import Guide
from fieldguide.read.dates import first_day, last_day

WIDTH = 1000
LEAST = 6  # units, so that a bar of some days is seen
NO_START = datetime.timedelta(days=180)  # what is drawn of something that has no start yet
STEPS = (1, 2, 5, 10, 20, 50)  # years between two marks


@dataclass(frozen=True)
class Axis:
    """Years from the first of January of `first` to that of `last`, with a mark each `step` years."""

    first: int
    last: int
    step: int

    def x(self, day: datetime.date) -> float:
        """Return where a day stands; what is off the axis stands at its edge."""
        start, end = datetime.date(self.first, 1, 1), datetime.date(self.last, 1, 1)
        return round(min(max((day - start) / (end - start), 0), 1) * WIDTH, 1)

    @property
    def marks(self) -> list[int]:
        """List the years that are marked, the end of the axis left out."""
        return list(range(self.first, self.last, self.step))


@dataclass(frozen=True)
class Bar:
    """From the first day to the last one, actual or planned; `lead` is where it was announced, if that is earlier."""

    x: float
    width: float
    lead: float | None


@dataclass(frozen=True)
class Row:
    """An entry; one without a date has no bar. `successors` are those in the same figure."""

    id: str
    years: str
    bar: Bar | None
    successors: list[str]
    is_part: bool


@dataclass(frozen=True)
class Spans:
    """A finished layout: rows by the heading above them."""

    axis: Axis
    groups: dict[str, list[Row]]
    today: float | None

    @property
    def ids(self) -> list[str]:
        """List the entries in the order of the rows."""
        return [row.id for rows in self.groups.values() for row in rows]


def lay_out(guide: Guide, groups: Mapping[str, Iterable[str]], most: int = 8, since: int | None = None) -> Spans | None:
    """Lay out groups of entries on one axis with at most so many marks; None when no entry has a date.

    The axis begins with the earliest date, or with the year `since`.
    """
    listed = {name: list(ids) for name, ids in groups.items()}
    every = [id for ids in listed.values() for id in ids]
    known = [day for id in every for day in (_lead(guide, id), *_ends(guide, id)) if day]
    if not known:
        return None
    axis = _axis(since or min(known).year, max(known).year + 1, most)
    rows = {name: [_row(guide, axis, id, every) for id in ids] for name, ids in listed.items() if ids}
    is_on_axis = axis.first <= guide.day.year < axis.last
    return Spans(axis, rows, axis.x(guide.day) if is_on_axis else None)


def years(guide: Guide, id: str) -> str:
    """Say when an entry ran: 2021–2026, since 2021, from 2027."""
    dates = guide.terms[id].dates
    begun, last = None if timeline.never_began(dates) else timeline.start(dates), timeline.over(dates)
    if begun and last:
        return begun[:4] if begun[:4] == last[:4] else f"{begun[:4]}–{last[:4]}"
    if begun:
        return f"since {begun[:4]}" if first_day(begun) <= guide.day else f"from {begun[:4]}"
    first = dates.finalized or dates.published or dates.announced or dates.proposed
    return first[:4] if first else ""


def _axis(first: int, last: int, most: int) -> Axis:
    for step in STEPS:
        start, end = first // step * step, -(-last // step) * step
        if (end - start) / step <= most:
            break
    return Axis(start, end, step)


def _row(guide: Guide, axis: Axis, id: str, shown: list[str]) -> Row:
    relations = guide.relations(id)
    successors = [other for name in ("replaced_by", "followed_by") for other in relations.get(name, []) if other in shown]
    is_part = any(guide.terms[whole].model for whole in relations.get("part_of", []))
    return Row(id, years(guide, id), _bar(guide, axis, id), successors, is_part)


def _bar(guide: Guide, axis: Axis, id: str) -> Bar | None:
    first, last = _ends(guide, id)
    if first is None:
        return None
    lead, x = _lead(guide, id), axis.x(first)
    width = max(round((axis.x(last) if last else WIDTH) - x, 1), LEAST)
    return Bar(min(x, WIDTH - LEAST), width, axis.x(lead) if lead and lead < first else None)


def _lead(guide: Guide, id: str) -> datetime.date | None:
    """Return the day on which an entry was first heard of, if it is known."""
    dates = guide.terms[id].dates
    early = dates.proposed or dates.announced or dates.finalized
    return first_day(early) if early else None


def _ends(guide: Guide, id: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and the last day of a bar; without a last day it is open, without a first one there is no bar."""
    dates = guide.terms[id].dates
    begun, over = timeline.start(dates) or dates.published, timeline.over(dates)
    first, last = first_day(begun) if begun else None, last_day(over) if over else None
    if first is None or (last and last < first):  # it never began
        first = _lead(guide, id) or last
        last = last or (first + NO_START if first else None)
    return first, last
