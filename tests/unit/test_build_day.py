"""The day that a build speaks of."""

import datetime
import subprocess
from pathlib import Path

import pytest

from fieldguide.build_day import as_epoch, build_day

COMMIT = datetime.date(2026, 2, 3)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repository with one commit."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "A. Writer")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "writer@example.org")
        monkeypatch.setenv(f"GIT_{name}_DATE", f"{as_epoch(COMMIT)} +1400")
    for command in (["git", "init", "-q"], ["git", "commit", "-q", "--allow-empty", "-m", "First"]):
        subprocess.run(command, cwd=tmp_path, check=True)
    return tmp_path


def today() -> datetime.date:
    """Return the day at Greenwich."""
    return datetime.datetime.now(datetime.UTC).date()


def test_it_is_the_day_of_the_last_commit(repository: Path) -> None:
    """In universal time, not in the writer's zone."""
    assert build_day(repository) == COMMIT


def test_source_date_epoch_comes_first(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is how distributors ask for a day; an empty one asks for none."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", as_epoch(datetime.date(2025, 12, 31)))
    assert build_day(repository) == datetime.date(2025, 12, 31)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert build_day(repository) == COMMIT


@pytest.mark.parametrize("epoch", ["yesterday", "-5", "1e9", "٣", "99999999999999", "9" * 5000, " 1", "1\n2"])
def test_an_epoch_that_is_no_time_is_reported_in_one_line(repository: Path, monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """With its name, so that its setter finds it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ValueError, match="is not a number of seconds") as caught:
        build_day(repository)
    assert str(caught.value).startswith("SOURCE_DATE_EPOCH: '")
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 200


def test_without_a_repository_it_is_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unpacked archive of the project builds too."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert build_day(tmp_path) == today()


def test_without_a_commit_it_is_today(repository: Path) -> None:
    """A new repository has none."""
    subprocess.run(["git", "update-ref", "-d", "HEAD"], cwd=repository, check=True)
    assert build_day(repository) == today()


def test_without_git_it_is_today(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that only builds may not have it."""
    monkeypatch.setenv("PATH", str(repository / "nothing-here"))
    assert build_day(repository) == today()
