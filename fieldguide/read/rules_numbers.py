"""The rules about numbers that change with time, and about the charts of them."""

import itertools
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from fieldguide.read.dates import first_day
from fieldguide.read.model import Number, NumberChart
from fieldguide.read.problems import Located, Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.written import Written


@rule
def numbers_rise_in_time(written: Written) -> Iterator[Problem]:
    """The values of a number are written oldest first, each as of another day, month or year."""
    for number in written.numbers.values():
        days = [first_day(value.as_of) for value in number.value.values]
        for i, (before, day) in enumerate(itertools.pairwise(days), 1):
            if day <= before:
                yield number.problem(f"values[{i}].as_of", "is not later than the one before: oldest first, each date once")


@rule
def charts_can_be_drawn(written: Written) -> Iterator[Problem]:
    """A chart shows numbers that exist, in one unit, or one thing that is computed; the bars of a chart are years."""
    for chart in written.charts.values():
        if bool(chart.value.series) == bool(chart.value.computed):
            yield chart.problem("series", "a chart shows either `series` or what is `computed`")
        known = []
        for place, id in _numbers(chart.value):
            if id in written.numbers:
                known.append((place, written.numbers[id].value))
            else:
                yield chart.problem(place, f"no number {id!r}{did_you_mean(id, written.numbers)}")
        yield from _unlike(chart, known)


def _numbers(chart: NumberChart) -> Iterator[tuple[str, str]]:
    yield from ((f"series[{i}]", id) for i, id in enumerate(chart.series))
    if chart.share_of:
        yield "share_of", chart.share_of


def _unlike(chart: Located[NumberChart], known: list[tuple[str, Number]]) -> Iterator[Problem]:
    for place, number in known:
        if number.unit != known[0][1].unit:
            yield chart.problem(place, f"its unit is {number.unit!r}, that of the first one {known[0][1].unit!r}")
        for value in number.values:
            if not _is_number(value.value):
                yield chart.problem(place, f"{value.value!r} of {value.as_of} is not a number")
            if chart.value.kind == "bar" and len(value.as_of) > len("2026"):
                yield chart.problem("kind", f"{value.as_of} is not a year: bars are years, draw a line")


def _is_number(value: str) -> bool:
    try:
        return Decimal(value.replace(",", "")).is_finite()
    except InvalidOperation:
        return False


@rule
def chapters_show_charts_that_exist(written: Written) -> Iterator[Problem]:
    """`{{ chart("id") }}` in docs/ names a chart of data/charts.yml."""
    for page, line, name, id in written.chapter_calls:
        if name == "chart" and id not in written.charts:
            yield Problem(page, line, "chart", f"no chart {id!r}{did_you_mean(id, written.charts)}")
