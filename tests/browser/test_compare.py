"""Entries side by side: any that a reader chooses, and prepared ones; on http and from disk."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_any_entries_are_compared_and_the_address_keeps_them(place: Callable[[str], str], page: Page) -> None:
    """Entries are found by acronym or name, at most four; what differs is marked with a word; they can be taken away."""
    page.goto(place("compare"))
    for name in ("ACO REACH", "LEAD", "cms-0057-f"):
        page.get_by_label("Add an entry").fill(name)
        page.keyboard.press("Enter")
    expect(page.locator(".cfg-compare thead th")).to_have_count(3)
    assert "ids=aco-reach,lead,cms-0057-f" in page.url
    kind = page.locator(".cfg-compare tbody tr", has=page.get_by_role("rowheader", name=re.compile("^What kind of thing")))
    expect(kind).to_contain_text("differs")
    page.get_by_role("button", name="Remove CMS-0057-F").or_(page.get_by_role("button", name=re.compile("^Remove"))).last.click()
    expect(page.locator(".cfg-compare thead th")).to_have_count(2)
    expect(kind).not_to_contain_text("differs")
    rows = page.locator(".cfg-compare tbody tr").count()
    page.get_by_label("Hide what is the same").check()
    assert 0 < page.locator(".cfg-compare tbody tr").count() < rows
    page.goto(page.url)
    expect(page.locator(".cfg-compare thead th")).to_have_count(2)
    page.get_by_label("Add an entry").fill("no such entry")
    page.keyboard.press("Enter")
    expect(page.get_by_text("No entry has this name.")).to_be_visible()
    page.locator(".cfg-compare thead a").first.click()
    expect(page.locator("h1")).to_contain_text("ACO REACH")


def test_a_comparison_shows_the_same_with_and_without_scripts(server: str, page: Page) -> None:
    """The template and the script print the same points in the same order, and mark the same ones."""
    page.clock.set_fixed_time("2026-11-24T12:00:00Z")
    page.goto(f"{server}compare/bpci-advanced-cjr-team/")
    script = "rows => rows.map(row => Array.from(row.cells).map(cell => cell.textContent.replace(/\\s+/g, ' ').trim()))"
    prepared = page.locator(".cfg-compare tbody tr").evaluate_all(script)
    page.goto(f"{server}compare/?ids=bpci-advanced,cjr,team")
    assert page.locator(".cfg-compare tbody tr").evaluate_all(script) == prepared
    expect(page.locator(".cfg-compare td > .cfg-status")).to_have_count(3)


def test_answers_on_a_phone_begin_with_a_capital(new_page: Callable[..., Page], server: str) -> None:
    """Below the name of its entry, which is no part of the answer."""
    page = new_page(viewport={"width": 390, "height": 800})
    page.goto(f"{server}compare/?ids=access-model,lead,team")
    answers = page.locator(".cfg-compare td > span:first-child:not(.cfg-status)")
    expect(answers.first).to_be_visible()
    script = "all => all.map(one => getComputedStyle(one).display + getComputedStyle(one, '::first-letter').textTransform)"
    assert set(answers.evaluate_all(script)) == {"blockuppercase"}


def test_rows_are_readers_questions(server: str, page: Page) -> None:
    """Who may join, who bears what risk, how participants are paid, from when, whether it is mandatory; no row is mostly gaps."""
    page.goto(f"{server}compare/?ids=access-model,lead,team")
    table = page.locator(".cfg-compare")
    for ask in ("Who may join or must comply?", "Who bears what risk?", "How are participants paid?", "From when?", "Mandatory?"):
        expect(table.get_by_role("rowheader", name=ask)).to_contain_text("differs")
    gaps = "rows => rows.filter(row => row.querySelectorAll('.cfg-compare__none').length * 2 > row.cells.length - 1).length"
    assert table.locator("tbody tr").evaluate_all(gaps) == 0
