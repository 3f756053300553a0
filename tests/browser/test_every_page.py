"""What holds for every page of the guide, on one page of each type."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.accessibility import ONE_ROW_OF_EACH_LOOK, axe_findings, contrast_findings
from tests.browser.page_types import PageType, each

CONTROLS = "form, button, input:not([type=checkbox]), select, textarea"


@each()
def test_a_page_is_accessible(kind: PageType, server: str, page: Page) -> None:
    """It can be read with a screen reader, used by keyboard, and seen with weak eyes."""
    page.goto(kind.on(server))
    assert axe_findings(page) == []


@each()
def test_dark_colors_have_contrast(kind: PageType, server: str, new_page: Callable[..., Page]) -> None:
    """All else is the same in dark; of rows that look alike, one is enough."""
    page = new_page(viewport={"width": 1280, "height": 900}, color_scheme="dark")
    page.goto(kind.on(server))
    page.evaluate(ONE_ROW_OF_EACH_LOOK)
    assert contrast_findings(page) == []


@each()
def test_no_page_is_wider_than_a_phone(kind: PageType, server: str, new_page: Callable[..., Page]) -> None:
    """Nothing has to be scrolled sideways on a narrow screen, but what scrolls in its own frame."""
    page = new_page(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    page.goto(kind.on(server))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@each()
def test_a_page_reads_without_scripts(kind: PageType, server: str, new_page: Callable[..., Page]) -> None:
    """It has its heading and says something below it; controls that would do nothing are hidden."""
    page = new_page(java_script_enabled=False)
    page.goto(kind.on(server))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert len(page.get_by_role("article").inner_text().split()) > 25
    expect(page.get_by_role("article").locator(CONTROLS).locator("visible=true")).to_have_count(0)


@each(leave_out=["missing"])
def test_the_bundle_works_from_disk(kind: PageType, offline: Path, new_page: Callable[..., Page]) -> None:
    """A page opens from file:// without errors, styled, with the network cut."""
    page = new_page(offline=True)
    page.goto(kind.in_bundle(offline))
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator(".cfg-header")).to_have_css("position", "sticky")
    expect(page.locator("html")).to_have_class("js")
