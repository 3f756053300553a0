"""Holds what people wrote to all rules."""

from collections import Counter
from collections.abc import Iterable, Iterator

from fieldguide.read import (  # noqa: F401 (each module adds its rules, in this order)
    rules_acronyms,
    rules_addresses,
    rules_calendar,
    rules_chapters,
    rules_dates,
    rules_entries,
    rules_ids,
    rules_learning,
    rules_names,
    rules_numbers,
    rules_pages,
    rules_prose,
    rules_questions,
    rules_sources,
    rules_stale,
    rules_style,
    rules_vocabulary,
)
from fieldguide.read.problems import Problem
from fieldguide.read.rule import RULES
from fieldguide.read.written import Written
from fieldguide.read.yaml_lines import MOST


def check(written: Written) -> list[Problem]:
    """Return every problem of the data, those found at reading included, in the order of their places."""
    problems = list(written.problems)
    if written.vocabulary and written.whole:
        for rule in RULES:
            if written.complete or not rule.needs_every_entry:
                problems += _some(rule.find(written))
    return sorted(set(problems))


def _some(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Stop when one file has so many problems of one kind that nobody reads more, and looking for the right words takes long."""
    count = Counter[str]()
    for problem in problems:
        yield problem
        count[problem.file] += 1
        if count[problem.file] == MOST:
            return
