"""Newcomers' journeys, on a server and from disk: find a path, read, answer, stop, go on the next day, review what is due."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import axe_findings, dark_contrast_findings
from tests.browser.test_box import search

Place = Callable[[str], str]
TODAY, TOMORROW, NEXT_WEEK = "2026-11-26T09:00:00", "2026-11-27T09:00:00", "2026-12-03T09:00:00"


def step(page: Page, name: str) -> None:
    """Open a step of the path in view."""
    page.locator(".cfg-step__name", has_text=name).click()


def test_a_newcomer_finds_a_path_reads_and_goes_on_the_next_day(place: Place, page: Page) -> None:
    """The search box finds it; what is done is done on the page of the path, and its button leads to what comes next."""
    page.clock.set_fixed_time(TODAY)
    page.goto(place("about"))
    search(page, "first hour").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Everyone's first hour")
    expect(page.get_by_role("link", name="Start with step 1")).to_be_visible()
    page.locator("[data-cfg-step='what-is-cms'] .cfg-step__name").click()
    bar = page.get_by_role("navigation", name="Path")
    expect(bar).to_contain_text(re.compile("Everyone's first hour, step [0-9]+ of [0-9]+"))
    page.get_by_role("button", name="Mark as read").click()
    expect(page.locator(".cfg-reading")).to_contain_text("Read on November 26, 2026")
    bar.get_by_role("link", name="Everyone's first hour").click()
    expect(page.get_by_text(re.compile("^1 of [0-9]+ steps done"))).to_be_visible()
    page.clock.set_fixed_time(TOMORROW)
    page.goto(place("paths"))
    expect(page.locator(".cfg-pathcard", has_text="Everyone's first hour")).to_contain_text(re.compile("1 of [0-9]+ steps done"))
    page.locator(".cfg-pathcard", has_text="Everyone's first hour").click()
    expect(page.locator("[data-cfg-step='what-is-cms'] input")).to_be_checked()
    page.get_by_role("link", name=re.compile("Continue with step [0-9]+")).click()
    expect(page).to_have_url(re.compile("path=first-hour&step=|#figure-"))


def test_an_engineer_follows_a_path_from_step_to_step(place: Place, page: Page) -> None:
    """The bar at the foot marks a step as done and leads to the next one, to the last."""
    page.goto(place("paths/payer-api-engineer"))
    step(page, "Patient Access API")
    bar = page.get_by_role("navigation", name="Path")
    expect(bar).to_contain_text(re.compile("step [0-9]+ of [0-9]+"))
    bar.get_by_role("link", name="Done, next: CMS Interoperability and Prior Authorization").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("CMS-0057-F")
    bar.get_by_role("link", name="Payer API engineer").click()
    expect(page.locator("[data-cfg-step='terms/patient-access-api'] input")).to_be_checked()
    step(page, "Cards: Interoperability")
    bar.get_by_role("link", name="Done, back to the path").click()
    expect(page.get_by_text(re.compile("^2 of [0-9]+ steps done"))).to_be_visible()
    page.locator("[data-cfg-step='terms/patient-access-api']").get_by_label("Done").uncheck()
    expect(page.get_by_text(re.compile("^1 of [0-9]+ steps done"))).to_be_visible()


def test_an_analyst_reads_answers_and_is_told_why(place: Place, page: Page) -> None:
    """A question at the end of a chapter is answered in place; the answer is there the next time."""
    page.goto(place("value"))
    question = page.locator("[data-cfg-check]").first
    result = question.get_by_role("status")
    question.get_by_role("button", name="Check").click()
    expect(result).to_have_text("Choose an answer first.")
    question.locator("input:not([data-cfg-right])").first.check()
    question.get_by_role("button", name="Check").click()
    expect(result).to_contain_text(re.compile("Not right: the answer is [A-D]"))
    expect(question.locator("details")).to_have_attribute("open", "")
    expect(question.locator("details sup a").first).to_be_visible()
    question.locator("input[data-cfg-right]").check()
    question.get_by_role("button", name="Check").click()
    expect(result).to_have_text("Right.")
    page.reload()
    expect(result).to_have_text("Right.")
    expect(page.locator("[data-cfg-check]").nth(1).get_by_role("status")).to_have_text("")


def test_a_reviewer_sees_cards_again_on_the_day_on_which_they_are_due(place: Place, page: Page) -> None:
    """What is known comes after a day, then after six; what is not comes again today, with keys alone."""
    page.clock.set_fixed_time(TODAY)
    page.goto(place("cards") + "?of=quality")
    card = page.get_by_role("region", name="Card")
    left = page.locator(".cfg-review__left")
    expect(left).to_have_text("10 cards left today")
    first = card.locator(".cfg-review__front").inner_text()
    page.keyboard.press("Space")
    expect(card.locator(".cfg-review__name")).to_be_focused()
    page.keyboard.press("1")
    expect(card.locator(".cfg-review__front")).not_to_have_text(first)
    expect(left).to_have_text("10 cards left today")
    for remaining in range(9, 0, -1):
        page.keyboard.press("Space")
        page.keyboard.press("3")
        expect(left).to_have_text(f"{remaining} card{'s' * (remaining > 1)} left today")
    expect(card.locator(".cfg-review__front")).to_have_text(first)
    page.keyboard.press("Space")
    page.keyboard.press("3")
    expect(page.get_by_role("heading", name="Done for today")).to_be_focused()
    expect(page.get_by_text("The next card is due on November 27, 2026.")).to_be_visible()
    page.clock.set_fixed_time(TOMORROW)
    page.reload()
    expect(page.get_by_role("form", name="Which cards")).to_contain_text("10 cards due, 10 new")
    page.get_by_role("button", name="Show the answer").click()
    expect(card.get_by_role("button", name=re.compile("^Good"))).to_have_text(re.compile("in [16] days?"))


def test_a_quiz_is_shared_by_its_address(place: Place, page: Page) -> None:
    """The same questions for the same seed; each answer leads to an entry; the score is told, and the round is done."""
    page.goto(place("quiz") + "?of=quality&seed=12")
    ask = page.locator(".cfg-quiz__ask")
    expect(page.get_by_text("Question 1 of 10")).to_be_visible()
    asked = ask.inner_text() + page.locator(".cfg-quiz__answers").inner_text()
    for nth in range(10):
        expect(page.get_by_text(f"Question {nth + 1} of 10")).to_be_visible()
        page.keyboard.press("2")
        expect(page.locator(".cfg-quiz__result a").first).to_have_attribute("data-term", re.compile("."))
        expect(page.locator(".cfg-quiz__result")).to_contain_text("ight")
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=re.compile("[0-9]+ of 10 right"))).to_be_focused()
    page.goto(place("quiz") + "?of=quality&seed=12")
    expect(page.get_by_text("Question 1 of 10")).to_be_visible()
    assert ask.inner_text() + page.locator(".cfg-quiz__answers").inner_text() == asked
    page.locator("[data-cfg-quiz] [name=of]").select_option("hipaa")
    page.get_by_role("button", name="New round").click()
    expect(page.get_by_text("Question 1 of 10")).to_be_visible()


def test_answers_are_chosen_by_letter_and_by_number(page: Page, server: str) -> None:
    """Answers bear letters; fingers are told nothing of keys."""
    for key, nth in (("b", 1), ("D", 3), ("3", 2)):
        page.goto(f"{server}quiz/?of=quality&seed=12")
        answers = page.locator(".cfg-quiz__answers button")
        expect(answers).to_have_count(4)
        page.keyboard.press(key)
        expect(answers.nth(nth)).to_have_attribute("data-cfg-result", re.compile("right|wrong"))


@pytest.mark.parametrize("path", ["quiz/?of=quality&seed=12", "cards/?of=quality"])
def test_fingers_are_told_nothing_about_keys(new_page: Callable[..., Page], server: str, path: str) -> None:
    """On a phone there is no key to press or to turn off; on a desk there is."""
    for phone in (True, False):
        page = new_page(viewport={"width": 390, "height": 800}, has_touch=phone, is_mobile=phone)
        page.goto(f"{server}{path}")
        for words in (page.locator(".cfg-keys"), page.locator("[data-cfg-switch=practice-keys]")):
            expect(words).to_have_count(1)
            expect(words).to_be_visible(visible=not phone)


def test_the_keys_can_be_switched_off_for_good(page: Page, server: str) -> None:
    """Of the quiz and of the cards alike, for readers who speak to their device."""
    page.goto(f"{server}quiz/?of=quality&seed=12")
    page.get_by_role("button", name="Turn the keys off").click()
    page.goto(f"{server}cards/?of=quality")
    expect(page.get_by_role("button", name="Turn the keys on")).to_be_visible()
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Show the answer")).to_be_visible()
    page.get_by_role("button", name="Turn the keys on").click()
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Show the answer")).to_have_count(0)


def test_a_passage_is_read_blind_and_then_decoded(place: Place, page: Page) -> None:
    """What the decoder finds stands below the passage that it is about."""
    page.goto(place("decode-practice"))
    passage = page.locator("#state-api")
    expect(page.locator("[data-cfg-decoded]")).to_be_hidden()
    passage.get_by_role("button", name="Decode it").click()
    found = page.locator("#state-api + [data-cfg-decoded]")
    expect(found.locator("[data-cfg-text] [data-term=prior-authorization]").first).to_be_visible()
    expect(found.locator("[data-cfg-laws]")).to_contain_text("45 CFR 170.215")
    page.locator("#pathways").get_by_role("button", name="Decode it").click()
    expect(page.locator("#pathways + [data-cfg-decoded]")).to_contain_text("Accountable Care Organization")


def test_progress_goes_along_as_a_file_and_can_be_erased(place: Place, new_page: Callable[..., Page], tmp_path: Path) -> None:
    """Saved on one device, loaded on another, added to what is there; erased only when that is confirmed."""
    first, second = new_page(), new_page()
    first.clock.set_fixed_time(TODAY)
    first.goto(place("value"))
    first.get_by_role("button", name="Mark as read").click()
    first.goto(place("paths"))
    with first.expect_download() as saving:
        first.get_by_role("button", name="Save as a file").click()
    saved = tmp_path / saving.value.suggested_filename
    saving.value.save_as(saved)
    assert saved.name == "cms-field-guide-progress-2026-11-26.json"
    assert json.loads(saved.read_text())["done"] == {"value": "2026-11-26"}
    second.goto(place("paths"))
    status = second.locator("[data-cfg-progress] [role=status]")
    second.get_by_label("Load from a file").set_input_files(saved)
    expect(status).to_have_text("Loaded: 1 step done, 0 cards.")
    expect(second.locator(".cfg-pathcard", has_text="ACO analyst")).to_contain_text(re.compile("1 of [0-9]+ steps done"))
    (tmp_path / "other.json").write_text("[1, 2")
    second.get_by_label("Load from a file").set_input_files(tmp_path / "other.json")
    expect(status).to_have_text("This file holds no progress.")
    second.get_by_role("button", name="Erase", exact=True).click()
    second.reload()
    expect(second.locator(".cfg-pathcard", has_text="ACO analyst")).to_contain_text(re.compile("1 of [0-9]+ steps done"))
    second.get_by_role("button", name="Erase", exact=True).click()
    second.get_by_role("button", name="Erase all of it, for good").click()
    expect(status).to_have_text("Everything is erased.")
    expect(second.locator(".cfg-pathcard", has_text="ACO analyst")).not_to_contain_text("done")


STORED = [
    "not json",
    "null",
    "[]",
    '"text"',
    '{"done": {"value": "2026-99-99", "paths": [1]}, "answers": {"value/below-a-quarter": 99}, "cards": {"mips": ["x"]}}',
    '{"done": 5, "answers": [], "cards": "x", "fresh": {"2026-11-26": "many"}}',
    json.dumps({"done": {f"page-{n}": "2026-11-26" for n in range(50_000)}}),
]


@pytest.mark.parametrize("stored", STORED, ids=lambda text: text[:20])
def test_whatever_is_stored_breaks_no_page(page: Page, server: str, stored: str) -> None:
    """Paths, chapters, cards and quiz start as if nothing had been remembered, and remember again."""
    page.goto(f"{server}404.html")
    page.evaluate("value => ['learned', 'new-cards'].forEach(name => localStorage.setItem(`cfg-${name}`, value))", stored)
    page.goto(f"{server}paths/first-hour/")
    expect(page.get_by_role("link", name="Start with step 1")).to_be_visible()
    page.goto(f"{server}cards/?of=quality")
    expect(page.get_by_text("10 cards left today")).to_be_visible()
    page.goto(f"{server}value/")
    page.get_by_role("button", name="Mark as read").click()
    expect(page.get_by_role("button", name="Mark as not read")).to_be_visible()


@pytest.mark.parametrize("query", ["?path=constructor&step=1", "?path=first-hour&step=99", "?path=first-hour&step=-1", "?path=%00&step=x"])
def test_a_path_that_is_not_there_shows_no_bar(page: Page, server: str, query: str) -> None:
    """The page is as it is otherwise."""
    page.goto(f"{server}terms/mips/{query}")
    with page.expect_response(re.compile("search/paths.js")) as _:
        page.reload()
    expect(page.get_by_role("navigation", name="Path", exact=True)).to_have_count(0)


@pytest.mark.parametrize("query", ["", "?of=constructor&seed=1", "?of=nothing", "?of=quality&seed=x", "?of=quality&seed=-5"])
def test_a_quiz_on_nothing_starts_with_the_first_choice(page: Page, server: str, query: str) -> None:
    """And a seed that is none is as if it were not there."""
    page.goto(f"{server}quiz/{query}")
    expect(page.get_by_text("Question 1 of 10")).to_be_visible()
    chosen = page.locator("[data-cfg-quiz] [name=of]")
    expect(chosen).to_have_value("quality" if "quality" in query else chosen.locator("option").first.get_attribute("value") or "")


def test_without_storage_everything_but_memory_works(new_page: Callable[..., Page], server: str) -> None:
    """A reader who blocks it can still answer and review."""
    page = new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });")
    page.goto(f"{server}cards/?of=quality")
    page.get_by_role("button", name="Show the answer").click()
    page.get_by_role("button", name=re.compile("^Good")).click()
    expect(page.get_by_text("9 cards left today")).to_be_visible()
    page.goto(f"{server}paths/first-hour/")
    expect(page.get_by_role("link", name="Start with step 1")).to_be_visible()


def test_without_scripts_answers_are_folded_and_nothing_does_nothing(new_page: Callable[..., Page], server: str) -> None:
    """Questions show their options as a list; paths lead on; what needs scripts says so."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{server}value/")
    question = page.locator("[data-cfg-check]").first
    expect(question.locator("input").first).to_be_hidden()
    expect(question.get_by_role("button")).to_be_hidden()
    question.locator("summary").click()
    expect(question.locator("details strong")).to_be_visible()
    page.goto(f"{server}paths/first-hour/")
    expect(page.get_by_label("Done").first).to_be_hidden()
    page.get_by_role("link", name="Start with step 1").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for tool in ("quiz", "cards"):
        page.goto(f"{server}{tool}/")
        expect(page.get_by_text("JavaScript")).to_be_visible()
        expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1280])
