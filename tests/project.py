"""A whole project of its own, with the six-entry guide: tests run its commands as a contributor does, and break them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests import ROOT, small

PATIENCE = 120  # seconds for one command

# Python runs this file before any command of a test's project, and before the MkDocs that it starts. FAULTS names the
# steps that fail, as `event|paths|error`: `os.rename|site.new>|EACCES` refuses to rename `site.new`. SIGINT in place
# of an error is a Ctrl-C at that moment, which every process in the terminal gets.
FAULTS = """
import errno, os, re, signal, sys

FAULTS = [fault.split("|") for fault in os.environ["FAULTS"].split()]

def fail(event, arguments):
    for name, paths, fault in FAULTS if any(event == fault[0] for fault in FAULTS) else ():
        named = ">".join(os.fspath(x) for x in arguments[:2] if isinstance(x, (str, os.PathLike)))
        if event == name and re.search(paths, named):
            if fault != "SIGINT":
                raise OSError(getattr(errno, fault), os.strerror(getattr(errno, fault)), os.fspath(arguments[0]))
            for process in [os.getppid()] * ("mkdocs" in sys.orig_argv) + [os.getpid()]:
                os.kill(process, signal.SIGINT)

sys.addaudithook(fail)
"""


def make(folder: Path) -> Path:
    """Make a project in a new folder."""
    small.copy(folder, code="")
    for name in ("fieldguide", "templates", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "macros.py", folder)
    if not (folder / "data/questions.yml").exists():
        shutil.copy(ROOT / "data/questions.yml", folder / "data")
    return folder


def environment(**more: str) -> dict[str, str]:
    """Return this machine's environment without what would change a build."""
    kept = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "PYTHONPATH", "SITE_URL")}
    return kept | {"PYTHONDONTWRITEBYTECODE": "1"} | more


def with_faults(folder: Path, *faults: str) -> dict[str, str]:
    """Return an environment in which steps fail; `folder` is for the file that does it."""
    folder.mkdir(exist_ok=True)
    (folder / "sitecustomize.py").write_text(FAULTS)
    return environment(PYTHONPATH=str(folder), FAULTS=" ".join(faults))


def run(project: Path, *words: str, env: dict[str, str] | None = None, umask: int = 0o022) -> "subprocess.CompletedProcess[str]":
    """Run one command of a project."""
    command = [sys.executable, "-m", "fieldguide", *words]
    return subprocess.run(
        command, cwd=project, env=env or environment(), capture_output=True, text=True, check=False, umask=umask, timeout=PATIENCE
    )


def failure_line(ended: "subprocess.CompletedProcess[str]") -> str:
    """Return the one line that a failed command printed."""
    assert ended.returncode != 0
    assert ended.stdout == ""
    lines = ended.stderr.splitlines()
    assert len(lines) == 1, ended.stderr
    return lines[0]


def tree(folder: Path) -> dict[str, bytes]:
    """Return what a folder holds."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def publish(project: Path, words: str) -> dict[str, bytes]:
    """Put a site in place, to see what becomes of it; return what it holds."""
    (project / "site/terms").mkdir(parents=True)
    for name in ("index.html", "terms/mips.html"):
        (project / "site" / name).write_text(words)
    return tree(project / "site")
