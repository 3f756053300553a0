"""The six-entry guide in `tests/data`, with the pages of tools that every guide has."""

import datetime
import shutil
from pathlib import Path

from fieldguide.guide import Guide
from fieldguide.read.load import load
from tests import ROOT

DAY = datetime.date(2026, 11, 24)
SOURCES = ROOT / "tests/data"
MORE = ROOT / "tests/more"  # files of the kinds that the guide does without: charts, families, acts …
TOOLS = (
    "a-z",
    "calendar",
    "past-year",
    "sources",
    "models",
    "models-chart",
    "compare",
    "data",
    "decode",
    "paths",
    "quiz",
    "cards",
    "decode-practice",
)
PAGES = ("index", "about", "quality", *TOOLS)


def copy(folder: Path, code: str = f"{ROOT}/") -> Path:
    """Copy the guide into a new folder, where it builds with the code in another one; returns the folder."""
    shutil.copytree(SOURCES, folder, dirs_exist_ok=True)
    for tool in TOOLS:
        shutil.copy(ROOT / f"docs/{tool}.md", folder / "docs")
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("INHERIT: ../..", f"INHERIT: {ROOT}")
    config.write_text(text.replace("../../", code), encoding="utf-8")
    return folder


def copy_with_more(folder: Path) -> Path:
    """Copy the guide into a new folder with a file of every kind; returns the folder."""
    shutil.copytree(MORE, copy(folder), dirs_exist_ok=True)
    return folder


def guide(folder: Path = SOURCES) -> Guide:
    """Load the guide, or a changed copy of it, as of one day."""
    return Guide(load(folder), DAY)
