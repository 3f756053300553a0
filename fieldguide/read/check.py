"""Holds what people wrote to all rules."""

from fieldguide.read import (  # noqa: F401 (each module adds its rules, in this order)
    rules_calendar,
    rules_dates,
    rules_entries,
    rules_names,
    rules_pages,
    rules_prose,
    rules_sources,
    rules_vocabulary,
)
from fieldguide.read.problems import Problem
from fieldguide.read.rule import RULES
from fieldguide.read.written import Written


def check(written: Written) -> list[Problem]:
    """Return every problem of the data, those found at reading included, in the order of their places."""
    problems = list(written.problems)
    if written.vocabulary and written.whole:
        for rule in RULES:
            if not (written.broken and rule.needs_every_entry):
                problems += rule.find(written)
    return sorted(set(problems))
