"""A pasted text comes back with its terms explained, on the device alone."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.test_pages import axe_findings

TEXT = "The TEAM model and MIPS report to CMS. Our team looked ahead. A QZXW form uses FHIR. <img src=x onerror=alert(1)>"


def decode(page: Page, text: str) -> None:
    """Paste a text and have it decoded."""
    page.get_by_label("Text to decode").fill(text)
    page.get_by_role("button", name="Decode", exact=True).click()
    expect(page.locator("[data-cfg-text]")).to_be_visible()


def test_terms_are_linked_and_unknown_acronyms_listed(server: str, page: Page) -> None:
    """TEAM is the model and team is not; what the guide does not know is said; nothing pasted becomes a part of the page."""
    page.goto(server + "decode/")
    decode(page, TEXT)
    text = page.locator("[data-cfg-text]")
    expect(text.locator("[data-term=team]")).to_have_count(1)
    for id in ("mips", "cms", "fhir"):
        expect(text.locator(f"[data-term={id}]")).to_have_count(1)
    expect(page.locator("[data-cfg-unknown]")).to_contain_text("QZXW")
    expect(text.locator("img")).to_have_count(0)
    assert axe_findings(page) == []


def test_a_long_text_is_decoded_from_disk_without_network(offline: Path, new_page: Callable[..., Page]) -> None:
    """100,000 characters, from the bundle, with the network cut."""
    page = new_page(offline=True)
    page.goto((offline / "decode.html").as_uri())
    decode(page, ("Under MACRA, MIPS and the Shared Savings Program follow rules of CMS. " * 1500)[:100_000])
    expect(page.locator("[data-cfg-terms] > li").first).to_be_visible(timeout=20_000)
