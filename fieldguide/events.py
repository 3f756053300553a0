"""The dated events of a guide: each once, however many entries tell of it."""

import functools
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from fieldguide.read.dates import first_day

NEAR_SAME = 0.6  # the share of words that two sentences with one source have in common when they tell of one event


@dataclass(frozen=True)
class Event:
    """Something dated, from the dates and milestones of entries; one that follows from a date begins with its `subject`.

    `uid` stays the same when the date is corrected, and `revised` counts such corrections.
    """

    on: str
    what: str
    terms: tuple[str, ...]
    source: str | None
    subject: str = ""
    kind: str | None = None
    actors: tuple[str, ...] = ()
    uid: str = ""
    revised: int = 0


def milestone_uid(id: str, what: str) -> str:
    """Return the name of a milestone in calendars: its entry, and what its sentence says, but not its date."""
    return f"{id}-{hashlib.sha256(' '.join(_words(what)).encode()).hexdigest()[:12]}"


def date_uid(id: str, name: str) -> str:
    """Return the name of a date of an entry in calendars: a planned end and the actual one are one event."""
    return f"{id}-{'ends' if name == 'ended' else name}"


def joined(events: Iterable[Event]) -> list[Event]:
    """Join the events of a day that say the same; returns them oldest first, a whole month before its days."""
    groups: list[list[Event]] = []
    alike: dict[tuple[str, frozenset[str]], list[Event]] = {}
    of_source: dict[tuple[str, str | None], list[list[Event]]] = defaultdict(list)
    for event in events:
        same = alike.get((event.on, _word_set(event.what))) or _nearly_same(event, of_source[event.on, event.source])
        if same:
            same.append(event)
        else:
            groups.append([event])
            alike[event.on, _word_set(event.what)] = groups[-1]
            of_source[event.on, event.source].append(groups[-1])
    found = [_as_one(group) for group in groups]
    return sorted(found, key=lambda event: (first_day(event.on), len(event.on), event.what))


def _words(what: str) -> list[str]:
    return re.findall(r"\w+", what.lower())


@functools.cache
def _word_set(what: str) -> frozenset[str]:
    return frozenset(_words(what))


def _nearly_same(event: Event, groups: list[list[Event]]) -> list[Event] | None:
    """Return the group, of those with the source of an event, that tells of it in nearly its words."""
    if event.source is None:
        return None
    ours = _word_set(event.what)
    sets = ((group, _word_set(group[0].what)) for group in groups)
    return next((group for group, theirs in sets if len(ours & theirs) / len(ours | theirs) >= NEAR_SAME), None)


def _as_one(group: list[Event]) -> Event:
    """Return the event that says most, with the entries and actors of all."""
    fullest = max(group, key=lambda event: len(_words(event.what)))
    return replace(
        fullest,
        terms=_all(fullest.terms, *(event.terms for event in group)),
        kind=next((event.kind for event in (fullest, *group) if event.kind), None),
        actors=_all(fullest.actors, *(event.actors for event in group)),
        uid=min(event.uid for event in group),
        revised=sum(event.revised for event in group),
    )


def _all(*names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for some in names for name in some))
