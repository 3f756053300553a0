"""The six-entry guide in `tests/data`, with the pages of tools that every guide has."""

import shutil
from pathlib import Path

from tests import ROOT

TOOLS = ("a-z", "calendar", "sources", "models", "models-chart", "compare", "decode")


def copy(folder: Path, code: str = f"{ROOT}/") -> Path:
    """Copy the guide into a new folder, where it builds with the code in another one; returns the folder."""
    shutil.copytree(ROOT / "tests/data", folder)
    for tool in TOOLS:
        shutil.copy(ROOT / f"docs/{tool}.md", folder / "docs")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("../../", code), encoding="utf-8")
    return folder
