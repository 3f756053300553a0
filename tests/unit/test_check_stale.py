"""A forecast that its own calendar has overtaken is found: an entry that was checked says what happened."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from fieldguide.read.check import check
from fieldguide.read.load import load
from tests import small

MIPS = "data/terms/quality/mips.yml"


def stale(folder: Path, definition: str, milestones: Sequence[str] = (), on: str = "2026-07-01") -> list[str]:
    """Have an entry checked on November 24, 2026, with this definition and these events of a day, and return what is stale."""
    file = small.copy(folder) / MIPS
    entry = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 (reads plain text alone)
    entry |= {"definition": definition, "checked": "2026-11-24"}
    entry["milestones"] = [{"on": on, "what": what, "source": "42 CFR 414.1405"} for what in milestones]
    file.write_text(yaml.safe_dump(entry), encoding="utf-8")
    return [f"{problem.field}: {problem.message}" for problem in check(load(folder)) if "was ahead until" in problem.message]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The model is scheduled to begin on July 1, 2026.", "2026-07-01"),
        ("An award is expected to follow in September 2026.", "2026-09-30"),
        ("The first reports are due by March 2025.", "2025-03-31"),
        ("The rule will take effect in 2025.", "2025-12-31"),
    ],
)
def test_what_lay_ahead_of_the_check_is_told(tmp_path: Path, sentence: str, day: str) -> None:
    """Whoever checked the entry after that day could have said what came of it."""
    assert [line for line in stale(tmp_path, sentence) if f"was ahead until {day}, before the check of 2026-11-24" in line]


@pytest.mark.parametrize(
    "sentence",
    [
        "The model is scheduled to begin on January 1, 2027.",
        "The model is scheduled to begin on November 24, 2026.",
        "The rule will take effect in November 2026.",
        "The model began in 2024 and is scheduled to run for eight years.",
        "The report is due every other year, beginning in 2012.",
        "The rule took effect in 2025.",
    ],
)
def test_what_lies_ahead_or_is_told_as_past_is_fine(tmp_path: Path, sentence: str) -> None:
    """History is history, and a date to come is one."""
    assert stale(tmp_path, sentence) == []


def test_a_milestone_of_the_past_is_no_schedule(tmp_path: Path) -> None:
    """The calendar shows it among what happened."""
    told = "milestones[0].what: was ahead until 2026-07-01, before the check of 2026-11-24: say what happened"
    assert stale(tmp_path, "MIPS is a program.", ["MIPS is scheduled to change."]) == [told]
    assert stale(tmp_path / "again", "MIPS is a program.", ["MIPS changed."]) == []
    assert stale(tmp_path / "on the day", "MIPS is a program.", ["MIPS is scheduled to change."], "2026-11-24") == []
