"""What a chart of numbers shows: its series with their points, in one unit. What is computed is computed here."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from fieldguide import timeline
from fieldguide.formats import format_figure, format_number
from fieldguide.guide import Guide
from fieldguide.read.chart_model import NumberChart
from fieldguide.read.dates import first_day, last_day
from fieldguide.read.model import Term
from fieldguide.write.models import members, parents

CMMI_BEGAN = 2011
CMMI_LAW = "42 USC 1315a"
CLEARLY = Decimal("1.02")


@dataclass(frozen=True)
class Unit:
    """How values are printed: `$202.90 a month` in full, `$202.90` in short, `Dollars a month` at the axis."""

    kind: str
    per: str | None = None
    around: str | None = None

    @property
    def axis(self) -> str:
        """Name the unit, as a heading of the axis."""
        words = (self.around or "{}").replace("{}", "").strip() if self.kind == "count" else self.kind
        named = f"{words} {self.per}" if self.per else words
        return named.capitalize() if named.islower() else named

    def short(self, value: Decimal) -> str:
        """Print a value without the words around it."""
        return format_number(f"{value:f}", self.kind)

    def full(self, value: Decimal) -> str:
        """Print a value with its unit."""
        return format_figure(f"{value:f}", self.kind, self.around, self.per)


@dataclass(frozen=True)
class Point:
    """One value, with the sources that it rests on; none when it was counted from the entries."""

    as_of: str
    value: Decimal
    sources: tuple[str, ...] = ()

    @property
    def time(self) -> float:
        """Return when it was, in years: 2026.5 is July 2026."""
        day = first_day(self.as_of)
        return day.year + (day.timetuple().tm_yday - 1) / 365.25


@dataclass(frozen=True)
class Series:
    """Values over time, oldest first."""

    id: str
    name: str
    unit: Unit
    points: list[Point]

    @property
    def peak(self) -> list[Point]:
        """Return the highest point, unless it is about as high as the first or the last one."""
        highest = max(self.points, key=lambda point: point.value)
        ends = max(self.points[0].value, self.points[-1].value)
        return [highest] if highest.value > ends * CLEARLY else []


def series_of(guide: Guide, chart: NumberChart) -> list[Series]:
    """Return what a chart shows."""
    if chart.computed:
        return [_models_running(guide)]
    found = [_written(guide, id, chart) for id in chart.series]
    if chart.share_of:
        whole = _written(guide, chart.share_of, chart)
        return [_share(part, whole) for part in found]
    return found


def _written(guide: Guide, id: str, chart: NumberChart) -> Series:
    number = guide.numbers[id]
    since = first_day(chart.since) if chart.since else datetime.date.min
    values = (value for value in guide.values_of(id) if first_day(value.as_of) >= since)
    points = [Point(value.as_of, Decimal(value.value), (value.source,)) for value in values]
    return Series(id, number.label, Unit(number.unit, number.per, number.print), points)


def _share(part: Series, whole: Series) -> Series:
    """Return what percentage one number is of another, where both have a value as of the same date; nothing is a share of 0."""
    wholes = {point.as_of: point for point in whole.points if point.value}
    points = []
    for point in part.points:
        if of := wholes.get(point.as_of):
            percent = (100 * point.value / of.value).quantize(Decimal("0.1"))
            points.append(Point(point.as_of, percent, tuple(dict.fromkeys((*point.sources, *of.sources)))))
    return Series(part.id, f"{part.name}, of all: {whole.name[0].lower()}{whole.name[1:]}", Unit("percent"), points)


def _models_running(guide: Guide) -> Series:
    """Count the models of the Innovation Center that ran on at least one day of a year."""
    models = [guide.terms[id] for id in members(guide) if _is_cmmi(guide.terms[id]) and not parents(guide, id)]
    years = range(CMMI_BEGAN, guide.day.year + 1)
    points = [Point(str(year), Decimal(sum(_ran(term, year, guide.day) for term in models))) for year in years]
    return Series("models-running", "Innovation Center models that ran in the year", Unit("count", around="{} models"), points)


def _is_cmmi(term: Term) -> bool:
    return bool(term.model and (term.model.authority or "").startswith(CMMI_LAW))


def _ran(term: Term, year: int, today: datetime.date) -> bool:
    begun, over = timeline.start(term.dates), timeline.over(term.dates)
    if not begun or first_day(begun) > today:
        return False
    return first_day(begun).year <= year and (not over or last_day(over).year >= year)
