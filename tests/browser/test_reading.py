"""Reading any page: on a phone, by keyboard, with own colors, on paper."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.page_types import PAGE_TYPES

PHONE = {"width": 390, "height": 844}
# The longest line of text in any paragraph of prose, in characters: a new line begins where the next letter is further down.
LONGEST_LINE = """() => {
  let longest = 0;
  for (const p of document.querySelectorAll("article p:not([hidden], [class*=__head], .cfg-statusline p)")) {
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    let top = -Infinity, length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(".cfg-cite, [hidden], label")) continue;
      for (let at = 0; at < node.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        if (box.top > top + box.height / 2) [top, length] = [box.top, 0];
        longest = Math.max(longest, ++length);
      }
    }
  }
  return longest;
}"""


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    """Open a page on a phone."""
    return new_page(viewport=PHONE, is_mobile=True, has_touch=True)


def test_the_head_of_a_phone_is_low(phone: Page, server: str) -> None:
    """At most 56 pixels stay at the top, on every page."""
    for name, kind in PAGE_TYPES.items():
        phone.goto(kind.on(server))
        shape = phone.locator(".cfg-header").bounding_box()
        assert shape and shape["height"] <= 57, name  # with its border


def test_a_chapter_on_a_phone_has_its_contents_and_says_how_far_one_is(phone: Page, server: str) -> None:
    """The list is folded above the text; a line in the head grows."""
    phone.goto(f"{server}health-it/")
    contents = phone.get_by_role("navigation", name="On this page")
    expect(contents.get_by_role("link", name="Five rules called HTI")).to_be_hidden()
    contents.get_by_text("On this page").locator("visible=true").click()
    contents.get_by_role("link", name="Five rules called HTI").click()
    expect(phone.get_by_role("heading", name="Five rules called HTI")).to_be_in_viewport()
    line = phone.locator(".cfg-progress")
    before = line.evaluate("line => line.getBoundingClientRect().width")
    phone.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    expect(line).to_have_css("transform", "matrix(1, 0, 0, 1, 0, 0)")
    assert line.evaluate("line => line.getBoundingClientRect().width") > before


def test_sources_are_folded_on_a_phone_and_a_citation_opens_them(phone: Page, server: str) -> None:
    """The mark still leads to its source."""
    phone.goto(f"{server}health-it/")
    expect(phone.locator("#source-1")).to_be_hidden()
    phone.locator(".cfg-cite a").first.click()
    expect(phone.locator("#source-1")).to_be_visible()
    expect(phone.locator("#source-1")).to_be_in_viewport()


def test_tables_of_a_chapter_stack_on_a_phone(phone: Page, server: str) -> None:
    """Each value stands after the name of its column, and nothing is cut."""
    phone.goto(f"{server}programs/")
    table = phone.get_by_role("table").first
    cell = table.locator("tbody tr").first.locator("td").first
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Key: "'
    shape = table.bounding_box()
    assert shape and shape["x"] >= 0 and shape["x"] + shape["width"] <= PHONE["width"]


def test_a_cell_of_a_stacked_table_stays_one_line_of_words(phone: Page, server: str) -> None:
    """A link in it stands between the words around it."""
    phone.goto(f"{server}health-it/")
    cell = phone.locator(".cfg-table--stack td", has_text="Office for Civil Rights").first
    link, around = cell.get_by_role("link").first.bounding_box(), cell.bounding_box()
    assert link and around and link["x"] > around["x"] + 50


def test_no_heading_of_a_table_is_empty(page: Page, server: str) -> None:
    """A screen reader would read nothing."""
    for path in ("programs/", "value/", "", "terms/mips/"):
        page.goto(server + path)
        empty = [cell.evaluate("cell => cell.outerHTML") for cell in page.locator("th").all() if not (cell.text_content() or "").strip()]
        assert empty == [], path


def test_nothing_off_the_screen_takes_the_focus(new_page: Callable[..., Page], server: str) -> None:
    """At 200% zoom the list of pages is closed: no stop of the Tab key is in it, until it is opened; then all are."""
    page = new_page(viewport={"width": 720, "height": 450})
    page.goto(f"{server}terms/mips/")
    in_list = "document.activeElement.closest('.md-sidebar--primary') !== null"
    for _ in range(25):
        page.keyboard.press("Tab")
        assert not page.evaluate(in_list)
    page.get_by_role("button", name="Contents").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(in_list)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Contents")).to_be_focused()


def test_the_slash_key_can_be_switched_off_for_good(page: Page, server: str) -> None:
    """Beside the switch of the hover cards; Ctrl+K still works, and the slash can come back."""
    field = page.get_by_role("combobox", name="Search the guide")
    page.goto(f"{server}about/")
    field.fill("mips")
    page.get_by_role("button", name="Turn the / key off").click()
    page.goto(f"{server}about/")
    page.keyboard.press("/")
    expect(field).not_to_be_focused()
    expect(page.locator(".cfg-finder__slash")).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(field).to_be_focused()
    field.fill("mips")
    page.get_by_role("button", name="Turn the / key on").click()
    page.goto(f"{server}about/")
    page.keyboard.press("/")
    expect(field).to_be_focused()


def test_own_colors_show_what_is_chosen(new_page: Callable[..., Page], server: str) -> None:
    """With forced colors the chosen result and the pressed filter have a frame, and the current entry a bar."""
    page = new_page(viewport={"width": 1280, "height": 900}, forced_colors="active")
    page.goto(f"{server}terms/mips/")
    expect(page.locator(".cfg-nav [aria-current]")).to_have_css("border-left-style", "solid")
    page.get_by_role("combobox").fill("prior authorization")
    expect(page.get_by_role("option").first).to_be_visible()
    page.get_by_role("combobox").press("ArrowDown")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_css("outline-style", "solid")
    page.get_by_role("group", name="Only one area").get_by_role("button").first.click()
    expect(page.locator("[aria-pressed=true]")).to_have_css("outline-style", "solid")


@pytest.mark.parametrize("path", ["terms/aco-reach/", "terms/fhir/", "value/", "areas/models/", "families/accountable-care/"])
def test_lines_are_short_enough_to_read(new_page: Callable[..., Page], server: str, path: str) -> None:
    """At most 75 characters."""
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto(server + path)
    page.evaluate("document.fonts.ready.then(() => null)")
    assert 40 < page.evaluate(LONGEST_LINE) <= 75


def test_citation_marks_are_easy_to_hit_and_never_begin_a_line(new_page: Callable[..., Page], server: str) -> None:
    """24 by 24 pixels; each is on the line of the letter before it, at any width."""
    page = new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{server}terms/mips/")
    marks = page.locator(".cfg-prose .cfg-cite")
    assert marks.count() > 3
    for width in (320, 390, 501, 777, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        boxes = marks.locator("a").evaluate_all("marks => marks.map((mark) => mark.getBoundingClientRect().toJSON())")
        assert [box for box in boxes if box["width"] < 24 or box["height"] < 24] == []
        starts = marks.evaluate_all(
            """marks => marks.map((mark) => mark.getBoundingClientRect().left - mark.closest('p, li').getBoundingClientRect().left)"""
        )
        assert [start for start in starts if start < 4] == [], width


def test_paper_has_no_controls_and_says_where_it_is_from(new_page: Callable[..., Page], server: str) -> None:
    """Nothing to press, the facts unfolded, sources small, the day and the address at the foot."""
    page = new_page(color_scheme="dark", viewport=PHONE)
    page.goto(f"{server}terms/mips/?on=2026-11-26")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("button, input, select, summary, nav.cfg-around").locator("visible=true").count() == 0
    expect(page.locator(".cfg-glance dt").first).to_be_visible()
    expect(page.locator("#source-1")).to_be_visible()
    expect(page.locator("#source-1")).to_have_css("font-size", re.compile(r"^10\.6"))
    expect(page.get_by_role("heading", name="Connections")).to_have_css("break-after", "avoid")
    expect(page.locator("[data-cfg-printed]")).to_contain_text("As of November 26, 2026.")
    expect(page.locator("[data-cfg-printed]")).to_contain_text(f"{server}terms/mips/?on=2026-11-26")


def test_a_section_can_be_sent_to_somebody(new_page: Callable[..., Page], server: str) -> None:
    """Each heading of an entry and of a chapter has a link to itself, which the tabulator reaches; it makes no heading longer."""
    page = new_page()
    for path in ("terms/mips/", "value/"):
        page.goto(f"{server}{path}")
        headings = page.locator("article h2")
        links = headings.locator(".headerlink")
        expect(links).to_have_count(headings.count())
        ids = headings.evaluate_all("all => all.map(one => '#' + one.id)")
        assert links.evaluate_all("all => all.map(one => one.getAttribute('href'))") == ids
        assert links.first.evaluate("one => getComputedStyle(one).position") == "absolute"
        links.nth(1).focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{ids[1]}")
