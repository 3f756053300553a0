"""What a second process makes while the first one goes on."""

import multiprocessing
import os
import signal

import pytest

from fieldguide import background


def test_it_hands_over_what_it_made() -> None:
    """By another process, which knows what this one knew when it began."""
    content = os.urandom(300_000)  # more than a pipe holds
    made = background.begin(lambda: {"data/a.csv": content, "process": str(os.getpid()).encode()})()
    assert made["data/a.csv"] == content
    assert made["process"] != str(os.getpid()).encode()


def test_it_raises_what_failed_there() -> None:
    """As if it had failed here."""

    def make() -> background.Made:
        raise ValueError("data/a.csv: no room")

    with pytest.raises(ValueError, match=r"data/a.csv: no room"):
        background.begin(make)()


def test_it_says_that_it_was_ended() -> None:
    """A machine without memory ends a process without a word."""

    def make() -> background.Made:
        os.kill(os.getpid(), signal.SIGKILL)
        return {}

    with pytest.raises(ChildProcessError, match="ended before it was done"):
        background.begin(make)()


def test_nothing_is_said_when_nobody_waits(capfd: pytest.CaptureFixture[str]) -> None:
    """A build that fails before the end asks for no files; the live preview shows what is wrong, and no traceback."""
    background.begin(lambda: {"data/a.csv": bytes(300_000)})
    for copy in multiprocessing.active_children():
        copy.join()
    assert capfd.readouterr().err == ""
