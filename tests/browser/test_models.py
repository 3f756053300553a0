"""The table of all models: filters, order, columns, a chosen day, and what can be taken along; on http and from disk."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

ROWS = "[data-cfg-catalog-table] tbody tr"


def shown(page: Page) -> list[str]:
    """List the ids of the rows that are shown, in order."""
    script = "rows => rows.filter(row => !row.hidden).map(row => row.querySelector('[data-term]').dataset.term)"
    found: list[str] = page.locator(ROWS).evaluate_all(script)
    return found


def test_the_table_filters_and_its_address_keeps_them(place: Callable[[str], str], page: Page) -> None:
    """Each filter narrows, they work together, and the address brings the same rows back."""
    page.goto(place("models"))
    page.get_by_text("More filters").click()
    everything = shown(page)
    chosen = {"family": "episode", "participation": "mandatory", "payer": "Original Medicare", "year": "2018", "status": "ended"}
    for name, value in chosen.items():
        before = shown(page)
        page.locator(f"select[name={name}]").select_option(value)
        assert set(shown(page)) <= set(before)
    assert shown(page) == ["cjr"]
    expect(page.locator("[data-cfg-catalog] output")).to_have_text(f"1 of {len(everything)} models")
    assert "family=episode" in page.url and "year=2018" in page.url
    page.goto(page.url)
    assert shown(page) == ["cjr"]
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(f"{ROWS}:not([hidden])")).to_have_count(len(everything))  # those out of sight follow a moment later
    assert shown(page) == everything
    expect(page).not_to_have_url(re.compile(r"\?"))


def test_a_state_a_name_and_an_empty_result(server: str, page: Page) -> None:
    """States come from the entries; a name also finds an alias; nothing found says so."""
    page.goto(f"{server}models/?state=MD")
    assert "maryland-tcoc" in shown(page) and "team" not in shown(page)
    page.goto(f"{server}models/?name=direct contracting")
    assert "gpdc" in shown(page)
    page.goto(f"{server}models/?name=no such model")
    expect(page.get_by_text("No model fits.")).to_be_visible()


def test_the_table_as_of_a_day(place: Callable[[str], str], page: Page) -> None:
    """On a chosen day statuses are those of that day, later models are gone, and links to entries keep the day."""
    page.goto(place("models"))
    page.locator("input[name=on]").fill("2022-06-01")
    row = page.locator(ROWS, has=page.locator("[data-term=gpdc]"))
    expect(row.locator(".cfg-status")).to_have_attribute("data-status", "ending")
    assert "team" not in shown(page)
    expect(page.locator("[data-cfg-catalog] output")).to_contain_text("were not yet announced")
    page.locator("select[name=status]").select_option("running")
    assert "gpdc" in shown(page) and "pioneer-aco" not in shown(page)
    assert "on=2022-06-01" in page.url
    row.get_by_role("link").click()
    expect(page.locator("[data-cfg-day]")).to_have_text("June 1, 2022")


def test_without_a_chosen_day_the_status_is_of_the_readers_day(server: str, page: Page) -> None:
    """The table does not go stale between builds."""
    page.clock.set_fixed_time("2027-01-02T12:00:00Z")
    page.goto(f"{server}models/")
    row = page.locator(ROWS, has=page.locator("[data-term=aco-reach]"))
    expect(row.locator(".cfg-status")).to_have_text("Ended")
    expect(page.locator("[data-cfg-catalog-day]")).to_have_text("January 2, 2027")


def test_columns_sort_both_ways_and_can_be_left_out(server: str, page: Page) -> None:
    """A click on a header sorts, a second one turns the order; empty cells stay last; the address keeps it all."""
    page.goto(f"{server}models/")
    header = page.locator("th[data-column=began]")
    for expected in ("ascending", "descending"):
        header.get_by_role("button").click()
        expect(header).to_have_attribute("aria-sort", expected)
        script = "rows => rows.filter(row => !row.hidden).map(row => row.cells[2].querySelector('time')?.dateTime ?? '')"
        days: list[str] = page.locator(ROWS).evaluate_all(script)
        known = [day for day in days if day]
        assert known == sorted(known, reverse=expected == "descending")
        assert days[: len(known)] == known
    page.get_by_text("More filters").click()
    page.get_by_label("Payers", exact=True).uncheck()
    expect(page.locator("th[data-column=payers]")).to_be_hidden()
    page.goto(page.url)
    expect(page.locator("th[data-column=payers]")).to_be_hidden()
    expect(header).to_have_attribute("aria-sort", "descending")


def test_the_shown_rows_download_as_csv(place: Callable[[str], str], page: Page) -> None:
    """Rows and columns are those on the page, dates in a form that sorts."""
    page.goto(place("models") + "?family=episode&without=where&on=2026-11-24")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download these rows as CSV").click()
    assert waiting.value.suggested_filename == "cms-models-2026-11-24.csv"
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["id"] for row in rows] == shown(page)
    assert "Where" not in rows[0] and "Payers" in rows[0]
    team = next(row for row in rows if row["id"] == "team")
    assert (team["Began or begins"], team["Ends or ended"], team["Participation"]) == ("2026-01-01", "2030-12-31 planned", "Mandatory")


def test_filters_are_folded_on_a_phone_and_what_is_active_is_shown(server: str, new_page: Callable[..., Page]) -> None:
    """The first models are near; each active filter is a button that takes it away."""
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{server}models/?status=running&family=kidney")
    expect(page.locator("select[name=family]")).to_be_hidden()
    expect(page.locator(ROWS).locator("visible=true").first).to_be_in_viewport()
    page.get_by_role("button", name="Filters (2)").click()
    expect(page.locator("select[name=family]")).to_have_value("kidney")
    page.get_by_role("button", name="Remove Family: Kidney care").click()
    expect(page.get_by_role("button", name="Remove")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"/models/\?status=running$"))
    assert "team" in shown(page)


def test_rare_filters_are_folded_on_a_desk(server: str, page: Page) -> None:
    """The first model is in sight; a filter that the address asks for is open."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{server}models/")
    expect(page.locator(ROWS).first).to_be_in_viewport(ratio=1)
    expect(page.locator("select[name=payer]")).to_be_hidden()
    page.goto(f"{server}models/?payer=Medicaid")
    expect(page.locator("select[name=payer]")).to_be_visible()


