"""The chart of all models: today's line, a chosen day, and what a screen reader hears; on http and from disk."""

import itertools
from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_the_chart_marks_today_and_a_chosen_day(place: Callable[[str], str], page: Page) -> None:
    """The line stands on the reader's own day; a chosen day moves it, marks what ran, and goes along with links."""
    page.clock.set_fixed_time("2027-06-30T12:00:00Z")
    page.goto(place("models-chart"))
    bar = page.locator("svg [data-term=lead] rect")
    line = page.locator("[data-cfg-today]")
    assert float(line.get_attribute("x1") or 0) > float(bar.get_attribute("x") or 0)
    page.locator("[data-cfg-chart-form] input").fill("2022-06-01")
    assert float(line.get_attribute("x1") or 0) < float(bar.get_attribute("x") or 0)
    expect(page.locator("svg [data-term=gpdc]")).to_have_attribute("data-now", "yes")
    expect(page.locator("svg [data-term=lead]")).to_have_attribute("data-now", "no")
    assert page.url.endswith("?on=2022-06-01")
    page.locator("svg [data-term=gpdc] rect").click()
    expect(page.locator("[data-cfg-day]")).to_have_text("June 1, 2022")


def test_bars_have_names_and_do_not_cover_one_another(server: str, page: Page) -> None:
    """A screen reader hears name and dates; in a lane no bar lies on another."""
    page.goto(f"{server}models-chart/")
    name = page.locator("svg [data-term=aco-reach]").get_attribute("aria-label") or ""
    assert "ACO REACH" in name and "January 1, 2023" in name and "December 31, 2026" in name
    script = "all => all.map(r => ['x', 'y', 'width'].map(name => Number(r.getAttribute(name))))"
    bars: list[list[float]] = sorted(page.locator("svg a rect").evaluate_all(script), key=lambda bar: (bar[1], bar[0]))
    assert all(b[1] > a[1] or a[0] + a[2] <= b[0] for a, b in itertools.pairwise(bars))
