"""Lays a chart of numbers out: where its axes, lines, bars and labels stand; `figures/number-chart.svg.j2` draws it.

Units are SVG user units. There is one layout for wide places and one for narrow ones, so that words are never small.
Text is measured with the typeface that it is drawn in.
"""

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from fieldguide.write import spans, typeface
from fieldguide.write.number_series import Point, Series

LETTERS = 13  # size of labels
HIGH = 13  # of a line of text
TOP, BOTTOM, EDGE = 24, 24, 10
SPOTS = 12  # of a line between two points
STEPS = 12  # more of them show by their corners where values are


@dataclass(frozen=True)
class Size:
    """The place that a layout is for, and how many marks and dots fit on its axes."""

    name: str
    width: float
    height: float
    marks: int
    dots: int


SIZES = (Size("wide", 720, 300, 9, 80), Size("narrow", 304, 220, 5, 24))


@dataclass(frozen=True)
class Mark:
    """A mark of an axis."""

    at: float
    text: str
    anchor: str = "middle"


@dataclass(frozen=True)
class Label:
    """The value of a point, written beside it."""

    x: float
    y: float
    anchor: str
    text: str

    @property
    def box(self) -> tuple[float, float]:
        """Return where it begins and ends from left to right."""
        width = typeface.width(self.text, LETTERS)
        left = self.x - {"start": 0, "middle": width / 2, "end": width}[self.anchor]
        return left, left + width

    def covers(self, x: float, y: float) -> bool:
        """Tell whether it would lie on a spot."""
        left, right = self.box
        return left - 2 <= x <= right + 2 and self.y - HIGH <= y <= self.y + 4

    def overlaps(self, other: "Label") -> bool:
        """Tell whether two labels run into each other."""
        (a, b), (c, d) = self.box, other.box
        return a < d + 4 and c < b + 4 and abs(self.y - other.y) < HIGH


