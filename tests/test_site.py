"""The built pages, read as a browser reads them."""

import csv
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import html5lib
import jsonschema
import pytest

NS = "{http://www.w3.org/1999/xhtml}"
HEADINGS = [
    "What it is",
    "Why you meet it",
    "Not to be confused with",
    "Facts and dates",
    "Connections",
    "Sources",
    "About this entry",
]


@cache
def parse(path: Path) -> ElementTree.Element:
    """Parse a page as a browser does."""
    return html5lib.parse(path.read_bytes())


@cache
def pages(folder: Path) -> tuple[Path, ...]:
    """List the pages of a build."""
    return tuple(sorted(path for path in folder.rglob("*.html") if path.name != "404.html"))


def text(element: ElementTree.Element) -> str:
    """Return the words of an element, without the signs of heading links."""
    return " ".join("".join(element.itertext()).replace("¶", "").split())


def links(page: Path) -> list[str]:
    """List where a page's links, pictures, scripts and styles lead."""
    return [
        value
        for element in parse(page).iter()
        for name in ("href", "src")
        if (value := element.get(name)) is not None and element.tag != f"{NS}base"
    ]


@cache
def anchors(page: Path) -> frozenset[str]:
    """List the ids of a page."""
    return frozenset(id for element in parse(page).iter() if (id := element.get("id")))


@pytest.mark.parametrize("build", ["site", "offline"])
def test_every_internal_link_and_anchor_leads_somewhere(build: str, request: pytest.FixtureRequest) -> None:
    """No link of any page is broken, in neither form of the site."""
    folder: Path = request.getfixturevalue(build)
    broken = []
    for page in pages(folder):
        base = page.as_uri()
        for link in links(page):
            if urlsplit(link).scheme in ("https", "http", "mailto", "data"):
                continue
            address, anchor = urldefrag(urljoin(base, link))
            target = Path(unquote(urlsplit(address).path))
            target = target / "index.html" if build == "site" and target.is_dir() else target
            if not target.is_file() or (anchor and target.suffix == ".html" and anchor not in anchors(target)):
                broken.append(f"{page.relative_to(folder)}: {link}")
    assert not broken, broken[:20]


def test_every_page_has_one_first_heading_a_unique_title_and_words(site: Path) -> None:
    """One h1 a page, no two pages with one title, no page without text."""
    titles: Counter[str] = Counter()
    for page in pages(site):
        tree = parse(page)
        assert len(list(tree.iter(f"{NS}h1"))) == 1, page
        titles[text(next(tree.iter(f"{NS}title")))] += 1
        assert len(text(next(tree.iter(f"{NS}article"))).split()) > 20, page
    assert not [title for title, count in titles.items() if count > 1]


def test_entries_have_the_same_headings_in_the_same_order(site: Path) -> None:
    """A reader finds each thing at the same place on every entry."""
    for page in (site / "terms").glob("*/index.html"):
        tree = parse(page)
        found = [text(heading) for heading in tree.iter(f"{NS}h2")]
        assert found == HEADINGS, page
        article = next(tree.iter(f"{NS}article"))
        assert article.get("data-term") == page.parent.name


def test_an_entrys_first_heading_holds_name_and_acronym(site: Path) -> None:
    """The h1 says both names of the thing."""
    for term in json.loads((site / "data/guide.json").read_text())["terms"]:
        heading = text(next(parse(site / "terms" / term["id"] / "index.html").iter(f"{NS}h1")))
        assert term["name"] in heading and (term["acronym"] or "") in heading


def test_html_parses_cleanly(site: Path) -> None:
    """Pages of every type are HTML without parse errors."""
    samples = [
        *site.glob("*.html"),
        *site.glob("*/index.html"),
        *site.glob("areas/*/index.html"),
        *list(site.glob("terms/*/index.html"))[:60],
    ]
    for page in samples:
        parser = html5lib.HTMLParser()
        parser.parse(page.read_bytes())
        errors = [(place, error) for place, error, _ in parser.errors]
        assert not errors, f"{page}: {errors[:5]}"


def test_ids_are_unique_in_each_page(site: Path) -> None:
    """A link to an id cannot lead to two places."""
    for page in pages(site):
        twice = [id for id, count in Counter(e.get("id") for e in parse(page).iter() if e.get("id")).items() if count > 1]
        assert not twice, f"{page}: {twice}"


@pytest.mark.parametrize("build", ["site", "offline"])
def test_nothing_is_loaded_from_another_origin(build: str, request: pytest.FixtureRequest) -> None:
    """No page, script or style names a file elsewhere to load."""
    folder: Path = request.getfixturevalue(build)
    for page in pages(folder):
        for element in parse(page).iter():
            if element.tag in (f"{NS}script", f"{NS}img", f"{NS}iframe", f"{NS}source") or (
                element.tag == f"{NS}link" and element.get("rel") not in ("canonical", "prev", "next", "edit")
            ):
                address = element.get("src") or element.get("href") or ""
                assert not address.startswith(("http", "//")), f"{page}: {address}"
    for path in [*folder.rglob("*.css"), *folder.rglob("*.js")]:
        loads = re.findall(r"(?:url\(|import\(|fetch\(|src\s*=)\s*[\"']?((?:https?:)?//[^\"')]+)", path.read_text())
        assert not loads, f"{path}: {loads}"


def test_the_data_fits_its_schema_and_the_pages(site: Path) -> None:
    """guide.json is what its schema says, and holds an entry for each page."""
    data = json.loads((site / "data/guide.json").read_text())
    jsonschema.validate(data, json.loads((site / "data/guide.schema.json").read_text()))
    assert {term["id"] for term in data["terms"]} == {page.name for page in (site / "terms").iterdir()}
    rows = list(csv.DictReader((site / "data/entries.csv").open(encoding="utf-8-sig", newline="")))
    assert [row["id"] for row in rows] == [term["id"] for term in data["terms"]]


def test_relations_are_told_from_both_ends(site: Path) -> None:
    """What replaced a thing is on its page, though written on the other."""
    data = {term["id"]: term for term in json.loads((site / "data/guide.json").read_text())["terms"]}
    for id, term in data.items():
        for heir in term["relations"].get("replaced_by", []):
            assert id in data[heir]["relations"]["replaces"]
    assert "mips" in data["pqrs"]["relations"]["replaced_by"]


def test_the_bundle_is_small(offline: Path) -> None:
    """The archive fits on any stick: under 25 MB."""
    archive = Path(__file__).parent.parent / "dist/cms-field-guide-offline.zip"
    assert archive.stat().st_size < 25e6
    assert (offline / "index.html").exists()


def test_the_guide_is_large_enough_and_mostly_checked(site: Path) -> None:
    """At least 150 entries; at least 85 % were held against their sources."""
    terms = json.loads((site / "data/guide.json").read_text())["terms"]
    assert len(terms) >= 150
    assert sum(term["checked"] is not None for term in terms) >= 0.85 * len(terms)
