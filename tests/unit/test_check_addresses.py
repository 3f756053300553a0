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


NAV = "stands nowhere in the nav of mkdocs.yml: add it there"


def test_every_page_of_docs_and_every_area_is_in_the_navigation(small: Path) -> None:
    """A new area would be missing in the list of contents without a word; the build alone would refuse a new page."""
    (small / "docs/new.md").write_text("# New\n")
    assert change(small, "mkdocs.yml", "areas/models.md, ", "") == [
        f"{place(AREAS, '- id: models')}: [2].id: 'areas/models.md' {NAV}",
        f"docs/new.md:1: {NAV}",
    ]


def test_the_navigation_names_pages_that_are_there(small: Path) -> None:
    """Under a title or without, of docs/ or made from data; a link out of the guide is none."""
    line = int(place("mkdocs.yml", "nav: [").rpartition(":")[2])
    nav = "- Areas: [areas/cms.md, areas/qualty.md]\n  - Paths:\n      - First: paths/first-steps.md\n      - CMS: https://www.cms.gov/\n"
    assert change(small, "mkdocs.yml", "nav: [", f"nav:\n  {nav}  - All: [") == [
        f"mkdocs.yml:{line + 1}: nav: no page 'areas/qualty.md' (did you mean 'areas/quality.md'?)"
    ]


def test_settings_that_cannot_be_read_are_told(small: Path) -> None:
    """In one line; so is a guide with settings but no navigation, in which the engine lists all pages, not told at all."""
    config = small / "mkdocs.yml"
    text = config.read_text()
    config.write_text(f"{text}\nextra: [\n")
    assert report(small)[0].startswith(f"mkdocs.yml:{text.count(chr(10)) + 3}: not readable as YAML: ")
    config.write_text("site_name: X\n")
    assert report(small) == []
