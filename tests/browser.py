"""Finds a Chromium for the tests, or obtains one; there is no test run without a browser."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",  # tests may run as root, as in containers
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def executable() -> str | None:
    """Return the path of a Chromium: the one that CHROMIUM names, one on the PATH, or a newly installed one.

    None stands for the test tool's own download. Raises RuntimeError when there is no way to get one.
    """
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        if not found:
            raise RuntimeError(f"CHROMIUM names {named!r}, which is not there")
        return found
    found = _on_path() or _from_debian()
    if not found:
        _download()
    return found


def _on_path() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def _from_debian() -> str | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], ["apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"]):
        subprocess.run(command, env=environment, check=False, capture_output=True)
    return _on_path()


def _download() -> None:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        raise RuntimeError("no Chromium: install one (Debian: apt-get install chromium) or name one in CHROMIUM")
