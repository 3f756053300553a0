"""The rules about charts of numbers that change with time."""

from collections.abc import Iterator

from fieldguide.read.chart_model import NumberChart
from fieldguide.read.dates import first_day
from fieldguide.read.names import fold_name
from fieldguide.read.problems import Located, Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.site_model import Number
from fieldguide.read.written import Written


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
            elif id not in written.numbers.ids:
                yield chart.problem(place, f"no number {id!r}{did_you_mean(id, written.numbers.ids)}")
        yield from _unlike(chart, known)


def _numbers(chart: NumberChart) -> Iterator[tuple[str, str]]:
    yield from ((f"series[{i}]", id) for i, id in enumerate(chart.series))
    if chart.share_of:
        yield "share_of", chart.share_of


def _unlike(chart: Located[NumberChart], known: list[tuple[str, Number]]) -> Iterator[Problem]:
    for place, number in known:
        first = known[0][1]
        if (number.unit, number.per, number.print) != (first.unit, first.per, first.print):
            yield chart.problem(place, "its unit is not that of the first one: `unit`, `per` and `print` must be the same")
        for value in number.values:
            if chart.value.kind == "bar" and len(value.as_of) > len("2026"):
                yield chart.problem("kind", f"{value.as_of} is not a year: bars are years, draw a line")


@rule
def groups_of_charts_have_one_spelling(written: Written) -> Iterator[Problem]:
    """No two groups of charts differ only in capitals or punctuation: their headings would have one address."""
    usual: dict[str, str] = {}
    for chart in written.charts.values():
        group = chart.value.group
        first = usual.setdefault(fold_name(group), group)
        if group != first:
            yield chart.problem("group", f"{group!r} is {first!r} elsewhere: use one spelling")


@rule
def charts_have_values_to_show(written: Written) -> Iterator[Problem]:
    """Each number of a chart has a value in its time and, where shares are shown, one of a date on which the whole is not 0."""
    for chart in written.charts.values():
        since, whole = chart.value.since, written.numbers.get(chart.value.share_of or "")
        wholes = {value.as_of for value in whole.value.values if float(value.value)} if whole else set[str]()
        for i, id in enumerate(chart.value.series):
            values = written.numbers[id].value.values if id in written.numbers else []
            shown = {value.as_of for value in values if not since or first_day(value.as_of) >= first_day(since)}
            if values and not shown:
                yield chart.problem(f"series[{i}]", f"no value of {id!r} can be shown: none since {since}")
            elif shown and whole and not shown & wholes:
                why = f"none as of a date that {whole.id!r} has, but for 0"
                yield chart.problem(f"series[{i}]", f"no value of {id!r} can be shown: {why}")


@rule
def chapters_show_charts_that_exist(written: Written) -> Iterator[Problem]:
    """`{{ chart("id") }}` in docs/ names a chart of data/charts.yml."""
    for call in written.chapter_calls:
        if call.name == "chart" and call.first is not None and call.first not in written.charts.ids:
            yield Problem(call.page, call.line, "chart", f"no chart {call.first!r}{did_you_mean(str(call.first), written.charts.ids)}")
