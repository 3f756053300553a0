"""Entries on an axis of years: where each bar is."""

from pathlib import Path

import pytest

from fieldguide.guide import Guide
from fieldguide.write import models
from fieldguide.write.chart import by_family
from fieldguide.write.spans import WIDTH, Bar, Row, Spans, lay_out, years
from tests import small as six

MODELS = ["aco-reach", "lead"]


def laid_out(folder: Path, since: int | None = None, **dates: str) -> Spans:
    """Lay out the models of the six-entry guide, some with other dates."""
    for id, text in dates.items():
        file = folder / f"data/terms/models/{id.replace('_', '-')}.yml"
        lines = [line for line in file.read_text().splitlines() if not line.startswith("dates:")]
        file.write_text("\n".join([*lines, f"dates: {text}"] if text else lines) + "\n")
    found = lay_out(six.guide(folder), {"Models": MODELS}, since=since)
    assert found
    return found


def row(spans: Spans, id: str) -> Row:
    """Return the row of an entry."""
    return next(row for rows in spans.groups.values() for row in rows if row.id == id)


def bar(spans: Spans, id: str) -> Bar:
    """Return the bar of an entry, which it must have."""
    found = row(spans, id).bar
    assert found
    return found


def test_a_bar_lasts_from_the_first_day_to_the_last(small: Path) -> None:
    """To scale: two years are twice as wide as one, and one whose end is not set lasts to the edge."""
    spans = laid_out(small, aco_reach="{began: 2020-01-01, ended: 2021-12-31}", lead="{began: 2022-01-01}")
    old, new = bar(spans, "aco-reach"), bar(spans, "lead")
    years_of_axis = spans.axis.last - spans.axis.first
    assert old.width == pytest.approx(2 * WIDTH / years_of_axis, abs=1)
    assert new.x == pytest.approx(old.x + old.width, abs=1)
    assert new.x + new.width == pytest.approx(WIDTH)


def test_a_row_names_what_took_the_place_of_an_entry(small: Path) -> None:
    """Of those that are in the figure."""
    spans = laid_out(small)
    assert (row(spans, "aco-reach").successors, row(spans, "lead").successors) == (["lead"], [])
    alone = lay_out(six.guide(small), {"Models": ["aco-reach"]})
    assert alone and row(alone, "aco-reach").successors == []


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        ("{announced: 2025-01-01}", 2025, 2025.5),
        ("{announced: 2025-01-01, cancelled: 2026-01-01}", 2025, 2026),
        ("{announced: 2024-01-01, began: 2026-01-01, cancelled: 2025-01-01}", 2024, 2025),
        ("{published: 2025-01-01, ended: 2026-12-31}", 2025, 2027),
    ],
)
def test_what_never_began_is_drawn_from_its_first_date(small: Path, dates: str, first: float, last: float) -> None:
    """Until it was called off, or for half a year; a document lasts from its publication on."""
    spans = laid_out(small, lead=dates)
    found, unit = bar(spans, "lead"), WIDTH / (spans.axis.last - spans.axis.first)
    assert found.x / unit + spans.axis.first == pytest.approx(first, abs=0.02)
    assert (found.x + found.width) / unit + spans.axis.first == pytest.approx(last, abs=0.05)


def test_the_time_before_the_start_is_drawn_apart(small: Path) -> None:
    """A dotted line leads from the announcement to the first day."""
    spans = laid_out(small)
    found = bar(spans, "lead")
    assert found.lead is not None and found.lead < found.x
    assert bar(laid_out(small, lead="{began: 2027-01-01}"), "lead").lead is None


def test_an_entry_without_a_date_has_a_row_but_no_bar(small: Path) -> None:
    """It is not left out in silence; where none has a date there is no figure."""
    spans = laid_out(small, lead="")
    assert (row(spans, "lead").bar, row(spans, "lead").years) == (None, "")
    assert lay_out(six.guide(small), {"Models": ["lead"]}) is None


def test_the_axis_has_few_marks_and_holds_every_bar(small: Path) -> None:
    """However long it is; one that begins later starts its earlier bars at the edge."""
    spans = laid_out(small, aco_reach="{began: 1935-08-14, ended: 2021-12-31}")
    assert len(spans.axis.marks) <= 8
    assert spans.axis.first <= 1935 and spans.axis.last >= 2036
    later = laid_out(small, since=2010)
    assert later.axis.first == 2010
    assert bar(later, "aco-reach").x == 0


@pytest.mark.parametrize(
    ("id", "text"),
    [("aco-reach", "2023–2026"), ("lead", "2027–2036"), ("mips", "since 2017"), ("pqrs", "2007–2016"), ("cms", "")],
)
def test_years_of_an_entry(id: str, text: str) -> None:
    """When it ran or is set to run, as short as can be."""
    assert years(six.guide(), id) == text


@pytest.mark.parametrize(
    ("dates", "text"),
    [
        ("{began: 2009-06-01, ends: 2014-05-31, cancelled: 2011-08}", "2009–2011"),
        ("{began: 2009-06-01, ends: 2014-05-31, ended: 2012-12-31}", "2009–2012"),
        ("{announced: 2024-01-01, began: 2026-01-01, cancelled: 2025-01-01}", "2024"),
    ],
)
def test_years_do_not_go_on_after_something_was_called_off(small: Path, dates: str, text: str) -> None:
    """They say what the bar beside them shows, and of what never began when it was heard of."""
    assert row(laid_out(small, lead=dates), "lead").years == text


def test_every_bar_of_the_guide_is_on_its_axis(whole_guide: Guide) -> None:
    """In the chart of all models, each of which belongs to one family."""
    ids = models.members(whole_guide)
    spans = lay_out(whole_guide, by_family(whole_guide, ids), 16, 2010)
    assert spans and sorted(spans.ids) == sorted(ids)
    bars = [found.bar for rows in spans.groups.values() for found in rows if found.bar]
    assert all(0 <= found.x <= found.x + found.width <= WIDTH + 0.1 for found in bars)
