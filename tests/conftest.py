"""What tests share: the built site, the unpacked bundle, a web server, and browser pages that cannot leave them.

Everything that lasts for a session is only read; tests run side by side in several processes, each with its own.
"""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.read.written import Written
from fieldguide.search import Finder
from tests import ROOT, browsers
from tests import small as small_guide
from tests.serving import serving
from tests.small import DAY

lost: list[str] = []  # tests whose process ended under them, or was ended because it hung


def pytest_handlecrashitem(crashitem: str, report: pytest.TestReport, sched: Any) -> None:
    """Run a test once more whose process was lost, browsers and engines included: what hangs twice is a fault."""
    if crashitem not in lost:
        lost.append(crashitem)
        report.outcome = "rerun"  # type: ignore[assignment]
        sched.mark_test_pending(crashitem)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures that tests recorded, and what ran twice; what a process prints while it tests is not shown."""
    for id in lost:
        terminalreporter.write_line(f"its process was lost, so it ran again: {id}")
    for report in [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]:
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{name}: {value}")


@pytest.fixture(scope="session")
def written() -> Written:
    """Read the data of the guide."""
    return load(ROOT)


@pytest.fixture(scope="session")
def whole_guide(written: Written) -> Guide:
    """Return the guide as of one day."""
    return Guide(written, DAY)


@pytest.fixture(scope="session")
def finder(whole_guide: Guide) -> Finder:
    """Start the search box of the guide without a box."""
    return Finder(whole_guide)


@pytest.fixture(scope="session")
def site() -> Path:
    """Return the site that `make site` built."""
    assert (ROOT / "site/index.html").exists(), "run `make site` first (`make test` does)"
    return ROOT / "site"


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the archive that `make offline` wrote."""
    archive = ROOT / "dist/cms-field-guide-offline.zip"
    assert archive.exists(), "run `make offline` first (`make test` does)"
    folder = tmp_path_factory.mktemp("bundle with a space")
    zipfile.ZipFile(archive).extractall(folder)
    return folder / "cms-field-guide"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Copy the six-entry guide, to break it."""
    return small_guide.copy(tmp_path / "guide")


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """Serve the built site."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start what drives the browsers; there can be one at a time."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start Chromium once; a module of tests may have another browser under this name."""
    running = playwright.chromium.launch(executable_path=browsers.chromium(), args=browsers.ARGUMENTS)
    yield running
    running.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open pages for one test."""
    with browsers.opening(browser) as open_page:
        yield open_page


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """Open one page at desktop size, in light colors."""
    return new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
