"""The search box is used as people use one: by keys, by touch, by shared addresses, with anything typed into it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.accessibility import axe_findings, dark_contrast_findings
from tests.browser.waiting import wait_for_index
from tests.lookups import HOSTILE


def box(page: Page) -> Locator:
    """Return the one search box of a page."""
    return page.get_by_role("combobox", name="Search the guide")


def search(page: Page, query: str) -> Locator:
    """Type a query; returns the results."""
    box(page).click()
    box(page).fill(query)
    wait_for_index(page, "names")
    return page.locator("[role=option]:visible")


def test_slash_and_control_k_focus_the_box(page: Page, server: str) -> None:
    """From anywhere on the page, but a slash typed into a field is a slash."""
    page.goto(f"{server}terms/mips/")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    box(page).press_sequentially("hl7/fhir")
    expect(box(page)).to_have_value("hl7/fhir")
    box(page).blur()
    page.keyboard.press("Control+k")
    expect(box(page)).to_be_focused()


def test_a_result_says_what_an_entry_is(page: Page, server: str) -> None:
    """Acronym and name first, then area, kind unless the area says it, and status, then the summary, with the matched word marked."""
    page.goto(f"{server}about/")
    result = search(page, "mips").first
    expect(result).to_have_attribute("data-term", "mips")
    text = result.inner_text()
    assert text.startswith("MIPS Merit-based Incentive Payment System")
    assert "Quality" in text and "Quality program" not in text
    assert "In force" in text
    expect(result.locator("mark").first).to_have_text("MIPS")


def test_keys_choose_and_open(page: Page, server: str) -> None:
    """Arrows, Home and End move, Escape closes and then clears, Enter opens the first or the chosen result."""
    page.goto(f"{server}about/")
    results = search(page, "medicare part")
    expect(results.first).to_be_visible()
    field = box(page)
    field.press("ArrowDown")
    field.press("ArrowDown")
    expect(results.nth(1)).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", results.nth(1).get_attribute("id") or "")
    field.press("Home")
    expect(results.first).to_have_attribute("aria-selected", "true")
    field.press("End")
    expect(results.last).to_have_attribute("aria-selected", "true")
    field.press("Escape")
    expect(results).to_have_count(0)
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press("Escape")
    expect(field).to_have_value("")
    field.fill("hcfa")
    expect(results.first).to_have_attribute("data-term", "hcfa")
    field.press("Enter")
    page.wait_for_url(re.compile("/terms/hcfa/"))


def test_enter_before_the_index_has_loaded_is_kept(page: Page, server: str) -> None:
    """Whoever types fast is served as soon as the index is there."""

    def late(route: Route) -> None:
        page.wait_for_timeout(300)
        route.continue_()

    page.route("**/search/names.js", late)
    page.goto(f"{server}about/")
    box(page).click()
    box(page).press_sequentially("cmmi")
    box(page).press("Enter")
    page.wait_for_url(re.compile("/terms/cmmi/"))


def test_a_search_can_be_shared_and_back_returns_to_it(page: Page, server: str) -> None:
    """The query lives in the address."""
    page.goto(f"{server}about/")
    results = search(page, "donut hole")
    expect(results.first).to_have_attribute("data-term", "coverage-gap")
    expect(page).to_have_url(re.compile(r"\?q=donut\+hole"))
    results.first.click()
    page.wait_for_url(re.compile("/terms/coverage-gap/"))
    page.go_back()
    expect(page.locator("[role=option]:visible").first).to_have_attribute("data-term", "coverage-gap")
    expect(box(page)).to_have_value("donut hole")


def test_recent_look_ups_are_offered(page: Page, server: str) -> None:
    """From this device's memory, when the box is focused empty."""
    page.goto(f"{server}about/")
    search(page, "fmap").first.click()
    page.wait_for_url(re.compile("/terms/fmap/"))
    box(page).click()
    expect(page.get_by_text("Recent look-ups")).to_be_visible()
    expect(page.locator("[role=option]:visible").first).to_have_attribute("data-term", "fmap")


def test_an_ambiguous_acronym_lists_its_meanings(page: Page, server: str) -> None:
    """Most used first, each with its area."""
    page.goto(f"{server}about/")
    results = search(page, "PI")
    expect(results.nth(0)).to_have_attribute("data-term", "mips-promoting-interoperability")
    expect(results.nth(1)).to_have_attribute("data-term", "promoting-interoperability-program")
    expect(results.nth(0)).to_contain_text("Quality")
    expect(results.nth(1)).to_contain_text("Health IT")


def test_a_former_name_leads_to_todays_entry_and_says_so(page: Page, server: str) -> None:
    """Whoever knows an old name learns the new one."""
    page.goto(f"{server}about/")
    result = search(page, "physician quality reporting initiative").first
    expect(result).to_have_attribute("data-term", "pqrs")
    expect(result).to_contain_text("formerly Physician Quality Reporting Initiative")


