"""What a rule of the data is: a small generator that yields problems, and whose docstring is the rule, word for word.

`python -m fieldguide rules` prints them, so that no other text has to repeat them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import overload

from fieldguide.read.problems import Problem
from fieldguide.read.written import Written

Find = Callable[[Written], Iterable[Problem]]


@dataclass(frozen=True)
class Rule:
    """A rule. One that needs every entry judges what is not there: while a file cannot be read, that would be guessing."""

    says: str
    find: Find
    needs_every_entry: bool


RULES: list[Rule] = []


@overload
def rule(find: Find) -> Find: ...
@overload
def rule(*, needs_every_entry: bool) -> Callable[[Find], Find]: ...
def rule(find: Find | None = None, *, needs_every_entry: bool = False) -> Find | Callable[[Find], Find]:
    """Make a generator one of the rules. Raises ValueError when it does not say in a docstring what it demands."""

    def add(found: Find) -> Find:
        if not found.__doc__:
            raise ValueError(f"{found.__name__}: a rule says in its docstring what it demands")
        RULES.append(Rule(found.__doc__, found, needs_every_entry))
        return found

    return add if find is None else add(find)
