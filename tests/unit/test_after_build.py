"""The last good site always stays, whatever happens to the build that is to take its place."""

import datetime
import errno
import shutil
import signal
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from fieldguide.after_build import bundle, heal, swap
from fieldguide.failures import Failure
from tests import ROOT
from tests.project import tree

# Swaps the build in each numbered folder into place, and stops before the step of that number: `kill` as a power cut does,
# `interrupt` as Ctrl-C does. The first swap that ends by itself is the last one.
STOPPED = """
import errno, os, shutil, signal, sys
from pathlib import Path
from fieldguide.after_build import swap

root, how, where = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
STEPS = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "shutil.copyfile")

def swap_until(step, made, site):
    taken = 0

    def stop(event, arguments):
        nonlocal taken
        if event in STEPS:
            taken += 1
            if taken == step or (taken == step + 1 and how == "interrupt twice"):
                os._exit(9) if how == "kill" else os.kill(os.getpid(), signal.SIGINT)
            if where == "another file system" and event == "os.rename" and arguments[0] == made:
                raise OSError(errno.EXDEV, "Invalid cross-device link")

    sys.addaudithook(stop)
    try:
        swap(made, site)
    except KeyboardInterrupt:
        pass
    return 0 if taken < step else 130

for step in range(1, 100):
    place = shutil.copytree(root / "0", root / str(step))
    child = os.fork()
    if not child:
        os._exit(swap_until(step, place / "build/site", place / "site"))
    if os.waitpid(child, 0)[1] == 0:
        break
"""


def folder(path: Path, words: str) -> Path:
    """Make a small build."""
    (path / "terms/mips").mkdir(parents=True)
    for name in ("index.html", "terms/index.html", "terms/mips/index.html"):
        (path / name).write_text(words)
    return path


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Return a new build."""
    return folder(tmp_path / "build/site", "new")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the last good site."""
    return folder(tmp_path / "site", "old")


def content(site: Path) -> str:
    """Return the words of a site, which must be whole, with nothing left beside it."""
    words = {page.decode() for page in tree(site).values()}
    assert len(tree(site)) == 3 and len(words) == 1
    assert {path.name for path in site.resolve().parent.iterdir()} <= {"site", "build"}
    return words.pop()


def other_file_system(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the build lie on a file system from which nothing can be renamed to the site's."""
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path == made:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)


def test_a_build_takes_the_place_of_the_site(made: Path, site: Path) -> None:
    """And nothing of the old one stays."""
    (site / "gone.html").write_text("old")
    swap(made, site)
    assert content(site) == "new"


def test_the_first_build_needs_no_site(made: Path, tmp_path: Path) -> None:
    """There is none to replace."""
    swap(made, tmp_path / "site")
    assert content(tmp_path / "site") == "new"


def test_a_build_on_another_file_system_is_copied(made: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It cannot be renamed into place."""
    other_file_system(made, monkeypatch)
    swap(made, site)
    assert content(site) == "new"


def test_a_folder_without_a_first_page_is_no_site(made: Path, site: Path) -> None:
    """It never takes the place of one."""
    (made / "index.html").unlink()
    with pytest.raises(Failure, match=r"no index\.html"):
        swap(made, site)
    assert content(site) == "old"


def test_a_web_server_of_another_user_can_read_the_site(made: Path, site: Path) -> None:
    """Whatever the umask under which it was built."""
    for path in (made, *made.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    swap(made, site)
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in (site, *site.rglob("*"))}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_a_link_stays_and_leads_to_the_new_content(made: Path, site: Path, tmp_path: Path) -> None:
    """A folder that a web server reads may lie elsewhere; build after build."""
    target = tmp_path / "www/site"
    target.parent.mkdir()
    site.rename(target)
    site.symlink_to("www/site")
    for words in ("new", "newer"):
        swap(made, site)
        assert site.is_symlink() and content(target) == words
        folder(made, "newer")


def stopped_swaps(root: Path, how: str, where: str) -> list[Path]:
    """Stop a swap before its first step, another one before its second, up to one that ends by itself; return the sites."""
    folder(root / "0/build/site", "new")
    folder(root / "0/site", "old")
    command = [sys.executable, "-c", STOPPED, str(root), how, where]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    return [root / str(step) / "site" for step in range(1, len(list(root.iterdir())))]


@pytest.mark.parametrize("where", ["the same file system", "another file system"])
@pytest.mark.parametrize("how", ["kill", "interrupt", "interrupt twice"])
def test_a_site_is_whole_wherever_a_swap_stops(tmp_path: Path, how: str, where: str) -> None:
    """After Ctrl-C at once, after a kill at the latest when the next build begins, which also removes what is left."""
    seen = []
    for site in stopped_swaps(tmp_path, how, where):
        at_once = tree(site)
        heal(site)
        assert how == "kill" or at_once == tree(site)
        seen.append(content(site))
    assert len(seen) > 10 and set(seen) == {"old", "new"}
    assert seen == sorted(seen, key=["old", "new"].index), "once a build is in place, it stays"


def test_a_site_in_pieces_is_never_put_back(tmp_path: Path) -> None:
    """A swap was killed while it removed the old site, and then somebody removed the new one."""
    for site in stopped_swaps(tmp_path, "kill", "the same file system"):
        shutil.rmtree(site, ignore_errors=True)
        heal(site)
        assert len(tree(site)) in (0, 3)


def test_a_swap_that_cannot_be_finished_is_undone(made: Path, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even after the old site was moved away."""
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "site.new":
            raise OSError(errno.EACCES, "Permission denied", str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="Permission denied"):
        swap(made, site)
    assert content(site) == "old"


def test_signals_are_heard_again_after_a_swap(made: Path, site: Path) -> None:
    """They are held back for the moment without a site alone."""
    swap(made, site)
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, set())


def test_the_archive_holds_one_folder_and_nothing_of_the_machine(made: Path, tmp_path: Path) -> None:
    """Names in order, one day for all, modes that anyone can read, and nothing that only a web server needs."""
    (made / "_headers").write_text("/*")
    (made / "index.html").chmod(0o600)
    archive = tmp_path / "dist/guide.zip"
    bundle(made, archive, datetime.date(2026, 3, 1))
    with zipfile.ZipFile(archive) as packed:
        assert packed.testzip() is None
        assert packed.namelist() == [f"cms-field-guide/{name}" for name in ("index.html", "terms/index.html", "terms/mips/index.html")]
        facts = {(entry.date_time, entry.external_attr >> 16, entry.create_system) for entry in packed.infolist()}
        assert facts == {((2026, 3, 1, 0, 0, 0), stat.S_IFREG | 0o644, 3)}
    assert [path.name for path in archive.parent.iterdir()] == ["guide.zip"]


def test_an_archive_that_cannot_be_finished_leaves_the_last_one(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk costs the new one alone."""
    archive = tmp_path / "guide.zip"
    archive.write_text("last")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(OSError, match="No space"):
        bundle(made, archive, datetime.date(2026, 3, 1))
    assert archive.read_text() == "last"
    assert not (tmp_path / "guide.zip.new").exists()


def test_a_day_before_all_archives_is_the_first_one(made: Path, tmp_path: Path) -> None:
    """SOURCE_DATE_EPOCH=0 is a common setting; a zip archive begins in 1980."""
    bundle(made, tmp_path / "guide.zip", datetime.date(1970, 1, 1))
    with zipfile.ZipFile(tmp_path / "guide.zip") as packed:
        assert packed.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)
