"""What holds for every page of the guide, on one page of each type."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.accessibility import ONE_ROW_OF_EACH_LOOK, axe_findings, dark_contrast_findings
from tests.browser.page_types import PAGE_TYPES, PageType, each

# What scrolls sideways and cannot be scrolled by keys.
STUCK = """() => [...document.querySelectorAll("body *")].filter((it) => it.tabIndex < 0 && it.clientWidth > 0
  && it.scrollWidth > it.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(it).overflowX)).map((it) => it.outerHTML.slice(0, 99))"""
CONTROLS = "form, button, input, select, textarea"


@each
def test_a_page_is_accessible(kind: PageType, server: str, page: Page) -> None:
    """It can be read with a screen reader, used by keyboard, and seen with weak eyes.

    In dark the colors alone are another matter, and of rows that look alike one is enough.
    """
    page.goto(kind.on(server))
    assert axe_findings(page) == []
    page.evaluate(ONE_ROW_OF_EACH_LOOK)
    assert dark_contrast_findings(page) == []


def test_no_page_is_wider_than_a_phone(server: str, new_page: Callable[..., Page]) -> None:
    """Nothing has to be scrolled sideways on a narrow screen, but what scrolls in its own frame."""
    page = new_page(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    widths = {}
    for name, kind in PAGE_TYPES.items():
        page.goto(kind.on(server))
        widths[name] = page.evaluate("document.documentElement.scrollWidth")
    assert {name: width for name, width in widths.items() if width > 360} == {}


def test_a_heading_as_wide_as_a_phone_does_not_widen_its_page(server: str, new_page: Callable[..., Page]) -> None:
    """The sign behind it that links to its section stays away."""
    page = new_page(viewport={"width": 390, "height": 740}, is_mobile=True, has_touch=True)
    for path in ("innovation-center", "a-claims-life", "areas/ai"):
        page.goto(f"{server}{path}/")
        assert page.evaluate("document.documentElement.scrollWidth") == 390, path


def test_what_scrolls_can_be_scrolled_by_keys(server: str, new_page: Callable[..., Page]) -> None:
    """On a phone and on a desktop, a wide thing in a frame takes the focus."""
    for width in (360, 1280):
        page = new_page(viewport={"width": width, "height": 740})
        for name, kind in PAGE_TYPES.items():
            page.goto(kind.on(server))
            assert page.evaluate(STUCK) == [], (name, width)


def test_pages_read_without_scripts(server: str, new_page: Callable[..., Page]) -> None:
    """Each has its heading and says something below it; controls that would do nothing are hidden."""
    page = new_page(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    for name, kind in PAGE_TYPES.items():
        page.goto(kind.on(server))
        expect(page.get_by_role("heading", level=1), name).to_be_visible()
        assert len(page.get_by_role("article").inner_text().split()) > 25, name
        dead = [control.evaluate("control => control.outerHTML") for control in page.locator(CONTROLS).locator("visible=true").all()]
        assert dead == [], name


def test_the_bundle_works_from_disk(offline: Path, new_page: Callable[..., Page]) -> None:
    """Pages open from file:// without errors, styled, with the network cut."""
    page = new_page(offline=True)
    for name, kind in PAGE_TYPES.items():
        if name != "missing":  # only a server has a page for that
            page.goto(kind.in_bundle(offline))
            expect(page.get_by_role("heading", level=1), name).to_have_count(1)
            expect(page.locator(".cfg-header"), name).to_have_css("position", "sticky")
            expect(page.locator("html"), name).to_have_class("js")
