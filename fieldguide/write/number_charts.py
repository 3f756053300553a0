"""The charts of numbers: figures for chapters, and the page that shows them all."""

from collections.abc import Callable

from markupsafe import Markup

from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.write.addresses import Address
from fieldguide.write.html import Templates
from fieldguide.write.number_layout import SIZES, lay_out
from fieldguide.write.number_series import Point, Series, series_of


def chart(templates: Templates, url: Address, id: str) -> Markup:
    """Draw a chart, with its values, their sources, and a link to the data."""
    shown = templates.guide.charts[id]
    series = series_of(templates.guide, shown)
    return templates.fill(
        "figures/number-chart.html.j2",
        url,
        id=id,
        chart=shown,
        series=series,
        layouts=[lay_out(size, series, shown.kind, shown.from_zero) for size in SIZES],
        described=" ".join(map(described, series)),
    )


def described(one: Series) -> str:
    """Say what a series shows, for readers who do not see it."""
    first, last = one.points[0], one.points[-1]
    if first == last:
        return f"{one.name}: {_said(one, last)}."
    peak = "".join(f", at most {_said(one, point)}" for point in one.peak)
    return f"{one.name}: from {_said(one, first)} to {_said(one, last)}{peak}; {len(one.points)} values."


def _said(one: Series, point: Point) -> str:
    return f"{one.unit.full(point.value)} ({format_date(point.as_of)})"


def charts(templates: Templates, url: Address) -> Markup:
    """Draw all charts, by group."""
    return templates.fill("pages/charts.html.j2", url, groups=groups(templates.guide), draw=lambda id: chart(templates, url, id))


def groups(guide: Guide) -> dict[str, list[str]]:
    """Return the charts under each heading."""
    found: dict[str, list[str]] = {}
    for id, shown in guide.charts.items():
        found.setdefault(shown.group, []).append(id)
    return found


CALLS: dict[str, Callable[..., Markup]] = {"charts": charts, "chart": chart}
