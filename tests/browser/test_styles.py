"""Styles do what a reader notices: paper is light, wide things are wide, small screens scroll only what is wide."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from fieldguide.write import typeface


def test_paper_is_light(new_page: Callable[..., Page], server: str) -> None:
    """Whatever scheme the reader chose for the screen."""
    page = new_page(color_scheme="dark")
    page.goto(f"{server}terms/mips/")
    page.get_by_role("button", name="Light or dark").click()
    page.get_by_role("button", name="Light or dark").click()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    expect(page.locator(".cfg-header")).to_be_hidden()


@pytest.mark.parametrize(("path", "wide"), [("models/", True), ("models-chart/", True), ("compare/?ids=team,cjr", True), ("value/", False)])
def test_wide_pages_use_the_place_of_the_list_of_sections(page: Page, server: str, path: str, wide: bool) -> None:
    """Tables and charts have the whole width, text has a column."""
    page.goto(server + path)
    expect(page.locator(".cfg-toc")).to_be_visible(visible=not wide)
    column = page.locator("article").bounding_box()
    assert column and (column["width"] > 900) is wide


@pytest.mark.parametrize(
    "path", ["terms/mips", "families/accountable-care", "innovation-center", "what-is-cms", "programs", "health-it", "value"]
)
def test_figures_fit_a_phone(new_page: Callable[..., Page], server: str, path: str) -> None:
    """Nothing of them is cut or has to be scrolled sideways, and no word is left out."""
    page = new_page(viewport={"width": 320, "height": 740})
    page.goto(f"{server}{path}/")
    figures = page.locator(".cfg-figure")
    expect(figures.first).to_be_visible()
    outside = (
        "all => all.filter(part => part.getBoundingClientRect().right > innerWidth + 1 || part.scrollWidth > part.clientWidth + 1).length"
    )
    assert figures.locator("figcaption, li, p, rect").evaluate_all(outside) == 0
    assert "…" not in " ".join(figures.all_inner_texts())


def test_only_screen_readers_get_what_is_hidden(page: Page, server: str) -> None:
    """It takes no place, but is there."""
    page.goto(f"{server}models/")
    shape = page.locator("caption.cfg-hidden").bounding_box()
    assert shape and shape["width"] <= 1 and shape["height"] <= 1
    expect(page.get_by_role("table", name="Models of the Innovation Center")).to_be_visible()


def test_text_in_charts_is_as_wide_as_measured(page: Page, server: str) -> None:
    """With the guide's own typeface, so that labels stand where the layout has room for them."""
    page.goto(f"{server}charts/")
    page.evaluate("document.fonts.ready.then(() => true)")
    measure = "labels => labels.map(label => [label.textContent, label.getComputedTextLength()]).filter(([, width]) => width)"
    labels = page.locator(".cfg-number-chart__value").evaluate_all(measure)
    assert len(labels) > 20
    assert [(text, round(wide)) for text, wide in labels if abs(wide - typeface.width(text, 13)) > 2] == []
