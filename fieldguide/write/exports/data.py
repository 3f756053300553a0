"""Writes the guide as data for others: `guide.json`, its JSON Schema, and a CSV of the entries."""

import csv
import io
import json
from typing import Any

from fieldguide import timeline
from fieldguide.guide import Guide
from fieldguide.read.model import Term
from fieldguide.read.names import lookup_names

VERSION = "1.0"
ALWAYS = (
    "id",
    "name",
    "acronym",
    "aliases",
    "kind",
    "areas",
    "status",
    "dates",
    "summary",
    "definition",
    "why",
    "confused_with",
    "relations",
)  # fmt: skip


def files(guide: Guide) -> dict[str, str]:
    """Return the exports: {site path: content}."""
    return {
        "data/guide.json": json.dumps(as_data(guide), ensure_ascii=False, separators=(",", ":"), default=str),
        "data/entry.schema.json": json.dumps(Term.model_json_schema(), indent=1),
        "data/guide.schema.json": json.dumps(schema(), indent=1),
        "data/entries.csv": _csv(guide),
    }


def as_data(guide: Guide) -> dict[str, Any]:
    """Return the whole guide as plain data, as of its day."""
    return {
        "version": VERSION,
        "as_of": guide.day.isoformat(),
        "terms": [_term(guide, id) for id in guide.terms],
        "sources": [source.model_dump(mode="json", exclude_none=True) for source in guide.sources.values()],
        "events": [{"date": e.on, "what": guide.plain(e.what), "terms": list(e.terms), "source": e.source} for e in guide.events],
        "numbers": {id: number.model_dump(mode="json", exclude_none=True) for id, number in guide.numbers.items()},
    }


def _term(guide: Guide, id: str) -> dict[str, Any]:
    term = guide.terms[id]
    written = term.model_dump(mode="json", exclude_none=True, exclude={"also_in", "shares", "relations", "aliases"})
    own = (term.name, term.acronym)
    return {
        "id": id,
        "acronym": None,
        **written,
        "aliases": [name for name in dict.fromkeys(lookup_names(term)) if name not in own],
        "areas": guide.areas_of(id),
        "status": guide.status(id),
        "phases": [{"from": p.start, "status": p.status} for p in timeline.phases(term)],
        "relations": guide.relations(id),
        "cited": guide.cited[id],
        "checked": term.checked.isoformat() if term.checked else None,
    }


def schema() -> dict[str, Any]:
    """Return the JSON Schema of `guide.json`."""
    text, texts = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    entry = {
        "type": "object",
        "required": [*ALWAYS],
        "properties": {
            "id": text, "name": text, "acronym": {"type": ["string", "null"]}, "aliases": texts, "kind": text, "areas": texts,
            "status": text, "dates": {"type": "object"}, "summary": text, "definition": text, "why": text, "cited": texts,
            "relations": {"type": "object", "additionalProperties": texts}, "checked": {"type": ["string", "null"]},
        },
    }  # fmt: skip
    event = {"type": "object", "required": ["date", "what", "terms"], "properties": {"date": text, "what": text, "terms": texts}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "CMS Field Guide",
        "description": "All entries with what the guide derives from them: status as of `as_of`, inverse relations, events.",
        "type": "object",
        "required": ["version", "as_of", "terms", "sources", "events", "numbers"],
        "properties": {
            "version": {"const": VERSION}, "as_of": {"type": "string", "format": "date"}, "terms": {"type": "array", "items": entry},
            "sources": {"type": "array"}, "events": {"type": "array", "items": event}, "numbers": {"type": "object"},
        },
    }  # fmt: skip


def _csv(guide: Guide) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "acronym", "name", "kind", "area", "status", "began", "ended", "summary"])
    for id, term in guide.terms.items():
        begun, last = timeline.start(term.dates), timeline.end(term.dates)
        writer.writerow([id, term.acronym, term.name, term.kind, guide.area_of(id), guide.status(id), begun, last, term.summary])
    return out.getvalue()
