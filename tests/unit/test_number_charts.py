"""Charts of numbers: what they draw, what a reader who does not see them gets, and the data behind them."""

import csv
import datetime
import io
import itertools
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import html5lib
import pytest

from fieldguide.guide import Guide
from fieldguide.read.chart_model import NumberChart
from fieldguide.read.load import load
from fieldguide.site import Form, Site, check
from fieldguide.write.exports import charts_csv
from fieldguide.write.number_layout import SIZES, Layout, lay_out, ticks_of
from fieldguide.write.number_series import Point, Series, Unit, series_of
from tests import ROOT

DAY = datetime.date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def guide() -> Guide:
    """Read the guide itself."""
    return Guide(load(ROOT), DAY)


@pytest.fixture(scope="module")
def site(guide: Guide) -> Site:
    """Return the site, of which single charts are drawn."""
    written = {path.name for path in (ROOT / "docs").glob("*.md")}
    return Site(guide, ROOT, Form("CMS Field Guide"), written)


def draw(site: Site, call: str = "charts", *words: str) -> Any:
    """Draw a chart or all of them on the page charts.md, as browsers parse it."""
    html = site.calls[call](site.addresses.from_page("charts.md"), *words)
    return html5lib.parse(f"<main>{html}</main>", namespaceHTMLElements=False)


def series(*values: tuple[str, str]) -> Series:
    """Make a series of dates and values."""
    return Series("x", "Premium", Unit("dollars", "a month"), [Point(as_of, Decimal(value), ("89 FR 90002",)) for as_of, value in values])


def layouts(guide: Guide) -> list[tuple[str, NumberChart, Layout]]:
    """Lay out every chart in every size."""
    found = [(id, chart, series_of(guide, chart)) for id, chart in guide.charts.items()]
    return [(id, chart, lay_out(size, shown, chart.kind, chart.from_zero)) for id, chart, shown in found for size in SIZES]


def test_page_has_twelve_charts_and_more(site: Site) -> None:
    """The page of numbers shows at least twelve charts, each with a message, a drawing, a table, and data to download."""
    figures = draw(site).findall(".//figure")
    assert len(figures) >= 12
    for figure in figures:
        assert len("".join(figure.find("figcaption").itertext()).split()) >= 6
        assert len(figure.findall(f"{SVG}svg")) == 2
        assert figure.find("details//tbody/tr") is not None
        assert figure.find(".//a[@download]").get("href").endswith(".csv")


def test_drawing_has_its_message_and_content_as_text(site: Site) -> None:
    """A drawing is an image whose name is the message, and whose description gives the first and the last value."""
    drawings = draw(site, "chart", "part-b-premium").findall(f".//figure/{SVG}svg")
    assert len(drawings) == 2
    for svg in drawings:
        named = svg.get("aria-labelledby").split()
        texts = {child.get("id"): child.text for child in svg if child.get("id")}
        assert svg.get("role") == "img"
        assert [id in texts for id in named] == [True, True]
        assert "from $3.00 a month (1966) to $202.90 a month (2026)" in texts[named[1]]


def test_every_value_is_in_the_table_with_a_source(guide: Guide, site: Site) -> None:
    """Under a chart each value stands with its date and a link to its source, newest first."""
    rows = draw(site, "chart", "part-b-deductible").findall(".//tbody/tr")
    values = guide.numbers["part-b-deductible"].values
    assert len(rows) == len(values)
    newest, written = rows[0], values[-1]
    assert newest.find("th").text == written.as_of
    assert newest.find("td").text == f"${written.value}"
    assert [row.find(".//a").get("href").startswith("https://") for row in rows] == [True] * len(rows)


def test_one_chart_can_stand_in_a_chapter(site: Site) -> None:
    """A chapter shows one chart by its id, with an address of its own."""
    figures = draw(site, "chart", "conversion-factor").findall(".//figure")
    assert [figure.get("id") for figure in figures] == ["chart-conversion-factor"]


def test_labels_fit_and_never_collide(guide: Guide) -> None:
    """Written values lie inside the drawing, and none lies on another, in the wide and in the narrow drawing."""
    for id, _, layout in layouts(guide):
        for label in layout.labels:
            left, right = label.box
            assert left >= 0 and right <= layout.size.width, (id, layout.size.name, label)
        for one, other in itertools.combinations(layout.labels, 2):
            assert not one.overlaps(other), (id, layout.size.name, one, other)


