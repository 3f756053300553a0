"""The dated events of a guide: each once, however many entries tell of it."""

import functools
import hashlib
import math
import re
from collections import Counter, defaultdict
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
    events = list(events)
    frequency = Counter(word for event in events for word in _word_set(event.what))
    groups: list[list[Event]] = []
    alike: dict[tuple[str, frozenset[str]], list[Event]] = {}
    by_word: dict[tuple[str, str, str], list[list[Event]]] = defaultdict(list)
    for event in events:
        words = _word_set(event.what)
        keys = [(event.on, event.source, word) for word in _telling(words, frequency)] if event.source else []
        same = alike.get((event.on, words)) or _nearly_same(words, (group for key in keys for group in by_word[key]))
        if same:
            same.append(event)
        else:
            groups.append([event])
            alike[event.on, words] = groups[-1]
            for key in keys:
                by_word[key].append(groups[-1])
    found = [_as_one(group) for group in groups]
    return sorted(found, key=lambda event: (first_day(event.on), len(event.on), event.what))


def _telling(words: frozenset[str], frequency: Counter[str]) -> list[str]:
    """Return the rarest words of a sentence, so many that each sentence that is nearly the same has one of them among its own."""
    rest = math.ceil(NEAR_SAME * len(words)) - 1
    return sorted(words, key=lambda word: (frequency[word], word))[: len(words) - rest]


def _words(what: str) -> list[str]:
    return re.findall(r"\w+", what.lower())


@functools.cache
def _word_set(what: str) -> frozenset[str]:
    return frozenset(_words(what))


def _nearly_same(words: frozenset[str], groups: Iterable[list[Event]]) -> list[Event] | None:
    """Return the first of some groups that tells of an event in nearly these words."""
    sets = ((group, _word_set(group[0].what)) for group in groups)
    return next((group for group, theirs in sets if len(words & theirs) / len(words | theirs) >= NEAR_SAME), None)


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
