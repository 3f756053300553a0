"""What the search box knows of figures: the series of numbers.yml with their values, and the facts of entries."""

from collections.abc import Callable
from typing import Any

from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.names import fold_name, lookup_names

Source = Callable[[str], int]


def figures(guide: Guide, ids: list[str], address: str) -> dict[str, Any]:
    """Return all figures; entries are numbers, their places in `ids`, and sources are places in `sources`."""
    sources: dict[str, int] = {}

    def source(citation: str) -> int:
        return sources.setdefault(citation, len(sources))

    place = {id: at for at, id in enumerate(ids)}
    shown = _shown(guide)
    series = [_series(guide, id, shown.get(id, []), source, place, address) for id in guide.numbers if guide.numbers[id].asked]
    facts = {
        place[id]: [[guide.plain(fact.label), guide.plain(fact.value), fact.as_of, source(fact.source)] for fact in term.facts]
        for id, term in guide.terms.items()
        if term.facts
    }
    words = guide.questions.figures
    references = [guide.reference(citation) for citation in sources]
    return {
        "words": words.model_dump() if words else None,
        "series": series,
        "facts": facts,
        "sources": [[reference.title, reference.url] for reference in references],
    }


def _shown(guide: Guide) -> dict[str, list[str]]:
    """List the entries that show each number."""
    found: dict[str, list[str]] = {}
    for id, term in guide.terms.items():
        for token in (token for _, text in prose.of(term) for token in prose.tokens(text) if token.number):
            found.setdefault((token.number or "").partition("@")[0], []).append(id)
    return found


def _series(guide: Guide, id: str, shown: list[str], source: Source, place: dict[str, int], address: str) -> dict[str, Any]:
    number = guide.numbers[id]
    chart = next((chart for chart in guide.charts.values() if id in chart.series), None)
    about = _entry_of(guide, number.asked, shown)
    return {
        "label": number.label,
        "asked": number.asked,
        "values": [[value.as_of, guide.number(f"{id}@{value.as_of}")[0], source(value.source)] for value in number.values],
        "about": place.get(about, -1),
        "chart": [chart.title, f"{address.replace('terms/{}', 'charts')}#chart-{chart.id}"] if chart else None,
    }


def _entry_of(guide: Guide, asked: list[str], shown: list[str]) -> str:
    """Return the entry that a number belongs to: one that bears its name, else the one that shows it most; else nothing."""
    wanted = {fold_name(phrase) for phrase in asked}
    named = [id for id, term in guide.terms.items() if wanted & {fold_name(name) for name in lookup_names(term)}]
    return next(iter(named), "") or max(shown, key=shown.count, default="") or _named_in(guide, asked[0])


def _named_in(guide: Guide, phrase: str) -> str:
    """Return the entry with the longest name that is in a phrase; else nothing."""
    words = f" {fold_name(phrase)} "
    found = [(len(name), id) for id, term in guide.terms.items() for name in lookup_names(term) if f" {fold_name(name)} " in words]
    return max(found, default=(0, ""))[1]