@dataclass(frozen=True)
class Bar:
    """A value as a bar."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True)
class Track:
    """One series as it is drawn: a line with dots, or bars."""

    path: str
    dots: list[tuple[float, float]]
    bars: list[Bar]


@dataclass(frozen=True)
class Layout:
    """A finished layout."""

    size: Size
    left: float
    right: float
    base: float
    values: list[Mark]
    years: list[Mark]
    tracks: list[Track] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)


def lay_out(size: Size, series: list[Series], kind: str, from_zero: bool) -> Layout:
    """Lay a chart out for one size."""
    plot = _Plot(size, series, kind, from_zero)
    tracks = [plot.track(one) for one in series]
    return Layout(size, plot.left, plot.right, plot.base, plot.values, list(plot.years()), tracks, plot.labels())


class _Plot:
    """The scales of a chart."""

    def __init__(self, size: Size, series: list[Series], kind: str, from_zero: bool) -> None:
        self.size, self.series, self.kind = size, series, kind
        points = [point for one in series for point in one.points]
        ticks = ticks_of([point.value for point in points], from_zero or kind == "bar")
        self.low, self.high = float(ticks[0]), float(ticks[-1])
        unit = series[0].unit
        self.left = round(max(typeface.width(unit.short(tick), LETTERS) for tick in ticks) + 14, 1)
        self.right = size.width - EDGE
        self.base = size.height - BOTTOM
        times = [point.time for point in points]
        self.first, self.last = min(times), max(times) + self._after()
        self.values = [Mark(self.y(tick), unit.short(tick)) for tick in ticks]

    def _after(self) -> float:
        """Return what the axis adds after the last value: the year in which a step or a bar holds."""
        return 0.0 if self.kind == "line" else 1.0

    def x(self, time: float) -> float:
        """Return where a time stands, in years."""
        return round(self.left + (time - self.first) / ((self.last - self.first) or 1) * (self.right - self.left), 1)

    def y(self, value: Decimal | float) -> float:
        """Return where a value stands."""
        return round(self.base - (float(value) - self.low) / (self.high - self.low) * (self.base - TOP), 1)

    def place(self, point: Point) -> tuple[float, float]:
        """Return where a point stands; that of a bar is the middle of its top."""
        return self.x(point.time + (0.5 if self.kind == "bar" else 0)), self.y(point.value)

    def track(self, one: Series) -> Track:
        """Draw one series."""
        places = [self.place(point) for point in one.points]
        if self.kind == "bar":
            width = round((self.x(self.first + 1) - self.x(self.first)) * 0.72, 1)
            zero = self.y(0)
            bars = [Bar(round(x - width / 2, 1), min(y, zero), width, round(abs(zero - y), 1)) for x, y in places]
            return Track("", [], bars)
        (x, y), *later = places
        path = f"M{x} {y}" + "".join(f"H{x}V{y}" if self.kind == "step" else f"L{x} {y}" for x, y in later)
        path += f"H{self.x(min(one.points[-1].time + 1, self.last))}" if self.kind == "step" else ""
        many = len(places) > (STEPS if self.kind == "step" else self.size.dots)
        return Track(path, [places[0], places[-1]] if many else places, [])

    def years(self) -> Iterator[Mark]:
        """Return the marks of the years: at their beginnings, or under the bars."""
        first, last = math.ceil(self.first), math.floor(self.last) - (self.kind == "bar")
        step = next((step for step in spans.STEPS if (last - first) / step < self.size.marks), spans.STEPS[-1])
        for year in range(first, last + 1):
            if year % step == 0:
                at = self.x(year + (0.5 if self.kind == "bar" else 0))
                yield Mark(at, str(year), "start" if at < self.left + 12 else "end" if at > self.right - 8 else "middle")

    def labels(self) -> list[Label]:
        """Write values beside the points that matter, where they fit: the last, the first, the highest, then each bar."""
        found: list[Label] = []
        drawn = [] if self.kind == "bar" else [spot for one in self.series for spot in self._spots(one)]
        for one in self.series:
            every = one.points if self.kind == "bar" and self._bar_holds(one) else []
            for point in dict.fromkeys([one.points[-1], one.points[0], *one.peak, *every]):
                free = [label for label in self._wanted(one, point) if self._is_free(label, found)]
                found += sorted(free, key=lambda label: sum(label.covers(*spot) for spot in drawn))[:1]
        return found

    def _bar_holds(self, one: Series) -> bool:
        """Tell whether each bar is wide enough for its value."""
        longest = max(typeface.width(one.unit.short(point.value), LETTERS) for point in one.points)
        return longest <= self.x(self.first + 1) - self.x(self.first)

    def _spots(self, one: Series) -> Iterator[tuple[float, float]]:
        """List spots close to each other along a line, to see what a label would cover."""
        for (x1, y1), (x2, y2) in itertools.pairwise(map(self.place, one.points)):
            for i in range(SPOTS + 1):
                at = i / SPOTS
                if self.kind == "step":
                    yield from ((x1 + (x2 - x1) * at, y1), (x2, y1 + (y2 - y1) * at))
                else:
                    yield x1 + (x2 - x1) * at, y1 + (y2 - y1) * at

    def _wanted(self, one: Series, point: Point) -> Iterator[Label]:
        """List the places for a label, best first: above, below, to the right, to the left."""
        (x, y), text = self.place(point), one.unit.short(point.value)
        if self.kind == "bar":
            if point.value < 0:
                yield Label(x, round(y + 19, 1), "middle", text)
            yield Label(x, round(min(y, self.y(0)) - 8, 1), "middle", text)
            return
        half = typeface.width(text, LETTERS) / 2
        anchor = "start" if x - half < self.left else "end" if x + half > self.right else "middle"
        yield Label(x, round(y - 8, 1), anchor, text)
        yield Label(x, round(y + 19, 1), anchor, text)
        yield Label(x + 8, round(y + 4, 1), "start", text)
        yield Label(x - 8, round(y + 4, 1), "end", text)

    def _is_free(self, label: Label, taken: list[Label]) -> bool:
        left, right = label.box
        inside = HIGH - 2 <= label.y <= self.base - 3 and self.left - EDGE <= left and right <= self.right + EDGE
        return inside and not any(label.overlaps(other) for other in taken)


def ticks_of(values: list[Decimal], from_zero: bool) -> list[Decimal]:
    """Return round values for the marks of an axis, two at least, that hold all values between the first and the last of them."""
    held = [*values, Decimal(0)] if from_zero else values
    low, high = min(held), max(held)
    span = max(high - low, abs(high) / 10) or Decimal(1)
    power = Decimal(10) ** (math.floor(math.log10(span)) - 1)
    steps = (power * factor for factor in (1, 2, Decimal("2.5"), 5, 10, 20, 25, 50))
    step = next(step for step in steps if span / step <= 5)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [_plain(step * i) for i in range(first, max(last, first + 1) + 1)]


def _plain(value: Decimal) -> Decimal:
    """Return a decimal without needless zeros, and without an exponent."""
    return value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()
