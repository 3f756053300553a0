"""The pages of sources: which part each belongs to, and what the box that finds one knows."""

import json

import pytest

from fieldguide.read import citations
from fieldguide.write import sources
from tests import small as six


@pytest.mark.parametrize(
    ("citation", "part"),
    [
        ("42 CFR 414.1405", "42 CFR Part 414"),
        ("42 CFR Part 414 Subpart O", "42 CFR Part 414"),
        ("42 USC 1395w-4(q)", "42 U.S.C. 1395"),
        ("89 FR 8758", "Volume 89 (2024)"),
        ("Pub. L. 119-21", "Congress 119"),
        ("79 Stat. 286", ""),
    ],
)
def test_laws_and_rules_have_parts(citation: str, part: str) -> None:
    """A reader looks for a part of the regulations, not for a place in one long list."""
    reference = citations.legal(citation)
    assert reference and sources.part_of(reference) == part


def test_sources_are_listed_by_publisher_and_part_in_natural_order() -> None:
    """Section 414.90 comes before section 414.1405; a page of an agency has no part."""
    found = sources.by_part(six.guide(), "rule")
    assert found == {"Code of Federal Regulations": {"42 CFR Part 414": ["42 CFR 414.90", "42 CFR 414.1405"]}}
    assert {part for parts in sources.by_part(six.guide(), "agency").values() for part in parts} == {""}


def test_every_source_can_be_found_with_the_entries_that_cite_it() -> None:
    """The numbers of entries are those of the search index."""
    guide = six.guide()
    ids = sorted(guide.terms)
    data = json.loads(sources.script(guide, ids).removeprefix("window.cfg.sources = ").removesuffix(";\n"))
    found = {title: (kind, [ids[at] for at in citing]) for title, _, kind, _, citing, _ in data}
    assert len(found) == len(guide.citing)
    assert found["42 CFR 414.90"] == ("Regulation", guide.citing["42 CFR 414.90"])


def test_sources_of_chapters_are_listed_with_their_chapters() -> None:
    """A source that no entry cites is no less a source: the list says which page rests on it."""
    guide = six.guide()
    guide.citing_pages["42 CFR 400.202"] = {"areas/quality.md": guide.areas["quality"].name}
    assert "42 CFR 400.202" not in guide.citing
    assert "42 CFR 400.202" in str(sources.by_part(guide, "rule"))
    data = json.loads(sources.script(guide, list(guide.terms)).removeprefix("window.cfg.sources = ").removesuffix(";\n"))
    assert [(title, entries, len(pages)) for title, _, _, _, entries, pages in data if "400.202" in title] == [("42 CFR 400.202", [], 1)]
