"""Look-ups as people type them, through the search box in Chromium: the right entry first, or at least in sight."""

import statistics
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests import ROOT

TABLE = ROOT / "tests/lookups.tsv"
FIRST, IN_SIGHT = 97, 99  # percent: first, and among the first three

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


def ready(page: Page, address: str) -> None:
    """Open a page, focus the box, wait until names, facts and text are there."""
    page.goto(address)
    page.get_by_role("combobox", name="Search the guide").focus()
    page.wait_for_function("!!window.cfgFinder.text")


def test_the_table_is_large_and_clean(site: Path) -> None:
    """At least 300 look-ups, each once, each of an entry that exists."""
    table = lookups()
    assert len(table) >= 320
    assert len({query for query, _ in table}) == len(table)
    unknown = sorted({id for _, id in table if not (site / "terms" / id / "index.html").exists()})
    assert not unknown, unknown


def test_the_right_entry_comes_first(page: Page, server: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In 97 % of the look-ups first, in 99 % among the first three; prints the rates and the misses."""
    ready(page, f"{server}a-z/")
    table, misses, times = lookups(), [], []
    first = in_sight = 0
    for query, id in table:
        found = page.evaluate(TYPE, query)
        times.append(found["took"])
        first += found["ids"][:1] == [id]
        in_sight += id in found["ids"][:3]
        if found["ids"][:1] != [id]:
            misses.append(f"  {query!r}: {id} expected, found {', '.join(found['ids'][:3]) or 'nothing'}")
    rates = 100 * first / len(table), 100 * in_sight / len(table)
    late = sorted(times)[int(0.95 * len(times))]
    with capsys.disabled():
        print(f"\n{len(table)} look-ups: right entry first {rates[0]:.1f} %, in the first three {rates[1]:.1f} %")
        print(f"typed to painted: median {statistics.median(times):.0f} ms, 95th percentile {late:.0f} ms")
        print("\n".join(misses))
    assert rates[0] >= FIRST
    assert rates[1] >= IN_SIGHT
