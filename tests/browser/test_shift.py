"""What is on the screen stays where it is while a page loads."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

WATCH = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
PAGES = {
    "models/": ".cfg-catalog tbody tr",
    "models/?status=open": ".cfg-catalog tbody tr:not([hidden])",
    "models-chart/": ".cfg-span",
    "compare/?ids=access-model,lead,team": ".cfg-compare tbody tr",
    "calendar/": ".cfg-event",
    "calendar/?actor=clinicians": ".cfg-event:not([hidden])",
    "quiz/?of=quality&seed=12": ".cfg-quiz__answers button",
    "cards/?of=quality": ".cfg-review__card",
}


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_jumps(server: str, new_page: Callable[..., Page], path: str, width: int) -> None:
    """Neither the table nor what lies below it moves when the scripts start: the layout shift is at most 0.05."""
    page = new_page(viewport={"width": width, "height": 900})
    page.add_init_script(WATCH)
    # Until the typeface has come, a font stands in that has its measures, if the machine has one: not all that run tests do.
    page.route("**/*.woff2", lambda route: route.abort())
    page.goto(server + path)
    expect(page.locator("form.cfg-filters")).to_be_visible()
    expect(page.locator(PAGES[path]).first).to_be_visible()
    assert_nothing_has_jumped(page)


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("path", ["paths/", "paths/payer-api-engineer/", "value/", "terms/fhir/?path=payer-api-engineer&step=9"])
def test_nothing_jumps_where_something_is_remembered(server: str, new_page: Callable[..., Page], path: str, width: int) -> None:
    """What is done, read and answered is shown in its place."""
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(f"{server}404.html")
    page.evaluate("localStorage.setItem('cfg-learned', JSON.stringify({done: {value: '2026-11-25', 'terms/fhir': '2026-11-25'}}))")
    page.add_init_script(WATCH)
    page.goto(server + path)
    expect(page.locator(".cfg-pathcard__done:not(:empty), [data-cfg-done], .cfg-reading__read, .cfg-along").first).to_be_visible()
    assert_nothing_has_jumped(page)


def assert_nothing_has_jumped(page: Page) -> None:
    """Wait until all is painted, and see how far what was on the screen has moved."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    assert page.evaluate("window.shifted") <= 0.05
