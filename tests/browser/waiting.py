"""Waiting for what a page loads, with an end: a page that never gets it fails its test in one clear line."""

import time

from playwright.sync_api import Page

PATIENCE = 60  # seconds


def wait_for_index(page: Page, part: str) -> None:
    """Wait for a part of the search index; not with `wait_for_function`, whose polling a security policy forbids."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate("part => Boolean(window.cfg[part])", part):
        assert time.monotonic() < end, f"{page.url}: {part} of the search index has not come"
        page.wait_for_timeout(20)
