"""Lays out the chart of all models: bars on an axis of years, by family, packed into lanes; `figures/chart.svg.j2` draws it.

Units are SVG user units. Text is estimated at 6.4 units a character, since no browser is at hand.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from fieldguide import timeline
from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read.dates import first_day, last_day
from fieldguide.read.model import Term
from fieldguide.write.models import first_known, members, wholes
from fieldguide.write.render import Address, Renderer, page

YEAR, LANE, BAR, HEAD, AXIS, GAP = 36, 23, 17, 34, 30, 14
LETTER = 6.4
LONGEST = 34  # letters of a label
FIRST = 2009  # a few of the models go back to before the Innovation Center; earlier ones start at the edge


@dataclass
class Bar:
    """A model on the chart. `kind` tells how it is drawn: ran, planned, dropped (never began or called off)."""

    id: str
    label: str
    said: str
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
        """Tell whether the label fits into the bar."""
        return not self.part and len(self.label) * LETTER + 10 <= self.w

    @property
    def end(self) -> float:
        """Return where the bar and its label end."""
        return self.x + self.w if self.fits else self.x + self.w + 5 + len(self.label) * LETTER

    @property
    def begin(self) -> float:
        """Return where the bar or the line that leads to it begins."""
        return self.x if self.lead is None else self.lead


@dataclass(frozen=True)
class Tie:
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
    ties: list[Tie]
    today: float
    undated: list[str]
    early: list[str]


def pages(_: Guide) -> dict[str, str]:
    """Return the page of the chart."""
    return {"models-chart.md": page("Chart of all models", "Every model of the Innovation Center on one axis of time.", "models_chart()")}


def models_chart(renderer: Renderer, address: Address) -> str:
    """Make the page of the chart."""
    guide = renderer.guide
    ids = members(guide)
    families = [
        (word.label, [id for id in ids if _category(guide, id) == category]) for category, word in guide.vocabulary.categories.items()
    ]
    rest = ("Not models of the Innovation Center", [id for id in ids if _category(guide, id) is None])
    return renderer.template("pages/models-chart.html.j2", address, chart=layout(guide, [*families, rest]), first=FIRST, year=YEAR)


def layout(guide: Guide, families: list[tuple[str, list[str]]]) -> Chart:
    """Lay out a chart of named groups of entries; one without a date, or over before the axis begins, cannot stand on it."""
    dated = [(name, [id for id in ids if first_known(guide.terms[id]) and _span(guide, id)[1].year >= FIRST]) for name, ids in families]
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
    return Chart(left, width, y, years, groups, list(_ties(guide, bars)), _x(guide.day), undated, early)


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
    return Bar(id, _label(term), _said(guide, id), kind, timeline.life(term), x, round(end - x, 1), lead, open_end, bool(wholes(guide, id)))


def _label(term: Term) -> str:
    short = (name for name in (term.acronym, term.name, *term.aliases) if name and len(name) <= LONGEST)
    return next(short, term.name[: LONGEST - 1].rsplit(" ", 1)[0] + " …")


def _said(guide: Guide, id: str) -> str:
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
        lanes[lane:lane] = [0] if lane == len(lanes) else []
        lanes[lane], lane_of[bar.id] = bar.end, lane
        bar.y = group.y + HEAD + lane * LANE
        group.bars.append(bar)
    return group.y + HEAD + len(lanes) * LANE


def _ties(guide: Guide, bars: dict[str, Bar]) -> Iterator[Tie]:
    """Tie each successor to what it replaced; the line leaves the old bar near its end, or earlier when both ran side by side."""
    for id, new in bars.items():
        for old in (bars[old] for old in guide.terms[id].relations.get("replaces", []) if old in bars):
            x = max(min(old.x + old.w - 4, new.x - 12), old.x + 2)
            if old.y == new.y:
                yield Tie(old.x + old.w, old.y + BAR / 2, new.x, new.y + BAR / 2)
            elif x < new.x:
                yield Tie(round(x, 1), old.y + (BAR if new.y > old.y else 0), new.x, new.y + BAR / 2)
