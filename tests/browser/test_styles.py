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


@pytest.mark.parametrize("path", ["programs", "interoperability-and-prior-authorization", "start-here", "models"])
def test_words_in_tables_are_whole(page: Page, server: str, path: str) -> None:
    """A column is as wide as its longest word, links included."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{server}{path}/")
    page.evaluate("document.fonts.ready.then(() => true)")
    script = """cells => cells.flatMap(cell => {
        const [broken, range, texts] = [[], new Range(), document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)];
        while (texts.nextNode()) {
            for (const word of texts.currentNode.data.matchAll(/\\p{L}+/gu)) {
                range.setStart(texts.currentNode, word.index);
                range.setEnd(texts.currentNode, word.index + word[0].length);
                if (range.getClientRects().length > 1) broken.push(word[0]);
            }
        }
        return broken;
    })"""
    cells = page.locator("article :is(th, td):visible")
    assert cells.count() > 10
    assert cells.evaluate_all(script) == []


def test_the_home_page_has_one_left_edge(page: Page, server: str) -> None:
    """The words above the search box begin where those below it do."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(server)
    boxes = [page.locator(part).first.bounding_box() for part in (".cfg-hero__title", "article > p")]
    assert len({box and box["x"] for box in boxes}) == 1


@pytest.mark.parametrize(("width", "edge"), [(1280, "right"), (390, "left")])
def test_statuses_of_a_list_stand_below_one_another(new_page: Callable[..., Page], server: str, width: int, edge: str) -> None:
    """On a desk at the right edge, on a phone under the name, however long the name is."""
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{server}areas/models/")
    chips = page.locator(".cfg-row__head > .cfg-status")
    assert chips.count() > 50
    space = f"chip.getBoundingClientRect().{edge} - chip.parentElement.getBoundingClientRect().{edge}"
    assert set(chips.evaluate_all(f"chips => chips.map(chip => Math.abs(Math.round({space})))")) == {0}
