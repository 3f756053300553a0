"""The calendar: dated events by month, ahead and in the past year, and the calendar files to subscribe to."""

import itertools
from collections.abc import Callable, Iterable

from markupsafe import Markup

from fieldguide.events import Event
from fieldguide.guide import Guide
from fieldguide.read.dates import last_day
from fieldguide.write.addresses import Address
from fieldguide.write.exports import ical
from fieldguide.write.html import Templates

SHORTLY = 5  # events on the home page


def ahead(guide: Guide) -> list[Event]:
    """List the events that are not over on the guide's day, soonest first."""
    return [event for event in guide.events if last_day(event.on) >= guide.day]


def of_past_year(guide: Guide) -> list[Event]:
    """List the events of the year before the guide's day, as far back as the calendar files go, oldest first."""
    return [event for event in guide.events if guide.day - ical.PAST <= last_day(event.on) < guide.day]


def by_month(events: Iterable[Event]) -> list[tuple[str, list[Event]]]:
    """Group events that are in order by their month; those of which only the year is known are a group of their own."""
    return [(month, list(group)) for month, group in itertools.groupby(events, key=lambda event: event.on[: len("2026-12")])]


def home_coming(templates: Templates, url: Address) -> Markup:
    """Return the next few dated events, for the home page; a year alone is no date to wait for."""
    dated = [event for event in ahead(templates.guide) if len(event.on) > len("2026")]
    return templates.fill("parts/events.html.j2", url, events=dated[:SHORTLY])


def read_until(templates: Templates, url: Address) -> Markup:
    """Say up to which day rules were read: that on which the newest one of the guide was published."""
    guide = templates.guide
    rules = {id: term.dates for id, term in guide.terms.items() if term.kind == "rule"}
    published = [(day, id) for id, dates in rules.items() for day in (dates.proposed, dates.finalized) if day]
    known = [(day, id) for day, id in published if last_day(day) <= guide.day]
    checks = [term.checked for term in guide.terms.values() if term.checked]
    if not known or not checks:
        return Markup("")
    day, rule = max(known)
    return templates.fill("parts/read-until.html.j2", url, rule=rule, on=day, checked=max(checks))


def coming(templates: Templates, url: Address) -> Markup:
    """Return all that lies ahead, soonest first, with the filters that calendar.js brings to life."""
    months = by_month(ahead(templates.guide))
    return templates.fill("pages/calendar.html.j2", url, months=months, areas_of=_areas_of(templates.guide))


def past_year(templates: Templates, url: Address) -> Markup:
    """Return what the past year brought, by month, newest first."""
    months = by_month(reversed(of_past_year(templates.guide)))
    return templates.fill("pages/calendar-past.html.j2", url, months=months, areas_of=_areas_of(templates.guide))


def calendar_files(templates: Templates, url: Address) -> Markup:
    """Return the links to the calendar files: whole, by area, by who has something to do."""
    return templates.fill("pages/calendar-files.html.j2", url, calendars=ical.calendars(templates.guide))


def _areas_of(guide: Guide) -> Callable[[Event], list[str]]:
    return lambda event: ical.areas_of(guide, event)


CALLS: dict[str, Callable[..., Markup]] = {
    "home_coming": home_coming,
    "coming": coming,
    "read_until": read_until,
    "past_year": past_year,
    "calendar_files": calendar_files,
}
