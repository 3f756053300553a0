"""Which entries are near another one, so that they may be wrong answers about it; and which are so near that they might be right."""

import functools
import random
import re
from collections.abc import Callable, Iterator

from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.names import fold_name, lookup_names

WRONG = 3
MANY = 40  # neighbors, among which there are wrong answers enough
MOST = 40  # of which wrong answers are looked for among, so that the work does not grow with the square of the guide
SMALL = {"of", "the", "and", "for", "in", "to", "on", "a", "an", "with", "by"}


class Near:
    """The neighbors of entries: by area, group and kind; by relations and links."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.names = {id: {f" {fold_name(name)} " for name in lookup_names(term)} for id, term in guide.terms.items()}
        self.text = {id: "".join(names) for id, names in self.names.items()}  # two blanks between names: none is found across them
        self.series = {id: re.sub(r"\d+|\b(?:one|two|three)\b", "", fold_name(term.name)) for id, term in guide.terms.items()}
        self.initials = {id: initials(term.name) for id, term in guide.terms.items()}
        self.places = {id: (guide.area_of(id), term.group) for id, term in guide.terms.items()}
        self.connected: dict[str, set[str]] = {id: set() for id in guide.terms}
        for id in guide.terms:
            for other in self._named_by(id):
                if other in self.connected:
                    self.connected[id].add(other)
                    self.connected[other].add(id)
        self.by_kind: dict[str, list[str]] = {}
        self.by_area: dict[tuple[str, str], list[str]] = {}
        for id, term in guide.terms.items():
            self.by_kind.setdefault(term.kind, []).append(id)
            self.by_area.setdefault((term.kind, guide.area_of(id)), []).append(id)

    def _named_by(self, id: str) -> Iterator[str]:
        term = self.guide.terms[id]
        for ids in self.guide.relations(id).values():
            yield from ids
        yield from (token.id for _, text in prose.of(term) for token in prose.tokens(text) if token.id)
        yield from (one.term for one in term.confused_with)

    def along(self, id: str, *relations: str) -> set[str]:
        """Return the entries that some relations lead to, step by step, the entry itself included."""
        found, ahead = {id}, [id]
        while ahead:
            related = self.guide.relations(ahead.pop())
            new = {other for relation in relations for other in related.get(relation, [])} - found
            found |= new
            ahead += new
        return found

    def whole(self, id: str) -> set[str]:
        """Return what an entry is part of, what its parts are, and itself."""
        return self.along(id, "part_of") | self.along(id, "parts")

    def wrong(self, like: str, seed: str, may: Callable[[str], bool], unlike: Callable[[str], int] = lambda _: 0) -> tuple[str, ...]:
        """Return entries of the same kind that `may` be wrong answers; none if there are too few.

        The least `unlike` ones come first, among equals those of the same group and area.
        """
        neighbors = self._neighbors(like)
        candidates = random.Random(seed).sample(neighbors, min(len(neighbors), MOST))
        candidates.sort(key=lambda id: (unlike(id), self._distance(like, id)))
        found: list[str] = []
        for id in candidates:
            if may(id) and not any(self.alike(id, other) for other in [like, *found]):
                found.append(id)
            if len(found) == WRONG:
                return tuple(found)
        return ()

    def _neighbors(self, id: str) -> list[str]:
        """List the entries of the same kind, those of the same area alone where there are many."""
        kind = self.guide.terms[id].kind
        near = self.by_area[kind, self.guide.area_of(id)]
        return near if len(near) >= MANY else self.by_kind[kind]

    def _distance(self, one: str, other: str) -> int:
        (area, _), (other_area, _) = place, other_place = self.places[one], self.places[other]
        return 0 if place == other_place else 1 if area == other_area else 2

    def alike(self, one: str, other: str) -> bool:
        """Return whether two entries have a name in common, are numbers of one series, or one is named within the other."""
        return (
            self.series[one] == self.series[other]
            or any(name in self.text[other] for name in self.names[one])
            or any(name in self.text[one] for name in self.names[other])
        )


def within(name: str, text: str) -> bool:
    """Return whether a folded name is in a folded text, as whole words."""
    return f" {name} " in f" {text} "


def has_number(name: str) -> bool:
    """Return whether a name says when it was, or which one in a row."""
    return bool(re.search(r"\d", name))


def has_year(name: str) -> bool:
    """Return whether a name says of which year it is."""
    return bool(re.search(r"\d{4}", name))


def initials(name: str) -> set[str]:
    """Return the first letters of the words of a name, with and without those of small words."""
    words = fold_name(name).split()
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL)}


def letters_apart(one: str, other: str) -> int:
    """Return how far two words are apart in letters and length, whatever the order."""
    return len(letters(one) ^ letters(other)) + abs(len(one) - len(other))


@functools.cache
def letters(word: str) -> frozenset[str]:
    """Return the letters that a word has."""
    return frozenset(word)
