"""Links to entries show what the entry is: on hover, focus and long press, and go away when the reader wants it (WCAG 1.4.13)."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import axe_findings


def card(page: Page) -> Locator:
    """Return the card, shown or not."""
    return page.locator(".cfg-hover")


def link(page: Page) -> Locator:
    """Return a link in the text of the entry on MIPS."""
    return page.locator("article a[data-term=qpp]").first


def test_hover_shows_a_card_that_can_be_hovered_itself(page: Page, server: str) -> None:
    """It persists until the pointer leaves both, and does not cover the link."""
    page.goto(f"{server}terms/mips/")
    link(page).hover()
    expect(card(page)).to_contain_text("Quality Payment Program")
    shown, beneath = card(page).bounding_box(), link(page).bounding_box()
    assert shown and beneath
    assert shown["y"] + shown["height"] <= beneath["y"] or shown["y"] >= beneath["y"] + beneath["height"]
    card(page).hover()
    page.wait_for_timeout(600)
    expect(card(page)).to_be_visible()
    page.mouse.move(5, 5)
    expect(card(page)).to_have_count(0)


def test_focus_shows_it_and_escape_closes_it(page: Page, server: str) -> None:
    """The focus stays where it is."""
    page.goto(f"{server}terms/mips/")
    link(page).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(card(page)).to_be_visible()
    expect(link(page)).to_have_attribute("aria-describedby", "cfg-hover-text")
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(link(page)).to_be_focused()


def test_readers_can_switch_cards_off_for_good(page: Page, server: str) -> None:
    """The device remembers, and the switch in the search box turns them on again."""
    page.goto(f"{server}terms/mips/")
    link(page).hover()
    page.get_by_role("button", name="Turn these cards off").click()
    page.goto(f"{server}terms/mips/")
    link(page).hover()
    page.wait_for_timeout(800)
    expect(card(page)).to_have_count(0)
    page.get_by_role("combobox").fill("mips")
    page.get_by_role("button", name="Turn hover cards on").click()
    page.keyboard.press("Escape")
    link(page).hover()
    expect(card(page)).to_be_visible()


def test_long_press_shows_it_on_a_phone(new_page: Callable[..., Page], server: str) -> None:
    """And the click that ends the press does not leave the page."""
    page = new_page(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page.goto(f"{server}terms/mips/")
    link(page).scroll_into_view_if_needed()
    touch = {"pointerType": "touch", "bubbles": True}
    link(page).dispatch_event("pointerdown", touch)
    expect(card(page)).to_be_visible()
    link(page).dispatch_event("pointerup", touch)
    link(page).dispatch_event("click", {"bubbles": True, "cancelable": True})
    assert page.url.endswith("/terms/mips/")
    expect(card(page)).to_be_visible()
    shape = card(page).bounding_box()
    assert shape and shape["x"] >= 0 and shape["x"] + shape["width"] <= 390


def test_a_shown_card_is_accessible(page: Page, server: str) -> None:
    """As axe-core sees it."""
    page.goto(f"{server}terms/mips/")
    link(page).hover()
    expect(card(page)).to_be_visible()
    page.wait_for_timeout(300)
    assert axe_findings(page, ".cfg-hover") == []


def test_cards_work_from_files(page: Page, offline: Path) -> None:
    """With no server."""
    page.goto((offline / "terms/mips.html").as_uri())
    link(page).hover()
    expect(card(page)).to_contain_text("Quality Payment Program")
