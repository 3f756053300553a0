"""What the guide derives."""

import datetime
import re
from collections import Counter
from pathlib import Path

import pytest

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.read.names import fold_name
from tests import ROOT

SMALL = ROOT / "tests/data"


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


def changed(root: Path, day: str, **dates: str) -> Guide:
    """Read the six-entry guide as of a day, with other dates in some of its entries."""
    for id, text in dates.items():
        file = next((root / "data/terms").rglob(f"{id}.yml"))
        file.write_text(re.sub(r"^dates: .*$", f"dates: {text}", file.read_text(), flags=re.M))
    return Guide(load(root), datetime.date.fromisoformat(day))


def texts(guide: Guide, on: str) -> list[str]:
    """List what happens on a date."""
    return [event.what for event in guide.events if event.on == on]


def test_an_event_names_its_entry_and_whether_it_lies_ahead(small: Path) -> None:
    """The calendar is read away from the entry's page."""
    name = "The ACO Realizing Equity, Access, and Community Health (ACO REACH) Model"
    assert texts(changed(small, "2026-11-24"), "2026-12-31") == [f"{name} is scheduled to end."]
    assert texts(changed(small, "2026-12-31"), "2026-12-31") == [f"{name} is scheduled to end."]
    assert texts(changed(small, "2027-01-01"), "2026-12-31") == [f"{name} was scheduled to end."]
    assert texts(changed(small, "2026-11-24"), "2023-01-01") == [f"{name} began."]


def test_an_acronym_that_the_name_holds_is_not_repeated(small: Path) -> None:
    """No "HTI-4 Final Rule (HTI-4)"."""
    file = small / "data/terms/cms/macra.yml"
    file.write_text(file.read_text().replace("name: Medicare Access", "name: MACRA, the Medicare Access"))
    assert texts(changed(small, "2026-11-24"), "2015-04-16")[0].startswith(
        "MACRA, the Medicare Access and CHIP Reauthorization Act of 2015 was "
    )


@pytest.mark.parametrize("last", ["ended: 2025-12-31", "cancelled: 2025-12-31", "withdrawn: 2025-12-31"])
def test_a_planned_end_is_no_event_once_it_is_over(small: Path, last: str) -> None:
    """No reader learns that something will end which has ended."""
    guide = changed(small, "2026-11-24", **{"aco-reach": f"{{began: 2023-01-01, ends: 2026-12-31, {last}}}"})
    assert texts(guide, "2026-12-31") == []
    assert len(texts(guide, "2025-12-31")) == 1


def test_a_date_has_the_label_of_its_tense(guide: Guide) -> None:
    """What lies ahead begins, and what is past began."""
    assert guide.date_label("began", "2026-11-24") == "Began"
    assert guide.date_label("began", "2026-11-25") == "Begins"
    assert guide.date_label("ended", "2026-11-24") == "Ends"
    assert guide.date_label("announced", "2030") == "Announced"


def test_a_proposal_would_amend_and_a_final_rule_amends(small: Path) -> None:
    """A proposal binds nobody, on its own page and on that of what it would change."""
    proposed = amending(small, "2026-11-24", "{proposed: 2026-03-01}")
    assert proposed.relations("lead") == {"would_amend": ["mips"]}
    assert proposed.relations("mips")["would_be_amended_by"] == ["lead"]
    assert "amended_by" not in proposed.relations("mips")
    final = changed(small, "2026-11-24", lead="{proposed: 2025-03-01, finalized: 2026-03-01, effective: 2027-01-01}")
    assert final.relations("lead") == {"amends": ["mips"]}
    assert final.relations("mips")["amended_by"] == ["lead"]


def test_the_same_relation_follows_the_day(small: Path) -> None:
    """On the day on which it was only proposed, a rule that is final today would amend."""
    dates = "{proposed: 2015-03-01, finalized: 2016-03-01}"
    assert "would_be_amended_by" in amending(small, "2015-06-01", dates).relations("mips")
    later = Guide(load(small), datetime.date(2016, 6, 1))
    assert "amended_by" in later.relations("mips")
    assert "would_be_amended_by" not in later.relations("mips")


def test_a_withdrawn_proposal_amends_nothing(small: Path) -> None:
    """But a final rule that was vacated later did."""
    withdrawn = amending(small, "2026-11-24", "{proposed: 2015-03-01, withdrawn: 2016-03-01}")
    assert not {name for name in withdrawn.relations("mips") if "amended" in name}
    vacated = changed(small, "2026-11-24", lead="{proposed: 2015-03-01, finalized: 2015-06-01, withdrawn: 2016-03-01}")
    assert vacated.relations("mips")["amended_by"] == ["lead"]


def test_a_proposed_relation_says_so(guide: Guide) -> None:
    """In the words of the vocabulary."""
    assert guide.relation_label("would_be_amended_by") == "Would be amended by (proposed)"


def amending(root: Path, day: str, dates: str) -> Guide:
    """Let one entry amend another."""
    file = root / "data/terms/models/lead.yml"
    file.write_text(file.read_text().replace("{replaces: [aco-reach]}", "{amends: [mips]}"))
    return changed(root, day, lead=dates)


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


def test_an_entry_has_the_chapter_that_tells_of_it(whole_guide: Guide) -> None:
    """The one that links it most; without any, that of its area."""
    marks = whole_guide.written.chapter_marks
    links = Counter((token.id, page.removeprefix("docs/").removesuffix(".md")) for page, _, token in marks if token.id is not None)
    for id in whole_guide.terms:
        chapter = whole_guide.chapter_of(id)
        most = max(links[id, other] for other in whole_guide.chapters)
        assert chapter in whole_guide.chapters, id
        assert links[id, chapter] == most, id
        assert most or chapter == whole_guide.areas[whole_guide.area_of(id)].chapter, id
    assert whole_guide.chapters["health-it"] == "Health IT: from HITECH to certification"
