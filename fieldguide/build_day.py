"""The day that a build is of: the same for one commit, on any day and any machine."""

import datetime
import os
import subprocess
from pathlib import Path

VARIABLE = "SOURCE_DATE_EPOCH"
LAST = 2**32 - 1  # the last second that gzip's header holds


def build_day(root: Path) -> datetime.date:
    """Return the day of SOURCE_DATE_EPOCH, else of the last commit of the guide at `root`, else today.

    Raises ValueError, with one line to show, when SOURCE_DATE_EPOCH is no time.
    """
    epoch = os.environ.get(VARIABLE) or _last_commit(root)
    if not epoch:
        return datetime.datetime.now(datetime.UTC).date()
    if not (epoch.isascii() and epoch.isdigit() and len(epoch) <= len(str(LAST)) and int(epoch) <= LAST):
        raise ValueError(f"{VARIABLE}: {epoch[:40]!r} is not a number of seconds since 1970 (up to the year 2106)")
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()


def as_epoch(day: datetime.date) -> str:
    """Return the value of SOURCE_DATE_EPOCH that stands for a day."""
    return str(int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp()))


def _last_commit(root: Path) -> str:
    """Return the time of the last commit, or nothing without git or a repository."""
    command = ["git", "rev-list", "--max-count=1", "--timestamp", "HEAD"]
    try:
        found = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603 (made here)
    except OSError:
        return ""
    return found.stdout.partition(" ")[0] if found.returncode == 0 else ""
