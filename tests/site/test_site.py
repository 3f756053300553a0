"""What holds for every page of the site and of the bundle: links, headings, ids, and what they load."""

import re
from collections import Counter
from pathlib import Path

import html5lib

from tests import ROOT
from tests.built import Build, BuiltPage

HEADINGS = [
    "What it is",
    "Why you meet it",
    "Not to be confused with",
    "Facts and dates",
    "Connections",
    "Sources",
    "About this entry",
]
PAGE_BYTES = 300_000
BUNDLE_BYTES = 15_000_000


def readable(online: Build) -> list[BuiltPage]:
    """List the pages that readers see; the old address of a renamed entry leads on at once."""
    return [page for page in online.pages if not page.moved]


def test_every_internal_link_and_anchor_leads_somewhere(build: Build) -> None:
    """No link of any page is broken, in neither form of the site."""
    assert build.dead_links()[:20] == []


def test_links_of_the_page_for_lost_addresses_lead_somewhere(site: Path) -> None:
    """It is shown at any depth, so its links begin at the root of the site, and with one slash: two would name another host."""
    links = set(re.findall(r'href="(/[^"#]*)"', (site / "404.html").read_text(encoding="utf-8")))
    assert len(links) > 20
    assert [link for link in links if link.startswith("//")] == []
    assert [link for link in links if not (site / link.lstrip("/")).exists()] == []


def test_every_page_has_one_first_heading_and_words(online: Build) -> None:
    """One h1 a page, and text below it."""
    assert [page.path for page in online.pages if len(page.first_headings) != 1] == []
    assert [page.path for page in readable(online) if page.words < 15] == []


def test_no_two_pages_have_one_title(online: Build) -> None:
    """Tabs and bookmarks can be told apart."""
    titles = Counter(page.title for page in readable(online))
    assert [title for title, count in titles.items() if count > 1] == []


def test_entries_have_the_same_headings_in_the_same_order(online: Build) -> None:
    """A reader finds each thing at the same place on every entry."""
    assert [page.path for page in online.pages if page.term and page.second_headings != HEADINGS] == []


def test_ids_are_unique_in_each_page(online: Build) -> None:
    """A link to an id cannot lead to two places."""
    twice = {page.path: [id for id, count in page.ids.items() if count > 1] for page in online.pages}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_html_parses_cleanly(site: Path) -> None:
    """Hand-written pages and pages of every generated type are HTML without parse errors."""
    generated = [sorted(site.glob(f"{folder}/*/index.html"))[0] for folder in ("areas", "compare", "families", "meanings", "sources")]
    for page in [*site.glob("*.html"), *site.glob("*/index.html"), *generated, *sorted(site.glob("terms/*/index.html"))[::60]]:
        parser = html5lib.HTMLParser()
        parser.parse(page.read_bytes())
        assert parser.errors == [], page


def test_nothing_is_loaded_from_another_origin(build: Build) -> None:
    """No page, script or style names a file elsewhere to load."""
    assert [(page.path, address) for page in build.pages for address in page.loads if address.startswith(("http", "//"))] == []
    for path in [*build.folder.rglob("*.css"), *build.folder.rglob("*.js")]:
        loads = re.findall(r"(?:url\(|import\(|fetch\(|src\s*=)\s*[\"']?((?:https?:)?//[^\"')]+)", path.read_text(encoding="utf-8"))
        assert not loads, path


def test_pages_hold_no_script_and_no_style_of_their_own(build: Build) -> None:
    """A strict Content Security Policy has nothing to forbid."""
    assert [page.path for page in build.pages if page.inline_scripts or page.handlers] == []


def test_no_link_opens_a_window_that_could_reach_back(build: Build) -> None:
    """Readers choose where a source opens; a page elsewhere has no hold on this one."""
    assert [page.path for page in build.pages if page.targets] == []


def test_no_page_leads_to_a_repository_that_is_not_named(build: Build) -> None:
    """Without its address, nothing offers to change a file there."""
    repository = "https://github.com/cms-field-guide"
    assert [page.path for page in build.pages if any(link.startswith(repository) for link in page.links)] == []


def test_no_page_is_heavy(online: Build) -> None:
    """At most 300 KB of HTML, so that a phone shows each at once."""
    sizes = {page.path: page.path.stat().st_size for page in online.pages}
    assert {path: size for path, size in sizes.items() if size > PAGE_BYTES} == {}


def test_the_bundle_is_small(offline: Path) -> None:
    """The archive fits into a mail, and its first page lies on top."""
    assert (ROOT / "dist/cms-field-guide-offline.zip").stat().st_size < BUNDLE_BYTES
    assert (offline / "index.html").exists()


def test_the_site_has_the_headers_for_hosts_at_its_root(site: Path) -> None:
    """Where Netlify and Cloudflare Pages look for them."""
    assert (site / "_headers").read_bytes() == (ROOT / "theme/_headers").read_bytes()


def test_the_steps_of_an_example_stand_below_each_other(site: Path) -> None:
    """In chapters as in entries: a line of prose is a line."""
    chapter = (site / "value/index.html").read_text(encoding="utf-8")
    assert re.search(r"<br ?/?>\s*Calculation: ", chapter) and re.search(r"<br ?/?>\s*Result: ", chapter)
