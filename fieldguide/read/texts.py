"""All texts and citations of what people wrote, with the place of each: what the rules about prose and sources walk."""

import functools
from collections.abc import Iterator
from typing import Any

from fieldguide.read import citations, prose
from fieldguide.read.problems import Located
from fieldguide.read.written import Written


@functools.lru_cache(maxsize=1)  # several rules read all texts; only the guide at hand is kept
def each_text(written: Written) -> list[tuple[Located[Any], str, str]]:
    """List all prose that may hold marks: of entries and of the introductions of areas."""
    return list(_texts(written))


def _texts(written: Written) -> Iterator[tuple[Located[Any], str, str]]:
    for entry in written.terms.values():
        for field, text in prose.of_term(entry.value):
            yield entry, field, text
    for page in [*written.areas.values(), *written.overviews]:
        yield page, "intro", page.value.intro


@functools.lru_cache(maxsize=1)
def each_citation(written: Written) -> list[tuple[Located[Any], str, str]]:
    """List all citations of entries, areas and numbers, with the field each stands in."""
    return list(_citations(written))


def _citations(written: Written) -> Iterator[tuple[Located[Any], str, str]]:
    for entry in written.terms.values():
        for field, citation in citations.of_term(entry.value):
            yield entry, field, citation
    for page in [*written.areas.values(), *written.overviews]:
        for token in prose.tokens(page.value.intro):
            if token.cite is not None:
                yield page, "intro", token.cite
    for number in written.numbers.values():
        for i, value in enumerate(number.value.values):
            yield number, f"values[{i}].source", value.source
