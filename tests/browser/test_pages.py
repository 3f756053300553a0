"""Pages in a real browser: status on a set day, filters of the A to Z, light and dark, the contents on a phone, chapters."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect


def test_the_status_is_of_the_readers_day(server: str, page: Page) -> None:
    """The line counts the days to a planned end, names the successor, and changes once the day has come."""
    line = page.locator("[data-cfg-phases]")
    page.clock.set_fixed_time("2026-11-24T12:00:00Z")
    page.goto(server + "terms/aco-reach/")
    expect(line).to_contain_text("Ends in 37 days, on December 31, 2026. Then: LEAD.")
    page.clock.set_fixed_time("2027-01-02T12:00:00Z")
    page.goto(server + "terms/aco-reach/")
    expect(line).to_contain_text("Ended")
    expect(line).to_contain_text("Status as of January 2, 2027")


def test_the_next_date_of_an_entry_stands_beside_its_status(server: str, page: Page) -> None:
    """A reader sees what is due next, and not what is past."""
    shown = page.locator("[data-cfg-next]:visible")
    page.goto(server + "terms/cms-0057-f/?on=2026-11-24")
    expect(shown).to_contain_text("January 1, 2027")
    page.goto(server + "terms/cms-0057-f/?on=2028-06-01")
    expect(shown).to_have_count(0)


def test_a_link_can_ask_for_another_day(server: str, page: Page) -> None:
    """`?on=` shows the status on that day."""
    page.goto(server + "terms/aco-reach/?on=2022-06-01")
    expect(page.locator("[data-cfg-phases]")).to_contain_text("Status as of June 1, 2022")
    assert "In force since" not in page.locator("[data-cfg-phases]").inner_text()


def test_without_scripts_the_status_names_its_day(server: str, new_page: Callable[..., Page], site: Path) -> None:
    """The page stays true: it says which day its status is of."""
    page = new_page(java_script_enabled=False)
    page.goto(server + "terms/aco-reach/")
    shown = page.locator("[data-cfg-phases] > [data-from]:visible")
    assert shown.count() == 1
    day = json.loads((site / "data/guide.json").read_text())["as_of"]
    assert page.locator("[data-cfg-day]").get_attribute("datetime") == day


def test_the_a_to_z_filters_and_its_address_keeps_them(server: str, page: Page) -> None:
    """A selection can be shared."""
    page.goto(server + "a-z/")
    everything = page.locator(".cfg-index li:visible").count()
    page.locator("select[name=area]").select_option("models")
    page.locator("select[name=status]").select_option("ended")
    expect(page.locator(".cfg-index a[data-term='aco-reach']")).to_be_hidden()  # it is in force
    some = page.locator(".cfg-index li:visible").count()
    assert 0 < some < everything
    assert "area=models" in page.url and "status=ended" in page.url
    page.reload()
    expect(page.locator(".cfg-index li:visible")).to_have_count(some)
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("output")).to_contain_text(f"{everything:,} entries")


def test_light_and_dark_are_remembered(server: str, page: Page) -> None:
    """The reader's choice holds on the next page."""
    page.goto(server)
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Light or dark").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    page.locator("h1").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark, "only the button changes the colors"
    page.goto(server + "about/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_contents_open_and_close_on_a_phone_by_keyboard(server: str, new_page: Callable[..., Page]) -> None:
    """The list of pages is reachable without a mouse."""
    page = new_page(viewport={"width": 390, "height": 800})
    page.goto(server + "about/")
    menu = page.get_by_role("button", name="Contents")
    menu.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("link", name="A to Z").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")


def test_chapters_follow_one_another(server: str, page: Page) -> None:
    """Next leads through all 15 chapters, and from the last one no further."""
    page.goto(server + "what-is-cms/")
    seen = [page.locator("h1").inner_text()]
    for _ in range(14):
        page.locator(".cfg-footer [rel=next]").click()
        seen.append(page.locator("h1").inner_text())
    assert page.url == server + "history/"
    assert len(set(seen)) == 15
    expect(page.locator(".cfg-footer [rel=next]")).to_have_count(0)


def test_lists_show_the_status_of_the_readers_day(page: Page, server: str) -> None:
    """The chips of an area, of a prepared comparison, and the filter of the A to Z."""
    page.goto(f"{server}areas/models/?on=2029-01-01")
    row = page.locator(".cfg-row", has=page.locator("[data-row='aco-reach']"))
    expect(row.locator(".cfg-status")).to_have_text("Ended")
    page.goto(f"{server}compare/shared-savings-program-aco-reach-lead/?on=2022-06-01")
    expect(page.locator(".cfg-compare .cfg-status").nth(2)).to_have_attribute("data-status", "not-yet")
    page.goto(f"{server}a-z/?on=2029-01-01&status=ended")
    expect(page.locator(".cfg-index a[data-term='aco-reach']")).to_be_visible()
    page.goto(f"{server}a-z/?on=2026-06-01&status=ended")
    expect(page.locator(".cfg-index a[data-term='aco-reach']")).to_be_hidden()


def test_an_entry_can_be_read_as_of_another_day(place: Callable[[str], str], page: Page) -> None:
    """The picker on an entry changes its status line, the address, and the links to other entries."""
    page.goto(place("terms/aco-reach"))
    page.get_by_label("Status as of").fill("2022-06-01")
    expect(page.locator("[data-cfg-phases]")).to_contain_text("Announced on February 24, 2022.")
    assert page.url.endswith("?on=2022-06-01")
    page.locator("article a[data-term=gpdc]").first.click()
    expect(page.locator("[data-cfg-day]")).to_have_text("June 1, 2022")


def test_a_day_can_be_typed(server: str, page: Page) -> None:
    """Key by key, though no year is whole before its last digit; the result in the search box is of that day too."""
    page.goto(f"{server}terms/aco-reach/")
    page.get_by_label("Status as of").press_sequentially("06012022", delay=20)
    expect(page.get_by_label("Status as of")).to_have_value("2022-06-01")
    expect(page.locator("[data-cfg-phases]")).to_contain_text("Announced on February 24, 2022.")
    page.get_by_role("combobox").fill("gpdc")
    expect(page.get_by_role("option").first).to_have_attribute("href", re.compile(r"terms/gpdc/\?on=2022-06-01$"))
