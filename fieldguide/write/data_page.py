"""The page of the data: each published file with its size, and the archive for reading without a network."""

from collections.abc import Callable

from markupsafe import Markup

from fieldguide.write import exports
from fieldguide.write.addresses import Address
from fieldguide.write.html import Templates

KILO = 1000


def data_file(templates: Templates, url: Address, path: str) -> Markup:
    """Link a file of data, with its size."""
    content = exports.files(templates.guide)[path]
    return templates.fill("pages/data-file.html.j2", url, path=path, size=printed_size(len(content.encode())))


def chart_files(templates: Templates, url: Address) -> Markup:
    """Link the data of each chart of numbers."""
    return templates.fill("pages/chart-files.html.j2", url)


def offline_archive(templates: Templates, url: Address) -> Markup:
    """Link the archive with the whole site, where the site is published with one."""
    size = templates.archive_size
    return templates.fill("pages/offline-archive.html.j2", url, size=printed_size(size) if size else "")


def printed_size(size: int) -> str:
    """Print a number of bytes: 3.4 MB, 225 KB, 342 bytes."""
    if size >= KILO * KILO:
        return f"{size / KILO / KILO:.1f} MB"
    return f"{size / KILO:.0f} KB" if size >= KILO else f"{size} bytes"


CALLS: dict[str, Callable[..., Markup]] = {"data_file": data_file, "chart_files": chart_files, "offline_archive": offline_archive}
