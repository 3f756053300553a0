"""Partial dates: a day, a month or a year, as ISO text (`2015-04-16`, `2015-04`, `2015`)."""

import calendar
import datetime
import functools


@functools.cache  # the same dates are asked for on page after page
def first_day(partial: str) -> datetime.date:
    """Return the first day of a day, month or year."""
    year, month, day = ([int(part) for part in partial.split("-")] + [1, 1])[:3]
    return datetime.date(year, month, day)


@functools.cache
def last_day(partial: str) -> datetime.date:
    """Return the last day of a day, month or year."""
    year, month, day = ([int(part) for part in partial.split("-")] + [0, 0])[:3]
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])
