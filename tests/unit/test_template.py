"""The annotated entry that contributors copy is a good entry."""

import shutil
from pathlib import Path

from fieldguide.read.check import check
from fieldguide.read.load import load
from tests import ROOT


def test_the_template_is_an_entry_without_problems(tmp_path: Path) -> None:
    """Whoever copies it starts from something that holds, in the place of the entry that it describes."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "data/terms/_template.yml", tmp_path / "data/terms/quality/pqrs.yml")
    found = [str(problem) for problem in check(load(tmp_path)) if problem.file.endswith("/pqrs.yml")]
    assert found == []
