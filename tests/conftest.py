"""What tests share: the built site, the unpacked bundle, a web server, and browser pages that cannot leave them."""

import contextlib
import functools
import http.server
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests import browser as chromium
from tests import small as small_guide

ROOT = Path(__file__).resolve().parent.parent


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
    return folder / "cms-field-guide-offline"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Copy the six-entry guide, to break it."""
    return small_guide.copy(tmp_path / "guide")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer as a host of static sites does: with the site's own page for what is not there."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(body)


@contextlib.contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a folder on this machine; yields its address, with a slash at the end."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """Serve the built site."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    """Start Chromium once."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.executable(), args=chromium.ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chrome: Browser) -> Iterator[Callable[..., Page]]:
    """Open pages of any context; each fails the test on a script error or a request that leaves the machine."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def guard(route: Route) -> None:
        if route.request.url.startswith(("http://127.0.0.1:", "file:", "data:")):
            route.continue_()
        else:
            faults.append(f"request to {route.request.url}")
            route.abort()

    def open_page(**options: object) -> Page:
        context = chrome.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        context.route("**/*", guard)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"script error: {error}"))
        return page

    yield open_page
    for context in contexts:
        with contextlib.suppress(Exception):
            context.close()
    assert not faults, faults


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """Open one page at desktop size, in light colors."""
    return new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
