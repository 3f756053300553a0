"""Status on a day."""

import datetime

import pytest

from fieldguide import timeline
from fieldguide.read.model import Term


def term(**dates: str) -> Term:
    """Make an entry with dates."""
    return Term.model_validate(
        {"name": "X", "kind": "model", "group": "g", "summary": "A thing.", "definition": "D.", "why": "W.", "dates": dates}
    )


def on(day: str, **dates: str) -> str:
    """Return the status of an entry with these dates on a day."""
    return timeline.status(term(**dates), datetime.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "dates", "status"),
    [
        ("2026-11-24", {}, "reference"),
        ("2026-11-24", {"proposed": "2026-06-01"}, "proposed"),
        ("2026-05-31", {"proposed": "2026-06-01"}, "not-yet"),
        ("2026-11-24", {"announced": "2025-12", "began": "2027-01-01"}, "announced"),
        ("2027-01-01", {"announced": "2025-12", "began": "2027-01-01"}, "active"),
        ("2026-11-24", {"proposed": "2025", "finalized": "2026-04-01", "effective": "2027-01-01"}, "finalized"),
        ("2026-11-24", {"enacted": "2015-04-16"}, "active"),
        ("2026-12-31", {"began": "2021-01-01", "ends": "2026-12-31"}, "ending"),
        ("2027-01-01", {"began": "2021-01-01", "ends": "2026-12-31"}, "ended"),
        ("2026-01-01", {"began": "2021-01-01", "ends": "2030-12-31", "ended": "2025-12-31"}, "ended"),
        ("2016-12-31", {"began": "2007", "ended": "2016"}, "ending"),
        ("2026-11-24", {"began": "2021-01-01", "cancelled": "2025-03-12"}, "cancelled"),
        ("2026-11-24", {"proposed": "2024-01-01", "withdrawn": "2025-01-01"}, "withdrawn"),
        ("2024-06-01", {"proposed": "2024-01-01", "withdrawn": "2025-01-01"}, "proposed"),
        ("2015-01-01", {"began": "2015"}, "active"),
        ("2026-11-24", {"published": "2021-07-09"}, "published"),
        ("2021-07-08", {"published": "2021-07-09"}, "not-yet"),
        ("2026-11-24", {"proposed": "2026-01-29", "published": "2026-07"}, "published"),
        ("2025-01-01", {"published": "2022-07-19", "finalized": "2024-01-09", "effective": "2026-01-01"}, "finalized"),
        ("2026-11-24", {"published": "2022-07-19", "finalized": "2024-01-09", "effective": "2026-01-01"}, "active"),
        ("2026-11-24", {"published": "2021-10-20", "ended": "2025-05-13"}, "ended"),
        ("2026-11-24", {"published": "2021-10-20", "withdrawn": "2025-05-13"}, "withdrawn"),
        ("2026-11-24", {"finalized": "2026-06-03", "effective": "2026-07-31", "began": "2027-01-01"}, "active"),
        ("2026-11-24", {"enacted": "2025-07-04", "began": "2027-01-01"}, "active"),
        ("2026-11-24", {"effective": "2027-06-01", "began": "2026-01-01"}, "active"),
    ],
)
def test_status_follows_from_dates_and_day(day: str, dates: dict[str, str], status: str) -> None:
    """A reader is told what is true on the day."""
    assert on(day, **dates) == status


@pytest.mark.parametrize(
    ("dates", "start"),
    [
        ({"enacted": "2020-12-27", "effective": "2022-01-01"}, "2020-12-27"),
        ({"effective": "2026-07-31", "began": "2027"}, "2026-07-31"),
        ({"effective": "2027-07-31", "began": "2027"}, "2027"),
        ({"effective": "2027", "began": "2027-01-01"}, "2027-01-01"),
        ({"announced": "2025"}, None),
    ],
)
def test_the_start_is_the_earliest_and_most_exact_of_its_dates(dates: dict[str, str], start: str | None) -> None:
    """A rule that took effect is in force, whatever begins later."""
    assert timeline.start(term(**dates).dates) == start


def test_phases_list_each_change_of_status_once() -> None:
    """The reader's device needs nothing but the phases to tell the status of any day."""
    found = timeline.phases(term(announced="2025-12", began="2027-01-01", ends="2036-12-31"))
    assert [(str(phase.start), phase.status) for phase in found] == [
        ("None", "not-yet"),
        ("2025-12-01", "announced"),
        ("2027-01-01", "ending"),
        ("2037-01-01", "ended"),
    ]


def test_phases_agree_with_status_on_every_day_around_a_change() -> None:
    """No day is told two ways."""
    entry = term(proposed="2024-02", finalized="2025-03-01", effective="2026", ends="2027-06", withdrawn="2027-01-15")
    found = timeline.phases(entry)
    day = datetime.date(2024, 1, 1)
    while day < datetime.date(2028, 1, 1):
        current = [phase.status for phase in found if phase.start is None or phase.start <= day][-1]
        assert current == timeline.status(entry, day)
        day += datetime.timedelta(days=1)
