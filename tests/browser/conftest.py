"""What the tests in browsers share beyond pages: addresses on a server and from disk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import browsers
from tests.browser.waiting import wait_for_index

expect.set_options(timeout=30_000)  # a busy machine is no fault of the page


@pytest.fixture(params=["http", "file"])
def place(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """Return what makes the address of a page, on a server and from disk."""
    if request.param == "http":
        server: str = request.getfixturevalue("server")
        return lambda path: f"{server}{path}/"
    offline: Path = request.getfixturevalue("offline")
    return lambda path: (offline / f"{path}.html").as_uri()


@pytest.fixture(scope="session")
def open_tab(browser: Browser, server: str) -> Iterator[Page]:
    """Keep the guide open in a tab on one day, as readers do who ask one thing after another; all of the index is there."""
    with browsers.opening(browser) as open_page:
        page = open_page(viewport={"width": 1280, "height": 900})
        page.clock.set_fixed_time("2026-11-26T12:00:00Z")
        page.goto(f"{server}a-z/")
        page.get_by_role("combobox", name="Search the guide").focus()
        wait_for_index(page, "text")
        yield page
