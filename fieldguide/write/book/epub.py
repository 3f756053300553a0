"""Binds a book as EPUB 3: a page of XHTML a part, in the colors and the type that the reader's device has."""

import datetime
import uuid
import zipfile
from pathlib import Path
from typing import Any

from fieldguide.after_build import zip_entry
from fieldguide.files import new_file
from fieldguide.write.book import tree
from fieldguide.write.book.chapters import address
from fieldguide.write.book.parts import Book
from fieldguide.write.html import Templates

TYPE = "application/epub+zip"


def files(book: Book, templates: Templates, style: str) -> dict[str, str]:
    """Return what is in the EPUB: path → text."""
    homes = {id: part.id for part in book.parts for one in part.trees for id in tree.ids(one)} | {part.id: part.id for part in book.parts}

    def resolve(href: str) -> str | None:
        return book.address(href, lambda id: f"{homes[id]}.xhtml" + (f"#{id}" if id != homes[id] else ""))

    def fill(name: str, **values: Any) -> str:
        return str(templates.fill(f"book/epub/{name}.j2", address, book=book, **values)).lstrip()

    drawn = {part.id for part in book.parts if any(one.find(".//svg") is not None for one in part.trees)}
    made = {
        "META-INF/container.xml": fill("container.xml"),
        "book/package.opf": fill("package.opf", identifier=uuid.uuid5(uuid.NAMESPACE_URL, book.id).urn, drawn=drawn),
        "book/book.css": style,
        "book/nav.xhtml": fill("nav.xhtml", title="Contents"),
        "book/title.xhtml": fill("title.xhtml", title=book.title),
    }
    for part in book.parts:
        body = tree.JOINED.join(tree.written(one, resolve, "xml") for one in part.trees)
        made[f"book/{part.id}.xhtml"] = fill("page.xhtml", title=part.title, part=part, body=body)
    return made


def write(path: Path, files: dict[str, str], day: datetime.date) -> None:
    """Pack an EPUB: the same bytes for the same files and day."""
    with new_file(path) as new, zipfile.ZipFile(new, "w") as packed:
        packed.writestr(zip_entry("mimetype", day), TYPE, zipfile.ZIP_STORED)  # first and as it is, so that its start says what it is
        for name, text in files.items():
            packed.writestr(zip_entry(name, day), text, zipfile.ZIP_DEFLATED, compresslevel=9)
