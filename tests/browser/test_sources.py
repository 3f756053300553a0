"""The box that finds a source, on a server and from disk."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("path", ["sources", "sources/press"])
def test_a_source_is_found_among_all_kinds(place: Callable[[str], str], page: Page, path: str) -> None:
    """By citation, however it is written, or by title and publisher; the lists are back when the box is empty."""
    page.goto(place(path))
    box = page.get_by_role("searchbox", name="Find a source")
    box.fill("42 CFR Part 495")
    found = page.locator("[data-cfg-sources-found] > li")
    expect(found.first).to_contain_text("42 CFR")
    expect(found.filter(has_text="42 CFR 495.4").first).to_contain_text("cited by")
    assert all("495" in text for text in found.all_inner_texts())
    expect(page.locator("[data-cfg-sources-lists]")).to_be_hidden()
    assert "find=42+CFR+Part+495" in page.url
    box.fill("hl7 us core")
    expect(found.first).to_contain_text("HL7 International")
    box.fill("no such source")
    expect(page.locator("[data-cfg-sources] output")).to_have_text("0 sources")
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("[data-cfg-sources-lists]")).to_be_visible()
    expect(found).to_have_count(0)


def test_the_address_brings_what_was_looked_for(server: str, page: Page) -> None:
    """So that a find can be shared."""
    page.goto(f"{server}sources/?find=91 FR 49570")
    expect(page.locator("[data-cfg-sources-found] > li")).to_have_count(1)
