"""No two things of the guide have one address: what would be lost without a word, or leave dead links, is refused."""

from pathlib import Path

import pytest

from tests.checking import AREAS, PQRS, VOCABULARY, change, place, report

INDEX = "'index' is the address of the folder's own page: take another"
STORY = "word " * 90
NEW = [
    ("data/redirects.yml", "reach: aco-reach\nindex: mips\n", f"data/redirects.yml:2: index: {INDEX}"),
    ("data/comparisons.yml", "- {id: index, title: A, intro: B, terms: [mips, pqrs]}\n", f"data/comparisons.yml:1: [0].id: {INDEX}"),
    (
        "data/families.yml",
        f"- {{id: index, title: A, summary: A., intro: '{STORY}', terms: [aco-reach, lead]}}\n",
        f"data/families.yml:1: [0].id: {INDEX}",
    ),
]


@pytest.mark.parametrize(("file", "text", "line"), NEW, ids=[case[0] for case in NEW])
def test_nothing_new_has_the_address_of_a_folder(small: Path, file: str, text: str, line: str) -> None:
    """A page of that name replaces the list of its kind, or is found at another address than links say."""
    (small / file).write_text(text)
    assert report(small) == [line]


TAKEN = [
    ("path", "data/paths.yml", "id: first-steps", "id: index", f"{place('data/paths.yml', 'first-steps')}: [0].id: {INDEX}"),
    ("area", AREAS, "id: models", "id: index", f"{place(AREAS, '- id: models')}: [2].id: {INDEX}"),
    ("kind of source", VOCABULARY, "  reference: {", "  index: {", f"{place(VOCABULARY, '  reference: {')}: source_kinds.index: {INDEX}"),
    ("shared name", PQRS, "shares: {PI: 2}", "shares: {Index: 1}", f"{PQRS}:4: shares.Index: {INDEX}"),
    (
        "calendar",
        AREAS,
        "id: models",
        "id: all",
        f"{place(AREAS, '- id: models')}: [2].id: 'all' is the name of the calendar file with every date",
    ),
    (
        "page of a list",
        VOCABULARY,
        "  reference: {",
        "  report-2: {",
        f"{place(VOCABULARY, '  reference: {')}: source_kinds.report-2: is the address of a page of 'report'",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "line"), [case[1:] for case in TAKEN], ids=[case[0] for case in TAKEN])
def test_nothing_has_the_address_of_something_else(small: Path, file: str, old: str, new: str, line: str) -> None:
    """One of the two would be lost."""
    assert line in change(small, file, old, new)


def test_no_entry_has_the_address_of_a_folder(small: Path) -> None:
    """Links would lead to terms/index/, and the page lie elsewhere."""
    (small / PQRS).rename(small / "data/terms/quality/index.yml")
    assert f"data/terms/quality/index.yml:1: {INDEX}" in report(small)
