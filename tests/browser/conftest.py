"""What the tests in browsers share beyond pages: addresses on a server and from disk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

expect.set_options(timeout=30_000)  # a busy machine is no fault of the page


@pytest.fixture(params=["http", "file"])
def place(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """Return what makes the address of a page, on a server and from disk."""
    if request.param == "http":
        server: str = request.getfixturevalue("server")
        return lambda path: f"{server}{path}/"
    offline: Path = request.getfixturevalue("offline")
    return lambda path: (offline / f"{path}.html").as_uri()
