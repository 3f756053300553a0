"""Runs MkDocs for the commands of the project: one build at a time, and each failure in one line."""

import contextlib
import fcntl
import os
import select
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from fieldguide.after_build import bundle, heal, swap
from fieldguide.build_day import VARIABLE, as_epoch, build_day
from fieldguide.failures import Failure, explain, follow
from fieldguide.write.data_page import ARCHIVE

CODE = Path(__file__).resolve().parent.parent
IDLE = 0.2  # seconds of silence after which what the live preview printed is a whole message
PATIENCE = 3  # seconds that the live preview gets to end after Ctrl-C


def build(root: Path, offline: bool = False) -> None:
    """Build the guide at `root` as `site/`, or as the offline archive in `dist/`."""
    with _alone(root / "build") as lock:
        heal(root / "site")
        try:
            day = build_day(root)
        except ValueError as error:
            raise Failure(str(error)) from None
        made = root / "build" / ("offline" if offline else "site")
        options = ["--strict", "--site-dir", str(made)] + ["--no-directory-urls"] * offline
        command = _mkdocs("build", *options)
        ended = _run(command, root, as_epoch(day), lock)
        if ended.returncode:
            reasons = explain(ended.stderr, root) or [f"MkDocs ended with code {ended.returncode} and printed no reason"]
            raise Failure("\n".join(reasons))
        if offline:
            bundle(made, root / "dist" / ARCHIVE, day)
        else:
            swap(made, root / "site")


def _run(command: list[str], root: Path, epoch: str, lock: int) -> "subprocess.CompletedProcess[str]":
    """Run a build, which keeps the lock if it outlives this process: no other one may write to the same folder."""
    return subprocess.run(  # noqa: S603 (made here)
        command,
        cwd=root,
        env=_environment(epoch),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        pass_fds=[lock],
        check=False,
    )


def serve(root: Path, options: list[str]) -> int:
    """Show the guide at `root` on this machine and follow its changes, until Ctrl-C."""
    command = _mkdocs("serve", *options)
    with subprocess.Popen(command, cwd=root, env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as server:  # noqa: S603 (made here)
        try:
            for printed in _messages(server.stderr):
                for line in follow(printed, root):
                    print(line, file=sys.stderr, flush=True)
            return server.wait()
        except KeyboardInterrupt:
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(PATIENCE)
            raise
        finally:
            server.kill()


def _messages(stream: IO[bytes] | None) -> Iterator[str]:
    """Yield what is printed, whole messages at a time: a traceback is not cut in two."""
    held = b""
    while stream:
        ready = select.select([stream], [], [], IDLE if held else None)[0]
        chunk = os.read(stream.fileno(), 65536) if ready else b""
        held += chunk
        if not chunk:
            yield held.decode(errors="replace")
            held = b""
            if ready:
                return


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[int]:
    """Wait until no other build runs, and keep others waiting meanwhile."""
    folder.mkdir(exist_ok=True)
    with (folder / ".lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another build is running; waiting for it to end.", file=sys.stderr, flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock.fileno()


def _mkdocs(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def _environment(epoch: str = "") -> dict[str, str]:
    """Return an environment in which MkDocs prints and dates alike on every machine."""
    path = os.pathsep.join(filter(None, [str(CODE), os.environ.get("PYTHONPATH", "")]))
    fixed = {"PYTHONPATH": path, "PYTHONUTF8": "1", "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"}
    return os.environ | fixed | ({VARIABLE: epoch} if epoch else {})
