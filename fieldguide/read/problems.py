"""How a problem in the data is told: one line, with file, line, field, what is wrong and the nearest right spelling."""

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in the data, sortable by place."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: "
        return place + (f"{self.field}: {self.message}" if self.field else self.message)


class DataError(Exception):
    """The data cannot be used; `problems` says why, in the order of their places."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True)
class Located(Generic[T]):
    """A value that people wrote, with its file, its place in there, and what finds the line of a field (`relations.part_of[0]` → 14)."""

    id: str
    value: T
    file: str
    place: str
    line: Callable[[str], int] = field(repr=False)

    def problem(self, path: str, message: str) -> Problem:
        """Tell of a problem at a field, at the line of the nearest field that was written."""
        return Problem(self.file, self.line(join_path(self.place, path)), path, message)


def join_path(place: str, path: str) -> str:
    """Name a field by the place that it lies in and its path from there."""
    return f"{place}{path}" if not place or not path or path[0] == "[" else f"{place}.{path}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ` (did you mean 'x'?)` for the nearest known word, or nothing."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" (did you mean {near[0]!r}?)" if near else ""
