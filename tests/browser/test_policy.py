"""The site under the headers that it is shipped with for hosts: Chromium refuses nothing of it, and everything works."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from tests import ROOT
from tests.browser.page_types import PAGE_TYPES
from tests.browser.test_box import box, search
from tests.serving import serving

BACKGROUND = "getComputedStyle(document.body).backgroundColor"
REPORT = "addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));"


@pytest.fixture(scope="module")
def headers() -> dict[str, str]:
    """Return the headers as hosts read them."""
    first, *rest = (ROOT / "theme/_headers").read_text(encoding="utf-8").splitlines()
    assert first == "/*"
    return dict(line.strip().split(": ", 1) for line in rest)


@pytest.fixture(scope="module")
def server(site: Path, headers: dict[str, str]) -> Iterator[str]:
    """Serve the built site with these headers."""
    with serving(site, headers) as address:
        yield address


@pytest.fixture
def refused(page: Page) -> list[str]:
    """Return what the browser refuses from now on: what it writes to its console, and the events that it sends."""
    found: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error" and any(word in message.text.lower() for word in ("policy", "refused")):
            found.append(f"{message.text} ({page.url})")

    page.on("console", note)
    page.add_init_script(REPORT)
    return found


def test_the_browser_refuses_nothing_of_any_page(server: str, page: Page, refused: list[str]) -> None:
    """Scripts run, styles apply, the search box answers, light and dark can be chosen."""
    for name, kind in PAGE_TYPES.items():
        page.goto(kind.on(server))
        expect(page.locator("html"), name).to_have_class("js")
        expect(page.locator(".cfg-header"), name).to_have_css("position", "sticky")
        expect(search(page, "hcfa").first, name).to_have_attribute("data-term", "hcfa")
        box(page).press("Escape")
        before = page.evaluate(BACKGROUND)
        page.get_by_role("button", name="Light or dark").click()
        assert page.evaluate(BACKGROUND) != before, name
    assert refused == []


def test_what_a_policy_forbids_is_noticed(server: str, page: Page, refused: list[str], headers: dict[str, str]) -> None:
    """The headers are sent, the browser acts on them, and these tests would see it."""
    response = page.goto(server)
    assert response and response.headers["content-security-policy"] == headers["Content-Security-Policy"]
    with page.expect_console_message(lambda message: message.text.startswith("policy: script-src")):
        page.evaluate("document.head.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = true'}))")
    assert page.evaluate("window.ran") is None
    assert any(text.startswith("policy: script-src") for text in refused)


def test_an_entry_with_its_cards_and_another_day(server: str, page: Page, refused: list[str]) -> None:
    """A link shows what its entry is, and the picker changes the status."""
    page.goto(f"{server}terms/mips/")
    page.locator("article a[data-term=qpp]").first.hover()
    expect(page.locator(".cfg-hover")).to_contain_text("Quality Payment Program")
    page.get_by_label("Status as of").fill("2016-06-01")
    expect(page.locator("[data-cfg-phases]")).to_contain_text("Status as of June 1, 2016")
    assert refused == []


def test_a_direct_answer(server: str, page: Page, refused: list[str]) -> None:
    """From facts that are loaded when the box is first used."""
    page.goto(f"{server}about/")
    search(page, "what replaced pqrs")
    expect(page.locator(".cfg-finder__answer")).to_contain_text("PQRS was replaced by MIPS")
    assert refused == []


def test_filters_and_the_download_of_rows(server: str, page: Page, refused: list[str]) -> None:
    """On the list of all entries, and on the table of models."""
    page.goto(f"{server}a-z/")
    page.locator("select[name=status]").select_option("ended")
    expect(page.locator(".cfg-index a[data-term=mips]")).to_be_hidden()
    page.goto(f"{server}models/")
    page.locator("select[name=family]").select_option("episode")
    expect(page.locator("tbody a[data-term=aco-reach]")).to_be_hidden()
    page.locator("th[data-column=began]").get_by_role("button").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download these rows as CSV").click()
    assert waiting.value.suggested_filename.endswith(".csv")
    assert refused == []


def test_the_chart_of_another_day(server: str, page: Page, refused: list[str]) -> None:
    """The line moves, and bars have the colors of that day."""
    page.goto(f"{server}models-chart/")
    page.get_by_label("As of").fill("2022-06-01")
    gpdc = page.locator(".cfg-span", has=page.locator(".cfg-span__name > [data-term=gpdc]"))
    expect(gpdc).to_have_attribute("data-status", "ending")
    assert refused == []


def test_entries_are_compared(server: str, page: Page, refused: list[str]) -> None:
    """Any two that a reader adds."""
    page.goto(f"{server}compare/")
    for name in ("ACO REACH", "LEAD"):
        page.get_by_label("Add an entry").fill(name)
        page.keyboard.press("Enter")
    expect(page.locator(".cfg-compare thead th")).to_have_count(2)
    assert refused == []


def test_a_text_is_decoded(server: str, page: Page, refused: list[str]) -> None:
    """With its terms linked and explained."""
    page.goto(f"{server}decode/")
    page.get_by_role("button", name="Try an example").click()
    expect(page.locator("form [role=status]")).to_contain_text("found")
    assert refused == []
