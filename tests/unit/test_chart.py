"""The chart of all models: where each bar is."""

import itertools
from pathlib import Path

import pytest

from fieldguide.guide import Guide
from fieldguide.write import models
from fieldguide.write.chart import Bar, Chart, layout
from tests import small as six

MODELS = ["aco-reach", "lead"]


def laid_out(folder: Path, **dates: str) -> Chart | None:
    """Lay out the models of the six-entry guide, some with other dates."""
    for id, text in dates.items():
        file = folder / f"data/terms/models/{id.replace('_', '-')}.yml"
        lines = [line for line in file.read_text().splitlines() if not line.startswith("dates:")]
        file.write_text("\n".join([*lines, f"dates: {text}"] if text else lines) + "\n")
    return layout(six.guide(folder), [("Models", MODELS)])


def bars(chart: Chart | None) -> dict[str, Bar]:
    """Return the bars by entry."""
    assert chart
    return {bar.id: bar for group in chart.groups for bar in group.bars}


def test_a_successor_stands_right_of_what_it_replaced(small: Path) -> None:
    """With a line between the two, below the older one while both are on the way."""
    chart = laid_out(small)
    found = bars(chart)
    assert found["aco-reach"].x + found["aco-reach"].w <= found["lead"].x
    assert found["aco-reach"].y < found["lead"].y
    assert chart and len(chart.connectors) == 1


def test_a_successor_takes_the_lane_that_became_free(small: Path) -> None:
    """So that one sees at a glance how one model followed another."""
    found = bars(laid_out(small, lead="{began: 2028-01-01}"))
    assert found["aco-reach"].y == found["lead"].y


def test_a_bar_lasts_from_the_first_day_to_the_last(small: Path) -> None:
    """A year is as wide as any other, and one whose end is not set lasts to the edge."""
    found = bars(laid_out(small, aco_reach="{began: 2020-01-01, ended: 2021-12-31}", lead="{began: 2022-01-01}"))
    old, new = found["aco-reach"], found["lead"]
    assert old.w == pytest.approx(2 * 36, abs=0.2)
    assert (new.kind, new.open_end, old.open_end) == ("ran", True, False)


@pytest.mark.parametrize(
    ("dates", "kind"),
    [
        ("{announced: 2025-12}", "planned"),
        ("{announced: 2025-12, cancelled: 2026-03-01}", "dropped"),
        ("{proposed: 2025-12, withdrawn: 2026-03-01}", "dropped"),
        ("{began: 2025-12, ends: 2030-12-31}", "ran"),
    ],
)
def test_what_never_began_is_drawn_as_such(small: Path, dates: str, kind: str) -> None:
    """Announced, called off, or run."""
    assert bars(laid_out(small, lead=dates))["lead"].kind == kind


def test_what_is_off_the_axis_is_named_beside_the_chart(small: Path) -> None:
    """Without a date, or over before the axis begins: no model is left out in silence."""
    chart = laid_out(small, lead="")
    assert chart and (chart.undated, chart.early) == (["lead"], [])
    chart = laid_out(small, lead="{began: 1999-01-01, ended: 2003-12-31}")
    assert chart and (chart.undated, chart.early) == ([], ["lead"])
    assert laid_out(small, lead="", aco_reach="") is None


def test_a_bar_is_described_for_those_who_do_not_see_it(small: Path) -> None:
    """By its name and its dates, in the words of their tense."""
    described = bars(laid_out(small))["lead"].described
    assert described.startswith("Long-term Enhanced ACO Design Model (LEAD): ")
    assert described.endswith("announced December 2025, begins January 1, 2027, scheduled end December 31, 2036")


def test_no_bar_of_the_guide_lies_on_another(whole_guide: Guide) -> None:
    """With its label, and with the line that leads to it; each model is on the chart once or named beside it."""
    ids = models.members(whole_guide)
    chart = layout(whole_guide, [("All", ids)])
    found = bars(chart)
    assert chart and sorted([*found, *chart.undated, *chart.early]) == sorted(ids)
    in_order = sorted(found.values(), key=lambda bar: (bar.y, bar.begin))
    assert [(a.id, b.id) for a, b in itertools.pairwise(in_order) if a.y == b.y and a.end > b.begin] == []
