"""How the pages and files of the site are addressed from one another."""

import pytest

from fieldguide.read.names import slug
from fieldguide.search import load_scripts
from fieldguide.write.addresses import Addresses, DeadLink

KNOWN = ("index.md", "about.md", "terms/mips.md", "terms/qpp.md", "areas/cms.md", "assets/site.css")


@pytest.mark.parametrize(
    ("page", "to", "online", "offline"),
    [
        ("terms/mips.md", "terms/qpp.md", "../qpp/", "qpp.html"),
        ("terms/mips.md", "areas/cms.md", "../../areas/cms/", "../areas/cms.html"),
        ("terms/mips.md", "assets/site.css", "../../assets/site.css", "../assets/site.css"),
        ("terms/mips.md", "index.md", "../../", "../index.html"),
        ("about.md", "terms/mips.md", "../terms/mips/", "terms/mips.html"),
        ("index.md", "terms/mips.md", "terms/mips/", "terms/mips.html"),
        ("index.md", "index.md", "./", "index.html"),
    ],
)
def test_an_address_leads_from_one_page_to_another(page: str, to: str, online: str, offline: str) -> None:
    """In folders on a server, in files from disk; the site may lie anywhere."""
    assert Addresses(KNOWN, directories=True).from_page(page)(to) == online
    assert Addresses(KNOWN, directories=False).from_page(page)(to) == offline


@pytest.mark.parametrize("directories", [True, False])
def test_a_link_to_nothing_is_refused(directories: bool) -> None:
    """With the nearest page that there is."""
    url = Addresses(KNOWN, directories).from_page("about.md")
    with pytest.raises(DeadLink, match=r"links to 'terms/mipz\.md', which the site does not have \(did you mean 'terms/mips\.md'\?\)"):
        url("terms/mipz.md")
    with pytest.raises(DeadLink):
        url("terms/mips")


NAMES = [
    ("PI", "pi"),
    ("Promoting Interoperability", "promoting-interoperability"),
    ("0–9", "0-9"),
    ("A&B", "a-and-b"),
    ("A B", "a-b"),
    ("(Épisode)", "episode"),
]


@pytest.mark.parametrize(("name", "part"), NAMES)
def test_a_name_becomes_a_part_of_an_address(name: str, part: str) -> None:
    """In lower case, with dashes for all else; names that readers tell apart have two. Scripts make the same."""
    assert slug(name) == part
    assert load_scripts("search/entries.js").eval(f"cfg.slug({name!r})") == part
