"""The cards for Anki: what they ask, ids that stay, and decks that Anki itself opens, the next edition included."""

import dataclasses
import datetime
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from fieldguide import anki
from fieldguide.write import deck
from tests import ROOT, small

DAY = datetime.date(2026, 11, 24)
PARTS = dict(deck.packages(small.guide()))


def notes() -> dict[str, deck.Note]:
    """Return the notes of all entries of the small guide."""
    return {note.id: note for one in PARTS[deck.WHOLE] for note in one.notes}


def field(id: str, name: str) -> str:
    """Return a field of the note of an entry."""
    return notes()[id].fields[deck.FIELDS.index(name)]


def test_an_acronym_asks_for_the_name_and_a_summary_for_what_it_is_of() -> None:
    """Unless the summary says the name: that would be no question."""
    assert field("mips", "Acronym") == "MIPS"
    assert field("mips", "Asked") == field("mips", "Summary")
    guide = small.guide()
    guide.terms["mips"] = guide.terms["mips"].model_copy(update={"summary": "MIPS adjusts what Medicare pays."})
    assert deck.note(guide, "mips", []).fields[deck.FIELDS.index("Asked")] == ""


def test_what_is_data_is_no_markup() -> None:
    """Fields are HTML to Anki."""
    guide = small.guide()
    guide.terms["mips"] = guide.terms["mips"].model_copy(update={"name": "Q&A <b>"})
    assert deck.note(guide, "mips", []).fields[1] == "Q&amp;A &lt;b&gt;"


def test_a_deck_an_area_and_a_file_a_path() -> None:
    """And tags that name both."""
    assert [one.name for one in PARTS[deck.WHOLE]] == ["CMS Field Guide::The agency", "CMS Field Guide::Quality", "CMS Field Guide::Models"]
    assert [one.name for one in PARTS["first-steps"]] == ["CMS Field Guide: First steps"]
    assert notes()["mips"].tags == ("area::quality", "path::first-steps")


def test_ids_are_those_of_the_first_edition() -> None:
    """Anki would take another number for another deck, and learners would start over."""
    assert deck.number("model") == 1427081654
    numbers = [deck.number(one.id) for decks in PARTS.values() for one in decks]
    assert len(set(numbers)) == len(numbers)


def write(path: Path, decks: list[deck.Deck], day: datetime.date = DAY) -> Path:
    """Write a file of decks."""
    anki.write(path, decks, ROOT, day)
    return path


def test_the_same_cards_give_the_same_bytes(tmp_path: Path) -> None:
    """On any run."""
    one, two = (write(tmp_path / name, PARTS[deck.WHOLE]).read_bytes() for name in ("one.apkg", "two.apkg"))
    assert one == two


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    """Start an empty collection of Anki."""
    return Collection(str(tmp_path / "collection.anki2"))


def load(collection: Collection, file: Path) -> None:
    """Load a file of decks, as a learner does."""
    options = ImportAnkiPackageOptions(with_scheduling=False)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(file), options=options))


def test_anki_opens_the_whole_deck(collection: Collection, tmp_path: Path) -> None:
    """With a note an entry, a card a direction, and a deck an area."""
    load(collection, write(tmp_path / "whole.apkg", PARTS[deck.WHOLE]))
    names = [one.name for one in collection.decks.all_names_and_ids()]
    assert {one.name for one in PARTS[deck.WHOLE]} <= set(names)
    assert collection.note_count() == len(notes())
    asked = sum(bool(field(id, "Acronym")) + bool(field(id, "Asked")) for id in notes())
    assert collection.card_count() == asked
    (card,) = collection.find_cards("Entry:mips card:acronym")
    question, answer = collection.get_card(card).question(), collection.get_card(card).answer()
    assert "MIPS" in question and "Merit-based" not in question
    assert "Merit-based Incentive Payment System" in answer


def test_a_new_edition_changes_cards_and_keeps_progress(collection: Collection, tmp_path: Path) -> None:
    """What was learned is kept by the id of the entry; the deck of a path brings no second copy."""
    load(collection, write(tmp_path / "first.apkg", PARTS[deck.WHOLE]))
    (found,) = collection.find_cards("Entry:mips card:acronym")
    collection.sched.set_due_date([found], "9")
    before = collection.get_card(found).due
    changed = [
        dataclasses.replace(
            one, notes=[dataclasses.replace(note, fields=(*note.fields[:3], "New words.", *note.fields[4:])) for note in one.notes]
        )
        for one in PARTS[deck.WHOLE]
    ]
    load(collection, write(tmp_path / "second.apkg", changed, DAY + datetime.timedelta(days=30)))
    load(collection, write(tmp_path / "path.apkg", PARTS["first-steps"]))
    assert collection.find_cards("Entry:mips card:acronym") == [found]
    assert collection.get_card(found).due == before
    assert collection.get_card(found).note()["Summary"] == "New words."
    assert collection.note_count() == len(notes())
