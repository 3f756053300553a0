"""The page of the calendar: its filters, its files; on http, from disk, and without scripts."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.write import calendar_page

ROOT = Path(__file__).resolve().parent.parent.parent
NOON = "2026-11-26T12:00:00Z"
AHEAD = "section.cfg-month [data-cfg-date]"


@pytest.fixture(params=["http", "file"])
def place(request: pytest.FixtureRequest, server: str, offline: Path) -> str:
    """Return the address of the calendar, on a server and from disk."""
    return f"{server}calendar/" if request.param == "http" else (offline / "calendar.html").as_uri()


def days(page: Page) -> list[str]:
    """List the first days of the dates ahead that are shown."""
    script = "rows => rows.filter(row => !row.hidden && row.checkVisibility()).map(row => row.dataset.cfgDate)"
    found: list[str] = page.locator(AHEAD).evaluate_all(script)
    return found


def test_the_calendar_is_whole_without_scripts(site: Path, server: str, new_page: Callable[..., Page]) -> None:
    """Filters are a comfort; the dates are the page."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{server}calendar/")
    day = datetime.date.fromisoformat(json.loads((site / "data/guide.json").read_text())["as_of"])
    assert page.locator(AHEAD).count() == len(calendar_page.ahead(Guide(load(ROOT), day)))
    expect(page.locator("[data-cfg-calendar]")).to_be_hidden()


def test_the_next_days_are_one_click_away(place: str, page: Page) -> None:
    """What is due within a month or a quarter of the reader's own day; the address says which."""
    page.clock.set_fixed_time(NOON)
    page.goto(place)
    expect(page.get_by_label("Next 90 days")).to_be_checked()
    assert max(days(page)) <= "2027-02-24"
    page.get_by_label("Next 30 days").check()
    shown = days(page)
    assert shown and all("2026-11-26" <= day <= "2026-12-26" for day in shown)
    page.get_by_label("Next 90 days").check()
    assert len(days(page)) > len(shown) and max(days(page)) <= "2027-02-24"
    if place.startswith("http"):
        assert urlsplit(page.url).query == "within=90"
    page.get_by_label("All", exact=True).check()
    assert len(days(page)) == page.locator(AHEAD).count()
    if place.startswith("http"):
        page.reload()
        assert len(days(page)) == page.locator(AHEAD).count()


def test_an_address_leads_to_a_month_further_off(place: str, page: Page) -> None:
    """Whoever follows it sees that month, not only what is near; nearer places are where they were."""
    page.clock.set_fixed_time(NOON)
    page.goto(f"{place}#m-2028-01")
    expect(page.locator("#m-2028-01")).to_be_in_viewport()
    expect(page.get_by_label("All", exact=True)).to_be_checked()
    page.goto("about:blank")
    page.goto(f"{place}#files")
    expect(page.locator("#files")).to_be_in_viewport()
    expect(page.get_by_label("Next 90 days")).to_be_checked()


def test_on_a_phone_a_date_is_one_line(new_page: Callable[..., Page], server: str) -> None:
    """However long the name of its source is."""
    page = new_page(viewport={"width": 360, "height": 740})
    page.clock.set_fixed_time(NOON)
    page.goto(f"{server}calendar/?within=all")
    script = "dates => dates.map(date => date.offsetHeight / parseFloat(getComputedStyle(date).lineHeight))"
    assert max(page.locator(".cfg-event--row time").evaluate_all(script)) < 1.5


def test_filters_find_what_one_has_to_do(place: str, page: Page) -> None:
    """A clinician sees MIPS, a month without a date goes, and the count follows."""
    page.clock.set_fixed_time(NOON)
    page.goto(place)
    page.get_by_label("All", exact=True).check()
    page.get_by_label("Who acts").select_option("clinicians")
    page.get_by_label("Kind").select_option("deadline")
    page.locator("[data-cfg-calendar] [name=area]").select_option("quality")
    assert "2027-03-31" in days(page)
    expect(page.locator("[data-cfg-calendar] output")).to_have_text(f"{len(days(page))} dates ahead")
    for month in page.locator("section.cfg-month:visible").all():
        expect(month.locator("[data-cfg-date]:visible").first).to_be_visible()
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_label("Next 90 days")).to_be_checked()
    expect(page.locator("[data-cfg-calendar] output")).to_have_text(f"{len(days(page))} dates ahead")
    expect(page.get_by_label("Kind")).to_have_value("")


def test_an_address_restores_a_selection(server: str, page: Page) -> None:
    """A colleague sees the same dates."""
    page.clock.set_fixed_time(NOON)
    page.goto(f"{server}calendar/?within=90&actor=hospitals")
    expect(page.get_by_label("Next 90 days")).to_be_checked()
    expect(page.get_by_label("Who acts")).to_have_value("hospitals")
    assert "2026-12-31" in days(page) and max(days(page)) <= "2027-02-24"


def test_nothing_found_is_said(server: str, page: Page) -> None:
    """An empty page would look broken."""
    page.clock.set_fixed_time(NOON)
    page.goto(f"{server}calendar/?within=30&actor=manufacturers&area=ai")
    expect(page.get_by_text("No date fits. Take a filter away, or show all.")).to_be_visible()


def test_the_past_is_folded_by_month_and_follows_the_filters(server: str, page: Page) -> None:
    """It has a page of its own, latest first; the latest month is open."""
    page.goto(f"{server}calendar/")
    page.get_by_role("link", name="What changed in the past 12 months").first.click()
    months = page.locator("details.cfg-month")
    before = months.count()
    expect(months.first.locator("[data-cfg-date]").first).to_be_visible()
    expect(months.nth(1).locator("[data-cfg-date]").first).to_be_hidden()
    page.get_by_label("Kind").select_option("rule")
    assert 0 < page.locator("details.cfg-month:visible").count() < before
    month = page.locator("details.cfg-month:visible").nth(1)
    month.locator("summary").click()
    expect(month.locator("[data-cfg-count]")).to_have_text(str(month.locator("[data-cfg-date]:visible").count()))


def test_calendar_files_can_be_downloaded_and_followed(place: str, page: Page) -> None:
    """From disk there is a file to import; a site can be followed."""
    page.goto(place)
    file = page.get_by_role("link", name="All dates", exact=True)
    with page.expect_download() as download:
        file.click()
    assert download.value.suggested_filename == "all.ics"
    follow = page.get_by_role("link", name="Subscribe: All dates")
    if place.startswith("http"):
        expect(follow).to_have_attribute("href", f"webcal://{urlsplit(place).netloc}/calendar/all.ics")
    else:
        expect(follow).to_have_count(0)