def test_last_value_is_always_written(guide: Guide) -> None:
    """Each drawing writes out the last value of its first series: what a reader looks for first."""
    for id, chart, layout in layouts(guide):
        one = series_of(guide, chart)[0]
        assert one.unit.short(one.points[-1].value) in [label.text for label in layout.labels], (id, layout.size.name)


def test_all_values_lie_between_the_axes(guide: Guide) -> None:
    """No value leaves the axes, and the marks of the axis of values are evenly spaced."""
    for id, _, layout in layouts(guide):
        heights = [mark.at for mark in layout.values]
        gaps = [round(a - b, 0) for a, b in itertools.pairwise(heights)]
        assert max(gaps) - min(gaps) <= 1, id
        for x, y in (spot for track in layout.tracks for spot in track.dots):
            assert layout.left <= x <= layout.right and min(heights) <= y <= layout.base, (id, x, y)


def test_bars_begin_at_zero(guide: Guide) -> None:
    """A bar is as long as its value: the axis of bars begins at zero, whatever the chart asks for."""
    shown = series(("2024", "90"), ("2025", "100"))
    layout = lay_out(SIZES[0], [shown], "bar", from_zero=False)
    assert layout.values[0].text == "$0"
    short, long = layout.tracks[0].bars
    assert short.h / long.h == pytest.approx(0.9, abs=0.01)


def test_value_of_a_bar_stands_over_its_own_bar(guide: Guide) -> None:
    """A value beside a bar is centered over that bar, so that it is never read as that of a neighbor."""
    for id, chart, layout in layouts(guide):
        if chart.kind == "bar":
            middles = [bar.x + bar.w / 2 for bar in layout.tracks[0].bars]
            assert all(min(abs(label.x - middle) for middle in middles) < 1 for label in layout.labels), id
            assert {label.anchor for label in layout.labels} == {"middle"}, id


def test_missing_years_leave_a_gap_between_bars() -> None:
    """A year without a value keeps its place, so that bars are not taken for neighbors."""
    layout = lay_out(SIZES[0], [series(("2020", "5"), ("2021", "6"), ("2023", "7"))], "bar", from_zero=True)
    first, second, third = (bar.x for bar in layout.tracks[0].bars)
    assert third - second == pytest.approx(2 * (second - first), abs=0.5)
    assert [mark.text for mark in layout.years] == ["2020", "2021", "2022", "2023"]


def test_bars_below_zero_hang_from_it() -> None:
    """A fall is no rise: its bar begins at zero and goes down, and its value stands under its end or above zero."""
    layout = lay_out(SIZES[0], [series(("2020", "2"), ("2021", "0"), ("2022", "-1.5"), ("2023", "-2"))], "bar", from_zero=False)
    zero = next(mark.at for mark in layout.values if mark.text == "$0")
    up, none, down, lowest = layout.tracks[0].bars
    assert up.y < zero and up.y + up.h == pytest.approx(zero)
    assert (none.y, none.h) == (zero, 0)
    assert down.y == zero and zero < down.y + down.h < layout.base == lowest.y + lowest.h
    places = {label.text: label.y for label in layout.labels}
    assert places["−$1.5"] > down.y + down.h
    assert places["−$2"] < zero


def test_step_lasts_no_longer_than_its_year() -> None:
    """What is in force is drawn for its own year and no further when another series goes on."""
    old, new = series(("2020", "5"), ("2021", "6")), series(("2020", "7"), ("2026", "9"))
    layout = lay_out(SIZES[0], [old, new], "step", from_zero=True)
    ends = [float(track.path.rpartition("H")[2]) for track in layout.tracks]
    assert ends[0] < ends[1] == layout.right


