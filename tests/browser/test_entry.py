"""The page of an entry: the answer first, what orients beside it, and ways on from it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import FloatRect, Locator, Page, ViewportSize, expect

SAMPLE = ("aco-reach", "team", "cms-0057-f", "mips", "lead", "uscdi", "cms", "fhir")
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
ECFR = "https://www.ecfr.gov"


def box_of(place: Locator) -> FloatRect:
    """Return where something is."""
    found = place.bounding_box()
    assert found
    return found


@pytest.mark.parametrize("id", SAMPLE)
@pytest.mark.parametrize(("screen", "most"), [(DESKTOP, 420), (PHONE, 700)])
def test_what_it_is_starts_on_the_first_screen(
    new_page: Callable[..., Page], server: str, id: str, screen: ViewportSize, most: int
) -> None:
    """Name, meaning, status and check take less than half a desktop, and most of a phone."""
    page = new_page(viewport=screen)
    page.goto(f"{server}terms/{id}/?on=2026-11-26")
    assert box_of(page.get_by_role("heading", name="What it is"))["y"] < most


def test_the_card_stands_beside_the_text_and_folds_on_a_phone(new_page: Callable[..., Page], server: str) -> None:
    """On a desktop there is nothing to open; long values take the whole width of the card."""
    page = new_page(viewport=DESKTOP)
    page.goto(f"{server}terms/cms-0057-f/")
    card, text = page.locator(".cfg-glance"), page.locator(".cfg-entry__text")
    expect(card.get_by_text("Run by")).to_be_visible()
    expect(card.locator("summary")).to_be_hidden()
    assert box_of(card)["x"] >= box_of(text)["x"] + box_of(text)["width"]
    label, value = card.get_by_text("Who must comply"), card.locator("div", has_text="Who must comply").locator("dd")
    assert box_of(value)["y"] > box_of(label)["y"] and box_of(value)["x"] == box_of(label)["x"]
    page.set_viewport_size(PHONE)
    expect(card.get_by_text("Run by")).to_be_hidden()
    card.get_by_text("At a glance").click()
    expect(card.get_by_text("Run by")).to_be_visible()


def test_an_entry_says_where_it_is(page: Page, server: str) -> None:
    """Its area and group lead there; the list of its group marks it, and holds no other group's entries."""
    page.goto(f"{server}terms/mips/")
    crumbs = page.get_by_role("navigation", name="Breadcrumb").get_by_role("link")
    expect(crumbs).to_have_text(["Quality and value-based payment", "The Quality Payment Program"])
    near = page.get_by_role("navigation", name="Contents")
    expect(near.locator("[aria-current=page]")).to_have_text("MIPS")
    expect(near.get_by_role("link", name="MIPS APM", exact=True)).to_be_visible()
    expect(near.locator("a[href*='/hvbp/'], a[href*='/team/']")).to_have_count(0)
    crumbs.last.click()
    expect(page).to_have_url(f"{server}areas/quality/#qpp")


def test_previous_and_next_lead_through_a_group(page: Page, server: str) -> None:
    """And back."""
    page.goto(f"{server}terms/aco-reach/")
    around = page.get_by_role("navigation", name="In the same group")
    around.locator("[rel=next]").click()
    expect(page.get_by_role("navigation", name="Breadcrumb")).to_contain_text("Accountable care")
    expect(page.locator("article")).not_to_have_attribute("data-term", "aco-reach")
    around.locator("[rel=prev]").click()
    expect(page.locator("article")).to_have_attribute("data-term", "aco-reach")


@pytest.mark.parametrize(
    ("id", "chapter"), [("mips", "quality-measurement"), ("fhir", "interoperability-and-prior-authorization"), ("aco-reach", "innovation-center")]
)
def test_an_entry_leads_to_the_chapter_that_tells_its_story(page: Page, server: str, id: str, chapter: str) -> None:
    """From the card."""
    page.goto(f"{server}terms/{id}/")
    page.locator(".cfg-glance div", has_text="Read the story").get_by_role("link").click()
    expect(page).to_have_url(f"{server}{chapter}/")


def test_the_chosen_day_goes_along(page: Page, server: str) -> None:
    """To every entry that the page links, and to the regulations of that day; a day that the eCFR lacks opens today's text."""
    page.goto(f"{server}terms/mips/")
    regulation = page.locator(f".cfg-sources a[href^='{ECFR}']").first
    expect(regulation).to_have_attribute("href", re.compile(f"{ECFR}/current/title-42"))
    page.get_by_label("Status as of").fill("2022-06-01")
    expect(regulation).to_have_attribute("href", re.compile(f"{ECFR}/on/2022-06-01/title-42"))
    expect(page.locator(".cfg-nav__siblings a[href*='/mips-apm/']").first).to_have_attribute("href", re.compile(r"\?on=2022-06-01$"))
    page.locator("article a[data-term=qpp]").first.click()
    expect(page.get_by_label("Status as of")).to_have_value("2022-06-01")
    page.goto(f"{server}terms/mips/?on=2015-06-01")
    expect(regulation).to_have_attribute("href", re.compile(f"{ECFR}/current/"))


def test_a_link_and_a_citation_can_be_copied(place: Callable[[str], str], page: Page) -> None:
    """On the web and from disk; the citation has title, site, day and address."""
    page.goto(f"{place('terms/mips')}?on=2026-11-26#facts")
    address = page.url.split("#")[0]
    field = page.get_by_role("combobox", name="Search the guide")
    for button, text in (
        ("Copy link", address),
        (
            "Copy citation",
            f"“Merit-based Incentive Payment System (MIPS).” CMS Field Guide, as of November 26, 2026. {address}",
        ),
    ):
        page.get_by_role("button", name=button).click()
        expect(page.get_by_role("button", name="Copied")).to_have_count(1)
        expect(page.get_by_role("button", name="Copied")).to_have_count(0)  # it says so for a while
        field.fill("")
        field.press("Control+v")
        expect(field).to_have_value(text)
        field.fill("")


def test_the_section_in_view_is_marked(page: Page, server: str) -> None:
    """In the list beside the text, which stays in sight."""
    page.goto(f"{server}terms/aco-reach/")
    contents = page.get_by_role("navigation", name="In this article")
    page.locator("#facts").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('facts').scrollIntoView()")
    expect(contents.locator("[aria-current]")).to_have_text("Facts and dates")
    expect(contents).to_be_in_viewport()


def test_what_an_area_implies_is_not_said_again(page: Page, server: str) -> None:
    """A model among the models needs no chip that says so; another kind in the area does."""
    page.goto(f"{server}terms/aco-reach/")
    expect(page.locator(".cfg-head .cfg-kind")).to_have_count(0)
    page.goto(f"{server}terms/mips-promoting-interoperability/")
    page.goto(f"{server}terms/cms/")
    expect(page.locator(".cfg-head .cfg-kind")).to_have_text("Agency")
