"""Prints entries in the terminal, found as the search box finds them: as text, or as the records of guide.json."""

import functools
import json
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jinja2

from fieldguide import timeline
from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read.names import fold_name
from fieldguide.search import Finder
from fieldguide.write.exports import guide_json
from fieldguide.write.fields import Link, Value, typed
from fieldguide.write.slots import Slots

NEAREST = 3  # so many entries are named when nothing is found
WIDTH = 100

NEXT_LINE = re.compile(r"\n(?=(?:- |\d+\. |\|))")  # where a list item or a row of a table begins
RULER = re.compile(r"[\s|:-]+")  # the row that parts the head of a table from its body
NEXT_CELL = re.compile(r"(?<=\S) \| (?=\S)")


def _wrap(text: str) -> str:
    hanging = "  " if text.startswith("- ") else ""
    return textwrap.fill(text, WIDTH, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False)


TEMPLATES = Path(__file__).resolve().parent.parent / "templates" / "text"
JINJA = jinja2.Environment(  # noqa: S701 (plain text needs no escaping)
    loader=jinja2.FileSystemLoader(TEMPLATES), undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
)
JINJA.filters.update(date=format_date, wrap=_wrap)


def define(guide: Guide, finder: Finder, typed: str, as_json: bool) -> tuple[str, int]:
    """Look up what was typed; return what to print, and the exit code (1 when nothing was found)."""
    found = finder.look_up(typed)
    hits = [hit for hit in found["hits"] if hit["id"]]  # pages cannot be shown here
    if not hits or found["none"]:
        closest = ", ".join(guide.label(hit["id"]) for hit in hits[:NEAREST])
        return f'Nothing found for "{typed}".' + (f" Closest: {closest}." if closest else ""), 1
    ids = _meanings(guide, typed, hits[0])
    if as_json:
        records = [guide_json.entry_of(guide, id).model_dump(mode="json", by_alias=True) for id in ids]
        return json.dumps(records if len(records) > 1 else records[0], ensure_ascii=False, indent=1), 0
    guessed = "" if hits[0]["sure"] else f'No entry is called "{typed}". The closest:'
    parts = [found["answer"], guessed, *(entry_as_text(guide, id) for id in ids)]
    return "\n\n".join(part for part in parts if part), 0


def _meanings(guide: Guide, typed: str, hit: dict[str, Any]) -> list[str]:
    """Return the entries that share the name that was typed or found, most used first; else the one that was found."""
    names = {fold_name(typed), fold_name(hit["name"])}
    return next((ids for name, ids in guide.shared.items() if fold_name(name) in names), [hit["id"]])


def entry_as_text(guide: Guide, id: str) -> str:
    """Write one entry as plain text."""
    term, plain = guide.terms[id], functools.partial(_plain, guide, id)
    shown = [(field, [_value(guide, id, value) for value in values]) for field, values in typed(guide, id)]
    keys = {field.key for field, _ in shown}
    text = JINJA.get_template("entry.txt.j2").render(
        guide=guide,
        id=id,
        term=term,
        plain=plain,
        status_line=status_line(guide, id),
        fields=shown,
        relations={name: ids for name, ids in guide.relations(id).items() if f"relations.{name}" not in keys},
        paragraphs=[[plain(line) for line in lines] for lines in _paragraphs(f"{term.definition}\n\n{term.why}")],
        number={citation: number for number, citation in enumerate(guide.cited[id], 1)},
    )
    return re.sub(r"\n{3,}", "\n\n", text)  # a section that an entry does not have leaves a gap


def status_line(guide: Guide, id: str) -> str:
    """Return the sentences of an entry's status on the guide's day, as the status line of its page has them."""
    status = guide.status(id)
    successors = ", ".join(guide.label(successor) for successor in guide.relations(id).get("replaced_by", []))
    given = {"countdown": timeline.countdown(guide.day, timeline.due(guide.terms[id].dates, status))}
    sentences = guide.status_line(id, status, **given | ({"successors": successors} if successors else {}))
    return " ".join("".join(pieces) for pieces in sentences)


def _value(guide: Guide, id: str, value: Value) -> str:
    return guide.label(value.id) if isinstance(value, Link) else _plain(guide, id, value)


def _paragraphs(text: str) -> Iterator[list[str]]:
    """Split prose into paragraphs, and these into the list items or rows of a table of which they consist."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        lines = NEXT_LINE.split(paragraph)
        yield [NEXT_CELL.sub(" · ", line) for line in lines if not RULER.fullmatch(line)]


def _plain(guide: Guide, id: str, text: str) -> str:
    """Strip markup; citations become the numbers of the sources in the entry's list."""
    slots = Slots()  # square brackets are markup until the rest is plain
    return slots.fill(guide.plain(text, lambda citation: slots.keep(f"[{guide.cited[id].index(citation) + 1}]")))
