"""The rule that holds all prose to the house style of `data/style.yml`."""

import bisect
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from fieldguide.read.names import lookup_names
from fieldguide.read.passages import PARAGRAPH, START, Passage, each_passage, own_words
from fieldguide.read.patterns import Patterns
from fieldguide.read.problems import Problem
from fieldguide.read.rule import rule
from fieldguide.read.style_model import StyleRule
from fieldguide.read.written import Written


class Place(NamedTuple):
    """A place where prose does not follow the house style."""

    passage: Passage
    lines: int
    words: str
    broken: StyleRule

    def problem(self, comment: str = "") -> Problem:
        """Say what to write instead."""
        return self.passage.problem(self.lines, f"{self.words!r}: write {self.broken.say} ({self.broken.why}){comment}")


@rule
def patterns_can_be_searched_together(written: Written) -> Iterator[Problem]:
    """A pattern of style.yml stays one when it is taken apart behind its first character, as the search for all of them does."""
    if not _fault({id: located.value.patterns for id, located in written.style.items()}):
        return
    for located in written.style.values():
        for i, pattern in enumerate(located.value.patterns):
            if fault := _fault({located.id: [pattern]}):
                yield located.problem(f"patterns[{i}]", f"{pattern!r} cannot be searched for by its first character: {fault}")


def _fault(patterns: dict[str, list[str]]) -> str | None:
    try:
        Patterns(patterns)
    except re.error as error:
        return error.msg
    return None


@rule(needs_every_entry=True)
def prose_follows_the_house_style(written: Written) -> Iterator[Problem]:
    """No prose matches a pattern of style.yml in more places than the pattern allows; an allowance larger than needed is an error."""
    if any(patterns_can_be_searched_together(written)):
        return
    found = find(written)
    for id, located in written.style.items():
        allowed, places = located.value.allow, found[id]
        if len(places) < allowed:
            instead = f"write {len(places)}" if places else "take it out"
            yield located.problem("allow", f"{allowed} is no longer needed: {instead}")
        elif len(places) > allowed:
            comment = f"; {len(places)} places, {allowed} allowed" if allowed else ""
            yield from (place.problem(comment) for place in places)


def find(written: Written) -> dict[str, list[Place]]:
    """Find all places where prose does not follow a rule of style.yml, by the rule's id."""
    style = [located.value for located in written.style.values()]
    passages, names = list(each_passage(written)), _official_names(written)
    text = own_words([*(passage.text for passage in passages), *names])
    starts = [match.start() for match in re.finditer(START, text)]
    matches = (*_openings(style, text, starts[: len(passages)]), *_matches(style, text))
    hits = [(bisect.bisect(starts, match.start()) - 1, broken, match) for broken, match in matches]
    within: dict[str, list[str]] = defaultdict(list)
    for number, _, match in hits:
        if number >= len(passages):
            within[match[0]].append(names[number - len(passages)])
    found: dict[str, list[Place]] = defaultdict(list)
    for number, broken, match in hits:
        if number < len(passages) and _holds(broken, passages[number]) and not _is_in(within[match[0]], match):
            lines = text.count("\n", starts[number], match.start())
            found[broken.id].append(Place(passages[number], lines, match[0].strip(), broken))
    return found


def _holds(style_rule: StyleRule, passage: Passage) -> bool:
    return not style_rule.fields or passage.kind in style_rule.fields


def _is_in(names: list[str], match: re.Match[str]) -> bool:
    start, end, text = match.start(), match.end(), match.string
    return any(text.find(name, max(0, start - len(name)), end + len(name)) >= 0 for name in names)


def _official_names(written: Written) -> list[str]:
    """List the names of entries and the titles of sources: they are not ours to change."""
    names = [name for entry in written.terms.values() for name in lookup_names(entry.value)]
    return names + [source.value.title for source in written.sources.values()]


def _openings(style: list[StyleRule], text: str, starts: list[int]) -> Iterator[tuple[StyleRule, re.Match[str]]]:
    """Match the rules about the first words of a text."""
    patterns = [(held, re.compile("|".join(held.patterns))) for held in style if held.opening]
    for start in starts:
        for held, pattern in patterns:
            if match := pattern.match(text, start + len(START + PARAGRAPH)):
                yield held, match


def _matches(style: list[StyleRule], text: str) -> Iterator[tuple[StyleRule, re.Match[str]]]:
    """Match all other rules."""
    by_id = {held.id: held for held in style if not held.opening}
    for id, match in Patterns({id: held.patterns for id, held in by_id.items()}).find(text):
        yield by_id[id], match
