"""Real tasks of hurried readers: what they type, and that the answer is in sight in the search box, without a click."""

from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_box import search

ANSWER = ".cfg-finder__answer"
FIRST = "[role=option]:visible >> nth=0"
IN_SIGHT = ".cfg-finder__list"


class Task(NamedTuple):
    """What somebody wants to know, what they type, and where the panel shows what."""

    wanted: str
    typed: str
    place: str
    shown: str


TASKS = [
    Task("what BCDA is", "BCDA", FIRST, "Beneficiary Claims Data API"),
    Task("what replaced Meaningful Use", "what replaced Meaningful Use", ANSWER, "Medicare Promoting Interoperability Program"),
    Task("until when REACH runs", "is aco reach still active", ANSWER, "on December 31, 2026"),
    Task("what follows REACH", "what follows REACH", ANSWER, "will be replaced by LEAD on January 1, 2027"),
    Task("what REACH was before", "what was aco reach before", ANSWER, "GPDC"),
    Task("whether TEAM is mandatory", "is TEAM mandatory", ANSWER, "mandatory"),
    Task("how ACCESS and LEAD differ", "ACCESS vs LEAD", ANSWER, "Side by side: ACCESS and LEAD"),
    Task("which rule requires which API", "which rule requires which API", FIRST, "interoperability rules"),
    Task("when that API is due", "prior authorization api deadline", ANSWER, "January 1, 2027"),
    Task("MIPS or an Advanced APM", "mips or advanced apm", ANSWER, "Side by side"),
    Task("QPP deadlines as calendar files", "qpp deadlines", FIRST, "Calendar"),
    Task("which USCDI is required", "which uscdi version is required", ANSWER, "3 (3.1 accepted)"),
    Task("whether a standard is required", "is us core required", ANSWER, "6.1.0"),
    Task("42 CFR 495 subpart D", "42 CFR 495 subpart D", ANSWER, "42 CFR Part 495 Subpart D"),
    Task("how an inpatient stay is paid", "how does medicare pay for an inpatient stay", FIRST, "IPPS"),
    Task("valor actuarial", "valor actuarial", FIRST, "Actuarial value"),
    Task("what APA stands for", "APA", FIRST, "Administrative Procedure Act"),
    Task("what ADR stands for", "ADR", FIRST, "Additional"),
    Task("a name with slips", "promting interoprability", IN_SIGHT, "Medicare Promoting Interoperability Program"),
    Task("the guide without a network", "offline", FIRST, "without a network"),
    Task("the data", "download csv", FIRST, "Data"),
    Task("which models enroll now", "which models are open for applications", FIRST, "ACCESS"),
    Task("which models ended early", "models ended early in 2025", FIRST, "PCF (2025)"),
    Task("which CFR parts there are", "CFR parts for Medicaid IT", FIRST, "Regulations that the guide cites"),
    Task("what changed lately", "what changed in the last 90 days", FIRST, "What changed in the past 12 months"),
    Task("where to start in week one", "first week", FIRST, "Start here"),
    Task("a premium", "part b premium 2026", ANSWER, "$202.90"),
    Task("the conversion factor", "conversion factor", ANSWER, "$33.4009"),
    Task("the MIPS threshold", "mips performance threshold", ANSWER, "75 points"),
    Task("when open enrollment ends", "when is open enrollment", ANSWER, "December 15, 2026"),
]


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.wanted)
def test_a_task_is_answered_without_a_click(open_tab: Page, task: Task) -> None:
    """In the answer, in the first result, or among the results."""
    search(open_tab, task.typed)
    place = open_tab.locator(task.place)
    expect(place).to_contain_text(task.shown)
    expect(place).to_be_in_viewport()


@pytest.mark.parametrize(("typed", "status"), [("models open for applications", "open"), ("models ended early", "early")])
def test_a_question_about_models_opens_the_filtered_table(page: Page, server: str, typed: str, status: str) -> None:
    """With rows in it, and the filter chosen."""
    page.goto(f"{server}a-z/")
    search(page, typed).first.click()
    expect(page.locator("select[name=status]")).to_have_value(status)
    expect(page.locator("[data-cfg-catalog-table] tbody tr:visible").first).to_be_visible()


def test_an_entry_says_when_it_was_checked_and_by_what(page: Page, server: str) -> None:
    """At its top, and in its list of sources."""
    page.goto(f"{server}terms/team/")
    expect(page.get_by_text("Checked on").first).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Sources")).to_be_attached()


def test_the_deadlines_can_be_put_into_a_calendar(page: Page, server: str) -> None:
    """One result away from the search box."""
    page.goto(f"{server}a-z/")
    search(page, "qpp deadlines").first.click()
    expect(page.get_by_role("main").locator("a[href$='.ics']").first).to_be_attached()
