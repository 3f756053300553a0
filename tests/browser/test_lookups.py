"""Look-ups as people type them: the right entry first, or at least in sight. All in a JavaScript engine, a few in Chromium."""

import datetime
import json
import random
from collections import defaultdict
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.read.names import fold_name, lookup_names
from fieldguide.search import Finder
from tests import ROOT

TABLE = ROOT / "tests/lookups.tsv"
FIRST, IN_SIGHT = 97, 99  # percent: first, and among the first three
SAMPLE = 30

# Types one look-up and waits until its results are painted; returns the ids in order, and the milliseconds it took.
TYPE = """async query => {
  const box = document.querySelector("[role=combobox]");
  const began = performance.now();
  box.value = query;
  box.dispatchEvent(new InputEvent("input", {bubbles: true}));
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const ids = [...document.querySelectorAll("[role=option]")].map(option => option.dataset.term);
  return {ids, took: performance.now() - began};
}"""


def lookups() -> list[tuple[str, str]]:
    """Read the table: what is typed, the entry that is meant, and what kind of look-up it is."""
    return [(query, id) for query, id, _ in (line.split("\t") for line in TABLE.read_text().splitlines())]


@pytest.fixture(scope="module")
def guide() -> Guide:
    """Load the whole guide."""
    return Guide(load(ROOT), datetime.date(2026, 11, 24))


@pytest.fixture(scope="module")
def finder(guide: Guide) -> Iterator[Finder]:
    """Make the search box without a box."""
    yield Finder(guide)


def test_the_table_is_large_and_clean(guide: Guide) -> None:
    """At least 700 look-ups, each once, each of an entry that exists."""
    table = lookups()
    assert len(table) >= 700
    assert len({query for query, _ in table}) == len(table)
    assert not [id for _, id in table if id not in guide.terms]


def test_the_right_entry_comes_first(finder: Finder, capsys: pytest.CaptureFixture[str]) -> None:
    """In 97% of the look-ups first, in 99% among the first three; prints the rates and the misses."""
    table, misses = lookups(), []
    first = in_sight = 0
    for query, id in table:
        ids = [hit["id"] for hit in finder.look_up(query)["hits"]]
        first += ids[:1] == [id]
        in_sight += id in ids[:3]
        if ids[:1] != [id]:
            misses.append(f"  {query!r}: {id} expected, found {', '.join(ids[:3]) or 'nothing'}")
    rates = 100 * first / len(table), 100 * in_sight / len(table)
    with capsys.disabled():
        print(f"\n{len(table)} look-ups: right entry first {rates[0]:.1f}%, in the first three {rates[1]:.1f}%")
        print("\n".join(misses))
    assert rates[0] >= FIRST
    assert rates[1] >= IN_SIGHT


def test_the_box_shows_what_the_engine_finds(page: Page, server: str, finder: Finder) -> None:
    """A sample of the look-ups gives the same entries in the same order in a browser."""
    page.clock.set_fixed_time("2026-11-24T12:00:00Z")
    page.goto(f"{server}a-z/")
    page.get_by_role("combobox", name="Search the guide").focus()
    page.wait_for_function("!!window.cfg.text")
    page.evaluate("cfg.text = undefined")  # the engine has no full text
    for query, _ in random.Random(26).sample(lookups(), SAMPLE):  # noqa: S311 (no secret)
        shown = page.evaluate(TYPE, query)["ids"]
        assert shown == [hit["id"] for hit in finder.look_up(query)["hits"]][: len(shown)], query
        assert shown, query


def test_python_and_scripts_agree_on_which_names_are_the_same(guide: Guide, finder: Finder) -> None:
    """Names that the data declares as shared are those that the search box cannot tell apart, and no others."""
    names = [(id, name) for id, term in guide.terms.items() for name in lookup_names(term)]
    texts = json.dumps([name for _, name in names])
    letters = json.loads(str(finder.engine.eval(f"JSON.stringify({texts}.map((text) => cfg.words(text).join('')))")))
    assert shared(names, letters) == shared(names, [fold_name(name) for _, name in names])


def shared(names: list[tuple[str, str]], folded: list[str]) -> set[frozenset[tuple[str, str]]]:
    """Group the names that are folded into one, and keep the groups of several entries."""
    groups: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for name, key in zip(names, folded, strict=True):
        groups[key].add(name)
    return {frozenset(group) for group in groups.values() if len({id for id, _ in group}) > 1}
