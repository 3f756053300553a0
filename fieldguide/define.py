"""Prints entries in the terminal: found as the search box finds them, told as text or as the record of guide.json."""

import datetime
import json
from pathlib import Path

import jinja2

from fieldguide import export, prose, timeline
from fieldguide.guide import Guide
from fieldguide.load import load
from fieldguide.look_up import Finder
from fieldguide.render import long_day

SURE = 3
"""How many of the nearest entries are named when nothing is found."""


def define(root: Path, typed: str, as_json: bool) -> tuple[str, int]:
    """Look up what was typed; return what to print, and the exit code (1 when nothing was found)."""
    guide = Guide(load(root), datetime.datetime.now(datetime.UTC).date())
    found = Finder(guide).look_up(typed)
    ids = [hit["id"] for hit in found["hits"]]
    if not ids or found["none"]:
        near = ", ".join(guide.label(id) for id in ids[:SURE])
        return f"Nothing found for {typed!r}." + (f" Nearest: {near}." if near else ""), 1
    meanings = next((shared for name, shared in guide.shared.items() if name.lower() == typed.strip().lower()), ids[:1])
    if as_json:
        records = [record for record in export.as_data(guide)["terms"] if record["id"] in meanings]
        return json.dumps(records if len(records) > 1 else records[0], ensure_ascii=False, indent=1, default=str), 0
    return "\n\n".join(tell(guide, root, id) for id in meanings), 0


def tell(guide: Guide, root: Path, id: str) -> str:
    """Tell one entry as plain text."""
    jinja = jinja2.Environment(  # noqa: S701 (plain text needs no escaping)
        loader=jinja2.FileSystemLoader(root / "templates"), undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    jinja.filters.update(say=timeline.say, plain=prose.plain, long_day=long_day)
    jinja.globals.update(guide=guide)
    term = guide.terms[id]
    return jinja.get_template("entry.txt.j2").render(
        id=id,
        term=term,
        paragraphs=[prose.plain(paragraph) for paragraph in (term.definition + "\n\n" + term.why).split("\n\n") if paragraph.strip()],
        relations=guide.relations(id),
        references=[guide.reference(citation) for citation in guide.cited[id]],
    )
