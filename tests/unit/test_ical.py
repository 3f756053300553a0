"""The calendar files, read as calendar programs read them: with the `icalendar` package."""

import datetime
import re
from pathlib import Path
from typing import Any

import icalendar
import pytest

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.write.exports import ical

ROOT = Path(__file__).resolve().parent.parent.parent
DAY = datetime.date(2026, 11, 26)
HOME = "https://guide.example/cms/"
MIPS = "data/terms/quality/mips.yml"
FIRST = "{on: 2019-01-01, what: First adjustments., source: 42 CFR 414.1405}"
ODD = r"Fees; taxes, and a \\ sign: “größer”, 🗓 and a sentence that is much longer than one line of seventy-five octets may ever be."


@pytest.fixture(scope="module")
def real() -> dict[str, str]:
    """Write the calendar files of the guide itself."""
    return ical.files(Guide(load(ROOT), DAY), HOME)


def written(root: Path, milestone: str, **dates: str) -> dict[str, str]:
    """Write the files of the six-entry guide with another milestone of MIPS, and other dates of some entries."""
    path = root / MIPS
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"\{on: .*, what: .*\}", lambda _: milestone, text, count=1), encoding="utf-8")
    for id, words in dates.items():
        file = next((root / "data/terms").rglob(f"{id}.yml"))
        file.write_text(re.sub(r"^dates: .*$", f"dates: {words}", file.read_text(encoding="utf-8"), flags=re.M), encoding="utf-8")
    return ical.files(Guide(load(root), DAY))


def events(text: str) -> dict[str, Any]:
    """Read the events of a file by their UID."""
    found = icalendar.Calendar.from_ical(text).walk("VEVENT")
    by_uid = {str(event["UID"]): event for event in found}
    assert len(by_uid) == len(found), "a UID is used twice"
    return by_uid


def of_mips(files: dict[str, str]) -> Any:
    """Return the one event of the whole calendar that is MIPS's milestone."""
    (event,) = [event for uid, event in events(files["calendar/all.ics"]).items() if uid.startswith("mips-") and "began" not in uid]
    return event


def test_the_files_go_back_a_year(real: dict[str, str]) -> None:
    """A calendar shows what has just been, and is not filled with what is history."""
    days = sorted(event["DTSTART"].dt for event in events(real["calendar/all.ics"]).values())
    assert datetime.timedelta(days=300) < DAY - days[0] <= datetime.timedelta(days=365 + 31)  # a month begins before its last day


def test_every_file_is_read_without_a_fault_and_written_back_as_it_was(real: dict[str, str]) -> None:
    """Whatever program opens a file finds the same dates."""
    for path, text in real.items():
        calendar: Any = icalendar.Calendar.from_ical(text)
        assert calendar.walk("VEVENT"), path
        assert not [event.errors for event in calendar.walk() if event.errors], path
        assert icalendar.Calendar.from_ical(calendar.to_ical()) == calendar, path


def test_lines_are_of_the_length_and_end_that_the_standard_wants(real: dict[str, str]) -> None:
    """Strict programs refuse anything else."""
    for path, text in real.items():
        assert text.endswith("\r\n"), path
        assert "\n" not in text.replace("\r\n", ""), path
        assert max(len(line.encode()) for line in text.split("\r\n")) <= 75, path


def test_a_file_says_what_it_is_and_how_often_to_look_again(real: dict[str, str]) -> None:
    """A subscriber sees a name, and corrected dates arrive by themselves."""
    calendar: Any = icalendar.Calendar.from_ical(real["calendar/hospitals.ics"])
    assert calendar["VERSION"] == "2.0"
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["X-WR-CALNAME"] == "CMS Field Guide: Hospitals"
    assert calendar["REFRESH-INTERVAL"].dt == datetime.timedelta(days=7)


def test_the_same_day_gives_the_same_bytes(real: dict[str, str]) -> None:
    """A build can be checked by building again; its day is the stamp of every event."""
    assert ical.files(Guide(load(ROOT), DAY), HOME) == real
    assert {str(event["DTSTAMP"].to_ical(), "ascii") for event in events(real["calendar/all.ics"]).values()} == {"20261126T000000Z"}