def test_what_answers_show_is_accessible(server: str, new_page: Callable[..., Page], width: int) -> None:
    """A question that was answered, a card's back, a round's score, a path half done: light and dark, on a phone too."""
    page = new_page(viewport={"width": width, "height": 844}, color_scheme="light", reduced_motion="reduce")

    def assert_accessible() -> None:
        assert axe_findings(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert dark_contrast_findings(page) == []
        page.emulate_media(color_scheme="light")

    page.goto(f"{server}value/")
    question = page.locator("[data-cfg-check]").first
    question.locator("input:not([data-cfg-right])").first.check()
    question.get_by_role("button", name="Check").click()
    page.get_by_role("button", name="Mark as read").click()
    assert_accessible()
    page.goto(f"{server}paths/aco-analyst/")
    expect(page.get_by_text(re.compile("^1 of [0-9]+ steps done"))).to_be_visible()
    assert_accessible()
    page.goto(f"{server}cards/?of=quality")
    page.get_by_role("button", name="Show the answer").click()
    assert_accessible()
    page.goto(f"{server}quiz/?of=quality&seed=12")
    page.locator(".cfg-quiz__answers button").nth(1).click()
    assert_accessible()
    for _ in range(10):
        page.locator(".cfg-quiz__next").click()
        if page.locator(".cfg-quiz__answers").count():
            page.locator(".cfg-quiz__answers button").first.click()
    expect(page.get_by_text(re.compile("of 10 right"))).to_be_visible()
    assert_accessible()
    page.goto(f"{server}decode-practice/")
    page.locator("#pathways").get_by_role("button", name="Decode it").click()
    expect(page.locator("#pathways + [data-cfg-decoded]")).to_be_visible()
    assert_accessible()
