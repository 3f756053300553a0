"""Binds a book as PDF: one page of HTML with the guide's own typefaces, which WeasyPrint sets."""

import contextlib
import hashlib
import importlib
import io
from pathlib import Path
from typing import Any

from fieldguide.failures import Failure
from fieldguide.files import new_file
from fieldguide.write import typeface
from fieldguide.write.book import tree
from fieldguide.write.book.chapters import address
from fieldguide.write.book.parts import Book
from fieldguide.write.html import Templates

FACES = (
    ("Guide Serif", "normal", 400, "font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
    ("Guide Serif", "italic", 400, "font_source_serif_pro", "SourceSerifPro-It.ttf"),
    ("Guide Serif", "normal", 700, "font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
    ("Guide Sans", "normal", 400, "font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    ("Guide Sans", "normal", 700, "font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
)
SYSTEM = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"  # Debian's packages with the libraries that WeasyPrint loads


def html(book: Book, templates: Templates) -> str:
    """Write a book as one page of HTML."""

    def resolve(href: str) -> str | None:
        return book.address(href, lambda id: f"#{id}")

    content = [tree.JOINED.join(tree.written(one, resolve, "html") for one in part.trees) for part in book.parts]
    return str(templates.fill("book/pdf/book.html.j2", address, book=book, content=content))


def write(path: Path, html: str, style: str) -> None:
    """Set a page of HTML as PDF, tagged and with bookmarks: the same bytes for the same page and style."""
    weasyprint = _weasyprint()
    fonts = weasyprint.text.fonts.FontConfiguration()
    sheet = weasyprint.CSS(string=_faces() + style, font_config=fonts)
    identifier = hashlib.sha256(html.encode()).hexdigest()[:32].encode()
    page = weasyprint.HTML(string=html)
    with new_file(path) as new:
        page.write_pdf(new, stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1", pdf_identifier=identifier)


def _weasyprint() -> Any:
    """Load what sets pages, which only the handbook needs; a failure says what is missing."""
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it would say at length which libraries it did not find
            return importlib.import_module("weasyprint")
    except ImportError:
        raise Failure("PDFs need WeasyPrint: run `make handbook`, which installs it") from None
    except OSError:
        raise Failure(f"WeasyPrint needs libraries of the system; on Debian: apt-get install {SYSTEM}") from None


def _faces() -> str:
    """Name the typefaces as WeasyPrint finds them."""
    rules = (
        f'@font-face {{ font-family: "{family}"; font-style: {style}; font-weight: {weight}; src: url("{place.as_uri()}"); }}\n'
        for family, style, weight, package, file in FACES
        if (place := typeface.place(package) / "files" / file)
    )
    return "".join(rules)
