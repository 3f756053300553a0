"""The commands that run MkDocs: each failure is one clear line, and the last good site stays."""

import contextlib
import fcntl
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import ROOT
from tests.project import environment, failure_line, make, publish, run, tree, with_faults

MIPS = "data/terms/quality/mips.yml"
ARCHIVE = "dist/cms-field-guide-offline.zip"
COMMITTED = "2026-02-03T04:05:06+00:00"


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a project whose commands leave the sources alone."""
    return make(tmp_path_factory.mktemp("project") / "guide")


@pytest.fixture
def project(guide: Path) -> Iterator[Path]:
    """Return the project without anything built; what a test changes in pages and data is undone."""
    kept = {path: path.read_bytes() for folder in ("docs", "data") for path in (guide / folder).rglob("*") if path.is_file()}
    yield guide
    for path, content in kept.items():
        path.write_bytes(content)
    for name in ("build", "site", "site.new", "site.old", "dist"):
        shutil.rmtree(guide / name, ignore_errors=True)


FAULTS = [
    ("os.mkdir|guide/build$|EROFS", "build: Read-only file system"),
    ("open|build/.lock|ENOSPC", "build/.lock: No space left on device"),
    ("open|build/site/about/index.html|ENOSPC", "about.md: build/site/about/index.html: No space left on device"),
    ("open|theme/assets/frame/tokens.css|EACCES", "theme/assets/frame/tokens.css: Permission denied"),
    ("os.rename|build/site>|EACCES", "build/site: Permission denied"),
    ("os.rename|>.*site.old|EACCES", "site: Permission denied"),
    ("os.rename|site.new>|EROFS", "site.new: Read-only file system"),
    ("os.rename|build/site>|EXDEV shutil.copyfile|about/index.html|ENOSPC", "build/site/about/index.html: No space left on device"),
]


@pytest.mark.parametrize(("faults", "message"), FAULTS)
def test_a_fault_of_the_machine_is_one_line_and_costs_no_site(project: Path, tmp_path: Path, faults: str, message: str) -> None:
    """A full disk, a read-only tree, a folder of another user."""
    before = publish(project, "last good site")
    assert failure_line(run(project, "build", env=with_faults(tmp_path / "faults", *faults.split()))) == message
    assert tree(project / "site") == before
    assert not (project / "site.old").exists()


def test_a_full_disk_costs_no_archive(project: Path, tmp_path: Path) -> None:
    """The last one stays."""
    (project / "dist").mkdir()
    (project / ARCHIVE).write_text("last")
    env = with_faults(tmp_path / "faults", "open|offline.zip.new|ENOSPC")
    assert failure_line(run(project, "build", "--offline", env=env)) == f"{ARCHIVE}.new: No space left on device"
    assert (project / ARCHIVE).read_text() == "last"


MOMENTS = ["import|fieldguide.build|SIGINT", "open|build/site/about/index.html|SIGINT", "os.rename|site.new>|SIGINT"]


@pytest.mark.parametrize("moment", MOMENTS)
def test_ctrl_c_is_one_word_at_any_time(project: Path, tmp_path: Path, moment: str) -> None:
    """While Python starts, while MkDocs writes, and in the moment of the swap."""
    before = publish(project, "last good site")
    ended = run(project, "build", env=with_faults(tmp_path / "faults", moment))
    assert failure_line(ended) == "interrupted"
    assert ended.returncode == 130
    after = tree(project / "site")
    assert after == before or "terms/mips/index.html" in after


ONLY_MACROS = "docs/about.md:8: only a macro may be called, in the form"
BAD_PAGES = [
    ("{{ nope }}", ONLY_MACROS),
    ("{{ nope.more }}", ONLY_MACROS),
    ("{{ decode( }}", ONLY_MACROS),
    ("{{ 1 / 0 }}", ONLY_MACROS),
    ("{% include 'no.md' %}", ONLY_MACROS),
    ('{{ minutes("valu") }}', "docs/about.md:8: minutes: 'valu' is not there"),
    ('{{ data_file("data/guide.jsn") }}', "docs/about.md:8: data_file: 'data/guide.jsn' is not there (did you mean 'data/guide.json'?)"),
    ("{{ decod() }}", "docs/about.md:8: decod: no such macro (did you mean 'decode'?)"),
    ("{{ decode(1) }}", "docs/about.md:8: decode: too many positional arguments"),
    ("[text](no.md)", "docs/about.md:8: no page 'no.md'"),
]


@pytest.mark.parametrize(("text", "message"), BAD_PAGES)
def test_a_fault_of_a_page_is_one_line_with_its_place(project: Path, text: str, message: str) -> None:
    """MkDocs and its plugins print a traceback or nothing at all."""
    before = publish(project, "last good site")
    (project / "docs/about.md").write_text(f"---\ntitle: About\ndescription: About\n---\n\n# About\n\n{text}\n")
    assert failure_line(run(project, "build")).startswith(message)
    assert tree(project / "site") == before


def test_every_problem_of_the_data_is_a_line(project: Path) -> None:
    """And nothing else is printed."""
    before = publish(project, "last good site")
    (project / MIPS).write_text("name: [mips")
    (project / "data/terms/quality/pqrs.yml").write_text("colour: red")
    ended = run(project, "build")
    assert ended.returncode == 1
    lines = ended.stderr.splitlines()
    assert f"{MIPS}:1: a quote or bracket that opens here is never closed" in lines
    assert all(re.match(r"data/terms/quality/(mips|pqrs)\.yml:\d+: ", line) for line in lines) and len(lines) > 2
    assert tree(project / "site") == before


def test_a_broken_configuration_is_one_line(project: Path) -> None:
    """Its file and line are named."""
    config = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").write_text(config + "nav: [\n")
    try:
        message = failure_line(run(project, "build"))
    finally:
        (project / "mkdocs.yml").write_text(config)
    assert "mkdocs.yml" in message and "line" in message


@pytest.mark.parametrize("epoch", ["soon", "-5", "99999999999999"])
def test_a_bad_epoch_is_one_line(project: Path, epoch: str) -> None:
    """Before anything is built."""
    message = failure_line(run(project, "build", env=environment(SOURCE_DATE_EPOCH=epoch)))
    assert message.startswith(f"SOURCE_DATE_EPOCH: '{epoch}' is not a number of seconds")
    assert not (project / "build/site").exists()


def test_a_site_that_a_kill_took_away_is_back_even_if_the_data_is_bad(project: Path) -> None:
    """The build that fails has put it back before."""
    before = publish(project, "last good site")
    (project / "site").rename(project / "site.old")
    (project / MIPS).write_text("name: [mips")
    assert failure_line(run(project, "build")).startswith(MIPS)
    assert tree(project / "site") == before


def test_a_second_build_waits_for_the_first(project: Path) -> None:
    """And prints one line about it."""
    (project / "build").mkdir()
    with (project / "build/.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        command = [sys.executable, "-m", "fieldguide", "build"]
        with subprocess.Popen(command, cwd=project, env=environment(), stderr=subprocess.PIPE, text=True) as second:
            assert second.stderr
            assert second.stderr.readline() == "Another build is running; waiting for it to end.\n"
            assert second.poll() is None and not (project / "build/site").exists()
            fcntl.flock(lock, fcntl.LOCK_UN)
            assert second.wait() == 0 and second.stderr.read() == ""
    assert (project / "site/index.html").exists()


def test_two_builds_of_one_commit_are_the_same_bytes(tmp_path: Path) -> None:
    """In another folder, time zone, language, under another umask: every file of the site, and the archive."""
    first = make(tmp_path / "first")
    names = {f"GIT_{who}_{what}": "writer@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    env = environment(GIT_AUTHOR_DATE=COMMITTED, GIT_COMMITTER_DATE=COMMITTED, SITE_URL="https://guide.example.org/", **names)
    for command in (["git", "init", "-q"], ["git", "add", "."], ["git", "commit", "-q", "-m", "First"]):
        subprocess.run(command, cwd=first, env=env, check=True)
    second = shutil.copytree(first, tmp_path / "second, with spaces, ü and 空")
    for project, more, umask in (
        (first, {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"}, 0o022),
        (second, {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}, 0o077),
    ):
        for options in ([], ["--offline"]):
            ended = run(project, "build", *options, env=env | more, umask=umask)
            assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    sites = [tree(project / "site") for project in (first, second)]
    assert [name for name in sites[0] if sites[0][name] != sites[1].get(name)] == [] and list(sites[0]) == list(sites[1])
    assert b"<lastmod>2026-02-03</lastmod>" in sites[0]["sitemap.xml"], "the commit's day, not the build's"
    assert (first / ARCHIVE).read_bytes() == (second / ARCHIVE).read_bytes()
    assert {(second / path).stat().st_mode & 0o777 for path in ("site/index.html", "site/sitemap.xml.gz", ARCHIVE)} == {0o644}
    with zipfile.ZipFile(first / ARCHIVE) as packed:
        assert {Path(name).parts[0] for name in packed.namelist()} == {"cms-field-guide"}


def test_the_preview_shows_the_guide_until_ctrl_c(project: Path) -> None:
    """It prints its address, and ends without a traceback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "fieldguide", "serve", "--dev-addr", address]
    # A terminal sends Ctrl-C to every process in it.
    with subprocess.Popen(command, cwd=project, env=environment(), stderr=subprocess.PIPE, text=True, start_new_session=True) as server:
        assert server.stderr
        message = next(line for line in server.stderr if "Serving on" in line)
        with contextlib.closing(urllib.request.urlopen(re.search(r"http\S+", message)[0])) as page:  # type: ignore[index] # noqa: S310 (our own server)
            assert b"CMS Field Guide" in page.read()
        os.killpg(server.pid, signal.SIGINT)
        assert server.stderr.read().endswith("interrupted\n")
        assert server.wait() == 130


