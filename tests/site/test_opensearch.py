"""Browsers offer the online build as a search engine; the offline build says nothing of the kind."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from tests import ROOT

SITE = "https://guide.example.org/cms/"
NS = "{http://a9.com/-/spec/opensearch/1.1/}"


@pytest.fixture
def build(small: Path, tmp_path: Path) -> Callable[..., Path]:
    """Build the small guide, for an address or for none."""
    config = small / "mkdocs.yml"
    config.write_text(config.read_text() + 'site_url: !ENV [SITE_URL, ""]\n')

    def run(address: str, *options: str) -> Path:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(tmp_path / "site"), *options]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "SITE_URL": address}, capture_output=True, check=True)
        return tmp_path / "site"

    return run


def test_the_online_build_describes_its_search(build: Callable[..., Path]) -> None:
    """The description holds absolute addresses, pages link to it from any depth."""
    site = build(SITE)
    described = ElementTree.parse(site / "opensearch.xml").getroot()  # noqa: S314 (made here)
    assert described.findtext(f"{NS}ShortName") == "CMS Field Guide"
    assert described.find(f"{NS}Url").attrib["template"] == f"{SITE}?q={{searchTerms}}"  # type: ignore[union-attr]
    assert 'rel="search"' in (site / "index.html").read_text()
    assert 'href="../../opensearch.xml"' in (site / "terms/mips/index.html").read_text()


@pytest.mark.parametrize(("address", "options"), [("", ()), (SITE, ("--no-directory-urls",))])
def test_other_builds_do_not(build: Callable[..., Path], address: str, options: tuple[str, ...]) -> None:
    """Without an address, or offline, there is nothing to offer."""
    site = build(address, *options)
    assert not (site / "opensearch.xml").exists()
    assert 'rel="search"' not in (site / "index.html").read_text()


def test_its_address_opens_the_results(server: str, page: Page) -> None:
    """What the browser sends there is in the box, and looked up."""
    page.goto(f"{server}?q=mips")
    expect(page.get_by_role("combobox", name="Search the guide")).to_have_value("mips")
    expect(page.get_by_role("option").first).to_have_attribute("data-term", "mips")
