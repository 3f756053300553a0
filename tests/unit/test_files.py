"""A file that cannot be finished leaves the last one as it was."""

import datetime
import errno
import shutil
import sys
import types
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest

from fieldguide import anki
from fieldguide.__main__ import publish
from fieldguide.after_build import bundle
from fieldguide.write import deck
from fieldguide.write.book import epub, pdf
from tests import ROOT, small

DAY = datetime.date(2026, 11, 24)


def full(*_: object, **__: object) -> None:
    """Fail as a disk without space does."""
    raise OSError(errno.ENOSPC, "No space left on device")


class FullFile(zipfile.ZipFile):
    """An archive that takes one file and no more where the disk is full."""

    disk: ClassVar[Path]

    def writestr(self, *given: Any, **options: Any) -> None:
        """Write the first file alone."""
        if self.infolist() and Path(str(self.filename)).parent == self.disk:
            full()
        super().writestr(*given, **options)


def half_pdf(path: Path, **_: object) -> None:
    """Begin a PDF."""
    Path(path).write_text("half")
    full()


def write_pdf(path: Path) -> None:
    """Write a PDF where there is no room for it."""
    pdf.write(path, "<p>", "")


def write_bundle(path: Path) -> None:
    """Write an archive of a site of two pages."""
    made = path.parent / "made"
    for name in ("a.html", "b.html"):
        (made / name).parent.mkdir(exist_ok=True)
        (made / name).write_text(name)
    bundle(made, path, DAY)
    shutil.rmtree(made)


WRITERS: dict[str, Callable[[Path], object]] = {
    "guide.zip": write_bundle,
    "book.epub": lambda path: epub.write(path, {"a.xhtml": "A"}, DAY),
    "book.pdf": write_pdf,
    "cards.apkg": lambda path: anki.write(path, dict(deck.packages(small.guide()))[deck.WHOLE], ROOT, DAY),
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_full_disk_leaves_the_last_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Whole, and nothing else beside it; the first good run takes its place."""
    place = tmp_path / name
    place.write_text("last")
    with monkeypatch.context() as broken:
        broken.setattr(FullFile, "disk", tmp_path, raising=False)
        broken.setattr(zipfile, "ZipFile", FullFile)
        broken.setitem(sys.modules, "weasyprint", fake_weasyprint())
        with pytest.raises(OSError, match="No space"):
            WRITERS[name](place)
    shutil.rmtree(tmp_path / "made", ignore_errors=True)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [(name, "last")]


def fake_weasyprint() -> Any:
    """Make a WeasyPrint that ends half way."""
    fake: Any = types.ModuleType("weasyprint")
    fake.text = types.SimpleNamespace(fonts=types.SimpleNamespace(FontConfiguration=lambda: None))
    fake.CSS = lambda **_: None
    fake.HTML = lambda **_: types.SimpleNamespace(write_pdf=half_pdf)
    return fake


def test_a_list_of_addresses_that_cannot_be_written_leaves_the_last_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is what later editions are held to."""
    small.copy(tmp_path)
    place = tmp_path / "data/published.yml"
    publish(tmp_path)
    before = place.read_text()
    assert "mips" in before

    def half(path: Path, text: str, **_: object) -> None:
        path.write_bytes(text[:10].encode())
        full()

    monkeypatch.setattr(Path, "write_text", half)
    with pytest.raises(OSError, match="No space"):
        publish(tmp_path)
    assert place.read_text() == before
    assert not (tmp_path / "data/published.yml.new").exists()
