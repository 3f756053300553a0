"""Dates that cannot mean what they say are found, whatever day it is."""

import re
from pathlib import Path

import pytest

from fieldguide.read.check import check
from fieldguide.read.load import load

PQRS = "data/terms/quality/pqrs.yml"


def report(root: Path, kind: str, dates: str) -> list[str]:
    """Give an entry of the six-entry guide another kind and other dates, and return what is found about its dates."""
    file = root / PQRS
    text = re.sub(r"^kind: .*$", f"kind: {kind}", file.read_text(), flags=re.M)
    file.write_text(re.sub(r"^dates: .*$", f"dates: {{{dates}}}", text, flags=re.M))
    return [str(problem) for problem in check(load(root)) if problem.field.startswith("dates")]


WRONG = [
    ("standard", "published: 2014, began: 2014", "published: what began (2014) is not only published: write one of the two"),
    ("document", "announced: 2022-01", "announced: reads as not yet in force for ever: a document that is out is `published`"),
    ("standard", "finalized: 2022-01", "finalized: reads as not yet in force for ever: a standard that is out is `published`"),
    ("program", "enacted: 1965-07-30, began: 1966", "enacted: puts it in force before 1966: leave it out and make the day of"),
    ("law", "enacted: 2020-12-27, effective: 2022-01-01", "enacted: puts it in force before 2022-01-01: make the later day a milestone"),
    ("rule", "effective: 2024-01-01, began: 2024-07-01", "began: a rule takes effect: write `effective`, and a milestone for the day from"),
    ("rule", "announced: 2026-07-02", "announced: a rule is `proposed` or `finalized`"),
    ("rule", "finalized: 2015-10-16", "finalized: a final rule has an `effective` date; without it, it reads as not yet in force for ever"),
    ("rule", "proposed: 2025-01-06, effective: 2025-06-01", "effective: a proposal has no effect: add `finalized`"),
    ("model", "began: 2020, ended: 2021, cancelled: 2020-06-01", "cancelled: it already is ended: write one of the two"),
    ("rule", "proposed: 2020, withdrawn: 2021, cancelled: 2021", "withdrawn: it already is cancelled: write one of the two"),
    # Order
    ("model", "began: 2021-01-01, ends: 2020-12-31", "ends: 2020-12-31 is before the start (2021-01-01)"),
    ("model", "began: 2021-01-01, ended: 2020-12-31", "ended: 2020-12-31 is before began (2021-01-01)"),
    ("rule", "finalized: 2024-05-01, effective: 2024-04-01", "effective: 2024-04-01 is before finalized (2024-05-01)"),
    ("rule", "proposed: 2024-05-01, finalized: 2024-06-01, effective: 2024-04-01", "effective: 2024-04-01 is before proposed (2024-05-01)"),
    ("standard", "published: 2022-07-19, effective: 2021-01-01", "effective: 2021-01-01 is before published (2022-07-19)"),
    ("rule", "proposed: 2024-05-01, withdrawn: 2024-04-01", "withdrawn: 2024-04-01 is before proposed (2024-05-01)"),
    ("model", "announced: 2024-05-01, cancelled: 2024-04-01", "cancelled: 2024-04-01 is before announced (2024-05-01)"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "dates", "message"), WRONG)
def test_dates_that_cannot_be_meant_are_reported(small: Path, kind: str, dates: str, message: str) -> None:
    """In one line that says what to write instead."""
    assert [line for line in report(small, kind, dates) if line.startswith(f"{PQRS}:8: dates.{message}")]


RIGHT = [
    ("standard", "proposed: 2026-01-29, published: 2026-07"),
    ("standard", "published: 2022-07-19, finalized: 2024-01-09, effective: 2026-01-01"),
    ("document", "published: 2021-10-20, ended: 2025-05-13"),
    ("document", "announced: 2021, withdrawn: 2022"),
    ("law", "enacted: 1965-07-30"),
    ("concept", "enacted: 1965-07-30"),
    ("program", "enacted: 2020-03-18, began: 2020-03-18"),
    ("program", "announced: 2015-04-16, began: 2017-01-01"),
    ("model", "announced: 2026-06-01, finalized: 2026-05-01, began: 2027-01-01"),
    ("program", "began: 2024-01-01, effective: 2024-06-01"),
    ("rule", "proposed: 2024-08-05, announced: 2024-07-10, withdrawn: 2025-12-29"),
    ("rule", "finalized: 2024-05-10, withdrawn: 2026-02-02"),
    ("rule", "finalized: 2026-06-03, effective: 2026-07-31"),
    ("rule", "effective: 2025-01-23"),
    ("program", "began: 2022-01-01, ends: 2026-12-31, ended: 2025-12-31"),
]


@pytest.mark.parametrize(("kind", "dates"), RIGHT)
def test_dates_that_can_be_meant_are_left_alone(small: Path, kind: str, dates: str) -> None:
    """No rule about dates is broken by the lives that things really have."""
    assert report(small, kind, dates) == []
