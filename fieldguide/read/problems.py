"""How a problem in the data is reported: one line, with file, line, field, what is wrong and the nearest right spelling."""

import difflib
import functools
import heapq
import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

LONGEST = 300


class Problem(NamedTuple):
    """One thing wrong in the data, sortable by place."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{_shown(self.file)}:{self.line}: "
        message = _shown(shorten(self.message))
        return place + (f"{_shown(shorten(self.field))}: {message}" if self.field else message)


def shorten(text: str) -> str:
    """Cut a text that nobody would read to its end."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _shown(text: str) -> str:
    """Write what is not shown, line breaks above all, as an escape: a problem is one line, whatever it quotes."""
    return text if text.isprintable() else "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


@dataclass(frozen=True)
class Located(Generic[T]):
    """A value that people wrote, with its file, its place in there, and what finds the line of a field (`relations.part_of[0]` → 14)."""

    id: str
    value: T
    file: str
    place: str
    line: Callable[[str], int] = field(repr=False)

    def problem(self, path: str, message: str) -> Problem:
        """Report a problem at a field, at the line of the nearest field that was written."""
        field = join_path(self.place, path)
        return Problem(self.file, self.line(field), field, message)


def join_path(place: str, path: str) -> str:
    """Name a field by the place that it is in and its path from there."""
    return f"{place}{path}" if not place or not path or path[0] == "[" else f"{place}.{path}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ` (did you mean 'x'?)` for the nearest known word, or nothing."""
    pairs = _pairs(word)
    # What shares most pairs of letters is compared letter by letter: to do that with all takes too long.
    likely = heapq.nlargest(5, known, key=lambda other: (len(pairs & _pairs(other)) / (len(pairs) + len(_pairs(other))), other))
    near = difflib.get_close_matches(word[:LONGEST], likely, n=1, cutoff=0.6)
    return f" (did you mean {near[0]!r}?)" if near else ""


@functools.lru_cache(maxsize=10_000)
def _pairs(word: str) -> frozenset[str]:
    return frozenset(map("".join, itertools.pairwise(f" {word.lower()} ")))
