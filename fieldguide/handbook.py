"""The command that makes the handbook: the whole book and one a path, each as PDF and as EPUB, in `dist/`."""

import os
from pathlib import Path

from fieldguide import site
from fieldguide.build_day import VARIABLE, as_epoch, build_day
from fieldguide.read import settings
from fieldguide.write.book import WHOLE, epub, pdf
from fieldguide.write.book.parts import Binder
from fieldguide.write.html import Templates

FOLDER = "handbook"  # of the books of paths


def make(root: Path, only: str | None = None) -> None:
    """Write the books of the guide at `root`, or one of them."""
    binder = binder_of(root)
    styles = {kind: style(root, kind) for kind in ("pdf", "epub")}
    os.environ[VARIABLE] = as_epoch(binder.guide.day)  # cut fonts carry a date
    for book in binder.books():
        if only not in (None, book.id):
            continue
        place = root / "dist" / ("" if book.id == WHOLE else FOLDER) / f"{book.id}.pdf"
        pdf.write(place, pdf.html(book, binder.templates), styles["pdf"])
        epub.write(place.with_suffix(".epub"), epub.files(book, binder.templates, styles["epub"]), book.day)
        print(place.relative_to(root).with_suffix(""), "(PDF, EPUB)", flush=True)


def style(root: Path, kind: str) -> str:
    """Return the styles of the books of a kind, joined."""
    return "".join(path.read_text(encoding="utf-8") for path in sorted((root / "templates/book" / kind).glob("*.css")))


def binder_of(root: Path) -> Binder:
    """Read the guide at `root`, and return what makes its books; SITE_URL names the site that they lead to."""
    templates = Templates(site.read(root, build_day(root)), root / "templates")
    return Binder(templates, settings.read(root), os.environ.get("SITE_URL", ""))