def test_results_can_be_filtered_by_area(page: Page, server: str) -> None:
    """A button an area, which stays pressed."""
    page.goto(f"{server}about/")
    search(page, "prior authorization")
    here, elsewhere = (page.locator(f"[role=option][data-term={id}]") for id in ("prior-authorization-api", "prior-authorization"))
    expect(here).to_be_visible()
    expect(elsewhere).to_be_visible()
    page.get_by_role("group", name="Only one area").get_by_role("button", name="Interop").click()
    expect(page.get_by_role("button", name="Interop")).to_have_attribute("aria-pressed", "true")
    expect(here).to_be_visible()
    expect(elsewhere).to_have_count(0)


def test_nothing_found_suggests_what_is_near(page: Page, server: str) -> None:
    """And says so plainly."""
    page.goto(f"{server}about/")
    search(page, "qzxjkwv")
    expect(page.get_by_text("Nothing found under that name")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="Nothing found")).to_have_count(1)


def test_text_is_searched_after_the_names(page: Page, server: str) -> None:
    """With the passage that holds the words."""
    page.goto(f"{server}about/")
    results = search(page, "covered professional services in the payment year")
    expect(results.filter(has=page.locator("[data-term=mips]")).or_(page.locator("[role=option][data-term=mips]"))).to_contain_text(
        "in the text"
    )


ANSWERS = [
    ("what replaced pqrs", "PQRS was replaced by MIPS"),
    ("who enforces the hipaa privacy rule", "is enforced by OCR"),
    ("when did mips start", "MIPS began on January 1, 2017."),
    ("what does qpp stand for", "QPP stands for"),
    ("is cjr still active", "CJR: was in force from April 1, 2016, to December 31, 2024."),
    ("what is mips part of", "MIPS is part of QPP"),
    ("difference between mips and apm", "MIPS and APM"),
]


@pytest.mark.parametrize(("question", "answer"), ANSWERS)
def test_plain_questions_get_answers_with_their_source(open_tab: Page, question: str, answer: str) -> None:
    """Above the results, from relations, dates and names."""
    expect(search(open_tab, question).first).to_be_visible()
    panel = open_tab.locator(".cfg-finder__answer")
    expect(panel).to_contain_text(answer)
    expect(panel).to_contain_text("Source:")


@pytest.mark.parametrize(
    ("question", "page_title"),
    [
        ("difference between team and cjr", "BPCI Advanced, CJR, and TEAM"),  # prepared
        ("medicare vs medicaid", "Medicare, Medicaid, and CHIP"),
        ("mips vs apm", "MIPS and APM"),  # made of the address
    ],
)
def test_a_question_about_a_difference_opens_the_comparison(page: Page, server: str, question: str, page_title: str) -> None:
    """The answer leads to the page that has both side by side."""
    page.goto(f"{server}about/")
    expect(search(page, question).first).to_be_visible()
    page.locator(".cfg-finder__answer").get_by_role("link", name=page_title).click()
    expect(page.get_by_role("main").get_by_role("table").first).to_be_visible()
    for name in re.split(", and | and |, ", page_title):
        expect(page.get_by_role("columnheader", name=name).first).to_be_visible()


@pytest.mark.parametrize("question", ["what replaced", "who enforces qzxjkwv", "when did navigator end", "what was fhir called before"])
def test_what_the_data_does_not_hold_gets_no_answer(open_tab: Page, question: str) -> None:
    """Only results."""
    search(open_tab, question)
    expect(open_tab.locator(".cfg-finder__answer")).to_be_hidden()


def test_anything_may_be_typed(page: Page, server: str) -> None:
    """Nothing breaks, and nothing becomes HTML."""
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(f"{server}about/")
    search(page, "mips")
    wait_for_index(page, "text")
    for text in HOSTILE:
        box(page).fill(text)
        assert page.locator(".cfg-finder img, .cfg-finder script").count() == 0, text
    expect(search(page, "mips").first).to_have_attribute("data-term", "mips")


def test_screen_readers_are_told_the_count(page: Page, server: str) -> None:
    """Once the typing rests."""
    page.goto(f"{server}about/")
    search(page, "hcfa")
    expect(page.locator(".cfg-finder").get_by_role("status")).to_contain_text("result")


def test_the_open_box_is_accessible(new_page: Callable[..., Page], server: str) -> None:
    """As axe-core sees it, with an answer and results shown; in dark too."""
    page = new_page(viewport={"width": 1280, "height": 900}, color_scheme="light", reduced_motion="reduce")
    page.goto(f"{server}about/")
    expect(search(page, "what replaced pqrs").first).to_be_visible()
    box(page).press("ArrowDown")
    assert axe_findings(page, ".cfg-finder") == []
    assert dark_contrast_findings(page, ".cfg-finder") == []