def test_a_preview_that_cannot_start_says_why(project: Path) -> None:
    """Another one has the address."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ended = run(project, "serve", "--dev-addr", f"127.0.0.1:{taken.getsockname()[1]}")
    assert ended.returncode != 0
    assert ended.stderr.endswith("MkDocs: Address already in use\n")
    assert "Traceback" not in ended.stderr


def test_output_that_cannot_be_written_is_one_line(project: Path) -> None:
    """A full disk behind `>`, and a reader that has gone."""
    command = [sys.executable, "-m", "fieldguide", "check"]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(command, cwd=project, env=environment(), stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (1, "No space left on device\n")


def test_a_fault_of_the_code_is_one_line_with_its_place(project: Path, tmp_path: Path) -> None:
    """An unforeseen one is reported as well, by `check` and by a build."""
    load = ROOT / "fieldguide/read/load.py"
    (project / "fieldguide/read/load.py").write_text(load.read_text() + "\n\ndef load(root: Path) -> Written:\n    return [][0]\n")
    try:
        place = rf"fieldguide/read/load\.py:{len(load.read_text().splitlines()) + 4}: IndexError: list index out of range"
        for command in ("check", "build"):
            assert re.fullmatch(place, failure_line(run(project, command)))
    finally:
        shutil.copy(load, project / "fieldguide/read/load.py")
