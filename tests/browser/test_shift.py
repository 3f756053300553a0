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
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    assert page.evaluate("window.shifted") <= 0.05
