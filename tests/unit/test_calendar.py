"""The calendar: what is in it, once each, and in which order."""

import datetime
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from markupsafe import Markup

from fieldguide.events import Event, joined
from fieldguide.guide import Guide
from fieldguide.read.check import check
from fieldguide.read.load import load
from fieldguide.write import calendar_page
from fieldguide.write.addresses import Addresses
from fieldguide.write.html import Templates
from tests import small as six

ROOT = Path(__file__).resolve().parent.parent.parent
DAY = datetime.date(2026, 11, 26)
MIPS = "data/terms/quality/mips.yml"
# What everybody in the field has in a calendar: the day, the entry, the kind.
EVERYBODYS = [
    ("2026-12-07", "medicare-open-enrollment", "deadline"),
    ("2026-12-15", "marketplace-open-enrollment", "deadline"),
    ("2026-12-15", "real-world-testing", "report"),
    ("2026-12-31", "medicaid-core-sets", "report"),
    ("2027-02-28", "promoting-interoperability-program", "deadline"),
    ("2027-02-28", "iqr", "deadline"),
    ("2027-03-31", "mips", "deadline"),
    ("2027-03-31", "cms-0057-f", "report"),
    ("2027-03-31", "medicare-part-b", "deadline"),
    ("2027-04-05", "ma-rate-announcement", "publication"),
    ("2027-06-01", "medicare-cost-report", "report"),
    ("2027-06-07", "ma-bid-benchmark", "deadline"),
    ("2027-06-30", "qp", "deadline"),
    ("2027-08-01", "ipps", "rule"),
    ("2027-09-30", "medicare-open-enrollment", "deadline"),
    ("2027-10-15", "medicare-open-enrollment", "period"),
    ("2027-11-01", "marketplace-open-enrollment", "period"),
    ("2027-11-01", "pfs", "rule"),
    ("2027-11-30", "mvp", "deadline"),
    ("2028-03-31", "mips", "deadline"),
]


@pytest.fixture(scope="module")
def guide() -> Guide:
    """Read the guide itself, as of one day."""
    return Guide(load(ROOT), DAY)


def event(id: str, what: str, on: str = "2027-01-01", source: str | None = None, revised: int = 0) -> Event:
    """Make an event of one entry."""
    return Event(on, what, (id,), source, uid=f"{id}-1", revised=revised)


def text(call: Callable[..., Markup], folder: Path) -> str:
    """Return the text of what a page of the small guide, as of November 24, 2026, calls."""
    guide = six.guide(folder)
    known = [
        *(f"terms/{id}.md" for id in guide.terms),
        *(f"areas/{id}.md" for id in guide.areas),
        "index.md",
        "calendar.md",
        "past-year.md",
    ]
    url = Addresses(known, directories=True).from_page("index.md")
    return " ".join(call(Templates(guide, ROOT / "templates"), url).striptags().split())


@pytest.mark.parametrize(("on", "id", "kind"), EVERYBODYS)
def test_the_dates_that_everybody_has_are_there(on: str, id: str, kind: str, guide: Guide) -> None:
    """A clinician, a hospital, a plan, and a state find next year's dates."""
    assert kind in [found.kind for found in guide.events if found.on == on and id in found.terms]


def test_an_event_is_told_once_with_all_its_entries() -> None:
    """A reader does not count one deadline four times."""
    found = joined([event("a", "The APIs are due."), event("b", "Something else."), event("c", "The APIs are due!", revised=2)])
    assert [(one.what, one.terms, one.revised) for one in found] == [("Something else.", ("b",), 0), ("The APIs are due.", ("a", "c"), 2)]


def test_one_source_and_nearly_one_sentence_are_one_event() -> None:
    """The fuller sentence stays, and its entry comes first."""
    short, long = "The requirement applies in the states.", "The requirement applies in the states, save for some."
    assert [one.terms for one in joined([event("a", short, source="x"), event("b", long, source="x")])] == [("b", "a")]
    assert len(joined([event("a", short, source="x"), event("b", long, source="y")])) == 2


def test_events_of_different_days_stay_apart() -> None:
    """The quarters of a year are four deadlines."""
    assert len(joined([event("a", "Reports are due.", "2027-01-30"), event("a", "Reports are due.", "2027-04-30")])) == 2


def test_no_date_ahead_is_listed_twice(guide: Guide) -> None:
    """What several entries tell is one line: community engagement in Medicaid, the four APIs."""
    counts = Counter((found.on, guide.plain(found.what)) for found in calendar_page.ahead(guide))
    assert [key for key, count in counts.items() if count > 1] == []
    assert any(len(found.terms) == 4 and "community engagement" in found.what for found in guide.events)


def test_a_whole_month_comes_before_its_days(guide: Guide) -> None:
    """The home page and the calendar have one order."""
    order = [found.on for found in calendar_page.ahead(guide)]
    assert order == sorted(order)
    assert order.index("2026-12") < order.index("2026-12-01")


def test_the_home_page_waits_for_days_and_months_alone(small: Path) -> None:
    """A year is no date to wait for."""
    edit = (small / MIPS).read_text().replace("milestones: [{on: 2019-01-01", "milestones: [{on: 2028")
    (small / MIPS).write_text(edit)
    html = text(calendar_page.home_coming, small)
    assert "January 1, 2027" in html
    assert "First adjustments" not in html
    assert "First adjustments" in text(calendar_page.coming, small)


def test_rules_were_read_up_to_the_newest_one_that_is_out(small: Path) -> None:
    """A date that lies ahead is none on which a rule was read."""
    lead, pqrs = small / "data/terms/models/lead.yml", small / "data/terms/quality/pqrs.yml"
    for file, dates in ((lead, "{proposed: 2026-10-01, finalized: 2027-05}"), (pqrs, "{proposed: 2026-07-01, finalized: 2026-09-01}")):
        lines = [line for line in file.read_text().splitlines() if not line.startswith(("dates:", "model:", "kind:"))]
        file.write_text("\n".join([*lines, "kind: rule", f"dates: {dates}"]) + "\n")
    assert "up to October 1, 2026: the newest one in this guide is Long-term Enhanced" in text(calendar_page.read_until, small)


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (
            MIPS,
            "source: 42 CFR 414.1405}]\nfacts",
            "source: 42 CFR 414.1405, kind: dedline}]\nfacts",
            "no kind 'dedline' (did you mean 'deadline'?)",
        ),
        (
            MIPS,
            "source: 42 CFR 414.1405}]\nfacts",
            "source: 42 CFR 414.1405, actors: [plan]}]\nfacts",
            "no actor 'plan' (did you mean 'plans'?)",
        ),
        ("data/vocabulary.yml", "event_kind: rule", "event_kind: rul", "dates.proposed.event_kind: no kind 'rul' (did you mean 'rule'?)"),
        ("data/vocabulary.yml", "  plans: {", "  quality: {", "actors.quality: 'quality' is the name of another calendar file"),
        (
            MIPS,
            "milestones: [",
            "milestones: [{on: 2018-01-01, what: First adjustments, source: 42 CFR 414.1405}, ",
            "milestones[1].what: is the sentence of another milestone",
        ),
    ],
)
def test_wrong_words_are_told_where_they_are(file: str, old: str, new: str, line: str, small: Path) -> None:
    """A typo in a kind would hide a date behind a filter."""
    path = small / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert [str(problem) for problem in check(load(small)) if line in str(problem) and str(problem).startswith(f"{file}:")]
