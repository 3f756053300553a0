"""What comes from outside is not trusted: addresses, stored values, scripts that are blocked or late."""

import json
import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.test_box import box, search
from tests.browser.waiting import wait_for_index

NO_DAYS = ["2026-99-99", "0000-00-00", "2026-02-30", "99999-01-01", "<script>", "%00"]
# In the place of all that is not stored, whatever a script asks for.
STORED_BEFORE = """(() => {
  const read = Storage.prototype.getItem;
  Storage.prototype.getItem = function (key) { return read.call(this, key) ?? VALUE; };
})()"""
STORED = ['{"a":1}', '"text"', "5", "true", "null", "not json", "[[1],[2]]", '["no-such-entry"]', json.dumps(["mips"] * 100_000)]


def settled(place: Locator) -> str:
    """Read a text that no longer grows: long tables are shown a part at a time."""
    before, now = "", place.inner_text()
    while now != before:
        place.page.wait_for_timeout(200)
        before, now = now, place.inner_text()
    return now


@pytest.mark.parametrize("path", ["terms/aco-reach/", "models/", "models-chart/", "a-z/", "compare/?ids=aco-reach,lead"])
def test_what_is_no_day_is_ignored(page: Page, server: str, path: str) -> None:
    """The page is as of the reader's own day, and says nothing of an invalid date."""
    page.clock.set_fixed_time("2027-01-02T12:00:00Z")
    main = page.get_by_role("main")
    page.goto(server + path)
    if path.startswith("terms/"):
        expect(main.get_by_label("Status as of")).to_have_value("2027-01-02")
    expect(
        main.get_by_text("January 2, 2027").or_(main.locator(".cfg-index, .cfg-compare, .cfg-statusline")).filter(visible=True).first
    ).to_be_visible()
    expected = settled(main)
    assert not re.search(r"undefined|NaN|Invalid", expected)
    for day in NO_DAYS:
        page.goto(f"{server}{path}{'&' if '?' in path else '?'}on={day}")
        page.wait_for_function("expected => document.querySelector('main').innerText === expected", arg=expected)


@pytest.mark.parametrize("ids", ["constructor", "__proto__", "constructor,__proto__,toString", ",,,", "mips", "no-such-entry,mips", "%00"])
def test_what_is_no_entry_is_not_compared(page: Page, server: str, ids: str) -> None:
    """The page asks for entries as if nothing were named."""
    page.goto(f"{server}compare/?ids={ids}")
    expect(page.get_by_text("Choose at least two entries.")).to_be_visible()
    page.goto(f"{server}compare/?ids={ids},aco-reach,lead")
    expect(page.locator(".cfg-compare thead th").last).to_contain_text("LEAD")


@pytest.mark.parametrize("stored", STORED, ids=lambda text: text[:16])
def test_stored_values_of_any_shape(page: Page, server: str, stored: str) -> None:
    """Each page shows what it shows otherwise, the box finds what it finds otherwise, and both remember again."""
    page.add_init_script(STORED_BEFORE.replace("VALUE", json.dumps(stored)))
    page.goto(f"{server}paths/")
    assert not re.search(r"undefined|NaN|\[object", page.get_by_role("main").inner_text())
    assert page.locator("[data-cfg-done]").count() == 0
    page.goto(f"{server}cards/?of=quality")
    expect(page.get_by_role("button", name="Show the answer")).to_be_visible()
    page.goto(f"{server}terms/mips/")
    box(page).click()
    expect(search(page, "healthcare financing administration").first).to_have_attribute("data-term", "hcfa")
    wait_for_index(page, "text")
    box(page).press("Enter")
    page.wait_for_url(re.compile("/terms/hcfa/"))
    assert page.evaluate("JSON.parse(localStorage.getItem('cfg-recent'))[0]") == "hcfa"
    page.get_by_role("button", name="Light or dark").click()
    assert page.evaluate("document.documentElement.dataset.cfgScheme") in ("light", "dark")


