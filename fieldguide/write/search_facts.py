"""What the search box answers questions from: relations, dates, typed fields, confusions, and what is still to come."""

from collections.abc import Iterable, Iterator
from typing import Any

from fieldguide import subjects
from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read import citations
from fieldguide.read.dates import last_day
from fieldguide.read.model import Term
from fieldguide.read.site_model import Comparison
from fieldguide.write import search_figures
from fieldguide.write.search_sources import Sources

Relations = dict[str, dict[int, list[int]]]  # name → place of an entry → places of others


def facts(guide: Guide, ids: list[str], address: str) -> dict[str, Any]:
    """Collect what direct answers are made of; entries are numbers, their places in the names."""
    terms = [guide.terms[id] for id in ids]
    place = {id: at for at, id in enumerate(ids)}
    questions, sources = guide.questions, Sources(guide, ids)
    asked = sorted({question.relation for question in questions.questions if question.relation})
    relations = {name: _relation(guide, name, place) for name in asked}
    return {
        "questions": [question.model_dump(exclude_defaults=True) for question in questions.questions],
        "asides": questions.asides,
        "relations": relations,
        "says": {id: word.says for id, word in guide.vocabulary.statuses.items()},
        "dates": [term.dates.model_dump(exclude_none=True) for term in terms],
        "confused": [[[place[c.term], guide.plain(c.because)] for c in term.confused_with] for term in terms],
        "compare": address.replace("terms/{}", "compare"),
        "comparisons": [_comparison(one, place, address) for one in guide.comparisons.values()],
        "ahead": [_ahead(guide, term, sources) for term in terms],
        "until": [[old.until or "" for old in term.former_names] for term in terms],
        "held": _held(guide, ids, relations, sources),
        "plural": [at for at, term in enumerate(terms) if subjects.is_plural(term.name, guide.vocabulary.nouns)],
        "typed": _typed(guide, terms),
        **({"events": questions.events.model_dump()} if questions.events else {}),
        "sources": sources.titles(),  # last, when all have been asked for
        **({"figures": search_figures.figures(guide, ids, address)} if questions.figures else {}),
    }


def _held(guide: Guide, ids: list[str], relations: Relations, sources: Sources) -> dict[str, Any]:
    """Return which source holds what is said: of dates and relations where it is not the entry's first, of typed fields where known."""
    return {
        "dates": {at: held for at in range(len(ids)) if (held := sources.of_dates(at))},
        "relations": {
            name: _known((at, sources.of_links(at, others)) for at, others in found.items()) for name, found in relations.items()
        },
        "typed": {path: _known(_held_values(guide, ids, path, sources)) for path in _paths(guide) if not path.endswith("as_of")},
    }


def _held_values(guide: Guide, ids: list[str], path: str, sources: Sources) -> Iterator[tuple[int, int | None]]:
    for at, id in enumerate(ids):
        value = _value(guide.terms[id], path)
        yield at, sources.of_value(at, value) if value else None


def _known(held: Iterable[tuple[int, int | None]]) -> dict[int, int]:
    return {at: place for at, place in held if place is not None}


def _typed(guide: Guide, terms: list[Term]) -> dict[str, dict[int, str]]:
    """Return the typed fields that questions ask for: path → place of an entry → value in plain words."""
    found: dict[str, dict[int, str]] = {path: {} for path in _paths(guide)}
    for at, term in enumerate(terms):
        for path, values in found.items():
            value = _value(term, path)
            if value:
                values[at] = _in_words(guide, path, value)
    return found


def _paths(guide: Guide) -> list[str]:
    return sorted({path for question in guide.questions.questions for path in question.typed})


def _value(term: Term, path: str) -> str | list[str] | None:
    block, _, name = path.partition(".")
    value: str | list[str] | None = getattr(term if block == "term" else getattr(term, block), name, None)
    return value


def _in_words(guide: Guide, name: str, value: str | list[str]) -> str:
    if isinstance(value, list):
        return ", ".join(value)
    if name.endswith("as_of"):
        return format_date(value)
    reference = citations.legal(value)
    return reference.title if reference else guide.plain(value).removesuffix(".")


def _comparison(prepared: Comparison, place: dict[str, int], address: str) -> dict[str, Any]:
    page = address.replace("terms/{}", f"compare/{prepared.id}")
    return {"title": prepared.title, "address": page, "entries": [place[id] for id in prepared.terms]}


def _relation(guide: Guide, name: str, place: dict[str, int]) -> dict[int, list[int]]:
    found = {id: guide.relations(id).get(name, []) for id in place}
    return {place[id]: [place[other] for other in others] for id, others in found.items() if others}


def _ahead(guide: Guide, term: Term, sources: Sources) -> list[tuple[str, str, int]]:
    """List what is still to come in an entry's life: day, what, source."""
    return [
        (milestone.on, guide.plain(milestone.what), sources.place(milestone.source))
        for milestone in sorted(term.milestones, key=lambda milestone: milestone.on)
        if last_day(milestone.on) >= guide.day
    ]
