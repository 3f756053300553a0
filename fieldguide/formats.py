"""How dates and numbers are printed, the only place that says so in Python; `theme/assets/frame/format.js` is its twin.

`tests/formats.tsv` holds both to one table. Numbers come as decimal text (`202.90`), so that digits stay as written.
"""

import datetime
import functools
from decimal import Decimal

from fieldguide.read.dates import first_day

WORDS = (("trillion", 12), ("billion", 9), ("million", 6))


def format_date(partial: str | datetime.date) -> str:
    """Print a day, month or year as prose does: December 31, 2026; December 2026; 2026."""
    return _date(str(partial), "%B")


def format_short_date(partial: str | datetime.date) -> str:
    """Print a day, month or year as tables do: Dec 31, 2026; Dec 2026; 2026."""
    return _date(str(partial), "%b")


@functools.cache  # pages print the same dates over and over
def _date(partial: str, month: str) -> str:
    day = first_day(partial)
    if len(partial) == len("2026"):
        return f"{day:%Y}"
    return f"{day:{month}} {day:%Y}" if len(partial) == len("2026-12") else f"{day:{month}} {day.day}, {day:%Y}"


def format_number(value: str, unit: str = "count") -> str:
    """Print a number with its unit, one of count, percent and dollars: 1,205; 9%; $202.90; $1.64 billion.

    Counts are grouped by thousands; dollars from a million on are said in words. Raises ValueError for another unit,
    decimal.InvalidOperation for a value that is no number.
    """
    number = Decimal(value)
    sign, size = ("−" if number < 0 else ""), abs(number)
    match unit:
        case "count":
            return f"{sign}{size:,f}"
        case "percent":
            return f"{sign}{size:,f}%"
        case "dollars":
            return f"{sign}${_in_words(size)}"
        case _:
            raise ValueError(f"no unit {unit!r}")


def format_figure(value: str, unit: str, around: str | None, per: str | None) -> str:
    """Print a number with the words around it and what it is for: 69.3 million people; $202.90 a month."""
    printed = (around or "{}").replace("{}", format_number(value, unit))
    return f"{printed} {per}" if per else printed


def _in_words(size: Decimal) -> str:
    for word, zeros in WORDS:
        if size >= 10**zeros:
            return f"{(size / 10**zeros).normalize():,f} {word}"
    return f"{size:,f}"
