"""The command that makes decks of cards for Anki in `dist/`: the whole guide, and one a path."""

import datetime
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from fieldguide import site
from fieldguide.after_build import zip_entry
from fieldguide.build_day import as_epoch, build_day
from fieldguide.files import new_file
from fieldguide.write import deck

FOLDER = "anki"  # of the decks of paths


def make(root: Path) -> None:
    """Write the decks of the guide at `root`."""
    guide = site.read(root, build_day(root))
    for name, decks in deck.packages(guide):
        place = root / "dist" / ("" if name == deck.WHOLE else FOLDER) / f"{name}.apkg"
        write(place, decks, root, guide.day)
        print(place.relative_to(root), f"({sum(len(one.notes) for one in decks)} entries)")


def _model(root: Path) -> Any:
    """Return how cards look, as Anki wants it."""
    import genanki  # only decks need it

    def text(name: str) -> str:
        return (root / name).read_text(encoding="utf-8")

    cards = [
        {"name": name, "qfmt": text(f"templates/anki/{name}-front.html"), "afmt": text(f"templates/anki/{name}-back.html")}
        for name in ("acronym", "summary")
    ]
    fields = [{"name": field} for field in deck.FIELDS]
    return genanki.Model(deck.number("model"), deck.TOP, fields, cards, css=text("templates/anki/card.css"))


def write(path: Path, decks: list[deck.Deck], root: Path, day: datetime.date) -> None:
    """Write one file: the same bytes for the same cards and day."""
    import genanki

    model = _model(root)
    made = []
    for one in decks:
        made.append(genanki.Deck(deck.number(one.id), one.name))
        for note in one.notes:
            made[-1].add_note(genanki.Note(model, list(note.fields), guid=f"{deck.WHOLE}/{note.id}", tags=list(note.tags)))
    with tempfile.TemporaryDirectory() as folder:
        dated = Path(folder) / path.name
        genanki.Package(made).write_to_file(dated, timestamp=float(as_epoch(day)))
        with zipfile.ZipFile(dated) as found, new_file(path) as new, zipfile.ZipFile(new, "w") as packed:
            for name in found.namelist():
                packed.writestr(zip_entry(name, day), found.read(name), zipfile.ZIP_DEFLATED, compresslevel=9)
