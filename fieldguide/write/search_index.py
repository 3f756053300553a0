"""The index of the search box, in four scripts: names first, then summaries, facts for direct answers, full text last.

Scripts and not JSON, because pages on `file://` can load nothing else. Columns, because like compresses with like.
"""

import json
import math
from collections import Counter
from typing import Any

from fieldguide import timeline
from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.dates import last_day
from fieldguide.read.model import Term
from fieldguide.read.names import fold_name, official_numbers
from fieldguide.read.site_model import Comparison, Questions


def files(guide: Guide, address: str) -> dict[str, str]:
    """Return the index of the search box; `address` is that of an entry, with {} for its id."""
    questions, ids = guide.questions, order(guide)
    return {
        "assets/search/names.js": _script("names", _names(guide, ids, questions, address)),
        "assets/search/summaries.js": _script("summaries", [guide.plain(guide.terms[id].summary) for id in ids]),
        "assets/search/facts.js": _script("facts", _facts(guide, ids, questions, address)),
        "assets/search/text.js": _script("text", [_text(guide, guide.terms[id]) for id in ids]),
    }


def order(guide: Guide) -> list[str]:
    """Return the ids of all entries in the order in which the index numbers them."""
    areas = list(guide.areas)
    # Like beside like, because neighbors use the same words: that saves 4% of the compressed size.
    return sorted(guide.terms, key=lambda id: (areas.index(guide.area_of(id)), guide.terms[id].kind, guide.terms[id].group))


def _script(name: str, data: Any) -> str:
    return f"window.cfg.{name} = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _names(guide: Guide, ids: list[str], questions: Questions, address: str) -> dict[str, Any]:
    """Collect what a look-up needs, and what a result and a hover card show besides the summary."""
    terms = [guide.terms[id] for id in ids]
    mentions = _mentions(guide)
    return {
        "address": address,
        "areas": {id: {"name": area.name, "short": area.short, "implies": area.implies} for id, area in guide.areas.items()},
        "kinds": {id: word.label for id, word in guide.vocabulary.kinds.items()},
        "shared": guide.shared,
        "noise": questions.noise,
        "optional": questions.optional,
        "same": questions.same,
        "ids": ids,
        "name": [term.name for term in terms],
        "acronym": [term.acronym or "" for term in terms],
        "aliases": ["|".join(_aliases(term)) for term in terms],
        "former": [[[old.name, old.acronym or ""] for old in term.former_names] for term in terms],
        "numbers": [_numbers(term) for term in terms],
        "kind": [term.kind for term in terms],
        "area": [guide.area_of(id) for id in ids],
        "phases": [timeline.life(term) for term in terms],
        "weight": [round(10 * math.log2(1 + mentions[id])) for id in ids],
    }


def _mentions(guide: Guide) -> Counter[str]:
    """Count how many entries speak of each entry: what much else hangs on is looked up more."""
    found: Counter[str] = Counter()
    for id, term in guide.terms.items():
        linked = {token.id for text in (term.definition, term.why) for token in prose.tokens(text) if token.id}
        related = {other for ids in guide.relations(id).values() for other in ids}
        found.update(linked | related)
    return found


def _aliases(term: Term) -> list[str]:
    """List the aliases that look-ups tell apart from the name and from each other: case, hyphens and `&` they do not."""
    others = {fold_name(name) for name in (term.name, term.acronym or "")}
    return [name for folded, name in {fold_name(name): name for name in reversed(term.aliases)}.items() if folded not in others][::-1]


def _numbers(term: Term) -> list[str]:
    """List the official numbers by which rules and laws are known."""
    return [number for _, number in official_numbers(term) if number not in (term.acronym, term.name, *term.aliases)]


def _facts(guide: Guide, ids: list[str], questions: Questions, address: str) -> dict[str, Any]:
    """Collect what direct answers are made of; entries are numbers, their places in the names."""
    terms = [guide.terms[id] for id in ids]
    place = {id: at for at, id in enumerate(ids)}
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
    }


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


def _text(guide: Guide, term: Term) -> str:
    """Return all prose of an entry but its summary, which the names hold."""
    return " ".join(guide.plain(text) for _, text in prose.of(term))
