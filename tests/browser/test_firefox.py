"""What readers do most, in the Firefox that they have: on the web, and from disk with the network cut."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Playwright, ViewportSize, expect

from tests import browsers
from tests.browser.page_types import PAGE_TYPES, PageType
from tests.browser.waiting import wait_for_index

TEXT = "The TEAM model and MIPS report to CMS. Our team looked ahead. A QZXW form uses FHIR."
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
PREFERENCES: dict[str, str | float | bool] = {
    "browser.sessionhistory.max_total_viewers": 0,  # a page that Firefox keeps for Back is lost to the driver
    "network.dns.disabled": True,  # pages cannot leave the machine
}


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start Firefox once, in place of Chromium."""
    # This channel takes Firefox as it is published, and speaks the standard with it, WebDriver BiDi.
    running = playwright.firefox.launch(channel="moz-firefox", executable_path=browsers.firefox(), firefox_user_prefs=PREFERENCES)
    yield running
    running.close()


@dataclass
class Guide:
    """The guide before a reader."""

    page: Page
    address: Callable[[PageType], str]

    def open(self, path: str, query: str = "") -> None:
        """Open a page by its place in the guide; "" is the home page."""
        self.page.goto(self.address(PageType(path, query)))

    @property
    def box(self) -> Locator:
        """The one search box of a page."""
        return self.page.get_by_role("combobox", name="Search the guide")

    @property
    def results(self) -> Locator:
        """What the search box found."""
        return self.page.get_by_role("option").and_(self.page.locator(":visible"))

    @property
    def article(self) -> Locator:
        """The page's own part, without frame and search box."""
        return self.page.get_by_role("article")

    def expect_first(self, id: str) -> None:
        """Wait until what was found begins with an entry: in Firefox, waiting notices it seconds sooner than `expect`."""
        self.results.first.and_(self.page.locator(f"[data-term={id}]")).wait_for()

    def choose(self, **fields: str) -> None:
        """Set fields of the page's form, by the names that they have in addresses."""
        for name, value in fields.items():
            field = self.article.locator(f"[name={name}]")
            if name == "on":
                field.fill(value)
            else:
                field.select_option(value)

    def expect_entry(self, id: str) -> None:
        """Check that the page of an entry is open."""
        self.article.and_(self.page.locator(f"[data-term={id}]")).wait_for()


@pytest.fixture(scope="module", params=["http", "file"])
def tab(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Guide]:
    """Have the guide served, or unpacked from the archive on a machine without a network."""
    offline = request.param == "file"
    with browsers.opening(browser) as open_page:
        page = open_page(viewport=DESKTOP, offline=offline)
        if offline:
            folder: Path = request.getfixturevalue("offline")
            yield Guide(page, lambda kind: kind.in_bundle(folder))
        else:
            server: str = request.getfixturevalue("server")
            yield Guide(page, lambda kind: kind.on(server))


@pytest.fixture
def guide(tab: Guide) -> Iterator[Guide]:
    """Lend the tab to one test, which leaves nothing behind."""
    yield tab
    tab.page.evaluate("localStorage.clear()")
    tab.page.set_viewport_size(DESKTOP)


def test_every_type_of_page_opens_without_script_errors(guide: Guide) -> None:
    """Whole, with the search box in reach."""
    for kind in (kind for name, kind in PAGE_TYPES.items() if name != "missing"):  # a server's answer, which disks do not give
        guide.open(kind.path, kind.query)
        expect(guide.page.get_by_role("heading", level=1)).to_have_count(1)
        expect(guide.box).to_be_visible()


def test_keys_alone_find_and_open_an_entry(guide: Guide) -> None:
    """A slash focuses the box, arrows choose, Enter opens what is chosen."""
    guide.open("about")
    guide.page.keyboard.press("/")
    expect(guide.box).to_be_focused()
    guide.page.keyboard.type("hcfa")
    guide.expect_first("hcfa")
    wait_for_index(guide.page, "text")  # then results stay where they are
    guide.page.keyboard.press("ArrowDown")
    guide.page.keyboard.press("ArrowDown")
    expect(guide.results.nth(1)).to_have_attribute("aria-selected", "true")
    id = guide.results.nth(1).get_attribute("data-term") or ""
    guide.page.keyboard.press("Enter")
    guide.expect_entry(id)


