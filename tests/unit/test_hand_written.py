"""Hand-written pages: the guide's marks in their Markdown, what their macros return, and the sources that they cite."""

import pytest
from markupsafe import Markup

from fieldguide.read import prose
from fieldguide.write.addresses import Addresses
from fieldguide.write.chapters import Chapter
from fieldguide.write.html import Templates
from tests import ROOT, small

EMPTY = Markup()


@pytest.fixture(scope="module")
def templates() -> Templates:
    """Return the templates for the six-entry guide."""
    return Templates(small.guide(), ROOT / "templates")


def written(templates: Templates, markdown: str, macro: Markup = EMPTY) -> str:
    """Write a page of `docs/` as the engine does, but for the conversion of Markdown: each paragraph gets its element."""
    url = Addresses([f"terms/{id}.md" for id in templates.guide.terms] + ["about.md"], directories=True).from_page("about.md")
    chapter = Chapter()
    text = chapter.write(markdown, templates, url, prose.cited([markdown])).replace("MACRO", chapter.place(macro))
    return chapter.slots.fill("".join(f"<p>{part.strip()}</p>" for part in text.split("\n\n") if part.strip()))


def test_marks_become_links_numbers_and_figures(templates: Templates) -> None:
    """What else is written stays for the converter of Markdown."""
    html = written(templates, "# About *this*\n\n[[mips|The program]] has a threshold of [#threshold@2024].")
    assert "# About *this*" in html
    assert '<a class="cfg-link" href="../terms/mips/" data-term="mips">The program</a>' in html
    assert "75 points" in html


def test_sources_are_listed_once_at_the_end(templates: Templates) -> None:
    """In the order in which the page first cites them."""
    html = written(templates, "One. [@42 USC 1315a] Two. [@cms-reach]\n\nThree. [@42 USC 1315a]")
    assert html.index("Three.") < html.index("## Sources") < html.index('id="source-1"') < html.index('id="source-2"')
    assert html.count('href="#source-1"') == 2
    assert html.count("<li") == 2
    assert "42 U.S.C. 1315a" in html.split('id="source-2"')[0]


def test_a_page_that_cites_nothing_has_no_list_of_sources(templates: Templates) -> None:
    """There is no empty section."""
    assert "Sources" not in written(templates, "Words about [[cms]].")


def test_what_a_macro_returns_takes_its_place_as_it_is(templates: Templates) -> None:
    """Its HTML is not converted, and stands in no paragraph."""
    html = written(templates, "Before.\n\nMACRO\n\nAfter. [[cms]]", macro=Markup("<table>*not Markdown*</table>"))
    assert "<p>Before.</p><table>*not Markdown*</table><p>After. <a " in html
