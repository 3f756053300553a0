"""What the search box answers questions from: relations, dates, typed fields, confusions, and what is still to come."""

from typing import Any

from fieldguide import subjects, timeline
from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read import citations
from fieldguide.read.dates import last_day
from fieldguide.read.model import Term
from fieldguide.read.site_model import Comparison
from fieldguide.write import search_figures


def facts(guide: Guide, ids: list[str], address: str) -> dict[str, Any]:
    """Collect what direct answers are made of; entries are numbers, their places in the names."""
    terms = [guide.terms[id] for id in ids]
    place = {id: at for at, id in enumerate(ids)}
    questions = guide.questions
    asked = sorted({question.relation for question in questions.questions if question.relation})
    return {
        "questions": [question.model_dump(exclude_defaults=True) for question in questions.questions],
        "relations": {name: _relation(guide, name, place) for name in asked},
        "says": {id: word.says for id, word in guide.vocabulary.statuses.items()},
        "spans": [[timeline.start(term.dates) or "", timeline.end(term.dates) or ""] for term in terms],
        "dates": [term.dates.model_dump(exclude_none=True) for term in terms],
        "confused": [[[place[c.term], guide.plain(c.because)] for c in term.confused_with] for term in terms],
        "compare": address.replace("terms/{}", "compare"),
        "comparisons": [_comparison(one, place, address) for one in guide.comparisons.values()],
        "ahead": [_ahead(guide, term) for term in terms],
        "until": [[old.until or "" for old in term.former_names] for term in terms],
        "source": [_source(guide, id) for id in ids],
        "plural": [at for at, term in enumerate(terms) if subjects.is_plural(term.name, guide.vocabulary.nouns)],
        "typed": _typed(guide, terms),
        **({"events": questions.events.model_dump()} if questions.events else {}),
        **({"figures": search_figures.figures(guide, ids, address)} if questions.figures else {}),
    }


def _typed(guide: Guide, terms: list[Term]) -> dict[str, dict[int, str]]:
    """Return the typed fields that questions ask for: path → place of an entry → value in plain words."""
    paths = {path for question in guide.questions.questions for path in question.typed}
    found: dict[str, dict[int, str]] = {path: {} for path in sorted(paths)}
    for at, term in enumerate(terms):
        for path, values in found.items():
            block, _, name = path.partition(".")
            value = getattr(term if block == "term" else getattr(term, block), name, None)
            if value:
                values[at] = _in_words(guide, name, value)
    return found


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


def _ahead(guide: Guide, term: Term) -> list[list[str]]:
    """List what is still to come in an entry's life: day, what, source."""
    return [
        [milestone.on, guide.plain(milestone.what), guide.reference(milestone.source).title]
        for milestone in sorted(term.milestones, key=lambda milestone: milestone.on)
        if last_day(milestone.on) >= guide.day
    ]


def _source(guide: Guide, id: str) -> str:
    """Name the first source that an entry cites."""
    return next((guide.reference(citation).title for citation in guide.cited[id]), "")
