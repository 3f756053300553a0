"""Writes the calendar as iCalendar files (RFC 5545), whole, by area, and by who has something to do.

They are written by hand, since it takes but two things, escaping and folding; a package would be one more to install for
every build, and Jinja's escaping is that of HTML. The tests read every file with the `icalendar` package.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.events import Event
from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read.dates import first_day, last_day
from fieldguide.read.rules_calendar import WHOLE

LINE = 75  # octets, at most
PAST = datetime.timedelta(days=365)  # so far back the files go
REFRESH = "P7D"
NAME = "CMS Field Guide"
ABOUT = "Dates of Medicare, Medicaid, the Marketplace and health IT policy. Not an official publication of CMS: open the source."


@dataclass(frozen=True)
class Calendar:
    """One calendar file: whether it is of an area, of an actor, or whole, its name, and its events."""

    of: str
    name: str
    events: list[Event]


def files(guide: Guide, home: str = "") -> dict[str, str]:
    """Return the calendar files: {site path: content}; events link to their entries when the site's address is known."""
    texts = {event.uid: _event(guide, event, home) for event in _dated(guide)}
    return {path: _calendar(calendar, texts) for path, calendar in calendars(guide).items()}


def calendars(guide: Guide) -> dict[str, Calendar]:
    """Return what is in each calendar file: {site path: calendar}; a calendar without dates has no file."""
    events, words = _dated(guide), guide.vocabulary.actors
    found = {WHOLE: Calendar(WHOLE, "All dates", events)}
    found |= {id: Calendar("area", area.name, [e for e in events if id in areas_of(guide, e)]) for id, area in guide.areas.items()}
    found |= {id: Calendar("actor", word.label, [e for e in events if id in e.actors]) for id, word in words.items()}
    return {f"calendar/{id}.ics": calendar for id, calendar in found.items() if calendar.events}


def areas_of(guide: Guide, event: Event) -> list[str]:
    """List the areas of the entries that an event belongs to."""
    return list(dict.fromkeys(area for id in event.terms for area in guide.areas_of(id)))


def _dated(guide: Guide) -> list[Event]:
    """List the events of the past year and all that lie ahead; a year alone has no place in a calendar."""
    return [event for event in guide.events if len(event.on) > len("2026") and last_day(event.on) >= guide.day - PAST]


def _calendar(calendar: Calendar, texts: dict[str, str]) -> str:
    name = NAME if calendar.of == WHOLE else f"{NAME}: {calendar.name}"
    head = {
        "BEGIN": "VCALENDAR",
        "VERSION": "2.0",
        "PRODID": f"-//{NAME}//Calendar//EN",
        "CALSCALE": "GREGORIAN",
        "METHOD": "PUBLISH",
        "NAME": _text(name),
        "X-WR-CALNAME": _text(name),
        "X-WR-CALDESC": _text(ABOUT),
        "REFRESH-INTERVAL;VALUE=DURATION": REFRESH,
        "X-PUBLISHED-TTL": REFRESH,
    }
    return _lines(head) + "".join(texts[event.uid] for event in calendar.events) + _lines({"END": "VCALENDAR"})


def _event(guide: Guide, event: Event, home: str) -> str:
    properties = {
        "BEGIN": "VEVENT",
        "UID": f"{event.uid}@cms-field-guide",
        "SEQUENCE": str(event.revised),
        "DTSTAMP": f"{guide.day:%Y%m%d}T000000Z",
        "DTSTART;VALUE=DATE": f"{first_day(event.on):%Y%m%d}",
        "SUMMARY": _text(_summary(guide, event)),
        "DESCRIPTION": _text("\n".join(_description(guide, event))),
        "CATEGORIES": ",".join(_text(name) for name in _categories(guide, event)),
        "URL": f"{home}terms/{event.terms[0]}/" if home else "",
        "TRANSP": "TRANSPARENT",
        "END": "VEVENT",
    }
    return _lines({name: value for name, value in properties.items() if value})


def _summary(guide: Guide, event: Event) -> str:
    """Return the sentence of an event, after the name of its entry when it does not say it, and the month when that is all."""
    what = guide.plain(event.what)
    names = [name for id in event.terms for name in (guide.label(id), guide.terms[id].name)]
    if not any(name.lower() in what.lower() for name in names):
        what = f"{guide.short_name(event.terms[0])}: {what}"
    return f"{format_date(event.on)}, day open: {what}" if _is_month(event) else what


def _is_month(event: Event) -> bool:
    return len(event.on) == len("2026-12")


def _description(guide: Guide, event: Event) -> Iterator[str]:
    if _is_month(event):
        yield f"The day in {format_date(event.on)} is not known; the calendar shows the first one."
    yield f"In the guide: {'; '.join(map(guide.full_name, event.terms))}."
    if event.source:
        source = guide.reference(event.source)
        yield f"Source: {source.title} ({source.publisher}), {source.url}"


def _categories(guide: Guide, event: Event) -> Iterator[str]:
    if event.kind:
        yield guide.vocabulary.event_kinds[event.kind].label
    yield from (guide.areas[area].name for area in areas_of(guide, event))
    yield from (guide.vocabulary.actors[actor].label for actor in event.actors)


def _text(value: str) -> str:
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _lines(properties: dict[str, str]) -> str:
    return "".join(_folded(f"{name}:{value}") + "\r\n" for name, value in properties.items())


def _folded(line: str) -> str:
    """Break a line after at most 75 octets; what follows begins with a space. No character is broken."""
    if len(line) <= LINE and line.isascii():  # most lines are
        return line
    pieces, size = [""], 0
    for character in line:
        octets = len(character.encode())
        if size + octets > LINE:
            pieces.append(" ")
            size = 1
        pieces[-1] += character
        size += octets
    return "\r\n".join(pieces)
