"""A guide of which every text is an attack is shown as text: nothing of it runs, nothing is fetched, no cell is a formula."""

import csv
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import ROOT, hostile
from tests.serving import serving

HARMED = "attack = () => { window.attacked = true; }"


# Attributes that run something or style something, but for how far a chapter is read, which our own script says.
LIVE = """() => [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes])
  .filter(({ name, value }) => /^on/.test(name) || (name === "style" && !/^--cfg-read: [0-9.]+;$/.test(value))).length"""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the hostile guide, in which a shell command would leave a file behind."""
    folder = tmp_path_factory.mktemp("hostile")
    config = hostile.guide(folder / "guide") / "mkdocs.yml"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(folder / "site")]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True, capture_output=True)
    return folder / "site"


@pytest.fixture(scope="module")
def hostile_server(hostile_site: Path) -> Iterator[str]:
    """Serve it without a security policy, which would hide our faults."""
    with serving(hostile_site) as address:
        yield address


@pytest.fixture
def victim(new_page: Callable[..., Page]) -> Page:
    """Open a page that notices an attack."""
    page = new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(HARMED)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    return page


def pages(site: Path) -> list[str]:
    """List the addresses of all pages that stay; a renamed entry's page leads on before a test could look at it."""
    files = [path for path in sorted(site.rglob("index.html")) if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    return [path.parent.relative_to(site).as_posix().removeprefix(".") for path in files]


def test_most_texts_are_attacks(hostile_site: Path) -> None:
    """An attack is in names and titles of every kind of page, so what follows is no empty promise."""
    for path in ("terms/mips", "compare/reach-and-lead", "families/accountable-care", "about", "areas/models"):
        shown = (hostile_site / path / "index.html").read_text(encoding="utf-8")
        assert shown.count("&lt;script&gt;attack()") > 3, path
        assert "<script>attack" not in shown, path
    [meaning] = (hostile_site / "meanings").glob("*/index.html")
    assert "&gt;&lt;x onfocus=attack()" in meaning.read_text(encoding="utf-8")


def test_nothing_runs_on_any_page(victim: Page, hostile_server: str, hostile_site: Path) -> None:
    """Nor is there an element, an attribute or a link that would, if a reader came near."""
    for path in pages(hostile_site):
        victim.goto(f"{hostile_server}{path}")
        assert victim.evaluate("window.attacked") is None, path
        assert victim.evaluate(LIVE) == 0, path
        assert victim.locator("a[href^='javascript' i], img, iframe, x").count() == 0, path


def test_nothing_runs_in_what_scripts_show(victim: Page, hostile_server: str) -> None:
    """Results, direct answers, hover cards, the comparison and a decoded text."""
    victim.goto(f"{hostile_server}a-z/")
    box = victim.get_by_role("combobox", name="Search the guide")
    for typed in ("mips", "attack", "script", "what replaced pqrs", "physicians are paid"):
        box.fill(typed)
        expect(victim.get_by_role("option").first).to_be_visible()
    victim.goto(f"{hostile_server}terms/mips/")
    victim.locator("article a[data-term]").first.hover()
    expect(victim.locator(".cfg-hover")).to_be_visible()
    victim.goto(f"{hostile_server}compare/?ids=aco-reach,lead")
    expect(victim.locator(".cfg-compare").first).to_be_visible()
    victim.goto(f"{hostile_server}decode/")
    victim.get_by_label("Text to decode").fill("MIPS <script>attack()</script> <img src=x onerror=attack()> LEAD")
    victim.get_by_role("button", name="Decode", exact=True).click()
    expect(victim.locator("form [role=status]")).to_contain_text("found")
    assert victim.evaluate("window.attacked") is None
    assert victim.locator("main :is(img, script, x)").count() == 0


def test_no_cell_of_a_table_is_a_formula(victim: Page, hostile_server: str, hostile_site: Path) -> None:
    """Neither in the published table nor in the one that a reader downloads."""
    victim.goto(f"{hostile_server}models/")
    with victim.expect_download() as waiting:
        victim.get_by_role("button", name="Download these rows as CSV").click()
    for path in (hostile_site / "data/entries.csv", Path(waiting.value.path())):
        with path.open(encoding="utf-8-sig", newline="") as table:
            cells = [cell for row in csv.reader(table) for cell in row]
        assert any(cell.startswith(("'=", "'@")) for cell in cells), path
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == [], path
