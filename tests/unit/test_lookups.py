"""Look-ups as people type them, in a JavaScript engine: the right entry first, or at least in sight."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable

import pytest

from fieldguide.guide import Guide
from fieldguide.read.names import fold_name, lookup_names
from fieldguide.search import Finder
from tests.lookups import lookups, vocabulary

FIRST, IN_SIGHT = 97, 99  # percent: first, and among the first three


TABLES = {"look-ups": (lookups, 700), "look-ups of the whole vocabulary": (vocabulary, 400)}


@pytest.mark.parametrize("name", TABLES)
def test_the_table_is_large_and_clean(name: str, whole_guide: Guide) -> None:
    """Many look-ups, each once, each of an entry that exists."""
    table, least = TABLES[name][0](), TABLES[name][1]
    assert len(table) >= least
    assert [query for query, times in Counter(query for query, _ in table).items() if times > 1] == []
    assert [id for _, id in table if id not in whole_guide.terms] == []


@pytest.mark.parametrize("name", TABLES)
def test_the_right_entry_comes_first(name: str, finder: Finder, record_property: Callable[[str, object], None]) -> None:
    """In 97% of the look-ups first, in 99% among the first three; the rates and the misses are printed."""
    table, misses = TABLES[name][0](), []
    first = in_sight = 0
    for query, id in table:
        ids = [hit["id"] for hit in finder.look_up(query)["hits"]]
        first += ids[:1] == [id]
        in_sight += id in ids[:3]
        if ids[:1] != [id]:
            misses.append(f"  {query!r}: {id} expected, found {', '.join(ids[:3]) or 'nothing'}")
    rates = 100 * first / len(table), 100 * in_sight / len(table)
    printed = f"right entry first {rates[0]:.1f}%, in the first three {rates[1]:.1f}%; not first:"
    record_property(f"{len(table)} {name}", "\n".join([printed, *misses]))
    assert rates[0] >= FIRST
    assert rates[1] >= IN_SIGHT


def test_python_and_scripts_agree_on_which_names_are_the_same(whole_guide: Guide, finder: Finder) -> None:
    """Names that the data declares as shared are those that the search box cannot tell apart, and no others."""
    names = [(id, name) for id, term in whole_guide.terms.items() for name in lookup_names(term)]
    texts = json.dumps([name for _, name in names])
    letters = json.loads(str(finder.engine.eval(f"JSON.stringify({texts}.map((text) => cfg.glue(cfg.words(text))))")))
    assert shared(names, letters) == shared(names, [fold_name(name) for _, name in names])


def shared(names: list[tuple[str, str]], folded: list[str]) -> set[frozenset[tuple[str, str]]]:
    """Group the names that are folded into one, and keep the groups of several entries."""
    groups: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for name, key in zip(names, folded, strict=True):
        groups[key].add(name)
    return {frozenset(group) for group in groups.values() if len({id for id, _ in group}) > 1}
