"""All texts, marks and citations of what people wrote, with the place of each: what the rules go through.

Several rules ask for each list, so it is kept, but only that of the guide at hand.
"""

import functools
from typing import Any

from fieldguide.read import prose
from fieldguide.read.problems import Located
from fieldguide.read.value_types import Cites, Marked, Plain, Words
from fieldguide.read.walk import walk_all
from fieldguide.read.written import Written

Place = tuple[Located[Any], str, str]


MARKS = (Marked, Plain, Cites, Words)


def each(written: Written, mark: type) -> list[Place]:
    """List all that carries one of the MARKS, with the field of each."""
    return _by_mark(written)[mark]


@functools.lru_cache(maxsize=1)
def _by_mark(written: Written) -> dict[type, list[Place]]:
    """Walk everything once for all marks, since there is much to walk."""
    places: dict[type, list[Place]] = {mark: [] for mark in MARKS}
    for item in written.everything():
        for mark, found in walk_all(item.value, MARKS).items():
            places[mark] += [(item, field, text) for field, text in found]
    return places


def each_text(written: Written) -> list[Place]:
    """List every sentence that readers read, with the field of each."""
    return [*each_prose(written), *each_plain_sentence(written)]


@functools.lru_cache(maxsize=1)
def all_text(written: Written) -> str:
    """Return all texts in one, without code: to see whether there is anything to look for in each."""
    return "\n".join(prose.without_code(text) for _, _, text in each_text(written))


def each_prose(written: Written) -> list[Place]:
    """List the texts that may hold the guide's marks and Markdown, with the field of each."""
    return each(written, Marked)


def each_plain_sentence(written: Written) -> list[Place]:
    """List the sentences that may hold neither, such as summaries and captions, with the field of each."""
    return each(written, Plain)


@functools.lru_cache(maxsize=1)
def each_mark(written: Written) -> list[tuple[Located[Any], str, prose.Token]]:
    """List the guide's marks in all prose, with the field of each."""
    return [(item, field, token) for item, field, text in each_prose(written) if "[" in text for token in prose.tokens(text)]


@functools.lru_cache(maxsize=1)
def each_citation(written: Written) -> list[Place]:
    """List all citations, in prose and in fields of their own, with the field of each."""
    in_prose = [(item, field, token.cite) for item, field, token in each_mark(written) if token.cite is not None]
    return in_prose + each(written, Cites)
