"""The pages that look over many entries are complete as they come, without scripts: table, chart, comparisons, families."""

import gzip
import json

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from fieldguide.read.written import Written
from tests.built import Build, parse

OWN_OF_THE_TABLE = ("models/index.html", "assets/models/models.css", "assets/models/models.js")


def entries(part: LexborHTMLParser | LexborNode, selector: str, attribute: str = "data-term") -> list[str]:
    """List the entries that elements lead to, as far as they are shown."""
    return [node.attributes[attribute] or "" for node in part.css(selector) if not node.css_matches("[hidden], [hidden] *")]


@pytest.mark.parametrize("path", ["models", "models-chart"])
def test_every_model_is_in_the_table_and_on_the_chart(online: Build, path: str) -> None:
    """No model is left out; one without a date is named below the chart."""
    published = json.loads((online.folder / "data/guide.json").read_text(encoding="utf-8"))
    models = {term["id"] for term in published["terms"] if term["kind"] == "model"}
    assert len(models) > 100
    assert models - set(entries(parse(online.page(path)), "article [data-term]")) == set()


def test_the_table_of_models_is_light(online: Build) -> None:
    """It weighs at most 60 KB compressed beyond what all pages share."""
    assert sum(len(gzip.compress((online.folder / name).read_bytes())) for name in OWN_OF_THE_TABLE) < 60_000


def test_a_prepared_comparison_has_a_column_for_each_entry(online: Build, written: Written) -> None:
    """With their points below, and Compare links to it."""
    linked = [link.attributes["href"] for link in parse(online.page("compare")).css("#prepared ~ ul a")]
    assert linked == [f"{id}/" for id in written.comparisons]
    for id, comparison in written.comparisons.items():
        page = parse(online.page(f"compare/{id}"))
        assert entries(page, ".cfg-compare thead a") == comparison.value.terms
        assert {len(row.css("td")) for row in page.css(".cfg-compare tbody tr")} == {len(comparison.value.terms)}
        assert len(page.css(".cfg-compare tbody tr")) > 3


def test_a_family_has_its_story_its_figure_and_all_its_models_in_order(online: Build, written: Written) -> None:
    """The story has sources, and the table of models links to it."""
    linked = [link.attributes["href"] for link in parse(online.page("models")).css("#families ~ ul a")]
    assert linked == [f"../families/{id}/" for id in written.families]
    for id, family in written.families.items():
        page = parse(online.page(f"families/{id}"))
        assert entries(page, ".cfg-family > li .cfg-row__name", "data-row") == family.value.terms
        assert len(page.css(".cfg-prose .cfg-cite")) >= 3, id
        assert entries(page, ".cfg-figure .cfg-span__name > a") == family.value.terms, id
