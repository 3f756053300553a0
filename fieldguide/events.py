"""The dated events of a guide: each once, however many entries tell of it."""

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
    groups: dict[str, list[list[Event]]] = defaultdict(list)
    for event in events:
        same = next((group for group in groups[event.on] if _say_the_same(group[0], event)), None)
        if same:
            same.append(event)
        else:
            groups[event.on].append([event])
    found = [_as_one(group) for day in groups.values() for group in day]
    return sorted(found, key=lambda event: (first_day(event.on), len(event.on), event.what))


def _words(what: str) -> list[str]:
    return re.findall(r"\w+", what.lower())


def _say_the_same(one: Event, other: Event) -> bool:
    ours, theirs = set(_words(one.what)), set(_words(other.what))
    if ours == theirs:
        return True
    return one.source is not None and one.source == other.source and len(ours & theirs) / len(ours | theirs) >= NEAR_SAME


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
