"""What the tests of `check` share: breaking a file of the six-entry guide, and the report of it."""

from pathlib import Path

from fieldguide.read.check import check
from fieldguide.read.load import load
from tests import small

MIPS = "data/terms/quality/mips.yml"
PQRS = "data/terms/quality/pqrs.yml"
LEAD = "data/terms/models/lead.yml"
VOCABULARY = "data/vocabulary.yml"
QUESTIONS = "data/questions.yml"
SOURCES = "data/sources/cms.yml"
FIGURE = "data/figures/acos.yml"
AREAS = "data/areas.yml"
HOME = "docs/index.md"


def place(file: str, text: str) -> str:
    """Return the file, and the line on which a text of the six-entry guide begins, as a problem names them."""
    before, found, _ = (small.SOURCES / file).read_text().partition(text)
    assert found, text
    number = before.count("\n") + 1
    return f"{file}:{number}"


def report(root: Path) -> list[str]:
    """Check a guide and return the lines that a contributor would see."""
    return [str(problem) for problem in check(load(root))]


def change(root: Path, file: str, old: str, new: str) -> list[str]:
    """Break one file and return the report."""
    path = root / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    return report(root)
