"""The typed fields of entries: which there are, how they are labeled, in which order they are shown.

Written once: the card of an entry, comparisons, the table of models, the terminal and the search box walk this table.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read.model import Applications, FormerName, Term
from fieldguide.read.vocabulary_model import AFTER, BEFORE, ON_CARD, DateWord


class Link(NamedTuple):
    """A value that is another entry."""

    id: str


Value = str | Link


@dataclass(frozen=True)
class Field:
    """A typed field: the path of its value in an entry (`model.who`), or `dates`, `relations` with a name of the vocabulary."""

    key: str
    label: str
    on_card: bool = True


IN_HEAD = ("kind", "acronym", "standard.required_version", "standard.adopted_by")

HEAD = (
    Field("summary", "Summary", on_card=False),
    Field("kind", "Kind"),
    Field("status", "Status", on_card=False),
    Field("acronym", "Acronym"),
    Field("former_names", "Formerly"),
    Field("spanish", "In Spanish"),
)
BLOCKS = (
    Field("affected", "Who is affected"),
    Field("changed", "What changed"),
    Field("next", "What comes next"),
    Field("model.category", "Family"),
    Field("model.participation", "Participation"),
    Field("model.applications", "Applications"),
    Field("model.who", "Who can participate"),
    Field("model.participants", "Participants"),
    Field("model.geography", "Where"),
    Field("model.payers", "Payers"),
    Field("model.paid", "How participants are paid"),
    Field("model.risk", "Who bears risk"),
    Field("model.advanced_apm", "Advanced APM"),
    Field("model.tracks", "Tracks"),
    Field("rule.cms_number", "File code"),
    Field("rule.citation", "Federal Register"),
    Field("rule.rin", "RIN"),
    Field("rule.binds", "Who must comply"),
    Field("law.public_law", "Public law"),
    Field("law.statute", "Statutes at Large"),
    Field("law.usc", "Codified at"),
    Field("standard.steward", "Steward"),
    Field("standard.version", "Version"),
    Field("standard.required_version", "Required version"),
    Field("standard.adopted_by", "Adopted by"),
)
TAIL = (
    Field("facts", "Facts", on_card=False),
    Field("model.evaluation", "What the evaluation found", on_card=False),
    Field("model.why_ended", "Why it ended", on_card=False),
)


@functools.lru_cache(maxsize=1)  # the same for all entries; only the guide at hand is kept
def fields(guide: Guide) -> tuple[Field, ...]:
    """Return all typed fields in the order in which they are shown, those of the vocabulary included."""
    dates = (Field(f"dates.{name}", _either(word)) for name, word in guide.vocabulary.dates.items())
    before = (Field(f"relations.{name}", guide.relation_label(name), on_card=name in ON_CARD) for name in BEFORE)
    after = (Field(f"relations.{name}", guide.relation_label(name), on_card=False) for name in AFTER)
    return (*HEAD, *dates, *before, *BLOCKS, *after, *TAIL)


def _either(word: DateWord) -> str:
    """Label a date that may lie behind one entry and ahead of another: Began or begins."""
    return f"{word.label} or {word.label_ahead.lower()}" if word.label_ahead else word.label


def labels(guide: Guide) -> dict[str, str]:
    """Return the label of each typed field by its key."""
    return {field.key: field.label for field in fields(guide)}


def typed(guide: Guide, id: str) -> Iterator[tuple[Field, list[Value]]]:
    """List the fields of an entry that say something, with their values; prose keeps its marks."""
    for field in fields(guide):
        values = values_of(guide, id, field.key)
        if values:
            yield _of_entry(guide, id, field), values


def on_card(guide: Guide, id: str) -> Iterator[tuple[Field, list[Value]]]:
    """List the fields for the card of an entry's page: those that the head of the page does not say already."""
    lines = guide.status_line(id, guide.status(id), countdown="")
    said = " ".join("".join(pieces) for pieces in lines)
    for field, values in typed(guide, id):
        in_head = field.key in IN_HEAD or values == [guide.terms[id].acronym]
        in_status = field.key.startswith("dates.") and re.search(rf"\b(?:on|in|from|to|since) {values[0]}\b", said)
        if field.on_card and not in_head and not in_status:
            yield field, values


def _of_entry(guide: Guide, id: str, field: Field) -> Field:
    """Label a date of one entry by whether it lies ahead: Begins."""
    block, _, name = field.key.partition(".")
    if block != "dates":
        return field
    return replace(field, label=guide.date_label(name, getattr(guide.terms[id].dates, name)))


def values_of(guide: Guide, id: str, key: str) -> list[Value]:
    """Return the values of one field of an entry, none when the entry does not say."""
    term = guide.terms[id]
    block, _, name = key.partition(".")
    match block:
        case "kind":
            return [guide.vocabulary.kinds[term.kind].label]
        case "status":
            return [guide.vocabulary.statuses[guide.status(id)].label]
        case "former_names":
            return [_former(old) for old in term.former_names]
        case "spanish":
            return [one.name for one in term.spanish]
        case "facts":
            return [f"{fact.label}: {fact.value} ({format_date(fact.as_of)})" for fact in term.facts]
        case "dates":
            date = getattr(term.dates, name)
            return [format_date(date)] if date else []
        case "relations":
            return [Link(other) for other in guide.relations(id).get(name, [])]
        case "model":
            return _of_model(guide, term, name)
        case _:
            value = getattr(getattr(term, block), name, None) if name else getattr(term, block, None)
            return [value] if value else []


def _former(old: FormerName) -> str:
    acronym = f" ({old.acronym})" if old.acronym else ""
    return f"{old.name}{acronym}" + (f", until {format_date(old.until)}" if old.until else "")


def _window(window: Applications) -> str:
    opens = f"from {format_date(str(window.opens))}, " if window.opens else ""
    return f"{opens}{'to' if opens else 'until'} {format_date(str(window.closes))}"


def _of_model(guide: Guide, term: Term, name: str) -> list[Value]:
    model = term.model
    if model is None:
        return []
    match name:
        case "category":
            return [guide.vocabulary.categories[model.category].label]
        case "applications":
            return [_window(window) for window in model.applications]
        case "participants" if model.participants and model.participants_as_of:
            return [f"{model.participants} ({format_date(model.participants_as_of)})"]
        case "geography" if not model.geography and model.states:
            return [", ".join(model.states)]
        case _:
            value = getattr(model, name)
            return [value] if isinstance(value, str) else list(value or [])
