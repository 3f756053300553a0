"""What the search box shows above its results: figures, laws, shared names, and that it does not know a name; and pages among them."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_box import box, search
from tests.browser.waiting import wait_for_index


def answer(page: Page, server: str, typed: str) -> Locator:
    """Type a look-up on a fixed day; returns the answer, once all of the index is there."""
    page.clock.set_fixed_time("2026-11-26T12:00:00Z")
    page.goto(f"{server}about/")
    search(page, typed)
    wait_for_index(page, "text")
    return page.locator(".cfg-finder__answer")


def test_a_figure_is_told_with_its_day_source_and_chart(page: Page, server: str) -> None:
    """Who wants the number has it, and can check it."""
    shown = answer(page, server, "part b premium 2026")
    expect(shown).to_contain_text("$202.90 a month, as of 2026.")
    expect(shown.get_by_role("link", name="90 FR 52063")).to_have_attribute("href", "https://www.federalregister.gov/citation/90-FR-52063")
    shown.get_by_role("link", name="See it over the years").click()
    page.wait_for_url(re.compile("/charts/#chart-part-b-premium"))


def test_a_law_is_linked_and_the_entries_that_cite_it_follow(page: Page, server: str) -> None:
    """Best first, whichever way it was written."""
    shown = answer(page, server, "42 cfr part 425")
    link = shown.get_by_role("link", name="42 CFR Part 425")
    expect(link).to_have_attribute("href", "https://www.ecfr.gov/current/title-42/part-425")
    expect(link).not_to_have_attribute("target", re.compile(""))  # so that the page elsewhere has no hold on this one
    expect(page.locator("[role=option]:visible").first).to_have_attribute("data-term", "shared-savings-program")


def test_a_page_is_a_result_and_opens(page: Page, server: str) -> None:
    """By what people call it, as a result of its own kind, which is not remembered as an entry."""
    page.goto(f"{server}about/")
    first = search(page, "deadlines").first
    expect(first).to_have_attribute("data-page", "calendar/")
    expect(first).not_to_have_attribute("data-term", re.compile("."))
    expect(first).to_contain_text("Tool")
    box(page).press("Enter")
    page.wait_for_url(re.compile("/calendar/"))
    box(page).click()
    expect(page.get_by_text("Recent look-ups")).to_be_hidden()


def test_a_shared_name_leads_to_the_page_that_tells_its_meanings_apart(page: Page, server: str) -> None:
    """Which says where each is met."""
    page.goto(f"{server}about/")
    expect(search(page, "PI").first).to_be_visible()
    line = page.locator(".cfg-finder__heading")
    expect(line).to_contain_text("PI has 2 meanings here.")
    line.get_by_role("link", name="How to tell them apart").click()
    page.wait_for_url(re.compile("/meanings/pi/"))
    expect(page.locator(".cfg-meanings dt")).to_have_count(2)
    expect(page.locator(".cfg-meanings dd").first).to_contain_text("Expect it in texts on Quality")


@pytest.mark.parametrize("typed", ["GDPR", "FAA", "zoning permit"])
def test_an_unknown_name_is_said_to_be_unknown(open_tab: Page, typed: str) -> None:
    """And what is near it is called near."""
    results = search(open_tab, typed)
    expect(open_tab.get_by_text("Nothing found under that name")).to_be_visible()
    expect(open_tab.locator(".cfg-finder__answer")).to_be_hidden()
    expect(open_tab.locator(".cfg-finder__heading")).to_have_text("The nearest entries")
    expect(results.first).to_be_visible()


def test_the_successor_of_what_still_runs_is_told_in_the_future(page: Page, server: str) -> None:
    """Until the day on which it begins."""
    expect(answer(page, server, "what follows REACH")).to_contain_text("will be replaced by LEAD on January 1, 2027.")
    page.clock.set_fixed_time("2027-01-02T12:00:00Z")
    box(page).fill("what follows aco reach")
    expect(page.locator(".cfg-finder__answer")).to_contain_text("was replaced by LEAD.")


def test_two_entries_that_nobody_compared_are_told_apart(page: Page, server: str) -> None:
    """By their typed fields, with both side by side one click away."""
    shown = answer(page, server, "ACCESS vs LEAD")
    expect(shown).to_contain_text("model, in force, end set, voluntary")
    shown.get_by_role("link", name="ACCESS and LEAD").click()
    page.wait_for_url(re.compile(r"compare/\?ids=access-model,lead"))
