"""Entries as the subjects of sentences: their names with article and acronym, and the number of their verb."""

import re
from collections.abc import Collection

from fieldguide.read.vocabulary_model import Nouns

# What follows the noun of a name: Center *for* Medicare, Limits *on* Algorithms.
PHRASE = re.compile(r",? (?:for|of|on|in|to)\b|,|: | \(")
ORDINAL = re.compile(r" (?:\d+|One|Two)$")


def subject(name: str, acronym: str | None, nouns: Nouns) -> str:
    """Return a name as a sentence begins with it: The Integrated Care for Kids (InCK) Model."""
    added = f" ({acronym})" if acronym and acronym not in name else ""
    if not _is_one(_noun(name), nouns.with_article) and not _ends_with(name, nouns.with_article):
        return name + added
    rest, _, last = name.rpartition(" ")
    if added and _is_one(last, nouns.after_acronym) and not _holds(acronym or "", last):
        return f"The {rest} ({(acronym or '').removesuffix(f' {last}')}) {last}"
    return f"The {name}{added}"


def is_plural(name: str, nouns: Nouns) -> bool:
    """Return whether the verb of a name is in the plural: Limits on Algorithms are, the Care for Kids Model is."""
    noun = _noun(name)
    if not _is_one(noun, nouns.with_article) and _ends_with(name, nouns.with_article):
        noun = _last(name)
    return noun.endswith(("s", "Criteria")) and not noun.endswith(("ss", "us", "is"))


def _noun(name: str) -> str:
    return _last(PHRASE.split(name, maxsplit=1)[0])


def _last(name: str) -> str:
    return ORDINAL.sub("", name).rpartition(" ")[2]


def _ends_with(name: str, nouns: Collection[str]) -> bool:
    """Return whether a name is that of its last word; Title XI of the Social Security Act is no act."""
    return _is_one(_last(name), nouns) and " of the " not in name


def _is_one(word: str, nouns: Collection[str]) -> bool:
    return word in nouns or word.removesuffix("s") in nouns


def _holds(acronym: str, noun: str) -> bool:
    """Return whether an acronym counts a noun among its letters, or is the number of a rule."""
    return acronym.endswith(noun[0]) or any(letter.isdigit() for letter in acronym)
