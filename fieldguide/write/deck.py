"""What is on the cards for Anki: an acronym asks for its name and meaning, a meaning for its name.

All ids follow from the ids of entries, so that a new edition of a deck changes its cards and keeps what was learned of them.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import escape

from fieldguide import paths
from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read.names import fold_name, lookup_names

WHOLE = "cms-field-guide"
TOP = "CMS Field Guide"
FIELDS = ("Entry", "Name", "Acronym", "Summary", "Asked", "Area", "About")


@dataclass(frozen=True)
class Note:
    """The cards of one entry: the `fields` that FIELDS names, as HTML, and the tags by which they are found."""

    id: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Deck:
    """One deck: its name, with `::` before a deck in a deck, and its notes."""

    id: str
    name: str
    notes: list[Note]


def number(of: str) -> int:
    """Return the number that Anki knows a thing by, which is 31 bits long."""
    return int.from_bytes(hashlib.sha256(f"{WHOLE}/{of}".encode()).digest()[:4], "big") >> 2 | 1 << 30


def packages(guide: Guide) -> Iterator[tuple[str, list[Deck]]]:
    """Return what goes into each file, by its name: all entries in a deck an area, and the entries of each path."""
    on: dict[str, list[str]] = {}
    for id, path in guide.paths.items():
        for entry in paths.entries(guide, path):
            on.setdefault(entry, []).append(id)
    notes = {id: note(guide, id, on.get(id, [])) for id in guide.terms}
    homes = {area: [notes[id] for id in guide.terms if guide.area_of(id) == area] for area in guide.areas}
    yield WHOLE, [Deck(f"area/{area}", f"{TOP}::{guide.areas[area].name}", found) for area, found in homes.items() if found]
    for id, path in guide.paths.items():
        yield id, [Deck(f"path/{id}", f"{TOP}: {path.name}", [notes[entry] for entry in paths.entries(guide, path)])]


def note(guide: Guide, id: str, on: Iterable[str]) -> Note:
    """Write the cards of an entry, which is on some paths."""
    term, area = guide.terms[id], guide.area_of(id)
    status = guide.vocabulary.statuses[guide.status(id)].label
    about = f"{guide.vocabulary.kinds[term.kind].label}. {status} as of {format_date(guide.day.isoformat())}."
    asked = "" if tells(guide, id) else term.summary
    fields = (id, term.name, term.acronym or "", term.summary, asked, guide.areas[area].name, about)
    return Note(id, tuple(str(escape(field)) for field in fields), (f"area::{area}", *(f"path::{path}" for path in on)))


def tells(guide: Guide, id: str) -> bool:
    """Return whether a summary names what it is a summary of, so that it would be no question."""
    said = f" {fold_name(guide.terms[id].summary)} "
    return any(f" {fold_name(name)} " in said for name in lookup_names(guide.terms[id]))
