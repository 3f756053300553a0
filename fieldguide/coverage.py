"""Which rows of a list of terms the guide does not know with the meaning given there: for editors who hold it against such lists.

A list is a CSV file with the columns `term` and `meaning`, or `name` with `acronym` and `aliases` (apart by semicolons).
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from fieldguide.guide import Guide
from fieldguide.read import citations, prose
from fieldguide.read.names import fold_name, lookup_names
from fieldguide.search import Finder

ENOUGH = 0.6  # so many of the words of a meaning are in the entry when it has that meaning
SILENT = set("a an and at by for from in is of on or the to with".split())  # noqa: SIM905 (reads as one line)


class Row(NamedTuple):
    """One term of a list: what it is looked up by, and what it means there."""

    names: list[str]
    meaning: str


def rows(path: Path) -> list[Row]:
    """Read a list; raises ValueError when it has not the columns."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        table = csv.DictReader(file)
        columns = set(table.fieldnames or ())
        if columns >= {"term", "meaning"}:
            return [Row([row["term"]], row["meaning"]) for row in table]
        if columns >= {"name", "acronym", "aliases"}:
            return [Row([row["name"], *filter(None, row["aliases"].split(";"))], row["name"]) for row in table]
    raise ValueError(f"{path}: needs the columns term and meaning, or name, acronym and aliases")


def unknown(guide: Guide, listed: list[Row]) -> Iterator[tuple[Row, list[str]]]:
    """Find the rows that lead to no entry with their meaning, each with the entries that bear the name."""
    finder = Finder(guide)
    for row in listed:
        ids = [id for name in row.names for id in _bearers(guide, finder, name)]
        if not any(_means(guide, id, row.meaning) for id in ids):
            yield row, ids


def _bearers(guide: Guide, finder: Finder, name: str) -> list[str]:
    """Return the entries that the search box is sure of, those called by a citation and all meanings of a shared name included."""
    found = finder.look_up(name)
    sure = [hit["id"] for hit in found["hits"] if hit["sure"] and hit["id"]]
    reference = citations.legal(citations.named_by(name) or "")
    called = [hit["id"] for hit in found["hits"] if hit["id"] and reference in _called(guide, hit["id"])] if reference else []
    shared = next((ids for other, ids in guide.shared.items() if fold_name(other) == fold_name(name)), [])
    return list(dict.fromkeys([*sure, *called, *shared]))


def _called(guide: Guide, id: str) -> list[citations.Reference | None]:
    """Return the laws and rules by whose citation an entry is called."""
    return [citations.legal(citation) for citation in map(citations.named_by, guide.terms[id].aliases) if citation]


def _means(guide: Guide, id: str, meaning: str) -> bool:
    term = guide.terms[id]
    if fold_name(meaning) in map(fold_name, lookup_names(term)):
        return True
    said = {_stem(word) for word in fold_name(" ".join([*lookup_names(term), term.summary, prose.plain(term.definition)])).split()}
    words = [_stem(word) for word in fold_name(meaning).split() if word not in SILENT]
    return bool(words) and sum(word in said for word in words) >= ENOUGH * len(words)


def _stem(word: str) -> str:
    return word[:6].removesuffix("s")
