"""A pasted text comes back with its terms explained, on the device alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import axe_findings, dark_contrast_findings

TEXT = "The TEAM model and MIPS report to CMS. Our team looked ahead. A QZXW form uses FHIR. <img src=x onerror=alert(1)>"
# Submits a text, and gives it up as soon as the page hears anything; returns what the page said at that moment.
GIVE_UP = """text => new Promise(done => {
  const input = document.querySelector("textarea");
  input.value = text;
  input.form.requestSubmit();
  setTimeout(() => {
    const said = input.form.querySelector("[role=status]").textContent;
    input.form.reset();
    done(said);
  });
})"""


def decode(page: Page, text: str) -> None:
    """Paste a text and have it decoded."""
    page.get_by_label("Text to decode").fill(text)
    page.get_by_role("button", name="Decode", exact=True).click()
    expect(page.locator("form [role=status]")).to_contain_text("found")


def linked(page: Page, text: str) -> list[tuple[str, str]]:
    """Decode a text; list the words that became links, and the entries to which they lead."""
    decode(page, text)
    links = page.locator("[data-cfg-text] a").all()
    return [(link.inner_text(), link.get_attribute("data-term") or "") for link in links]


def test_terms_are_linked_and_unknown_acronyms_listed(server: str, page: Page) -> None:
    """TEAM is the model and team is not; what the guide does not know is said; nothing pasted becomes a part of the page."""
    page.goto(server + "decode/")
    assert [id for _, id in linked(page, TEXT)] == ["team", "mips", "cms", "fhir"]
    expect(page.locator("[data-cfg-text]")).to_have_text(TEXT)
    expect(page.locator("[data-cfg-unknown] li")).to_have_text(["QZXW"])
    expect(page.locator("[data-cfg-text] img")).to_have_count(0)
    expect(page.locator("form [role=status]")).to_have_text("4 terms found, 1 acronym unknown to the guide.")


def test_the_list_explains_in_order(server: str, page: Page) -> None:
    """Each term once, with its name, status today and summary."""
    page.clock.set_fixed_time("2026-11-24T12:00:00Z")
    page.goto(server + "decode/")
    decode(page, "An ACO in ACO REACH asked CMS; the ACOs wait.")
    items = page.locator("[data-cfg-terms] > li")
    expect(items.locator("strong")).to_have_text(["ACO", "ACO REACH", "CMS"])
    expect(items.first).to_contain_text("2×")
    expect(items.nth(1).locator(".cfg-status")).to_have_attribute("data-status", "ending")


def test_ordinary_words_headings_and_states_are_left_alone(server: str, page: Page) -> None:
    """No link, and nothing unknown."""
    page.goto(server + "decode/")
    assert linked(page, "The model rule is on fire. Boston, MA 02139.\nWE ALL REACH A GREAT GUIDE") == []
    expect(page.locator("[data-cfg-unknown] li")).to_have_count(0)


def test_an_ambiguous_acronym_is_a_guess_by_the_other_terms(server: str, page: Page) -> None:
    """The likelier meaning is linked and marked as a guess; all are listed, the likeliest first, with what speaks for each."""
    page.goto(server + "decode/")
    assert ("MSP", "medicare-savings-programs") in linked(page, "State Medicaid agencies help dual eligibles through the MSP.")
    item = page.locator("[data-cfg-terms] > li:has([data-row=medicare-savings-programs])")
    expect(item).to_contain_text("A guess: “MSP” has 2 meanings, the likeliest first.")
    meanings = item.locator("ol li")
    expect(meanings.nth(0)).to_contain_text("Medicare Savings Programs (Medicare): this text also names")
    expect(meanings.nth(1)).to_contain_text("Medicare Secondary Payer (Oversight)")
    expect(page.locator("form [role=status]")).to_contain_text("1 of them is a guess (MSP)")


def test_laws_and_rules_are_marked_and_listed(server: str, page: Page) -> None:
    """Each leads to its text, with the entries that cite it; the numbers beside them are no laws."""
    page.goto(server + "decode/")
    decode(page, "Under 42 CFR § 414.1405(b) and section 1848(q) of the Act, MIPS clinicians report by March 31; see 42 CFR § 414.1405(b).")
    text = page.locator("[data-cfg-text]")
    expect(text.locator(".cfg-decode__law")).to_have_text(["42 CFR § 414.1405(b)", "section 1848(q)", "42 CFR § 414.1405(b)"])
    expect(text.locator(".cfg-decode__law").first).to_have_attribute("href", "https://www.ecfr.gov/current/title-42/section-414.1405")
    laws = page.locator("[data-cfg-laws] li")
    expect(laws).to_have_count(2)
    expect(laws.nth(0)).to_contain_text("42 CFR 414.1405(b) 2×: MIPS")
    expect(laws.nth(1)).to_contain_text("Section 1848(q) of the Social Security Act")
    expect(page.locator("form [role=status]")).to_contain_text("2 laws and rules")


def test_a_decoded_text_is_accessible_and_fits_a_phone(server: str, new_page: Callable[..., Page]) -> None:
    """As axe-core sees it; in dark too."""
    page = new_page(viewport={"width": 390, "height": 800}, color_scheme="light")
    page.goto(server + "decode/")
    expect(page.get_by_text("This page needs JavaScript")).to_be_hidden()
    page.get_by_role("button", name="Try an example").click()
    expect(page.locator("form [role=status]")).to_contain_text("found")
    assert axe_findings(page) == []
    assert dark_contrast_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_link_of_the_text_has_a_hover_card(server: str, page: Page) -> None:
    """As everywhere else."""
    page.goto(server + "decode/")
    decode(page, TEXT)
    page.locator("[data-cfg-text] [data-term=mips]").hover()
    expect(page.locator(".cfg-hover")).to_contain_text("Merit-based")


def test_clear_takes_all_of_it_away(server: str, page: Page) -> None:
    """And an empty text is not decoded."""
    page.goto(server + "decode/")
    decode(page, TEXT)
    page.get_by_role("button", name="Clear", exact=True).last.click()
    expect(page.locator("[data-cfg-decoded]")).to_be_hidden()
    expect(page.locator("form [role=status]")).to_have_text("")


def test_on_paper_there_is_the_result_alone(server: str, page: Page) -> None:
    """No form, all of the text."""
    page.goto(server + "decode/")
    decode(page, TEXT)
    page.emulate_media(media="print")
    expect(page.get_by_label("Text to decode")).to_be_hidden()
    expect(page.locator("[data-cfg-text]")).to_be_visible()


def test_without_scripts_the_page_says_what_it_needs(server: str, new_page: Callable[..., Page]) -> None:
    """And shows no form that does nothing."""
    page = new_page(java_script_enabled=False)
    page.goto(server + "decode/")
    expect(page.get_by_text("This page needs JavaScript")).to_be_visible()
    expect(page.get_by_label("Text to decode")).to_be_hidden()


@pytest.mark.parametrize("lines", [True, False])
def test_a_long_text_from_disk_comes_back_whole(offline: Path, new_page: Callable[..., Page], lines: bool) -> None:
    """100,000 characters, with and without lines, from the bundle, with the network cut."""
    page = new_page(offline=True)
    page.goto((offline / "decode.html").as_uri())
    text = long_text("\n" if lines else " ")
    decode(page, text)
    assert page.locator("[data-cfg-text]").text_content() == text


def test_a_long_text_can_be_given_up(server: str, page: Page) -> None:
    """The page hears its reader while it works, and what it has found until then is gone."""
    page.goto(server + "decode/")
    decode(page, TEXT)
    assert "found" not in page.evaluate(GIVE_UP, long_text("\n"))
    expect(page.locator("[data-cfg-decoded]")).to_be_hidden()
    decode(page, TEXT)
    expect(page.locator("[data-cfg-text]")).to_have_text(TEXT)


def long_text(end: str) -> str:
    """Write 100,000 characters about the same things, with `end` after each sentence."""
    return (f"Under MACRA, MIPS and the Shared Savings Program follow rules of CMS, and the QZXW form is not known.{end}" * 1000)[:100_000]
