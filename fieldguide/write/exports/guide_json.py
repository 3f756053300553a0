"""Writes `guide.json`, the whole guide as data.

Prose stays as written, with its marks: a plain twin would make the file a third larger, and would lose paragraphs, lists
and the place of each citation. What the marks stand for is all in the file, and the schema says how to read them.
"""

from fieldguide import events, timeline
from fieldguide.guide import Guide
from fieldguide.read.model import Term
from fieldguide.read.names import lookup_names
from fieldguide.write.exports.shape import LICENSE, VERSION, Entry, Event, GuideData, Phase, Source

DERIVED = {"aliases", "relations"}  # fields that an entry is published with more of than was written
AS_WRITTEN = [name for name in Entry.model_fields if name in Term.model_fields and name not in DERIVED]


def write(guide: Guide) -> str:
    """Write the whole guide as JSON, as of its day."""
    return data_of(guide).model_dump_json(by_alias=True)


def data_of(guide: Guide) -> GuideData:
    """Return the whole guide as data, as of its day."""
    return GuideData(
        version=VERSION,
        as_of=guide.day,
        license=LICENSE,
        terms=[entry_of(guide, id) for id in guide.terms],
        sources=[_source(guide, id) for id in sorted(_cited(guide))],
        events=[_event(guide, event) for event in guide.events],
        numbers=guide.numbers,
    )


def entry_of(guide: Guide, id: str) -> Entry:
    """Return one entry as data."""
    term = guide.terms[id]
    return Entry(
        id=id,
        aliases=[name for name in dict.fromkeys(lookup_names(term)) if name not in (term.name, term.acronym)],
        areas=guide.areas_of(id),
        status=guide.status(id),
        phases=[Phase(start=phase.start, status=phase.status) for phase in timeline.phases(term)],
        relations=guide.relations(id),
        cited=guide.cited[id],
        **{name: getattr(term, name) for name in AS_WRITTEN},
    )


def _event(guide: Guide, event: events.Event) -> Event:
    what, terms, actors = guide.plain(event.what), list(event.terms), list(event.actors)
    return Event(date=event.on, what=what, terms=terms, source=event.source, kind=event.kind, actors=actors)


def _cited(guide: Guide) -> set[str]:
    in_numbers = {value.source for number in guide.numbers.values() for value in number.values}
    return {*guide.sources, *guide.citing, *in_numbers}


def _source(guide: Guide, id: str) -> Source:
    found, record = guide.reference(id), guide.sources.get(id)
    return Source(
        id=id,
        title=found.title,
        publisher=found.publisher,
        url=found.url,
        kind=found.kind,
        published=record.published if record else None,
        read=record.read if record else None,
    )
