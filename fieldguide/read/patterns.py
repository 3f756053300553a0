"""Searches a text for many patterns at once: one search that stops at few places, where each pattern is tried for itself."""

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

# The first characters of a pattern: `(?:a|b)`; a letter in both cases; any other single character with how often it may come.
GROUP = re.compile(r"\(\?:([^()]+)\)(.*)")
BOTH_CASES = re.compile(r"\[([A-Z])([a-z])\](?![*+?{])(.*)")
FIRST = re.compile(r"((?:\[[^]]+\]|\\?.)(?:[*+?]|\{[\d,]+\})?)(.*)")
LETTER = re.compile(r"[A-Za-z]")


class Patterns:
    """Named patterns, each of which begins with the first character of a word, or with a comma or semicolon."""

    def __init__(self, patterns: Mapping[str, Sequence[str]]) -> None:
        self._patterns = patterns
        self._names: dict[str, list[str]] = defaultdict(list)
        rests: dict[str, list[str]] = defaultdict(list)
        for name, alternatives in patterns.items():
            for first, rest in (split for pattern in alternatives for split in _split(pattern)):
                rests[first].append(rest)
                self._names[first if LETTER.fullmatch(first) else ""].append(name)
        marks = [first for first in rests if first in (",", ";")]
        words = [first for first in rests if first not in marks]
        self._searches = [_search(f"{mark}(?={'|'.join(rests[mark])})", 0) for mark in marks]
        if words:
            # A letter is compared first, so that at most places nothing else is.
            self._searches.append(_search(" (?=" + "|".join(f"{first}(?:{'|'.join(rests[first])})" for first in words) + ")", 1))

    def find(self, text: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Find every place where a pattern matches, with the pattern's name; matches may overlap."""
        for search, offset in self._searches:
            for found in search.finditer(text):
                at = found.start() + offset
                for name in dict.fromkeys([*self._names.get(text[at], []), *self._names[""]]):
                    if match := self._compiled(name).match(text, at):
                        yield name, match

    @functools.cache  # noqa: B019 (lives as long as the search)
    def _compiled(self, name: str) -> re.Pattern[str]:
        return re.compile("|".join(self._patterns[name]))


def _search(pattern: str, offset: int) -> tuple[re.Pattern[str], int]:
    return re.compile(pattern), offset


def _split(pattern: str) -> Iterator[tuple[str, str]]:
    """Split a pattern into its first character and the rest, once for each alternative and case of the first."""
    if group := GROUP.fullmatch(pattern):
        for start in group[1].split("|"):
            yield from _split(start + group[2])
    elif cases := BOTH_CASES.fullmatch(pattern):
        yield cases[1], cases[3]
        yield cases[2], cases[3]
    elif first := FIRST.fullmatch(pattern):
        yield first[1], first[2]
