"""The names of entries: which there are, and which of them are the same to readers."""

import functools
import re
import unicodedata
from collections.abc import Iterator

from fieldguide.read.model import Term


def lookup_names(term: Term) -> list[str]:
    """List all names under which an entry is looked up, its own first."""
    former = [name for old in term.former_names for name in (old.name, old.acronym) if name]
    spanish = [one.name for one in term.spanish]
    return [name for name in (term.acronym, term.name, *term.aliases, *former, *spanish) if name]


def official_numbers(term: Term) -> Iterator[tuple[str, str]]:
    """List the numbers by which a rule or law is looked up, with the field of each."""
    if term.rule:
        numbers = {"cms_number": term.rule.cms_number, "rin": term.rule.rin, "citation": term.rule.citation}
        yield from ((f"rule.{field}", number) for field, number in numbers.items() if number)
    if term.law and term.law.public_law:
        yield "law.public_law", term.law.public_law


def names_with_fields(term: Term) -> Iterator[tuple[str, str]]:
    """List everything under which an entry is looked up, official numbers included, with the field of each."""
    yield "name", term.name
    if term.acronym:
        yield "acronym", term.acronym
    yield from ((f"aliases[{i}]", alias) for i, alias in enumerate(term.aliases))
    for i, old in enumerate(term.former_names):
        yield f"former_names[{i}].name", old.name
        if old.acronym:
            yield f"former_names[{i}].acronym", old.acronym
    yield from ((f"spanish[{i}].name", one.name) for i, one in enumerate(term.spanish))
    yield from official_numbers(term)


@functools.cache
def fold_name(name: str) -> str:
    """Fold what makes no difference to readers in a name: case, accents, hyphens, ampersands, spaces."""
    if not name.isascii():
        name = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", " ", name.lower().replace("&", " and ")).strip()


def slug(name: str) -> str:
    """Return a name as a part of an address: names that readers tell apart have two."""
    return fold_name(name).replace(" ", "-")
