"""The kinds of values that people write: one line or prose, ids, dates, addresses, citations, and what each must be.

Some carry a mark (`Marked`, `Plain`, `Cites`), by which `walk` finds the fields of that kind.
"""

import datetime
import functools
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
RELATION = "[a-z]+(?:_[a-z]+)*"
STATE = "[A-Z]{2}"
TYPED = r"(term|model|rule|law|standard)\.[a-z_]+"
# One line, and nothing that a template engine would take for its own.
ONE_LINE = r"^(?:[^\n{]|\{[^\n{%#]|\{$)*$"
# The same without the guide's own marks, for what is shown where they do not work.
NO_MARKS = r"^(?:[^\n{\[]|\{[^\n{%#\[]|\{$|\[[^\n{\[@#]|\[$)*$"
# The same without the bar that stands between names where they are packed.
NO_BARS = NO_MARKS.replace(r"[^\n{", r"[^|\n{")
YEARS = range(1700, 2201)
_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_HTTPS = re.compile(r"https://[^\s<>\"'\\^`{|}]+")


class Words:
    """Marks what readers read as sentences."""


class Marked(Words):
    """Marks sentences that may hold the guide's own marks: links, citations, numbers."""


class Plain(Words):
    """Marks sentences that are shown where neither the guide's marks nor Markdown work."""


class Cites:
    """Marks what names a source."""


def _number_as_text(value: Any) -> Any:
    """Accept a number where text is wanted; nothing else turns into text by itself."""
    return str(value) if type(value) in (int, float) else value


@functools.lru_cache(maxsize=10_000)
def _partial_date(value: str) -> str:
    """Accept a day, a month or a year (`2015-04-16`, `2015-04`, `2015`) and refuse days that do not exist."""
    match = _PARTIAL_DATE.fullmatch(value)
    if not match:
        raise ValueError(f"{value!r} is not a day, a month or a year (2015-04-16, 2015-04, 2015)")
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        datetime.date(year, month, day)
    except ValueError:
        raise ValueError(f"{value!r} is not a date of the calendar") from None
    if year not in YEARS:
        raise ValueError(f"{value!r} is not between {YEARS[0]} and {YEARS[-1]}")
    return value


def _day(value: Any) -> datetime.date:
    if len(_partial_date(str(value))) != len("2026-11-24"):
        raise ValueError(f"{value!r} is not a full day (2026-11-24)")
    return datetime.date.fromisoformat(value)


def _https(url: str) -> str:
    if not _HTTPS.fullmatch(url):
        raise ValueError(f"{url!r} is not a link that starts with https://")
    return url


def _each_once(values: list[str]) -> list[str]:
    if len(set(values)) < len(values):
        twice = next(value for at, value in enumerate(values) if value in values[:at])
        raise ValueError(f"{twice!r} is named twice")
    return values


_TEXT = StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000)
_LINE = StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000, pattern=ONE_LINE)
Id = Annotated[str, StringConstraints(pattern=f"^{ID}$", max_length=100)]
Ids = Annotated[list[Id], AfterValidator(_each_once)]
RelationName = Annotated[str, StringConstraints(pattern=f"^{RELATION}$", max_length=100)]
State = Annotated[str, StringConstraints(pattern=f"^{STATE}$")]
# A field of the block that entries of a kind have: model.who.
TypedField = Annotated[str, StringConstraints(pattern=f"^{TYPED}$")]
# A name, title or label.
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000, pattern=NO_MARKS)]
# What an entry is called, or one of a list that pages filter by.
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000, pattern=NO_BARS)]
# A line that is a sentence, shown where the guide's marks and Markdown do not work.
PlainSentence = Annotated[str, _LINE, Plain()]
# A line that may hold the guide's marks and Markdown.
Sentence = Annotated[str, _LINE, Marked()]
# Paragraphs of Markdown that may hold the guide's marks.
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000), Marked()]
Citation = Annotated[str, _TEXT, Cites(), Field(description="A source id, or a legal citation such as `42 CFR 414.1405`")]
# What people may write as a number, too.
Printed = BeforeValidator(_number_as_text)
PartialDate = Annotated[str, Printed, AfterValidator(_partial_date)]
Day = Annotated[datetime.date, BeforeValidator(_day)]
Url = Annotated[str, _TEXT, AfterValidator(_https)]


class Shape(BaseModel):
    """Base of everything that people write: unknown fields are refused."""

    # Only the outermost shapes are ever validated by themselves, so the others need no validators of their own.
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)