@pytest.mark.parametrize(
    ("values", "from_zero", "ticks"),
    [
        (["3.00", "202.90"], True, ["0", "50", "100", "150", "200", "250"]),
        (["32.34", "38.25"], False, ["32", "34", "36", "38", "40"]),
        (["5"], True, ["0", "1", "2", "3", "4", "5"]),
        (["0.4", "0.9"], True, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        (["0", "0"], True, ["0", "0.2"]),
        (["0", "0"], False, ["0", "0.2"]),
        (["5", "5"], False, ["5", "5.1"]),
        (["-5", "0"], True, ["-5", "-4", "-3", "-2", "-1", "0"]),
        (["-5", "-5"], True, ["-5", "-4", "-3", "-2", "-1", "0"]),
        (["-5", "-5"], False, ["-5", "-4.9"]),
        (["-2", "3"], True, ["-2", "-1", "0", "1", "2", "3"]),
    ],
)
def test_axis_has_few_round_marks(values: list[str], from_zero: bool, ticks: list[str]) -> None:
    """The axis of values has about five round marks, from zero when asked for."""
    assert [f"{tick:f}" for tick in ticks_of(list(map(Decimal, values)), from_zero)] == ticks


@pytest.mark.parametrize(
    ("unit", "short", "full", "axis"),
    [
        (Unit("dollars", "a month"), "$1,040.50", "$1,040.50 a month", "Dollars a month"),
        (Unit("percent"), "1,040.50%", "1,040.50%", "Percent"),
        (Unit("count", around="{} million people"), "1,040.50", "1,040.50 million people", "Million people"),
        (Unit("count", around="{} ACOs"), "1,040.50", "1,040.50 ACOs", "ACOs"),
    ],
)
def test_units_are_printed_in_short_in_full_and_at_the_axis(unit: Unit, short: str, full: str, axis: str) -> None:
    """A value is printed without its unit in the drawing, with it in words, and the unit stands above the axis."""
    value = Decimal("1040.50")
    assert (unit.short(value), unit.full(value), unit.axis) == (short, full, axis)


def test_share_is_worked_out_from_counts_of_the_same_date(guide: Guide) -> None:
    """A share divides two numbers that have the same date, and names the sources of both; other dates are left out."""
    part, whole = guide.numbers["medicare-advantage-enrollment"], guide.numbers["medicare-enrollment"]
    (shown,) = series_of(guide, guide.charts["medicare-advantage-share"])
    by_date = {value.as_of: Decimal(value.value) for value in whole.values}
    last = part.values[-1]
    assert [point.as_of for point in shown.points] == [value.as_of for value in part.values if value.as_of in by_date]
    assert shown.points[-1].value == round(100 * Decimal(last.value) / by_date[last.as_of], 1)
    assert last.source in shown.points[-1].sources


def test_no_share_is_worked_out_of_nothing(small: Path) -> None:
    """Where the whole was 0 there is no share; the other dates stay."""
    values = {"part": ("5", "6"), "whole": ("0", "12")}
    with (small / "data/numbers.yml").open("a") as file:
        for id, (old, new) in values.items():
            written = f"{{as_of: 2025, value: {old}, source: 89 FR 90002}}, {{as_of: 2026, value: {new}, source: 89 FR 90002}}"
            file.write(f"{id}: {{label: X, unit: count, values: [{written}]}}\n")
    chart = NumberChart.model_validate({"id": "x", "title": "x", "group": "x", "kind": "line", "series": ["part"], "share_of": "whole"})
    (shown,) = series_of(Guide(load(small), DAY), chart)
    assert [(point.as_of, point.value) for point in shown.points] == [("2026", Decimal(50))]


def test_models_running_are_counted_from_the_dates_of_the_entries(small: Path) -> None:
    """A model counts in each year from its start to its end; its track does not, nor what another law created."""
    model = small / "data/terms/models/aco-reach.yml"
    text = model.read_text().replace("acronym: ACO REACH\naliases: [REACH, PI]\nshares: {PI: 1}\n", "")
    text = text.replace("ends: 2026-12-31", "ended: 2024-12-31")
    for name, change in {
        "again": ("x", "x"),
        "track": ("run_by: [cms]", "run_by: [cms], part_of: [aco-reach]"),
        "old": ("authority: 42 USC 1315a", "authority: Pub. L. 108-173"),
    }.items():
        (model.parent / f"{name}.yml").write_text(text.replace("name: ACO", f"name: {name}").replace(*change))
    chart = NumberChart.model_validate({"id": "x", "title": "x", "group": "x", "kind": "bar", "computed": "models-running"})
    (shown,) = series_of(Guide(load(small), DAY), chart)
    counts = {point.as_of: int(point.value) for point in shown.points}
    assert (counts["2022"], counts["2023"], counts["2024"], counts["2025"]) == (0, 2, 2, 1)
    assert max(counts) == str(DAY.year)


def test_data_opens_in_spreadsheets_and_runs_nothing(guide: Guide) -> None:
    """The file of a chart has a byte order mark, lines that end in CR LF, every value, and no formula; a number stays one."""
    written = charts_csv.files(guide)
    assert set(written) == {f"data/charts/{id}.csv" for id in guide.charts}
    text = written["data/charts/part-b-premium.csv"]
    assert text.startswith("\ufeff") and "\n" not in text.replace("\r\n", "")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert {row["as_of"]: row["value"] for row in rows}["2026"] == "202.90"
    hostile = Series("x", "=1+1", Unit("count"), [Point("2026", Decimal(-1), ("89 FR 90002",))])
    cells = list(csv.reader(io.StringIO(charts_csv.write(guide, [hostile]).removeprefix("\ufeff"))))[1]
    assert [cells[0], cells[2]] == ["'=1+1", "-1"]


def test_drawing_is_wellformed(site: Site) -> None:
    """The drawing can be saved as an image by itself: it is well-formed XML, whatever the words of a chart are."""
    html = str(site.calls["chart"](site.addresses.from_page("charts.md"), "medicare-enrollment"))
    drawing = html[html.index("<svg class") : html.index("</svg>") + len("</svg>")]
    assert ElementTree.fromstring(drawing).tag == "svg"  # noqa: S314 (our own)


UNLIKE = "its unit is not that of the first one: `unit`, `per` and `print` must be the same"
BAD = {
    "series: [premum]": "series[0]: no number 'premum' (did you mean 'premium'?)",
    "series: [premium, share]": f"series[1]: {UNLIKE}",
    "series: [premium]\n  computed: models-running": "series: a chart shows either `series` or what is `computed`",
    "series: [premium]\n  share_of: nothing": "share_of: no number 'nothing'",
    "series: [premium]\n  since: 2026": "series[0]: no value of 'premium' can be shown: none since 2026",
    "series: [premium]\n  share_of: older": "series[0]: no value of 'premium' can be shown: none as of a date that 'older' has, but for 0",
    "series: [premium]\n  share_of: nil": "series[0]: no value of 'premium' can be shown: none as of a date that 'nil' has, but for 0",
    "series: [monthly]": "kind: 2025-03 is not a year: bars are years, draw a line",
}
NUMBERS = """
premium: {label: Premium, unit: dollars, per: a month, values: [{as_of: 2025, value: 185, source: 89 FR 90002}]}
share: {label: Share, unit: percent, values: [{as_of: 2025, value: 5, source: 89 FR 90002}]}
older: {label: Older, unit: dollars, per: a month, values: [{as_of: 2024, value: 5, source: 89 FR 90002}]}
nil: {label: Nil, unit: dollars, per: a month, values: [{as_of: 2025, value: 0.0, source: 89 FR 90002}]}
monthly: {label: Monthly, unit: count, values: [{as_of: 2025-03, value: 5, source: 89 FR 90002}]}
"""


@pytest.mark.parametrize(("shown", "message"), BAD.items())
def test_chart_that_cannot_be_drawn_is_a_problem(small: Path, shown: str, message: str) -> None:
    """A chart of what does not exist, of two units, or of bars that are no years is told at its field."""
    with (small / "data/numbers.yml").open("a") as file:
        file.write(NUMBERS)
    (small / "data/charts.yml").write_text(f"- id: bad\n  title: A message\n  group: Here\n  kind: bar\n  {shown}\n")
    assert f"[0].{message}" in [str(problem).partition(": ")[2] for problem in check(load(small)) if problem.file == "data/charts.yml"]


def test_chapter_that_shows_no_chart_is_a_problem(small: Path) -> None:
    """A chapter that calls for a chart that does not exist is told with its line."""
    (small / "docs/index.md").write_text('# Home\n\n{{ chart("part-b-premium") }}\n')
    assert ("docs/index.md", 3, "no chart 'part-b-premium'") in [(p.file, p.line, p.message) for p in check(load(small))]


def test_titles_are_messages_that_the_numbers_bear_out(guide: Guide) -> None:
    """An amount in a title is a value of the chart, so that a title cannot outlive its data."""
    for id, chart in guide.charts.items():
        known = {point.value for one in series_of(guide, chart) for point in one.points}
        for word in (word.strip(";,.").replace(",", "") for word in chart.title.split()):
            if word.startswith("$") or word.endswith("%"):
                assert Decimal(word.strip("$%")) in known, (id, word)


def test_every_number_that_is_drawn_has_a_source(guide: Guide) -> None:
    """Each value that was not counted from the entries names at least one source."""
    for id, chart in guide.charts.items():
        for one in series_of(guide, chart) if not chart.computed else []:
            assert all(point.sources for point in one.points), id
