"""Lays out the chart of all models: bars on an axis of years, by family, packed into lanes; `figures/chart.svg.j2` draws it.

Units are SVG user units. Text is estimated at 6.4 units a character, since no browser is at hand.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from fieldguide import timeline
from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read.dates import first_day, last_day
from fieldguide.read.model import Term
from fieldguide.write.addresses import Address
from fieldguide.write.html import Templates
from fieldguide.write.models import first_known, members, parents

YEAR, LANE, BAR, PART, HEAD, AXIS, GAP = 36, 23, 17, 7, 34, 30, 14
LETTER = 6.4
LONGEST = 34  # letters of a label
FIRST = 2009  # a few of the models go back to before the Innovation Center; earlier ones start at the edge


@dataclass
class Bar:
    """A model on the chart. `kind` is how it is drawn: ran, planned, dropped (never began or called off)."""

    id: str
    label: str
    described: str
    kind: str
    life: str
    x: float
    w: float
    lead: float | None
    open_end: bool
    part: bool
    y: float = 0

    @property
    def fits(self) -> bool:
        """Return whether the label fits into the bar."""
        return not self.part and len(self.label) * LETTER + 10 <= self.w

    @property
    def end(self) -> float:
        """Return where the bar and its label end."""
        return self.x + self.w if self.fits else self.x + self.w + 5 + len(self.label) * LETTER

    @property
    def middle(self) -> float:
        """Return the height of its axis."""
        return self.y + BAR / 2

    @property
    def top(self) -> float:
        """Return its upper edge: a part of a model is drawn thin."""
        return self.middle - self.height / 2

    @property
    def height(self) -> float:
        """Return how thick it is."""
        return PART if self.part else BAR

    @property
    def begin(self) -> float:
        """Return where the bar or the line that leads to it begins."""
        return self.x if self.lead is None else self.lead


@dataclass(frozen=True)
class Connector:
    """A line from a model, down or up and then right, to the one that took its place."""

    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def turn(self) -> float:
        """Return the radius of the corner, signed: where the line comes from above it is positive."""
        return min(5, abs(self.y2 - self.y1)) * (1 if self.y2 > self.y1 else -1)


@dataclass
class Group:
    """The bars of a family."""

    name: str
    y: float
    bars: list[Bar] = field(default_factory=list)


@dataclass
class Chart:
    """A finished layout."""

    left: float
    width: float
    height: float
    years: list[tuple[int, float]]
    groups: list[Group]
    connectors: list[Connector]
    today: float
    undated: list[str]
    early: list[str]


def models_chart(templates: Templates, url: Address) -> Markup:
    """Return the chart of all models, by family."""
    guide, ids = templates.guide, members(templates.guide)
    families = [
        (word.label, [id for id in ids if _category(guide, id) == category]) for category, word in guide.vocabulary.categories.items()
    ]
    rest = ("Not models of the Innovation Center", [id for id in ids if _category(guide, id) is None])
    return templates.fill("pages/models-chart.html.j2", url, chart=layout(guide, [*families, rest]), first=FIRST, year=YEAR)


def layout(guide: Guide, families: list[tuple[str, list[str]]]) -> Chart | None:
    """Lay out a chart of named groups of entries; one without a date, or over before the axis begins, cannot stand on it; none: None."""
    dated = [(name, [id for id in ids if first_known(guide.terms[id]) and _span(guide, id)[1].year >= FIRST]) for name, ids in families]
    if not any(ids for _, ids in dated):
        return None
    last = max(_span(guide, id)[1].year for _, ids in dated for id in ids) + 1
    right = (last - FIRST) * YEAR
    groups, y = [], float(AXIS)
    for name, ids in dated:
        if ids:
            group = Group(name, y)
            y = _pack(group, [_bar(guide, id, right) for id in ids], guide) + GAP
            groups.append(group)
    bars = {bar.id: bar for group in groups for bar in group.bars}
    width = max(right, max(bar.end for bar in bars.values()) + 8)
    years = [(year, _x(datetime.date(year, 1, 1))) for year in range(FIRST, last + 1)]
    absent = [id for _, ids in families for id in ids if id not in bars]
    early = [id for id in absent if first_known(guide.terms[id])]
    undated = [id for id in absent if id not in early]
    # A family that began late starts late: no empty years at its left.
    left = max((x for _, x in years if x <= min(bar.begin for bar in bars.values())), default=0)
    return Chart(left, width, y, years, groups, list(_connectors(guide, bars)), _x(guide.day), undated, early)


def _category(guide: Guide, id: str) -> str | None:
    model = guide.terms[id].model
    return model.category if model else None


def _x(day: datetime.date) -> float:
    """Return where a day stands on the axis, never left of its start."""
    start = datetime.date(FIRST, 1, 1)
    return round(max((day - start).days / 365.25 * YEAR, 0), 1)


def _span(guide: Guide, id: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and last day of a bar; one that never began lasts from its first date until it was dropped, or half a year."""
    dates = guide.terms[id].dates
    begun, dropped = timeline.start(dates), dates.cancelled or dates.withdrawn
    first = first_day(first_known(guide.terms[id]))
    if dropped and (not begun or first_day(dropped) < first):
        first = first_day(dates.proposed or dates.announced or dates.finalized or dropped)
    end = dropped or timeline.end(dates)
    if end:
        return first, max(last_day(end), first + datetime.timedelta(days=60))
    return first, max(guide.day if begun else first, first) + datetime.timedelta(days=365 if begun else 180)


