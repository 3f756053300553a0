"""The page of the data: each published file with its size, the archive for reading without a network, books and decks."""

from collections.abc import Callable

from markupsafe import Markup

from fieldguide.write import book, deck, exports
from fieldguide.write.addresses import Address
from fieldguide.write.html import Templates

ARCHIVE = "cms-field-guide-offline.zip"  # lies beside the home page where the site is published
KILO = 1000
# What is made besides the site, by the command that makes it: the stem of the whole one, and which files there are of each.
EDITIONS = {"handbook": (book.WHOLE, (".pdf", ".epub")), "anki": (deck.WHOLE, (".apkg",))}


def data_file(templates: Templates, url: Address, path: str) -> Markup:
    """Link a file of data, with its size."""
    content = exports.files(templates.guide)[path]
    return templates.fill("pages/data-file.html.j2", url, path=path, size=printed_size(len(content.encode())))


def chart_files(templates: Templates, url: Address) -> Markup:
    """Link the data of each chart of numbers."""
    return templates.fill("pages/chart-files.html.j2", url)


def offline_archive(templates: Templates, url: Address) -> Markup:
    """Link the archive with the whole site, where the site is published with one."""
    home, size = templates.home, templates.beside.get(ARCHIVE)
    return templates.fill("pages/offline-archive.html.j2", url, archive=home and home + ARCHIVE, size=printed_size(size) if size else "")


def editions(templates: Templates, url: Address, kind: str) -> Markup:
    """Link the books or the decks, whole and by path, where they have been made and the site is published with them."""
    whole, suffixes = EDITIONS[kind]
    stems = {whole: "", **{f"{kind}/{id}": path.name for id, path in templates.guide.paths.items()}}
    rows = [
        (name, [_file(templates, stem + suffix) for suffix in suffixes if stem + suffix in templates.beside])
        for stem, name in stems.items()
    ]
    return templates.fill("pages/editions.html.j2", url, kind=kind, rows=[row for row in rows if row[1] and templates.home])


def _file(templates: Templates, path: str) -> tuple[str, str, str]:
    """Return the address of a file beside the site, what kind of file it is, and its size."""
    return templates.home + path, path.rpartition(".")[2].upper(), printed_size(templates.beside[path])


def printed_size(size: int) -> str:
    """Print a number of bytes: 3.4 MB, 225 KB, 342 bytes."""
    if size >= KILO * KILO:
        return f"{size / KILO / KILO:.1f} MB"
    return f"{size / KILO:.0f} KB" if size >= KILO else f"{size} bytes"


CALLS: dict[str, Callable[..., Markup]] = {
    "data_file": data_file,
    "chart_files": chart_files,
    "offline_archive": offline_archive,
    "editions": editions,
}
