"""The chart of all models: what is on it."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from fieldguide.write import chart
from fieldguide.write.addresses import Addresses
from fieldguide.write.html import Templates
from tests import ROOT
from tests import small as six


def shown(folder: Path, dates: str | None = None) -> LexborHTMLParser:
    """Return the chart of the six-entry guide, one of its models with other dates."""
    if dates is not None:
        file = folder / "data/terms/models/lead.yml"
        lines = [line for line in file.read_text().splitlines() if not line.startswith("dates:")]
        file.write_text("\n".join([*lines, dates]) + "\n")
    guide = six.guide(folder)
    known = [*(f"terms/{id}.md" for id in guide.terms), "models-chart.md"]
    url = Addresses(known, directories=True).from_page("models-chart.md")
    return LexborHTMLParser(chart.models_chart(Templates(guide, ROOT / "templates"), url))


def test_models_stand_under_their_family_oldest_first(small: Path) -> None:
    """With the status that gives each bar its color."""
    html = shown(small)
    assert [link.attributes["data-term"] for link in html.css(".cfg-span__name > a")] == ["aco-reach", "lead"]
    assert [row.attributes["data-status"] for row in html.css(".cfg-span")] == ["ending", "announced"]


@pytest.mark.parametrize(
    ("dates", "note"),
    [
        ("", "Without a date, and so not on the chart: LEAD."),
        ("dates: {began: 1999-01-01, ended: 2003-12-31}", "Over before 2010"),
        ("dates: {began: 1999-01-01, ends: 2013-12-31, cancelled: 2003}", "Over before 2010"),
    ],
)
def test_what_is_off_the_axis_is_named_beside_the_chart(small: Path, dates: str, note: str) -> None:
    """Without a date, or over before the axis begins: no model is left out in silence."""
    html = shown(small, dates)
    assert [link.attributes["data-term"] for link in html.css(".cfg-span__name > a")] == ["aco-reach"]
    assert note in " ".join(word for found in html.css(".cfg-note") for word in found.text().split())