def _bar(guide: Guide, id: str, right: float) -> Bar:
    term, dates = guide.terms[id], guide.terms[id].dates
    first, last = _span(guide, id)
    begun, dropped = timeline.start(dates), dates.cancelled or dates.withdrawn
    known = dates.proposed or dates.announced or dates.finalized
    open_end = bool(begun and not dropped and not timeline.end(dates))
    kind = "dropped" if dropped else "ran" if begun or dates.ended else "planned"
    x, end = _x(first), right if open_end else _x(last)
    lead = _x(first_day(known)) if known and begun and first_day(known) < first else None
    return Bar(
        id, _label(term), _described(guide, id), kind, timeline.life(term), x, round(end - x, 1), lead, open_end, bool(parents(guide, id))
    )


def _is_part(guide: Guide, id: str) -> bool:
    return bool(parents(guide, id))


def _label(term: Term) -> str:
    short = (name for name in (term.acronym, term.name, *term.aliases) if name and len(name) <= LONGEST)
    return next(short, term.name[: LONGEST - 1].rsplit(" ", 1)[0] + " …")


def _described(guide: Guide, id: str) -> str:
    """Say of a bar what its place shows, for readers who do not see it."""
    term = guide.terms[id]
    dates = ", ".join(f"{guide.date_label(name, on).lower()} {format_date(on)}" for name, on in term.dates if on)
    return f"{guide.full_name(id)}: {dates}"


def _pack(group: Group, bars: list[Bar], guide: Guide) -> float:
    """Put bars into the first lane with room, a successor into that of its predecessor if it can; return where the group ends."""
    lanes: list[float] = []
    lane_of: dict[str, int] = {}
    for bar in sorted(bars, key=lambda bar: (bar.begin, bar.id)):
        own = [lane_of[old] for old in guide.terms[bar.id].relations.get("replaces", []) if old in lane_of]
        lane = next((lane for lane in [*own, *range(len(lanes))] if lanes[lane] + 10 <= bar.begin), len(lanes))
        if lane == len(lanes):
            lanes.append(0)
        lanes[lane], lane_of[bar.id] = bar.end, lane
        bar.y = group.y + HEAD + lane * LANE
        group.bars.append(bar)
    return group.y + HEAD + len(lanes) * LANE


def _connectors(guide: Guide, bars: dict[str, Bar]) -> Iterator[Connector]:
    """Link each successor to what it replaced; the line leaves the old bar near its end, or earlier when both ran side by side."""
    for id, new in bars.items():
        for old in (bars[old] for old in guide.terms[id].relations.get("replaces", []) if old in bars):
            x = max(min(old.x + old.w - 4, new.x - 12), old.x + 2)
            if old.y == new.y:
                yield Connector(old.x + old.w, old.y + BAR / 2, new.x, new.y + BAR / 2)
            elif x < new.x:
                yield Connector(round(x, 1), old.y + (BAR if new.y > old.y else 0), new.x, new.y + BAR / 2)


CALLS: dict[str, Callable[..., Markup]] = {"models_chart": models_chart}
