"""The shape of style.yml: the mechanical rules of the house style."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from fieldguide.read.value_types import Id, Line, Shape

# A pattern begins with something that a search can leap to; a group there is taken apart at each |.
PATTERN_START = re.compile(r"(?:\(\?:(?:[^()\\[]|\[[^]|]+\]|\\[^()|])+\)(?![+{])|\[[^]]+\]|\\[dw]|[A-Za-z,;])(?![*?])")
# A repeat or a choice that is repeated: there may be endless ways to match one text, all of which are tried.
NESTED = re.compile(r"\([^()]*[*+{|][^()]*\)(?:[*+]|\{\d*,\})")


def _pattern(text: str) -> str:
    try:
        compiled = re.compile(text)
    except re.error as error:
        raise ValueError(f"{text!r} is not a regular expression: {error}") from None
    if compiled.groups or not PATTERN_START.match(text):
        raise ValueError(rf"{text!r} must begin with a letter, [Aa], \d, \w, or a simple (?:a|b), and have no group but (?:…)")
    rest = re.sub(r"\\.|\[[^]]*\]", "x", text)
    while (inner := re.sub(r"\([^()]*\)", "", rest)) != rest:
        if nested := NESTED.search(rest):
            raise ValueError(f"{text!r} may search without end: in {nested[0]!r} what is repeated has a repeat or a | of its own")
        rest = inner
    if "|" in rest:
        raise ValueError(f"{text!r} has a | outside of (?:…): write two patterns")
    return text


class StyleRule(Shape):
    """One mechanical rule of the house style: patterns that no prose may match."""

    id: Id = Field(description="Its name")
    patterns: Annotated[list[Annotated[Line, AfterValidator(_pattern)]], Field(min_length=1)] = Field(
        description="Regular expressions that match from the start of a word on, case as written"
    )
    say: Line = Field(description="What to write instead")
    why: Line = Field(description="The reason, in a few words")
    wrong: Line = Field(description="A sentence that a pattern must find")
    right: Line = Field(description="The same, as it should read")
    fields: list[Line] = Field(
        default_factory=list, description="The fields it holds for (`because`, `chapter`, …) by the last part of their name; none: all"
    )
    opening: bool = Field(False, description="Whether only the first words of a text count")
    allow: int = Field(0, ge=0, description="How many places there still are; may only fall")
