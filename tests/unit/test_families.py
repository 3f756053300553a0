"""The page of a family of models."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from fieldguide.site import Form, Site
from fieldguide.write.page import Page
from tests import ROOT
from tests import small as six


def family(folder: Path, terms: str) -> tuple[Page, LexborHTMLParser]:
    """Make the page of a family in the six-entry guide."""
    story = "From [[aco-reach]] to the next. [@42 USC 1315a]"
    record = f"- {{id: f, title: The family, summary: A sentence., intro: '{story}', terms: [{terms}]}}\n"
    (folder / "data/families.yml").write_text(record)
    written = {f"{name}.md" for name in six.PAGES}
    page = Site(six.guide(folder), ROOT, Form("Test guide"), written).make("families/f.md")
    assert isinstance(page, Page)
    return page, LexborHTMLParser(page.html)


def test_its_models_are_told_in_the_order_of_the_data(small: Path) -> None:
    """With years, status, and what came of each; the sources of all texts are listed once."""
    lead = small / "data/terms/models/lead.yml"
    lead.write_text(lead.read_text().replace("model: {", "model: {why_ended: 'It **closed**. [@cms-reach]', "))
    page, html = family(small, "lead, aco-reach, mips")
    assert (page.title, page.description) == ("The family", "A sentence.")
    items = [" ".join(item.text().split()) for item in html.css(".cfg-family > li")]
    assert [item.split()[0] for item in items] == ["2027–2036", "2023–2026", "since"]
    assert "Why it ended. It closed." in items[0] and "Why it ended" not in items[1]
    assert "Announced" in items[0]
    assert [item.attributes["id"] for item in html.css(".cfg-sources li")] == ["source-1", "source-2"]


def test_it_has_a_figure_of_all_its_models(small: Path) -> None:
    """On one axis of years, with what took the place of what; none where no entry has a date."""
    _, html = family(small, "aco-reach, lead, mips")
    assert [link.attributes["data-term"] for link in html.css("#figure-f .cfg-span__name > a")] == ["aco-reach", "lead", "mips"]
    assert [link.attributes["data-term"] for link in html.css("#figure-f small a")] == ["lead"]


def test_an_entry_leads_to_its_family(small: Path) -> None:
    """Readers of one model find the whole story."""
    family(small, "aco-reach, lead")
    guide = six.guide(small)
    assert (guide.families_of("lead"), guide.families_of("mips")) == (["f"], [])