def test_a_refused_storage(page: Page, server: str) -> None:
    """Nothing is remembered, everything works."""
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })")
    page.goto(f"{server}terms/mips/")
    page.get_by_role("button", name="Light or dark").click()
    expect(search(page, "hcfa").first).to_have_attribute("data-term", "hcfa")
    box(page).press("Enter")
    page.wait_for_url(re.compile("/terms/hcfa/"))


def test_a_blocked_index_is_said_and_tried_again(page: Page, server: str) -> None:
    """The box says in a line what is missing; when the network is back, the next focus loads it."""
    page.route("**/search/names.js", lambda route: route.abort())
    page.goto(f"{server}a-z/")
    box(page).click()
    box(page).fill("cmmi")
    expect(page.locator(".cfg-finder__panel").get_by_text("could not be loaded")).to_be_visible()
    expect(page.locator(".cfg-finder").get_by_role("status")).to_contain_text("could not be loaded")
    page.unroute("**/search/names.js")
    box(page).blur()
    box(page).focus()
    expect(page.locator("[role=option]:visible").first).to_have_attribute("data-term", "cmmi")
    expect(page.get_by_text("could not be loaded")).to_be_hidden()


@pytest.mark.parametrize("part", ["summaries", "facts", "text"])
def test_a_blocked_part_of_the_index(page: Page, server: str, part: str) -> None:
    """Results come without it, and with it as soon as a later focus can load it."""
    page.route(f"**/search/{part}.js", lambda route: route.abort())
    page.goto(f"{server}a-z/")
    expect(search(page, "donut hole").first).to_have_attribute("data-term", "coverage-gap")
    page.unroute(f"**/search/{part}.js")
    page.wait_for_load_state("networkidle")
    box(page).blur()
    box(page).focus()
    wait_for_index(page, part)


def test_a_blocked_site_script(page: Page, server: str) -> None:
    """The page is as it is without scripts: nothing is shown that would do nothing."""
    page.route("**/assets/site.js", lambda route: route.abort())
    for path in ("terms/mips/", "models/", "compare/", "decode/"):
        page.goto(server + path)
        expect(page.locator("html")).to_have_class(re.compile("no-js"))
        assert page.locator("article form:visible, .cfg-finder:visible").count() == 0


@pytest.mark.parametrize(("path", "part"), [("compare/", "compare"), ("compare/", "facts"), ("decode/", "names")])
def test_a_page_says_that_its_data_did_not_load(page: Page, server: str, path: str, part: str) -> None:
    """In a line."""
    page.route(f"**/search/{part}.js", lambda route: route.abort())
    page.goto(server + path)
    if path == "decode/":
        page.get_by_role("button", name="Try an example").click()
    expect(page.get_by_role("main").get_by_text("could not be loaded")).to_be_visible()


def test_a_hover_card_that_cannot_load_does_not_come(page: Page, server: str) -> None:
    """And nothing else happens."""
    page.route("**/search/names.js", lambda route: route.abort())
    page.goto(f"{server}terms/mips/")
    with page.expect_event("requestfailed"):
        page.locator("article a[data-term=qpp]").first.hover()
    expect(page.locator(".cfg-hover")).to_have_count(0)


def test_late_parts_are_shown_when_they_come(page: Page, server: str) -> None:
    """Results by name first; summaries, answers and full text as they arrive."""
    waiting: list[Route] = []
    for part in ("summaries", "facts"):
        page.route(f"**/search/{part}.js", lambda route: waiting.append(route))
    page.goto(f"{server}a-z/")
    first = search(page, "what replaced pqrs").first
    box(page).fill("pqrs")
    expect(first).to_contain_text("PQRS Physician Quality Reporting System")
    expect(first.locator(".cfg-finder__line")).to_be_empty()
    waiting[0].continue_()
    expect(first.locator(".cfg-finder__line")).not_to_be_empty()
    box(page).fill("what replaced pqrs")
    while len(waiting) < 2:  # until the request for the facts is on its way; a test that hangs is ended
        page.wait_for_timeout(20)
    waiting[1].continue_()
    expect(page.locator(".cfg-finder__answer")).to_contain_text("PQRS was replaced by MIPS")
