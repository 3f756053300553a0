"""Writes `entries.csv`, a line an entry for spreadsheets, and what its columns say, in the form of W3C's CSV on the Web."""

import csv
import io
import json
import re

from fieldguide import timeline
from fieldguide.guide import Guide
from fieldguide.read.dates import first_day
from fieldguide.read.model import Dates
from fieldguide.write.exports.shape import LICENSE

COLUMNS = {
    "id": "The entry's id, which never changes",
    "acronym": "The usual acronym",
    "name": "The name as the agency writes it today",
    "kind": "What kind of thing it is",
    "area": "The home area in the guide",
    "status": "The status on the day that the table is of",
    "start": "The first day in force or in operation, else the day of publication; a day, a month, or a year, planned ones included",
    "start_is": "Which date `start` is: began, effective, enacted, or published",
    "end": "The last day, or the day on which it was cancelled or withdrawn; a day, a month, or a year",
    "end_is": "Whether `end` is actual or planned",
    "summary": "What it is and does, in plain text",
    "path": "The entry's page, from the root of the site",
}
STARTS = ("began", "effective", "enacted", "published")
BYTE_ORDER_MARK = "\ufeff"  # without it, Excel takes UTF-8 for another encoding
FORMULA = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")  # spreadsheets run a cell that begins with one of these
ABOUT = (
    "UTF-8 with a byte order mark; lines end in CR LF. A cell that begins with =, +, -, @ (full-width ones included), a tab, "
    "a carriage return, or a line feed has an apostrophe before it, so that spreadsheets show it as text."
)


def write(guide: Guide) -> str:
    """Write the table of all entries."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in ([*COLUMNS], *(_row(guide, id) for id in guide.terms)):
        writer.writerow(map(as_text, row))
    return BYTE_ORDER_MARK + out.getvalue()


def write_metadata(guide: Guide) -> str:
    """Write what the table is and what its columns say."""
    metadata = {
        "@context": "http://www.w3.org/ns/csvw",
        "url": "entries.csv",
        "dc:title": f"Entries of the CMS Field Guide as of {guide.day}",
        "dc:description": ABOUT,
        "dc:license": {"@id": LICENSE.url},
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"]},
        "tableSchema": {
            "columns": [{"name": name, "titles": name, "dc:description": meaning} for name, meaning in COLUMNS.items()],
            "primaryKey": "id",
        },
    }
    return json.dumps(metadata, ensure_ascii=False, indent=1) + "\n"


def _row(guide: Guide, id: str) -> list[str]:
    term = guide.terms[id]
    start, end = _start(term.dates), _end(guide, term.dates)
    named = [id, term.acronym or "", term.name, term.kind, guide.area_of(id), guide.status(id)]
    return [*named, *start, *end, term.summary, f"terms/{id}/"]


def _start(dates: Dates) -> tuple[str, str]:
    written = dates.model_dump(exclude_none=True)
    start = timeline.start(dates) or written.get("published", "")
    return start, next((name for name in STARTS if start and written.get(name) == start), "")


def _end(guide: Guide, dates: Dates) -> tuple[str, str]:
    end = timeline.over(dates)
    if not end:
        return "", ""
    is_actual = (timeline.stop(dates) or dates.ended) and first_day(end) <= guide.day
    return end, "actual" if is_actual else "planned"


def as_text(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if FORMULA.match(cell) else cell
