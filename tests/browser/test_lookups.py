"""What the engine finds, the search box shows."""

import random

from playwright.sync_api import Page

from fieldguide.search import Finder
from tests.browser.waiting import wait_for_index
from tests.lookups import TYPE, lookups

SAMPLE = 30


def test_the_box_shows_what_the_engine_finds(page: Page, server: str, finder: Finder) -> None:
    """A sample of the look-ups gives the same entries in the same order in a browser."""
    page.clock.set_fixed_time("2026-11-24T12:00:00Z")
    page.goto(f"{server}a-z/")
    page.get_by_role("combobox", name="Search the guide").focus()
    wait_for_index(page, "text")
    page.evaluate("cfg.text = undefined")  # the engine has no full text
    for query, _ in random.Random(26).sample(lookups(), SAMPLE):  # noqa: S311 (no secret)
        shown = page.evaluate(TYPE, query)["ids"]
        assert shown == [hit["id"] or hit["page"] for hit in finder.look_up(query)["hits"]][: len(shown)], query
        assert shown, query