def test_models_that_take_applications_and_models_that_were_cut_short(server: str, page: Page) -> None:
    """On the day that is asked for."""
    page.goto(f"{server}models/?status=open&on=2026-05-01")
    assert {"access-model", "lead"} <= set(shown(page))
    page.get_by_label("Status as of", exact=True).fill("2026-11-26")
    assert "access-model" in shown(page) and "lead" not in shown(page)
    page.locator("select[name=status]").select_option("Ended before its planned end")
    assert {"primary-care-first", "making-care-primary"} <= set(shown(page))
    assert "pioneer-aco" not in shown(page)
    page.get_by_label("Status as of", exact=True).fill("2025-06-01")
    assert "primary-care-first" not in shown(page)


def test_not_yet_is_only_offered_of_a_past_day(server: str, page: Page) -> None:
    """Today the guide knows nothing that is not yet announced."""
    page.clock.set_fixed_time("2026-11-26T12:00:00Z")
    page.goto(f"{server}models/?status=not-yet")
    option = page.locator("option[value=not-yet]")
    expect(option).to_have_attribute("disabled", "")
    assert len(shown(page)) > 100
    page.get_by_label("Status as of", exact=True).fill("2020-01-01")
    expect(option).not_to_have_attribute("disabled", "")
    page.locator("select[name=status]").select_option("not-yet")
    assert "team" in shown(page) and "pioneer-aco" not in shown(page)


@pytest.mark.parametrize("width", [768, 1280, 1440])
def test_names_have_room(server: str, new_page: Callable[..., Page], width: int) -> None:
    """No word of a name is broken, and what a desk shows needs no scrolling sideways."""
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(f"{server}models/")
    assert page.locator(".cfg-catalog thead th").first.bounding_box()["width"] >= 180  # type: ignore[index]
    assert width < 1280 or page.locator(".cfg-catalog__frame").evaluate("frame => frame.scrollWidth <= frame.clientWidth")


def test_a_card_on_a_phone_says_from_when_to_when(new_page: Callable[..., Page], server: str) -> None:
    """In words that hold on every day."""
    page = new_page(viewport={"width": 390, "height": 800})
    page.goto(f"{server}models/")
    dates = page.locator("tr:has([data-term=team]) td:has(time)")
    words = "cells => cells.map(cell => getComputedStyle(cell, '::before').content)"
    assert dates.evaluate_all(words)[:2] == ['"From "', '"Until "']