def test_an_event_is_the_same_in_every_file(real: dict[str, str]) -> None:
    """Who subscribes to two of the files can tell what is in both."""
    whole = events(real["calendar/all.ics"])
    for path, text in real.items():
        for uid, event in events(text).items():
            assert event == whole[uid], (path, uid)


def test_areas_and_actors_have_their_own_dates_only(real: dict[str, str]) -> None:
    """A hospital need not read what only plans have to do."""
    assert any("MIPS data" in event["SUMMARY"] for event in events(real["calendar/clinicians.ics"]).values())
    assert not any("MIPS data" in event["SUMMARY"] for event in events(real["calendar/plans.ics"]).values())
    assert all("Medicaid and CHIP" in event.categories for event in events(real["calendar/medicaid.ics"]).values())


def test_a_corrected_date_keeps_its_name_and_counts_up(small: Path) -> None:
    """A calendar program moves the old event instead of adding a second one."""
    before = of_mips(written(small, "{on: 2027-03-31, what: Reports are due., source: 42 CFR 414.1405}"))
    after = of_mips(written(small, "{on: 2027-04-15, what: Reports are due., source: 42 CFR 414.1405, revised: 1}"))
    assert (before["UID"], before["SEQUENCE"], before.decoded("DTSTART")) == (after["UID"], 0, datetime.date(2027, 3, 31))
    assert (after["SEQUENCE"], after.decoded("DTSTART")) == (1, datetime.date(2027, 4, 15))


def test_a_planned_end_and_the_actual_one_are_one_event(small: Path) -> None:
    """A model that ends early is moved in the reader's calendar."""
    end = "aco-reach-ends@cms-field-guide"
    planned = events(written(small, FIRST)["calendar/all.ics"])[end]
    actual = events(written(small, FIRST, **{"aco-reach": "{began: 2023-01-01, ended: 2026-10-31}"})["calendar/all.ics"])[end]
    assert planned.decoded("DTSTART") == datetime.date(2026, 12, 31)
    assert actual.decoded("DTSTART") == datetime.date(2026, 10, 31)


def test_a_month_is_shown_on_its_first_day_and_says_so(small: Path) -> None:
    """Nobody takes the first of the month for the date."""
    event = of_mips(written(small, "{on: 2027-02, what: MIPS reports are due., source: 42 CFR 414.1405}"))
    assert event.decoded("DTSTART") == datetime.date(2027, 2, 1)
    assert event["SUMMARY"] == "February 2027, day open: MIPS reports are due."
    assert event["DESCRIPTION"].startswith("The day in February 2027 is not known")


def test_a_year_alone_is_in_no_file(small: Path) -> None:
    """January 1 would be a day that nobody has set."""
    files = written(small, "{on: 2028, what: MIPS reports are due., source: 42 CFR 414.1405}")
    assert not any("MIPS reports" in event["SUMMARY"] for event in events(files["calendar/all.ics"]).values())


def test_no_character_of_a_sentence_is_lost(small: Path) -> None:
    """Commas and semicolons part values in these files, and lines are broken by octets."""
    event = of_mips(written(small, f'{{on: 2027-03-31, what: "MIPS. {ODD}", source: 42 CFR 414.1405}}'))
    assert event["SUMMARY"] == f"MIPS. {ODD}".replace("\\\\", "\\")


def test_an_event_says_of_what_it_is(small: Path) -> None:
    """A sentence that does not name its entry would be a riddle among the reader's own appointments."""
    event = of_mips(written(small, "{on: 2027-03-31, what: Reports are due., source: 42 CFR 414.1405}"))
    assert event["SUMMARY"] == "MIPS: Reports are due."
    assert "Source: 42 CFR 414.1405 (Code of Federal Regulations)" in event["DESCRIPTION"]


def test_events_link_to_the_guide_when_its_address_is_known(real: dict[str, str], small: Path) -> None:
    """A copy on disk has no address to link to."""
    assert all(event["URL"].startswith(f"{HOME}terms/") for event in events(real["calendar/all.ics"]).values())
    assert "URL" not in of_mips(written(small, "{on: 2027-03-31, what: Reports are due., source: 42 CFR 414.1405}"))
