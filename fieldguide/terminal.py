"""Prints entries in the terminal: found as the search box finds them, told as text or as the record of guide.json."""

import datetime
import json
from pathlib import Path

import jinja2

from fieldguide import timeline
from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read.names import fold_name
from fieldguide.read.written import Written
from fieldguide.search import Finder
from fieldguide.write.exports import data

NEAREST = 3  # so many entries are named when nothing is found
SURE = 80  # from this score on an entry was named, as in theme/assets/search/rank.js


def define(written: Written, root: Path, typed: str, as_json: bool) -> tuple[str, int]:
    """Look up what was typed; return what to print, and the exit code (1 when nothing was found)."""
    guide = Guide(written, datetime.datetime.now(datetime.UTC).date())
    found = Finder(guide).look_up(typed)
    hits = found["hits"]
    if not hits or found["none"]:
        near = ", ".join(guide.label(hit["id"]) for hit in hits[:NEAREST])
        return f"Nothing found for {typed!r}." + (f" Nearest: {near}." if near else ""), 1
    names = {fold_name(typed), fold_name(hits[0]["name"])}
    meanings = next((shared for name, shared in guide.shared.items() if fold_name(name) in names), [hits[0]["id"]])
    if as_json:
        records = [record for record in data.as_data(guide)["terms"] if record["id"] in meanings]
        records.sort(key=lambda record: meanings.index(record["id"]))
        return json.dumps(records if len(records) > 1 else records[0], ensure_ascii=False, indent=1, default=str), 0
    nearest = "" if hits[0]["score"] >= SURE else f"Nothing is called {typed!r}. The nearest:"
    told = [found["answer"], nearest, *(tell(guide, root, id) for id in meanings)]
    return "\n\n".join(part for part in told if part), 0


def tell(guide: Guide, root: Path, id: str) -> str:
    """Tell one entry as plain text."""
    jinja = jinja2.Environment(  # noqa: S701 (plain text needs no escaping)
        loader=jinja2.FileSystemLoader(root / "templates"), undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    jinja.filters.update(date=format_date, plain=lambda text: spoken(guide, id, text))
    jinja.globals.update(guide=guide)
    term = guide.terms[id]
    return jinja.get_template("text/entry.txt.j2").render(
        id=id,
        term=term,
        status=guide.status(id),
        status_line=status_line(guide, id),
        paragraphs=[spoken(guide, id, text) for text in (term.definition + "\n\n" + term.why).split("\n\n") if text.strip()],
        relations=guide.relations(id),
        references=[guide.reference(citation) for citation in guide.cited[id]],
    )


def status_line(guide: Guide, id: str) -> list[list[str]]:
    """Return the sentences of an entry's status on the guide's day, as the status line of its page has them."""
    status = guide.status(id)
    heirs = ", ".join(guide.label(heir) for heir in guide.relations(id).get("replaced_by", []))
    given = {"countdown": timeline.countdown(guide.day, timeline.due(guide.terms[id].dates, status))}
    return guide.status_line(id, status, **given | ({"heirs": heirs} if heirs else {}))


def spoken(guide: Guide, id: str, text: str) -> str:
    """Strip markup; citations become the numbers of the sources in the entry's list."""
    # Square brackets only at the end: they are markup until then.
    plain = guide.plain(text, lambda citation: f"\ue000{guide.cited[id].index(citation) + 1}\ue001")
    return plain.replace("\ue000", "[").replace("\ue001", "]")
