"""What happens to a finished build: it takes the place of the last good site, or becomes the offline archive.

Beside the site lie two folders for a moment: `site.new` may be in pieces at any time; `site.old` is always whole,
so that it can be put back after a kill between any two steps.
"""

import contextlib
import datetime
import errno
import shutil
import signal
import zipfile
from collections.abc import Iterator
from pathlib import Path

from fieldguide.failures import Failure
from fieldguide.files import new_file

FOLDER = "cms-field-guide"  # in the archive, where its name stands twice for each file
# Material ships scripts of features that this site does not use.
UNUSED = ("assets/javascripts",)
# An archive to carry around need not hold what only a web server, a crawler or a browser's settings ask for.
UNUSED_OFFLINE = (*UNUSED, "sitemap.xml", "sitemap.xml.gz", "404.html", "assets/images/social", "opensearch.xml", "_headers")
FIRST_DAY = datetime.date(1980, 1, 1)  # of a zip archive


def swap(made: Path, site: Path) -> None:
    """Put a finished build in the place of the last good site, which stays whole until then."""
    if not (made / "index.html").exists():
        raise Failure(f"{made.name}: the build has no index.html; the site stays as it is")
    heal(site)
    _drop(made, UNUSED)
    place, new, old = _places(site)
    try:
        _move(made, new)
        _open_to_all(new)
        with _uninterrupted():
            if place.exists():
                place.rename(old)
            new.rename(place)
    finally:
        heal(site)


def heal(site: Path) -> None:
    """Put the last good site back if a swap was killed half way, and remove what it left."""
    place, new, old = _places(site)
    if old.exists() and not place.exists():
        old.rename(place)
    _remove(new)
    if old.exists():
        old.rename(new)
        _remove(new)


def bundle(made: Path, archive: Path, day: datetime.date) -> None:
    """Pack a build as a zip archive with one folder in it: the same bytes for the same files and day."""
    _drop(made, UNUSED_OFFLINE)
    files = {path.relative_to(made).as_posix(): path for path in made.rglob("*") if path.is_file()}
    with new_file(archive) as new, zipfile.ZipFile(new, "w") as packed:
        for name, path in sorted(files.items()):
            packed.writestr(zip_entry(f"{FOLDER}/{name}", day), path.read_bytes(), zipfile.ZIP_DEFLATED, compresslevel=9)


def zip_entry(name: str, day: datetime.date) -> zipfile.ZipInfo:
    """Return the head of a file in an archive, the same on every machine."""
    day = max(day, FIRST_DAY)
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.create_system = 3  # Unix: the system that the mode is of
    entry.external_attr = 0o100644 << 16
    return entry


def _places(site: Path) -> tuple[Path, Path, Path]:
    """Return where the site lies, a link followed, and the folders `.new` and `.old` beside it."""
    place = site.resolve()
    return place, place.with_name(place.name + ".new"), place.with_name(place.name + ".old")


def _move(made: Path, new: Path) -> None:
    """Move a folder, to another file system too."""
    try:
        made.rename(new)
        return
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
    for path in (made, *sorted(made.rglob("*"))):
        copy = new / path.relative_to(made)
        if path.is_dir():
            copy.mkdir()
        else:
            shutil.copyfile(path, copy)


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C and its like back for a moment."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _open_to_all(folder: Path) -> None:
    """Let a web server of another user read the site, whatever the umask of the build."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _drop(made: Path, names: tuple[str, ...]) -> None:
    """Remove what no page refers to, source maps included."""
    for name in names:
        _remove(made / name)
    for path in (made / "assets").rglob("*.map"):
        path.unlink()


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