@pytest.mark.parametrize(
    ("query", "id", "reason"),
    [
        ("mips", "mips", "MIPS Merit-based Incentive Payment System"),
        ("physician quality reporting initiative", "pqrs", "formerly Physician Quality Reporting Initiative"),
        ("medicade", "medicaid", "Medicaid"),
    ],
)
def test_names_former_names_and_misspellings_lead_to_the_entry(guide: Guide, query: str, id: str, reason: str) -> None:
    """The first result is meant, and shows why."""
    guide.open("a-z")
    guide.box.fill(query)
    guide.expect_first(id)
    expect(guide.results.first).to_contain_text(reason)


def test_a_question_gets_a_direct_answer(guide: Guide) -> None:
    """From the data, with its source."""
    guide.open("a-z")
    guide.box.fill("when did mips start")
    sentence = guide.page.locator(".cfg-finder__sentence")
    sentence.wait_for()
    expect(sentence).to_have_text(re.compile(r"^MIPS began on January 1, 2017\.( Next, .+)?$"))
    expect(guide.page.get_by_text("Source:").first).to_be_visible()


def test_the_address_keeps_a_search_and_back_returns_to_it(guide: Guide) -> None:
    """It can be shared, and is replaced by the next one."""
    guide.open("a-z", "?q=fmap")
    guide.expect_first("fmap")
    guide.box.fill("donut hole")
    guide.page.wait_for_url(re.compile(r"\?q=donut\+hole$"))
    guide.page.reload()
    guide.expect_first("coverage-gap")
    guide.results.first.click()
    guide.expect_entry("coverage-gap")
    guide.page.go_back()
    guide.expect_first("coverage-gap")


def test_focus_shows_a_card_and_escape_closes_it(guide: Guide) -> None:
    """A link says what its entry is, to the keyboard too."""
    guide.open("terms/mips")
    link = guide.article.locator("a[data-term=qpp]").first
    link.focus()
    guide.page.keyboard.press("Tab")
    guide.page.keyboard.press("Shift+Tab")
    expect(link).to_have_accessible_description(re.compile("Quality Payment Program"))
    guide.page.keyboard.press("Escape")
    expect(link).to_have_accessible_description("")
    expect(link).to_be_focused()


def test_the_status_of_another_day(guide: Guide) -> None:
    """By address and by the picker."""
    guide.open("terms/aco-reach", "?on=2022-06-01")
    expect(guide.article.get_by_text("Announced on February 24, 2022.")).to_be_visible()
    guide.page.get_by_label("Status as of").fill("2027-01-02")
    expect(guide.article.get_by_text(re.compile("from January 1, 2023,? to December 31, 2026"))).to_be_visible()
    expect(guide.page.get_by_label("Status as of")).to_have_value("2027-01-02")


def test_the_a_to_z_filters(guide: Guide) -> None:
    """What does not fit goes, the address keeps the choice, and Clear brings all back."""
    guide.open("a-z")
    mips, cjr = (guide.article.locator(f"a[data-term={id}]") for id in ("mips", "cjr"))
    guide.choose(area="models", status="ended")
    expect(mips).to_be_hidden()
    guide.page.reload()
    expect(cjr).to_be_visible()
    expect(mips).to_be_hidden()
    guide.article.get_by_role("button", name="Clear").click()
    expect(mips).to_be_visible()


def test_the_table_of_models_filters_and_sorts(guide: Guide) -> None:
    """By family, on a day, and by the column of a date."""
    guide.open("models")
    guide.choose(family="episode", on="2017-01-01")
    expect(guide.article.locator("a[data-term=cjr]")).to_be_visible()
    for id in ("team", "aco-reach"):  # later than that day, of another family
        expect(guide.article.locator(f"a[data-term={id}]")).to_be_hidden()
    header = guide.article.get_by_role("columnheader", name="Began")
    for order in ("ascending", "descending"):
        header.get_by_role("button").click()
        expect(header).to_have_attribute("aria-sort", order)
        days = guide.article.locator("[data-label=From]:visible time").evaluate_all("cells => cells.map(cell => cell.dateTime)")
        assert len(days) > 2
        assert days == sorted(days, reverse=order == "descending")


