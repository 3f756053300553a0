"""The one mapping of the site: every row can be made, leads to others, and has its address for itself."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from fieldguide.__main__ import main
from fieldguide.failures import Failure
from fieldguide.site import Form, Site, joined
from fieldguide.write.addresses import DeadLink
from fieldguide.write.page import Page
from tests import ROOT, small

HAND_WRITTEN = {f"{name}.md" for name in small.PAGES}
HOME = "https://guide.example.org/cms/"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def site(folder: Path = small.SOURCES, written: set[str] = HAND_WRITTEN, directories: bool = True, home: str = "") -> Site:
    """Return the mapping of the six-entry guide, or of a changed copy."""
    return Site(small.guide(folder), ROOT, Form("Test guide", directories, home), written)


@pytest.mark.parametrize("directories", [True, False])
def test_every_row_can_be_made(directories: bool) -> None:
    """A page has a title, a description and one first heading; every other row has content."""
    made = site(directories=directories)
    for path in made.rows:
        row = made.make(path)
        if isinstance(row, Page):
            assert path.endswith(".md")
            assert row.title and row.description and row.html.count("<h1") == 1, path
        else:
            assert not path.endswith(".md") and row, path


def test_a_page_of_each_kind_has_its_address() -> None:
    """Entries, areas, shared names, kinds of sources, and the old address of a renamed entry."""
    rows = site().rows
    for path in ("terms/mips.md", "areas/quality.md", "meanings/pi.md", "sources/agency.md", "terms/reach.md"):
        assert path in rows
    assert rows.keys() >= {"assets/site.css", "assets/site.js", "data/guide.json", "assets/search/names.js"}


def test_the_old_address_of_a_renamed_entry_leads_to_the_new_one() -> None:
    """Addresses work forever."""
    page = site().make("terms/reach.md")
    assert isinstance(page, Page)
    assert 'href="../aco-reach/"' in page.html


def test_a_page_tells_what_it_is_of() -> None:
    """The entry's id for scripts, its name and acronym as a title, its summary as a description."""
    page = site().make("terms/mips.md")
    assert isinstance(page, Page)
    assert (page.term, page.title) == ("mips", "Merit-based Incentive Payment System (MIPS)")
    assert page.description == "Program that adjusts payments to physicians by a score."
    assert [name for _, name in page.sections][:2] == ["What it is", "Why you meet it"]


def test_a_hand_written_page_may_not_hide_a_generated_one() -> None:
    """Or the entry would be gone without a word."""
    with pytest.raises(ValueError, match=re.escape("docs/terms/mips.md: the guide generates a page at this address; rename the file")):
        site(written=HAND_WRITTEN | {"terms/mips.md"})


def test_two_rows_may_not_have_one_address_under_two_paths(small: Path) -> None:
    """A folder's own page is that of `compare/index` and of `compare`: one would be lost without a word."""
    (small / "data/comparisons.yml").write_text("- {id: index, title: A, intro: B, terms: [mips, pqrs]}\n")
    with pytest.raises(ValueError, match=re.escape("docs/compare.md: the guide generates a page at this address; rename the file")):
        site(small)


def test_names_that_differ_in_a_sign_have_pages_of_their_own(small: Path) -> None:
    """`A&B` is read as `A and B`, and `É` as `E`, as in the search box."""
    for id, rank in (("mips", 1), ("pqrs", 2)):
        path = small / f"data/terms/quality/{id}.yml"
        text = path.read_text().replace("shares: {PI: 2}\n", "").replace("aliases: [PI]\n", "")
        shares = f"{{PI: {rank + 1}, A&B: {rank}, A B: {rank}, É: {rank}}}"
        path.write_text(f"{text}aliases: [PI, A&B, A B, É]\nshares: {shares}\n")
    made = site(small)
    titles = {path: page.title for path in made.rows if path.startswith("meanings/") and isinstance(page := made.make(path), Page)}
    assert titles == {
        "meanings/a-and-b.md": "A&B: which one?",
        "meanings/a-b.md": "A B: which one?",
        "meanings/e.md": "É: which one?",
        "meanings/pi.md": "PI: which one?",
    }


def test_an_entry_stands_in_the_list_whatever_its_first_letter(small: Path) -> None:
    """Under the letter as it is typed without accents, else under the first that people can look up."""
    for id, name in (("mips", "Épisode of care"), ("pqrs", "Ωmega program"), ("lead", "Étude"), ("aco-reach", "(Un)covered")):
        path = next(small.glob(f"data/terms/*/{id}.yml"))
        path.write_text(re.sub("^name: .*$", f"name: {name}", re.sub("^acronym: .*\n", "", path.read_text(), flags=re.M), flags=re.M))
    made = site(small)
    html = made.calls["a_to_z"](made.addresses.from_page("a-z.md"))
    letters = {part[0]: part for part in html.split('<h2 id="letter-')[1:]}
    assert "Épisode of care" in letters["e"] and "Étude" in letters["e"]
    assert "Ωmega program" in letters["m"] and "(Un)covered" in letters["u"]


def test_two_parts_may_not_want_one_address() -> None:
    """One would silently replace the other."""
    with pytest.raises(ValueError, match=re.escape("a.json: two parts of the site want this address")):
        joined({"a.json": lambda _: ""}, {"b.json": lambda _: "", "a.json": lambda _: ""})


def test_a_link_to_a_page_that_is_not_there_is_refused() -> None:
    """A guide without the page of all models is not built with links to it."""
    made = site(written=HAND_WRITTEN - {"compare.md"})
    with pytest.raises(DeadLink, match=re.escape("links to 'compare.md'")):
        made.make("terms/aco-reach.md")


def test_what_pages_call_can_be_called() -> None:
    """Each call that needs nothing more returns HTML for its own place in the site."""
    made = site()
    url = made.addresses.from_page("calendar.md")
    assert 'href="../terms/lead/"' in made.calls["coming"](url)
    assert 'href="../terms/mips/"' in made.calls["a_to_z"](url)
    assert "<svg" in made.calls["figure"](url, "acos")


def test_only_the_site_online_describes_its_search() -> None:
    """Browsers want absolute addresses in that file."""
    described = ElementTree.fromstring(str(site(home=HOME).make("opensearch.xml")))  # noqa: S314 (made here)
    assert described.findtext(f"{OPENSEARCH}ShortName") == "Test guide"
    assert [url.attrib["template"] for url in described.iter(f"{OPENSEARCH}Url")] == [f"{HOME}?q={{searchTerms}}"]
    assert "opensearch.xml" not in site().rows
    assert "opensearch.xml" not in site(home=HOME, directories=False).rows


@pytest.mark.parametrize("command", ["anki", "handbook", "define mips", "cover list.csv"])
def test_no_command_goes_on_with_data_that_has_problems(tmp_path: Path, command: str) -> None:
    """Each names them all and makes nothing."""
    folder = small.copy(tmp_path / "guide")
    file = folder / "data/terms/models/lead.yml"
    file.write_text(file.read_text().replace("kind: model", "kind: modle"))
    with pytest.raises(Failure, match=r"^data/terms/models/lead\.yml:3: kind: .*model"):
        main(command.split(), folder)
    assert not (folder / "dist").exists()
