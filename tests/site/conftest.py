"""What the tests of built files share: both forms of the site, read once, and the six-entry guide, built once."""

import shutil
from pathlib import Path

import pytest

from tests import project
from tests.built import Build


@pytest.fixture(scope="session")
def online(site: Path) -> Build:
    """Read the site."""
    return Build(site)


@pytest.fixture(scope="session")
def bundle(offline: Path) -> Build:
    """Read the unpacked archive."""
    return Build(offline)


@pytest.fixture(params=["online", "bundle"])
def build(request: pytest.FixtureRequest) -> Build:
    """Return both forms of the site, one after the other."""
    found: Build = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the six-entry guide as a project of its own, to be read; its folder holds the sources and `site`."""
    folder = project.make(tmp_path_factory.mktemp("built") / "guide")
    ended = project.run(folder, "build")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    return folder


@pytest.fixture
def project_copy(built_project: Path, tmp_path: Path) -> Path:
    """Copy the built project, to change it."""
    return shutil.copytree(built_project, tmp_path / "guide")