def test_the_chart_of_a_day_leads_to_entries_on_that_day(guide: Guide) -> None:
    """A bar is a link, and the chosen day goes along."""
    guide.open("models-chart")
    guide.choose(on="2022-06-01")
    expect(guide.article.get_by_role("status")).to_contain_text("running on this day")
    guide.article.locator(".cfg-span__name > [data-term=gpdc]").press("Enter")
    guide.expect_entry("gpdc")
    expect(guide.article.get_by_text("Status as of June 1, 2022")).to_be_visible()


def test_two_entries_are_compared(guide: Guide) -> None:
    """Found by acronym, side by side, with what differs marked."""
    guide.open("compare")
    for name in ("ACO REACH", "LEAD"):
        guide.article.get_by_label("Add an entry").fill(name)
        guide.page.keyboard.press("Enter")
    expect(guide.article.get_by_role("columnheader")).to_have_text([re.compile("^ACO REACH"), re.compile("^LEAD")])
    expect(guide.article.get_by_role("row", name=re.compile("^From when"))).to_contain_text("differs")


def test_a_text_is_decoded(guide: Guide) -> None:
    """Known terms are linked, unknown acronyms listed, ordinary words left alone."""
    guide.open("decode")
    guide.page.get_by_label("Text to decode").fill(TEXT)
    guide.page.get_by_role("button", name="Decode", exact=True).click()
    expect(guide.article.get_by_role("status")).to_have_text("4 terms found, 1 acronym unknown to the guide.")
    for word, id in [("TEAM", "team"), ("MIPS", "mips"), ("CMS", "cms"), ("FHIR", "fhir")]:
        expect(guide.article.get_by_role("link", name=word, exact=True).first).to_have_attribute("data-term", id)
    expect(guide.article.get_by_role("listitem").filter(has_text="QZXW")).to_be_visible()


def test_the_choice_of_dark_holds_on_the_next_page(guide: Guide) -> None:
    """The device remembers it."""
    guide.open("")
    light = guide.page.evaluate(BACKGROUND)
    guide.page.get_by_role("button", name="Light or dark").click()
    dark = guide.page.evaluate(BACKGROUND)
    assert dark != light
    guide.open("about")
    assert guide.page.evaluate(BACKGROUND) == dark


def test_contents_open_on_a_narrow_window_by_keyboard(guide: Guide) -> None:
    """Enter opens the list of pages and Escape closes it."""
    guide.page.set_viewport_size({"width": 390, "height": 800})
    guide.open("about")
    menu = guide.page.get_by_role("button", name="Contents")
    menu.focus()
    guide.page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    link = guide.page.get_by_role("navigation", name="Contents").get_by_role("link", name="Start here")
    expect(link).to_be_in_viewport()
    guide.page.keyboard.press("Escape")
    expect(link).not_to_be_in_viewport()
    expect(menu).to_have_attribute("aria-expanded", "false")


def test_what_is_done_is_still_done_on_another_page(guide: Guide) -> None:
    """A chapter that is marked as read is a step of a path; on the web and from disk."""
    guide.open("value")
    guide.page.get_by_role("button", name="Mark as read").click()
    expect(guide.page.get_by_role("button", name="Mark as not read")).to_be_visible()
    guide.page.reload()
    expect(guide.page.get_by_role("button", name="Mark as not read")).to_be_visible()
    guide.open("paths/aco-analyst")
    expect(guide.page.get_by_text("1 of 15 steps done")).to_be_visible()


def test_cards_and_quiz_take_keys(guide: Guide) -> None:
    """From the first card to the next, from a question to its answer."""
    guide.open("cards", "?of=quality")
    guide.page.get_by_role("button", name="Show the answer").click()
    guide.page.keyboard.press("4")
    expect(guide.page.get_by_text("9 cards left today")).to_be_visible()
    guide.open("quiz", "?of=quality&seed=12")
    expect(guide.page.get_by_text("Question 1 of 10")).to_be_visible()
    guide.page.keyboard.press("2")
    expect(guide.page.get_by_role("button", name="Next question")).to_be_focused()
