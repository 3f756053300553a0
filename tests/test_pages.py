"""Pages in a real browser: status on a set day, keyboard, phone, dark, filters, accessibility, no network."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

PAGE_TYPES = {
    "home": "index.html",
    "entry": "terms/mips/index.html",
    "entry of a model": "terms/aco-reach/index.html",
    "entry of a rule": "terms/cms-0057-f/index.html",
    "area": "areas/quality/index.html",
    "a to z": "a-z/index.html",
    "calendar": "calendar/index.html",
    "sources": "sources/index.html",
    "chapter": "value/index.html",
    "meanings": "meanings/pi/index.html",
    "about": "about/index.html",
    "missing": "no-such-page/",
}
# Tables of the sources page and the A to Z are long; axe reads all of it, which is what we want.


def axe_findings(page: Page) -> list[str]:
    """List what axe-core finds on a page, WCAG 2.2 AA and best practices."""
    results = Axe().run(page).response["violations"]
    return [f"{found['id']}: {node['html'][:160]} {node['failureSummary'][:200]}" for found in results for node in found["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", PAGE_TYPES)
def test_axe_finds_nothing(kind: str, scheme: str, server: str, new_page: Callable[..., Page]) -> None:
    """Every page type can be read with a screen reader and seen with weak eyes, in light and dark."""
    page = new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page.goto(server + PAGE_TYPES[kind].removesuffix("index.html"))
    assert axe_findings(page) == []


@pytest.mark.parametrize("kind", PAGE_TYPES)
def test_no_page_is_wider_than_a_phone(kind: str, server: str, new_page: Callable[..., Page]) -> None:
    """Nothing has to be scrolled sideways on a narrow screen, but what scrolls in its own frame."""
    page = new_page(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    page.goto(server + PAGE_TYPES[kind].removesuffix("index.html"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_status_is_of_the_readers_day(server: str, page: Page) -> None:
    """The line counts the days to a planned end, names the successor, and changes once the day has come."""
    line = page.locator("[data-cfg-phases]")
    page.clock.set_fixed_time("2026-11-24T12:00:00Z")
    page.goto(server + "terms/aco-reach/")
    expect(line).to_contain_text("Ends in 37 days, on December 31, 2026. Then: LEAD.")
    page.clock.set_fixed_time("2027-01-02T12:00:00Z")
    page.goto(server + "terms/aco-reach/")
    expect(line).to_contain_text("Ended")
    expect(line).to_contain_text("As of January 2, 2027")


def test_the_next_date_of_an_entry_stands_under_its_status(server: str, page: Page) -> None:
    """A reader sees what is due next, and not what is past."""
    line = page.locator("[data-cfg-phases]")
    page.goto(server + "terms/cms-0057-f/?on=2026-11-24")
    expect(line.locator("[data-cfg-next]:visible")).to_contain_text("January 1, 2027")
    page.goto(server + "terms/cms-0057-f/?on=2028-06-01")
    expect(line.locator("[data-cfg-next]:visible")).to_have_count(0)


def test_a_link_can_ask_for_another_day(server: str, page: Page) -> None:
    """`?on=` shows the status on that day."""
    page.goto(server + "terms/aco-reach/?on=2022-06-01")
    expect(page.locator("[data-cfg-phases]")).to_contain_text("As of June 1, 2022")
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
    some = page.locator(".cfg-index li:visible").count()
    assert 0 < some < everything
    assert "area=models" in page.url and "status=ended" in page.url
    page.reload()
    assert page.locator(".cfg-index li:visible").count() == some
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("output")).to_contain_text(f"{everything} entries")


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


@pytest.mark.parametrize("kind", [kind for kind in PAGE_TYPES if kind != "missing"])
def test_the_bundle_works_from_disk(kind: str, offline: Path, new_page: Callable[..., Page]) -> None:
    """Every page type opens from file:// without errors, styled, with the network cut."""
    page = new_page(offline=True)
    path = PAGE_TYPES[kind]
    file = offline / (path if path == "index.html" else path.replace("/index.html", ".html"))
    page.goto(file.as_uri())
    assert page.locator("h1").count() == 1
    assert page.evaluate("getComputedStyle(document.querySelector('.cfg-header')).position") == "sticky"


def test_chapters_follow_one_another(server: str, page: Page) -> None:
    """Next leads through all eight chapters."""
    page.goto(server + "what-is-cms/")
    seen = [page.locator("h1").inner_text()]
    for _ in range(7):
        page.locator(".cfg-footer [rel=next]").click()
        seen.append(page.locator("h1").inner_text())
    assert page.url == server + "ai-and-hipaa/"
    assert len(set(seen)) == 8


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
