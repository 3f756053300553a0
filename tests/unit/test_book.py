"""The handbook, before it is bound: what is in a book and in which order, links that lead, what each format needs."""

import datetime
import functools
import re
import sys
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from fieldguide.failures import Failure
from fieldguide.guide import Guide
from fieldguide.handbook import style
from fieldguide.read import settings
from fieldguide.write.book import WHOLE, epub, pdf, tree
from fieldguide.write.book.parts import Binder, Book
from fieldguide.write.html import Templates
from tests import ROOT, small

HOME = "https://example.org/guide/"
PATH = "first-steps"


def binder(guide: Guide | None = None, root: Path = small.SOURCES, home: str = "") -> Binder:
    """Return what makes the books of the small guide, or of another one."""
    return Binder(Templates(guide or small.guide(), ROOT / "templates"), settings.read(root), home)


@functools.cache
def books(home: str = "") -> dict[str, Book]:
    """Return the books of the small guide, by id."""
    return {book.id: book for book in binder(home=home).books()}


def html(id: str, home: str = "") -> LexborHTMLParser:
    """Return a book of the small guide as the one page that becomes a PDF."""
    return LexborHTMLParser(pdf.html(books(home)[id], binder().templates))


def first(page: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Return the first of what a selector finds."""
    found = page.css_first(selector)
    assert found is not None, selector
    return found


def text(id: str, selector: str) -> list[str]:
    """Return the texts of what a selector finds in a book."""
    return [" ".join(node.text().split()) for node in html(id).css(selector)]


def test_there_is_a_whole_book_and_one_a_path() -> None:
    """Each dated, with what it is not, and under which license."""
    assert list(books()) == [WHOLE, PATH]
    for id in books():
        first = " ".join(text(id, ".title, .imprint"))
        assert "As of November 24, 2026" in first
        assert "not affiliated with or endorsed by CMS or HHS" in first
        assert "Creative Commons Attribution 4.0" in first


def test_the_whole_book_is_in_order() -> None:
    """Chapters as the site lists them, then answers, glossary, and index, which the contents list."""
    assert text(WHOLE, ".contents li") == ["Chapter 1 Quality", "Answers", "Glossary", "Index of acronyms"]
    assert text(WHOLE, ".part > h1") == ["Quality", "Answers", "Glossary", "Index of acronyms"]
    assert text(WHOLE, ".part--letter > h2") == ["M", "P"]


def test_a_path_is_a_book_of_its_steps() -> None:
    """Each with its connecting text, and with what there is to read at it."""
    labels = text(PATH, ".part__label")
    assert labels == [f"Step {at}" for at in range(1, 8)]
    page = html(PATH)
    step = first(page, "#step-3").text()
    assert "Then read about its predecessor" in step
    assert "Physicians are paid by it." in step, "an entry that a path stops at is there in full"
    assert first(page, "#step-2 figure")
    assert "say who runs it" in first(page, "#path").text()


def test_the_glossary_holds_what_the_book_links() -> None:
    """In short: name, acronym, status, summary, and the first paragraph; nothing else."""
    names = text(WHOLE, ".entry__name")
    assert names == ["MIPS Merit-based Incentive Payment System", "PQRS Physician Quality Reporting System"]
    assert not any("Physicians are paid by it" in entry for entry in text(WHOLE, ".entry"))
    assert any("Quality program · In force, since 2017" in entry for entry in text(WHOLE, ".entry"))


def test_the_glossary_has_the_first_paragraph_of_a_definition(tmp_path: Path) -> None:
    """It is no second copy of the guide."""
    folder = small.copy(tmp_path / "guide")
    file = folder / "data/terms/quality/pqrs.yml"
    file.write_text(file.read_text().replace("why: |", "\n  A second paragraph. [@42 CFR 414.90]\nwhy: |"))
    made = binder(small.guide(folder))
    entry = first(LexborHTMLParser(pdf.html(made.whole(), made.templates)), "#entry-pqrs").text()
    assert "It came before MIPS" in entry
    assert "A second paragraph" not in entry


def test_the_index_of_acronyms_leads_to_glossary_and_chapter() -> None:
    """By links, which paper shows as page numbers."""
    rows = {first(row, "strong").text(): [link.attributes["href"] for link in row.css("a")] for row in html(WHOLE).css(".acronyms li")}
    assert rows["MIPS"] == ["#entry-mips", "#at-quality-mips"]


def test_questions_have_their_answers_at_the_end() -> None:
    """Each leads to the other."""
    page = html(WHOLE)
    assert first(page, "#quality-question-1 .checks__answer a").attributes["href"] == "#quality-answer-1"
    answer = first(page, "#answers #quality-answer-1")
    assert "B. The one that began in 2017" in answer.text()
    assert first(answer, ".answers__back").attributes["href"] == "#quality-question-1"


@pytest.mark.parametrize(("home", "href"), [(HOME, f"{HOME}quiz/?of=first-steps"), ("", None)])
def test_what_is_not_in_the_book_is_on_the_site(home: str, href: str | None) -> None:
    """Where a site is published; else its name is plain text."""
    said = first(html(PATH, home), "#step-6 .step__say")
    links = [link.attributes["href"] for link in said.css("a")]
    assert links == ([href] if href else [])
    assert "quiz: First steps" in said.text()


def dead(page: LexborHTMLParser) -> list[str]:
    """Return the links within a page that lead nowhere, or to two places, and those that are no addresses."""
    ids = [node.attributes["id"] for node in page.css("[id]")]
    twice = [id for id in set(ids) if ids.count(id) > 1]
    links = [node.attributes["href"] or "" for node in page.css("a[href]")]
    known = {f"#{id}" for id in ids}
    return [*map(str, twice), *(link for link in links if link not in known and not link.startswith("https://"))]


def test_every_link_of_every_book_leads_somewhere(whole_guide: Guide) -> None:
    """In all books of the guide: to one place in the book, or to the web."""
    made = binder(whole_guide, ROOT)
    found = {book.id: dead(LexborHTMLParser(pdf.html(book, made.templates))) for book in made.books()}
    assert len(found) == 1 + len(whole_guide.paths)
    assert not any(found.values()), found


def pages(book: Book) -> dict[str, str]:
    """Return what is in the EPUB of a book."""
    return epub.files(book, binder().templates, "p { margin: 0 }")


@pytest.mark.parametrize("id", [WHOLE, PATH])
def test_an_epub_is_xml_whose_links_lead(id: str) -> None:
    """Each page is well-formed, lies in the list of pages, and links to pages and places that exist."""
    made = {name.removeprefix("book/"): content for name, content in pages(books()[id]).items()}
    trees = {name: ElementTree.fromstring(content) for name, content in made.items() if name.endswith((".xhtml", ".opf", ".xml"))}  # noqa: S314 (made here)
    ids = {name: {element.get("id") for element in tree.iter()} for name, tree in trees.items()}
    for name in filter(lambda name: name.endswith(".xhtml"), trees):
        assert f'href="{name}"' in made["package.opf"]
        for element in trees[name].iter("{http://www.w3.org/1999/xhtml}a"):
            file, _, at = (element.get("href") or "").partition("#")
            if not file.startswith("https:"):
                assert not at or at in ids[file or name], (name, file, at)
                assert not file or file in made


@pytest.mark.parametrize("is_drawn", [True, False])
def test_an_epub_says_whether_something_in_it_is_seen(is_drawn: bool) -> None:
    """A chart is a drawing, whose values stand as text below it; whoever hears the book loses nothing."""
    book = books()[PATH]
    drawing = tree.parse("<div><svg></svg></div>", "") if is_drawn else tree.parse("<p>Words.</p>", "")
    package = pages(replace(book, parts=[replace(book.parts[0], trees=[drawing])]))["book/package.opf"]
    assert ('properties="svg"' in package, ">visual<" in package, "charts are drawings" in package) == (is_drawn,) * 3
    assert '<meta property="schema:accessModeSufficient">textual</meta>' in package


def test_an_epub_begins_with_its_type_and_is_the_same_each_time(tmp_path: Path) -> None:
    """Readers look at its first bytes; the same guide gives the same bytes."""
    day = datetime.date(2026, 11, 24)
    for name in ("one", "two"):
        epub.write(tmp_path / name, pages(books()[WHOLE]), day)
    with zipfile.ZipFile(tmp_path / "one") as packed:
        assert packed.infolist()[0].filename == "mimetype"
        assert packed.infolist()[0].compress_type == zipfile.ZIP_STORED
    assert (tmp_path / "one").read_bytes()[30:58] == b"mimetypeapplication/epub+zip"
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize(
    ("fault", "says"),
    [("OSError('cannot load library')", "apt-get install libpango"), ("ImportError('no module')", "run `make handbook`")],
)
def test_what_is_missing_for_a_pdf_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, says: str) -> None:
    """In one line, with the way to get it."""
    (tmp_path / "weasyprint.py").write_text(f"print('a banner')\nraise {fault}")
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(Failure, match=says):
        pdf.write(tmp_path / "book.pdf", "<p>", "")


@pytest.fixture
def bind(tmp_path: Path) -> Callable[[str], bytes]:
    """Set the small book as PDF, where WeasyPrint is installed."""
    pytest.importorskip("weasyprint", reason="make handbook installs WeasyPrint", exc_type=ImportError)

    def made(name: str) -> bytes:
        pdf.write(tmp_path / name, pdf.html(books()[PATH], binder().templates), style(ROOT, "pdf"))
        return (tmp_path / name).read_bytes()

    return made


def test_a_pdf_is_tagged_and_the_same_each_time(bind: Callable[[str], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """With bookmarks; cut fonts take their date from the build's day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    made = bind("one")
    streams = (zlib.decompressobj().decompress(match[1]) for match in re.finditer(rb"stream\n(.*?)\nendstream", made, re.S))
    objects = b"".join(streams)
    assert b"/StructTreeRoot" in objects and b"/Outlines" in objects and b"/Lang" in objects
    assert bind("two") == made
