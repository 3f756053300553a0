"""The figures of chapters, and what an entry replaced and was replaced by."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from fieldguide.write import figures, pages
from fieldguide.write.addresses import Addresses
from fieldguide.write.html import Templates
from tests import ROOT
from tests import small as six


def shown(folder: Path, kind: str, content: str) -> LexborHTMLParser:
    """Return a figure of the six-entry guide."""
    (folder / "data/figures/test.yml").write_text(f"kind: {kind}\ntitle: A figure\ncaption: It shows.\n{content}\n")
    guide = six.guide(folder)
    url = Addresses([f"terms/{id}.md" for id in guide.terms] + ["index.md"], directories=True).from_page("index.md")
    return LexborHTMLParser(pages.figure(Templates(guide, ROOT / "templates"), url, "test"))


def words(nodes: list[LexborNode]) -> list[str]:
    """Return the words of elements."""
    return [" ".join(node.text(separator=" ").split()) for node in nodes]


def test_a_tree_is_lists_in_lists(small: Path) -> None:
    """In the order in which they are written, with names in full, each a link."""
    html = shown(small, "tree", "tree: {cms: {mips: {}, macra: {lead: {}}}}")
    assert words(html.css(".cfg-tree > li > a")) == ["CMS Centers for Medicare & Medicaid Services"]
    assert [link.attributes["data-term"] for link in html.css(".cfg-tree > li > ul > li > a")] == ["mips", "macra"]
    assert [link.attributes["href"] for link in html.css(".cfg-tree ul ul ul a")] == []
    assert [link.attributes["href"] for link in html.css(".cfg-tree ul ul a")] == ["terms/lead/"]


def test_a_timeline_is_a_list_of_dates(small: Path) -> None:
    """Oldest first; what lies ahead is marked, and not every event is about an entry."""
    events = "events: [{on: 2015-04-16, what: A law., term: macra}, {on: 2017, what: It begins., term: mips}, {on: 2036-12, what: Then.}]"
    html = shown(small, "timeline", events)
    assert words(html.css("li")) == ["Apr 16, 2015 A law.", "2017 It begins.", "Dec 2036 Then."]
    assert [link.attributes["href"] for link in html.css("li a")] == ["terms/macra/", "terms/mips/"]
    assert words(html.css("li.cfg-timeline__ahead")) == ["Dec 2036 Then."]


def test_headings_of_a_lineage_may_be_alike(small: Path) -> None:
    """Two that differ in punctuation alone used to have one id, by which the second list had the name of the first."""
    html = shown(small, "lineage", "groups: {A B: [lead], A-B: [aco-reach]}")
    assert [rows.attributes.get("aria-label") for rows in html.css(".cfg-spans ol")] == ["A B", "A-B"]
    ids = [element.attributes["id"] for element in html.css("[id]")]
    assert len(ids) == len(set(ids))


def test_a_lineage_says_in_words_what_its_bars_show(small: Path) -> None:
    """Names in full, years, status, and what took an entry's place, under the headings of the data."""
    html = shown(small, "lineage", "groups: {New: [lead], Old: [aco-reach, pqrs]}")
    assert words(html.css(".cfg-spans__heading")) == ["New", "Old"]
    names = words(html.css(".cfg-span__name"))
    assert names[0] == "LEAD Long-term Enhanced ACO Design Model 2027–2036 Announced"
    assert names[1].endswith("2023–2026 In force, end set → LEAD")
    assert len(html.css(".cfg-span rect")) == 3


def test_an_entry_shows_what_it_replaced_and_what_replaced_it() -> None:
    """Oldest first; one that did neither has no such figure."""
    guide = six.guide()
    found = figures.lineage_of(guide, "mips")
    assert found and found.ids == ["pqrs", "mips"]
    assert figures.lineage_of(guide, "cms") is None
