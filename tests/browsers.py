"""Finds the browsers for the tests, or obtains them, and opens pages in them; there is no test run without them."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator

from playwright.sync_api import Browser, BrowserContext, Page, Request

# The names of a browser on the PATH; the first one is also its package in Debian. A Chromium without windows takes half the time.
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FIREFOX = ("firefox-esr", "firefox")
ARGUMENTS = [
    "--no-sandbox",  # tests may run as root, as in containers
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # pages cannot leave the machine
]


def chromium() -> str | None:
    """Return the path of a Chromium: the one that CHROMIUM names, one on the PATH, or a newly installed one.

    None stands for the test tool's own download. Raises RuntimeError when there is no way to get one.
    """
    found = _find("CHROMIUM", CHROMIUM)
    if not found:
        _download()
    return found


def firefox() -> str:
    """Return the path of a Firefox: the one that FIREFOX names, one on the PATH, or Debian's, newly installed.

    The test tool's own download is a changed Firefox, which is not what readers have. Raises RuntimeError when there is none.
    """
    found = _find("FIREFOX", FIREFOX)
    if not found:
        raise RuntimeError("no Firefox: install one (Debian: apt-get install firefox-esr) or name one in FIREFOX")
    return found


def _find(variable: str, names: tuple[str, ...]) -> str | None:
    named = os.environ.get(variable)
    if not named:
        return _on_path(names) or _from_debian(names)
    found = shutil.which(named)
    if not found:
        raise RuntimeError(f"{variable} names {named!r}, which is not there")
    return found


def _on_path(names: tuple[str, ...]) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)


def _from_debian(names: tuple[str, ...]) -> str | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], ["apt-get", "install", "-q", "-y", "--no-install-recommends", names[0]]):
        subprocess.run(command, env=environment, check=False, capture_output=True)
    return _on_path(names)


def _download() -> None:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        raise RuntimeError("no Chromium: install one (Debian: apt-get install chromium) or name one in CHROMIUM")


@contextlib.contextmanager
def opening(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open pages of any context; raises AssertionError at the end for a script error or a request that leaves the machine."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "file:", "data:", "blob:")):
            faults.append(f"request to {request.url}")

    def open_page(**options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        context.on("request", watch)  # a route would ask us about every request, and switch the cache off
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"script error on {page.url}: {error}"))
        return page

    yield open_page
    for context in contexts:
        with contextlib.suppress(Exception):
            context.close()
    assert not faults, faults
