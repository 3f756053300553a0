"""Entries side by side, point by point, from their typed fields: prepared pages, and the data of the page that compares any.

A value is plain data, so that the template and `compare.js` print the same: text, or `[id]` for a link to an entry.
"""

import functools
import json
from collections.abc import Iterator
from typing import Any

from fieldguide import timeline
from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.model import DateWord, Model, Term
from fieldguide.write.render import Address, Citations, Renderer, page

Value = list[str | list[str]]
BEFORE = ("part_of", "run_by", "overseen_by", "authorized_by", "implements", "applies_to", "requires", "uses")
AFTER = ("replaces", "replaced_by", "expands", "expanded_as")
# These are told in sentences of their own on each entry: that they differ says nothing.
PROSE = ("Summary", "Facts", "What the evaluation found", "Why it ended", "Who takes part", "Participants", "Binds")


def pages(guide: Guide) -> dict[str, str]:
    """Return the page that compares any entries, and the prepared comparisons."""
    made = {"compare.md": page("Compare", "Two to four entries side by side, from their typed fields, with what differs.", "compare()")}
    for id, prepared in guide.comparisons.items():
        names = ", ".join(name_of(guide, term) for term in prepared.terms)
        made[f"compare/{id}.md"] = page(prepared.title, f"Side by side: {names}.", f'comparison("{id}")')
    return made


def name_of(guide: Guide, id: str) -> str:
    """Name an entry as short as can be without doubt which one is meant."""
    term = guide.terms[id]
    return term.name if not term.acronym or term.acronym in guide.shared else term.acronym


def points(guide: Guide, id: str) -> dict[str, Value]:
    """Return what the typed fields of an entry say: {label: value}, only those that say something."""
    return {label: value for label, value in _points(guide, id) if value}


def _points(guide: Guide, id: str) -> Iterator[tuple[str, Value]]:
    term, words = guide.terms[id], guide.vocabulary
    yield "Summary", [term.summary]
    yield "Kind", [words.kinds[term.kind].label]
    yield "Status", [words.statuses[guide.status(id)].label]
    for name, word in words.dates.items():
        yield _date_row(word), [format_date(on)] if (on := getattr(term.dates, name)) else []
    yield from _related(guide, id, BEFORE)
    if term.model:
        yield from _of_model(guide, term.model)
    yield from _of_other_kinds(term)
    yield from _related(guide, id, AFTER)
    yield "Facts", [f"{guide.plain(f.label)}: {guide.plain(f.value)} ({format_date(f.as_of)})" for f in term.facts]
    if term.model:
        yield "What the evaluation found", _text(term.model.evaluation)
        yield "Why it ended", _text(term.model.why_ended)


def _date_row(word: DateWord) -> str:
    """Head the row of a date that may lie behind one entry and ahead of another: Began or begins."""
    return f"{word.label} or {word.label_ahead.lower()}" if word.label_ahead else word.label


def _related(guide: Guide, id: str, names: tuple[str, ...]) -> Iterator[tuple[str, Value]]:
    for name in names:
        yield guide.relation_label(name), [[other] for other in guide.relations(id).get(name, [])]


def _of_model(guide: Guide, model: Model) -> Iterator[tuple[str, Value]]:
    count = _text(model.participants)
    if count and model.participants_as_of:
        count = [f"{count[0]} ({format_date(model.participants_as_of)})"]
    yield "Family", [guide.vocabulary.categories[model.category].label]
    yield "Taking part is", _text(model.participation)
    yield "Who takes part", _text(model.who)
    yield "Participants", count
    yield "Where", _text(model.geography) or ([", ".join(model.states)] if model.states else [])
    yield "Payers", list(model.payers)
    yield "Advanced APM", _text(model.advanced_apm)
    yield "Tracks", list(model.tracks)


def _of_other_kinds(term: Term) -> Iterator[tuple[str, Value]]:
    if term.rule:
        yield "File code", _text(term.rule.cms_number)
        yield "Federal Register", _text(term.rule.citation)
        yield "Binds", _text(term.rule.binds)
    if term.law:
        yield "Public law", _text(term.law.public_law)
        yield "Codified at", _text(term.law.usc)
    if term.standard:
        yield "Steward", _text(term.standard.steward)
        yield "Version", _text(term.standard.version)
        yield "Version required", _text(term.standard.required_version)


def _text(value: str | None) -> Value:
    return [prose.plain(value)] if value else []


def _differ(values: list[Value]) -> bool:
    """Tell whether two values that are recorded differ; what an entry does not say is no difference."""
    said = [value for value in values if value]
    return any(value != said[0] for value in said)


def labels(guide: Guide) -> list[str]:
    """List all points in their order on the page."""
    found: dict[str, None] = {}
    for name in guide.terms:
        found |= dict.fromkeys(label for label, _ in _points(guide, name))
    own = [guide.relation_label(name) for name in AFTER]
    last = [*own, "Facts", "What the evaluation found", "Why it ended"]
    return [label for label in found if label not in last] + [label for label in last if label in found]


def compare(renderer: Renderer, address: Address) -> str:
    """Make the page that compares any entries the reader chooses."""
    return renderer.template("pages/compare.html.j2", address, prepared=renderer.guide.comparisons)


def comparison(renderer: Renderer, id: str, address: Address) -> str:
    """Make the page of a prepared comparison."""
    guide, prepared = renderer.guide, renderer.guide.comparisons[id]
    found = {term: points(guide, term) for term in prepared.terms}
    values = ((label, [found[term].get(label, []) for term in prepared.terms]) for label in labels(guide))
    rows = [(label, row, label not in PROSE and _differ(row)) for label, row in values if any(row)]
    cited = [token.cite for token in prose.tokens(prepared.intro) if token.cite]
    apart = [(id, other) for id in prepared.terms for other in guide.terms[id].confused_with if other.term in prepared.terms]
    return renderer.template(
        "pages/comparison.html.j2", address, comparison=prepared, apart=apart, rows=rows,
        name=functools.partial(name_of, guide), cite=Citations(guide, list(dict.fromkeys(cited))),
    )  # fmt: skip


def files(guide: Guide, pattern: str) -> dict[str, str]:
    """Return the data of the page Compare as a script, since file:// has no fetch; `pattern` is the address of an entry."""
    order = labels(guide)
    entries = {}
    for id, term in guide.terms.items():
        said = {order.index(label): value for label, value in points(guide, id).items()}
        apart = {other.term: guide.plain(other.because) for other in term.confused_with}
        names = {"name": term.name, "acronym": term.acronym, "label": name_of(guide, id)}
        entries[id] = {**names, "life": timeline.life(term), "points": said, "apart": apart}
    data: dict[str, Any] = {
        "address": pattern, "labels": order, "prose": PROSE, "entries": entries,
        "statuses": {id: word.label for id, word in guide.vocabulary.statuses.items()},
    }  # fmt: skip
    return {"assets/compare.js": f"window.cfgCompare = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"}