def test_a_phone_shows_results_over_the_whole_width(new_page: Callable[..., Page], server: str) -> None:
    """By touch, without a sideways scroll."""
    page = new_page(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page.goto(f"{server}terms/mips/")
    box(page).tap()
    box(page).fill("medicaid")
    first = page.locator("[role=option]:visible").first
    wait_for_index(page, "text")
    expect(first).to_have_attribute("data-term", "medicaid")
    shape = first.bounding_box()
    assert shape and shape["x"] >= 0 and shape["width"] > 340 and shape["x"] + shape["width"] <= 390
    first.tap()
    page.wait_for_url(re.compile("/terms/medicaid/"))


def test_the_bundle_searches_from_files(page: Page, offline: Path) -> None:
    """Names, former names, questions and text, with no server."""
    page.goto((offline / "index.html").as_uri())
    for query, id in [
        ("mips", "mips"),
        ("meaningful use", "meaningful-use"),
        ("HCFA", "hcfa"),
        ("cmmi", "cmmi"),
        ("cms-0057-f", "cms-0057-f"),
    ]:
        expect(search(page, query).first).to_have_attribute("data-term", id)
    box(page).press("Enter")
    page.wait_for_url(re.compile("/terms/cms-0057-f.html"))


def test_the_search_of_a_browser_opens_the_results(page: Page, server: str) -> None:
    """What it sends to the home page is in the box, and looked up."""
    page.goto(f"{server}?q=mips")
    expect(box(page)).to_have_value("mips")
    expect(page.locator("[role=option]:visible").first).to_have_attribute("data-term", "mips")


COMPOSED_ENTER = """input => input.dispatchEvent(
  new KeyboardEvent("keydown", {key: "Enter", isComposing: true, bubbles: true, cancelable: true}),
)"""


@pytest.mark.parametrize("late", [False, True])
def test_an_enter_that_ends_a_composition_opens_nothing(page: Page, server: str, late: bool) -> None:
    """Of an input method, while the index loads as well; a plain one does."""
    waiting: list[Route] = []
    if late:
        page.route("**/search/names.js", lambda route: waiting.append(route))
    page.goto(f"{server}about/")
    box(page).fill("mips")
    if not late:
        expect(page.locator("[role=option]:visible").first).to_be_visible()
    page.wait_for_timeout(200)  # the request for the names is on its way
    box(page).evaluate(COMPOSED_ENTER)
    for route in waiting:
        route.continue_()
    wait_for_index(page, "text")
    assert page.url.startswith(f"{server}about/")
    page.keyboard.press("Enter")
    expect(page.get_by_role("article")).to_have_attribute("data-term", "mips")


def test_results_are_in_reach_on_a_tiny_screen(new_page: Callable[..., Page], server: str) -> None:
    """320 by 256, as at 400% zoom: what is chosen by keys is scrolled into view, and the last one can be."""
    page = new_page(viewport={"width": 320, "height": 256})
    page.goto(f"{server}about/")
    results = search(page, "medicare")
    expect(results.nth(2)).to_be_attached()
    wait_for_index(page, "text")
    for _ in range(results.count()):
        page.keyboard.press("ArrowDown")
        expect(page.locator("[role=option][aria-selected=true]")).to_be_in_viewport(ratio=0.4)


def test_fingers_are_told_nothing_about_keys(new_page: Callable[..., Page], server: str) -> None:
    """On a phone neither a key nor a hover card is there to be turned off; on a desk both are."""
    page = new_page(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page.goto(f"{server}about/")
    expect(search(page, "mips").first).to_be_visible()
    switches = page.locator("[data-cfg-switch]")
    expect(switches).to_have_count(2)
    expect(switches.first).to_be_hidden()
    page = new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{server}about/")
    expect(search(page, "mips").first).to_be_visible()
    expect(page.locator("[data-cfg-switch]").first).to_be_visible()


def test_a_missing_page_looks_up_the_words_of_its_address(page: Page, server: str) -> None:
    """Most who come to an address that is gone look for what it names; what the page says stays in sight."""
    page.goto(f"{server}terms/prior-authorizations.html")
    expect(box(page)).to_have_value("prior authorizations")
    expect(page.locator("[role=listbox]")).to_be_hidden()
    box(page).click()
    expect(page.locator("[role=option]:visible").first).to_have_attribute("data-term", "prior-authorization")
    page.goto(f"{server}wiki/100%25-of-the%20mips_program/")
    box(page).click()
    expect(page.locator("[role=option]:visible").first).to_be_visible()
