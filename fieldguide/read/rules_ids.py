"""The rule about ids that are no field: the names of files, and the keys of files that hold several things."""

import re
from collections.abc import Iterator

from fieldguide.read.problems import Problem
from fieldguide.read.rule import rule
from fieldguide.read.value_types import ID
from fieldguide.read.written import Written


@rule
def ids_have_one_form(written: Written) -> Iterator[Problem]:
    """Entries and figures, named by their files, numbers and acts, named by their keys, have ids of lower case, digits and dashes."""
    for table in (written.terms, written.figures, written.numbers, written.acts):
        for id, item in table.items():
            if not re.fullmatch(ID, id):
                yield item.problem("", f"id {id!r} must be lower case letters, digits and dashes")
