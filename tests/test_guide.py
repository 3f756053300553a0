"""What the guide derives."""

import datetime
from pathlib import Path

import pytest

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.read.names import fold_name

SMALL = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def guide() -> Guide:
    """Read the six-entry guide, as of one day."""
    return Guide(load(SMALL), datetime.date(2026, 11, 24))


def test_entries_stand_in_the_order_of_their_names(guide: Guide) -> None:
    """A list of entries reads from A to Z."""
    assert list(guide.terms) == ["aco-reach", "cms", "lead", "macra", "mips", "pqrs"]


def test_inverse_relations_are_derived(guide: Guide) -> None:
    """What is written once is known from both ends."""
    assert guide.relations("pqrs") == {"run_by": ["cms"], "replaced_by": ["mips"]}
    assert guide.relations("cms")["runs"] == ["aco-reach", "mips", "pqrs"]
    assert guide.relations("macra") == {"authorizes": ["mips"]}
    assert guide.relation_label("replaced_by") == "Replaced by"


def test_a_shared_name_lists_its_entries_most_used_first(guide: Guide) -> None:
    """The reader sees the likeliest meaning on top."""
    assert guide.shared == {"PI": ["aco-reach", "pqrs"]}


def test_sources_are_numbered_in_the_order_of_their_first_use(guide: Guide) -> None:
    """The list of sources follows the text."""
    assert guide.cited["aco-reach"] == ["cms-reach", "42 USC 1315a"]
    assert guide.citing["42 USC 1315a"] == ["aco-reach", "cms", "lead"]
    assert guide.reference("cms-reach").publisher == "Centers for Medicare & Medicaid Services"


def test_events_come_from_dates_and_milestones_oldest_first(guide: Guide) -> None:
    """The calendar needs no list of its own."""
    days = [event.on for event in guide.events]
    assert days == sorted(days)
    assert ("2019-01-01", "First adjustments.", ("mips",)) in [(e.on, e.what, e.terms) for e in guide.events]
    assert ("2026-12-31", ("aco-reach",)) in [(e.on, e.terms) for e in guide.events]


def test_status_is_of_the_guides_day(guide: Guide) -> None:
    """The same data says another status on another day."""
    assert guide.status("aco-reach") == "ending"
    later = Guide(load(SMALL), datetime.date(2027, 1, 1))
    assert (later.status("aco-reach"), later.status("lead")) == ("ended", "ending")


@pytest.mark.parametrize(("one", "other"), [("CMS-0057-F", "cms 0057 f"), ("Centers & Offices", "centers and offices")])
def test_names_that_readers_do_not_tell_apart_are_the_same(one: str, other: str) -> None:
    """Hyphens, case and ampersands make no new name."""
    assert fold_name(one) == fold_name(other)


def test_plain_text_says_names_and_figures(guide: Guide) -> None:
    """Where markup cannot go, links are the names of entries and figures their values."""
    assert guide.plain("See [[pqrs]] and **[[cms|the agency]]**: [#threshold]. [@42 USC 1315a]") == "See PQRS and the agency: 75 points."
