"""What hosts get: headers that hold a browser to the site's own files, and a workflow whose parts cannot be exchanged."""

import re
from typing import Any

import yaml

from tests import ROOT

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'"
HEADERS = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
WORKFLOW = ROOT / ".github/workflows/pages.yml"


def jobs() -> dict[str, Any]:
    """Return the jobs of the workflow."""
    return dict(yaml.safe_load(WORKFLOW.read_text())["jobs"])


def test_hosts_that_read_headers_from_a_file_get_them() -> None:
    """For every address of the site."""
    first, *rest = (ROOT / "theme/_headers").read_text().splitlines()
    assert first == "/*"
    assert dict(line.strip().split(": ", 1) for line in rest) == HEADERS


def test_the_readme_gives_nginx_the_same_headers() -> None:
    """Error pages included."""
    given = re.findall(r'add_header (\S+) "(.+)" always;', (ROOT / "README.md").read_text())
    assert dict(given) == HEADERS


def test_actions_are_pinned_by_commit() -> None:
    """A tag can be moved to other code; the version is a comment for readers."""
    used = re.findall(r"uses: (.+)", WORKFLOW.read_text())
    assert used and all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action) for action in used)


def test_only_the_job_that_publishes_may_write_and_it_runs_nothing_of_ours() -> None:
    """A package that is not what it seems cannot publish in the project's name."""
    assert yaml.safe_load(WORKFLOW.read_text())["permissions"] == {"contents": "read"}
    writing = {name: job for name, job in jobs().items() if "permissions" in job}
    assert set(writing) == {"publish"}
    assert writing["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert not any("run" in step for step in writing["publish"]["steps"])
    assert set(writing["publish"]["needs"]) == {"test", "audit"}
