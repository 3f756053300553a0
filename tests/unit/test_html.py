"""What templates write with: links, prose, numbered sources; and what a fault in one reads like."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldguide.guide import Guide
from fieldguide.write.addresses import Addresses
from fieldguide.write.faults import one_line
from fieldguide.write.html import Templates
from tests import ROOT, small

Fill = Callable[..., str]


@pytest.fixture(scope="module")
def guide() -> Guide:
    """Load the six-entry guide."""
    return small.guide()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the templates, to add others."""
    return shutil.copytree(ROOT / "templates", tmp_path / "templates")


@pytest.fixture
def fill(guide: Guide, folder: Path) -> Fill:
    """Return what fills a template that is given as text, for the page of MIPS."""
    url = Addresses([*(f"terms/{id}.md" for id in guide.terms), "index.md"], directories=True).from_page("terms/mips.md")

    def fill_text(template: str, cited: tuple[str, ...] = (), **values: object) -> str:
        (folder / "pages/test.html.j2").write_text(template)
        return Templates(guide, folder).fill("pages/test.html.j2", url, cited, **values)

    return fill_text


def test_a_link_has_the_short_name_of_its_entry(fill: Fill) -> None:
    """Or words of its own; it leads there from where the page is, and tells scripts which entry it is."""
    assert fill("{{ link('cms') }}") == '<a class="cfg-link" href="../cms/" data-term="cms">CMS</a>'
    assert fill("{{ link('cms', 'the agency') }}").endswith(">the agency</a>")
    assert fill("{{ links(['cms', 'macra']) }}").count("</a>, <a") == 1


def test_data_is_escaped(fill: Fill) -> None:
    """In text, in attributes, and in the words of a link."""
    hostile = "<script>alert('x')</script>\""
    html = fill('<p title="{{ text }}">{{ text }} {{ line(text) }} {{ link("cms", text) }}</p>', text=hostile)
    assert html.count("&lt;script&gt;") == 4
    assert "<script" not in html and "'x'" not in html.split("</p>")[0].split(">")[0]


def test_prose_is_written_for_its_page(fill: Fill) -> None:
    """Links, figures with their day, and the numbers under which the page lists its sources."""
    text = "[[pqrs]] came before. [@42 CFR 414.90] The threshold is [#threshold@2024]. [@42 CFR 414.1405]"
    html = fill("{{ rich(text) }}", ("42 CFR 414.1405", "42 CFR 414.90"), text=text)
    assert 'href="../pqrs/"' in html
    assert "75 points <small>(2024)</small>" in html
    assert html.index('href="#source-2"') < html.index('href="#source-1"')


def test_sources_are_listed_in_the_order_of_their_numbers(fill: Fill) -> None:
    """With title, address and publisher."""
    html = fill('{% include "parts/references.html.j2" %}', ("cms-reach", "Pub. L. 114-10"))
    assert html.index('id="source-1"') < html.index("ACO REACH Model") < html.index('id="source-2"') < html.index("Pub. L. 114-10")
    assert 'href="https://www.govinfo.gov/link/plaw/114/public/10"' in html


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("fine\n{{ nope }}", "templates/pages/test.html.j2:2: 'nope' is undefined (terms/mips.md)"),
        ("fine\n\n{{ link('mipz') }}", "templates/pages/test.html.j2:3: DeadLink: links to 'terms/mipz.md', which the site does not have"),
        ("fine\n{% if %}", "templates/pages/test.html.j2:2: Expected an expression, got 'end of statement block' (terms/mips.md)"),
        ("{% include 'parts/nope.html.j2' %}", "templates/pages/test.html.j2:1: no template 'parts/nope.html.j2' (terms/mips.md)"),
        ("\n{{ 1 / 0 }}", "templates/pages/test.html.j2:2: ZeroDivisionError: division by zero (terms/mips.md)"),
        ("{{ rich('[@nobody]') }}", "templates/pages/test.html.j2:1: KeyError: 'nobody' (terms/mips.md)"),
    ],
)
def test_a_fault_in_a_template_is_one_line_with_its_place(fill: Fill, template: str, message: str) -> None:
    """File and line of the template, what is wrong, and the page that was made."""
    with pytest.raises(Exception) as raised:
        fill(template)
    line = one_line(raised.value, "terms/mips.md")
    assert line.startswith(message)
    assert line.endswith("(terms/mips.md)")


def test_a_fault_in_a_part_of_a_template_has_the_place_of_the_part(fill: Fill) -> None:
    """Not that of the page that includes it."""
    with pytest.raises(Exception) as raised:
        fill("{% import 'parts/parts.html.j2' as parts with context %}\n{{ parts.status_chip('mipz') }}")
    assert one_line(raised.value, "terms/mips.md").startswith("templates/parts/parts.html.j2:")


def test_a_fault_outside_of_templates_names_the_page() -> None:
    """In one line, however many the message has."""
    assert one_line(ValueError("two\n  lines"), "index.md") == "index.md: two lines"
    assert one_line(KeyError(), "index.md") == "index.md: KeyError: KeyError"
