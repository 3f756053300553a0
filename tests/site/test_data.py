"""The published data, beside the pages that it is published with."""

import csv
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.built import Build, parse


@pytest.fixture(scope="module")
def published(site: Path) -> Any:
    """Read guide.json."""
    return json.loads((site / "data/guide.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def terms(published: Any) -> dict[str, Any]:
    """Return the published entries by id."""
    return {term["id"]: term for term in published["terms"]}


def test_the_data_fits_its_schema(site: Path, published: Any) -> None:
    """guide.json is what its schema says, and the table has the same entries."""
    jsonschema.validate(published, json.loads((site / "data/guide.schema.json").read_text(encoding="utf-8")))
    with (site / "data/entries.csv").open(encoding="utf-8-sig") as table:
        assert [row["id"] for row in csv.DictReader(table)] == [term["id"] for term in published["terms"]]


def test_every_published_entry_has_its_page_with_both_names(online: Build, terms: dict[str, Any]) -> None:
    """The h1 holds name and acronym, and there is no page of an entry that is not published."""
    headings = {page.term: page.first_headings[0] for page in online.pages if page.term}
    assert headings.keys() == terms.keys()
    for id, term in terms.items():
        assert " ".join(term["name"].split()) in headings[id]
        assert (term["acronym"] or "") in headings[id]


def test_relations_are_published_from_both_ends(terms: dict[str, Any]) -> None:
    """What replaced a thing is in its record, though written on the other."""
    assert "mips" in terms["pqrs"]["relations"]["replaced_by"]
    assert "pqrs" in terms["mips"]["relations"]["replaces"]


def test_nearly_all_entries_were_checked(terms: dict[str, Any]) -> None:
    """At most one in a hundred has not been held against its sources."""
    assert sum(term["checked"] is None for term in terms.values()) <= len(terms) / 100


def test_the_page_of_the_data_leads_to_every_file(online: Build) -> None:
    """Each is explained there; the schemas, the tables, and the data of the charts included."""
    page = parse(online.page("data"))
    linked = {link.attributes["href"] for link in page.css("article a[download]")}
    published = {path.relative_to(online.folder / "data").as_posix() for path in (online.folder / "data").rglob("*") if path.is_file()}
    assert published - {"index.html"} == {(href or "").removeprefix("../data/") for href in linked}
    assert page.css("#license") and page.css("#offline")
