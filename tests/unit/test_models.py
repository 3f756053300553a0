"""The table of all models, as it comes."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from fieldguide.read.model import Dates
from fieldguide.write import models
from fieldguide.write.addresses import Addresses
from fieldguide.write.html import Templates
from tests import ROOT
from tests import small as six


def table(folder: Path) -> list[dict[str, str]]:
    """Return the rows of the six-entry guide's table, each by the labels of its cells."""
    guide = six.guide(folder)
    known = [*(f"terms/{id}.md" for id in guide.terms), "models.md", "models-chart.md", "compare.md"]
    html = models.models_table(Templates(guide, ROOT / "templates"), Addresses(known, directories=True).from_page("models.md"))
    rows = LexborHTMLParser(html).css("tbody tr")
    cells = [{cell.attributes["data-label"] or "": " ".join(cell.text().split()) for cell in row.css("td")} for row in rows]
    names = [" ".join(cell.text(separator=" ").split()) for row in rows for cell in row.css("th")]
    return [{"Model": name} | row for name, row in zip(names, cells, strict=True)]


def test_the_newest_model_comes_first(small: Path) -> None:
    """With its names, its status, its dates and whether the last one is planned."""
    lead, reach = table(small)
    assert lead["Model"] == "LEAD Long-term Enhanced ACO Design Model"
    assert reach["Model"].startswith("ACO REACH ")
    assert (lead["Status"], reach["Status"]) == ("Announced", "In force, end set")
    assert (lead["Announced"], lead["From"]) == ("Dec 2025", "Jan 1, 2027")
    assert reach["Until"] == "Dec 31, 2026 planned"
    assert (reach["Participation"], lead["Participation"]) == ("Voluntary", "")


@pytest.mark.parametrize(
    ("dates", "last"),
    [
        ("{began: 2023-01-01, ends: 2026-12-31, ended: 2025-12-31}", "Dec 31, 2025"),
        ("{began: 2023-01-01, cancelled: 2025-03-12}", "Mar 12, 2025 cancelled"),
        ("{began: 2023-01-01, ends: 2026-12-31, withdrawn: 2025-03-12}", "Mar 12, 2025 withdrawn"),
        ("{began: 2023-01-01, ends: 2026-12-31}", "Dec 31, 2026 planned"),
        ("{began: 2023-01-01}", ""),
    ],
)
def test_the_last_day_says_in_which_way_it_is_one(small: Path, dates: str, last: str) -> None:
    """Planned and actual ends are not mixed up."""
    file = small / "data/terms/models/aco-reach.yml"
    file.write_text(file.read_text().replace("{began: 2023-01-01, ends: 2026-12-31}", dates))
    assert table(small)[1]["Until"] == last


@pytest.mark.parametrize(
    ("dates", "is_short"),
    [
        ({"began": "2023", "ends": "2026-12-31", "ended": "2025-12-31"}, True),
        ({"began": "2023", "ends": "2026-12-31", "ended": "2026-12-31"}, False),
        ({"began": "2023", "cancelled": "2025-03-12"}, True),
        ({"announced": "2022", "cancelled": "2025-03-12"}, False),
        ({"announced": "2022", "began": "2026", "cancelled": "2025-03-12"}, False),
        ({"began": "2023", "ended": "2025-12-31"}, False),
    ],
)
def test_only_what_ran_can_be_cut_short(dates: dict[str, str], is_short: bool) -> None:
    """By an end before the planned one, or by a stop while it ran; what was called off before its first day never ran."""
    assert models.is_cut_short(Dates.model_validate(dates)) is is_short


def test_a_part_of_a_model_names_the_whole(small: Path) -> None:
    """A track is no model by itself."""
    file = small / "data/terms/models/lead.yml"
    file.write_text(file.read_text().replace("{replaces: [aco-reach]}", "{part_of: [aco-reach]}"))
    assert table(small)[0]["Model"].endswith("part of ACO REACH")


def test_only_models_are_members_where_no_area_has_the_table(small: Path) -> None:
    """An area that links to it brings its other entries along."""
    assert models.members(six.guide(small)) == ["aco-reach", "lead"]
    areas = small / "data/areas.yml"
    link = "  pages: [{path: models, label: all models in a table}]\n  name: Quality\n"
    areas.write_text(areas.read_text().replace("  name: Quality\n", link))
    assert models.members(six.guide(small)) == ["aco-reach", "lead", "mips", "pqrs"]
