"""The index of the search box, in five scripts: names first, then summaries, facts for direct answers, citations, full text last.

Scripts and not JSON, because pages on `file://` can load nothing else. Columns, because like compresses with like;
all names of an entry in one piece, because they use the same words.
"""

import functools
import itertools
import json
import math
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from fieldguide import timeline
from fieldguide.guide import Guide
from fieldguide.read import citations, prose
from fieldguide.read.model import Term
from fieldguide.read.names import fold_name, official_numbers, slug
from fieldguide.read.question_model import Questions
from fieldguide.write import search_citations, search_facts, search_pages

DAY = re.compile(r"\d{4}-\d\d-\d\d")
# A plural as normalize.js takes it off: not of a short word (RNs), not of one that ends in -us (RVUs).
PLURAL = re.compile(r"(?<=[^\W_]{2}[^\W_su])s$")
SILENT = {"the", "an", "of", "for", "and", "to", "in", "on", "by", "with", "at"}
FILES = tuple(f"assets/search/{name}.js" for name in ("names", "summaries", "facts", "citations", "text"))
FROM_NAME = "-"  # stands for an id that follows from the name although there is an acronym


def files(guide: Guide, address: str) -> dict[str, str]:
    """Return the index of the search box; `address` is that of an entry, with {} for its id."""
    questions, ids = guide.questions, order(guide)
    scripts = (
        f"window.cfg.names = window.cfg.unpackNames({_json(_names(guide, ids, questions, address))});\n",
        _script("summaries", _summaries(guide, ids, address)),
        _script("facts", search_facts.facts(guide, ids, address)),
        _script("citations", search_citations.citations(guide, ids)),
        _script("text", [_text(guide, guide.terms[id]) for id in ids]),
    )
    return dict(zip(FILES, scripts, strict=True))


def order(guide: Guide) -> list[str]:
    """Return the ids of all entries in the order in which the index numbers them."""
    areas = list(guide.areas)
    # Like beside like, because neighbors use the same words: that saves 4% of the compressed size.
    return sorted(guide.terms, key=lambda id: (areas.index(guide.area_of(id)), guide.terms[id].kind, guide.terms[id].group))


def _script(name: str, data: Any) -> str:
    return f"window.cfg.{name} = {_json(data)};\n"


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _summaries(guide: Guide, ids: list[str], address: str) -> list[str]:
    """Return the line about each entry, then about each page that is none."""
    return [*(guide.plain(guide.terms[id].summary) for id in ids), *(page.line for page in search_pages.pages(guide, address))]


def _names(guide: Guide, ids: list[str], questions: Questions, address: str) -> dict[str, Any]:
    """Collect what a look-up needs, and what a result and a hover card show besides the summary, packed; entries.js unpacks it."""
    terms = [guide.terms[id] for id in ids]
    place = {id: at for at, id in enumerate(ids)}
    mentions = count_mentions(guide)
    tails = sorted((_letters(phrase) for phrase in questions.optional), key=len, reverse=True)
    return {
        "address": address,
        "areas": {id: {"name": area.name, "short": area.short, "implies": area.implies} for id, area in guide.areas.items()},
        "kinds": {id: word.label for id, word in guide.vocabulary.kinds.items()},
        "pageKinds": {id: word.label for id, word in guide.vocabulary.pages.items()},
        "pages": [
            (page.kind, page.address, page.names, page.area) for page in search_pages.pages(guide, address) if page.kind != "meanings"
        ],
        "shared": {name: [place[id] for id in shared] for name, shared in guide.shared.items()},
        "noise": questions.noise,
        "optional": questions.optional,
        "same": questions.same,
        "entries": "\n".join("|".join(_all_names(term, id, tails)) for id, term in zip(ids, terms, strict=True)),
        "former": [[[old.name, old.acronym or ""] for old in term.former_names] for term in terms],
        "numbers": [_numbers(term) for term in terms],
        "kind": _runs(term.kind for term in terms),
        "area": _runs(guide.area_of(id) for id in ids),
        "lives": _lives(terms),
        "weight": "".join(str(min(9, round(math.log2(1 + mentions[id])))) for id in ids),
        "required": [at for at, term in enumerate(terms) if _is_required(term)],
    }


def _runs(values: Iterable[str]) -> list[tuple[str, int]]:
    """Pack values of which like stands beside like: each with how often it follows on itself."""
    return [(value, len(list(run))) for value, run in itertools.groupby(values)]


def _lives(terms: list[Term]) -> dict[str, Any]:
    """Pack the phases of all entries: few forms (`not-yet * active`), the form of each entry, and all days in one text.

    A day at the start of a month or year is cut to it: days are compared as text, so that 2027 comes before 2027-01-02.
    """
    lives = [timeline.life(term) for term in terms]
    of = [DAY.sub("*", life) for life in lives]
    forms = list(dict.fromkeys(of))
    days = [day.removesuffix("-01").removesuffix("-01") for life in lives for day in DAY.findall(life)]
    return {"forms": forms, "of": [forms.index(form) for form in of], "days": " ".join(days)}


def _is_required(term: Term) -> bool:
    """Return whether an entry is a version of a standard, or a standard, that a regulation requires."""
    return bool(term.standard and term.standard.required_version and term.standard.required_version != "none")


@functools.lru_cache(maxsize=1)
def count_mentions(guide: Guide) -> Counter[str]:
    """Count how many entries speak of each entry: what much else hangs on is looked up more."""
    found: Counter[str] = Counter()
    for id, term in guide.terms.items():
        linked = {token.id for text in (term.definition, term.why) for token in prose.tokens(text) if token.id}
        related = {other for ids in guide.relations(id).values() for other in ids}
        found.update(linked | related)
    return found


def _all_names(term: Term, id: str, tails: list[str]) -> list[str]:
    return [_short_id(term, id), term.name, term.acronym or "", *_aliases(term, tails)]


def _short_id(term: Term, id: str) -> str:
    """Return what entries.js cannot tell of an id: nothing if it follows from the acronym, or from the name when there is none."""
    if id == slug(term.acronym or term.name):
        return ""
    return FROM_NAME if id == slug(term.name) else id


def _aliases(term: Term, tails: list[str]) -> list[str]:
    """List the aliases, Spanish ones last, that look-ups tell apart from the name and from each other.

    They do not tell apart what differs in case, in a plural, or by a word that may be added at the end: one of `tails`.
    Aliases that are citations are in the script of citations.
    """
    apart = {_letters(name) for name in (term.name, term.acronym) if name}
    aliases: list[str] = []
    named = (alias for alias in term.aliases if not citations.named_by(alias))
    for alias in (*named, *(one.name for one in term.spanish)):
        letters = _letters(alias)
        tail = next((tail for tail in tails if letters.endswith(tail)), "")
        if not {letters, letters.removesuffix(tail)} & apart:
            apart.add(letters)
            aliases.append(alias)
    return aliases


def _letters(name: str) -> str:
    """Leave out what look-ups leave out: spaces, the plural, and words that say nothing (as normalize.js has them)."""
    return "".join(PLURAL.sub("", word) for word in fold_name(name).split() if word not in SILENT)


def _numbers(term: Term) -> list[str]:
    """List the official numbers by which rules and laws are known."""
    return [number for _, number in official_numbers(term) if number not in (term.acronym, term.name, *term.aliases)]


def _text(guide: Guide, term: Term) -> str:
    """Return all prose of an entry but its summary, which the names hold."""
    return " ".join(guide.plain(text) for _, text in prose.of(term))
