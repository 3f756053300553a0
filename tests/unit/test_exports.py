"""The guide as data: what others can rely on when they reuse it."""

import csv
import datetime
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.load import load
from fieldguide.read.model import Dates, Term
from fieldguide.write import exports
from fieldguide.write.exports.shape import VERSION, Entry
from tests import ROOT

DAY = datetime.date(2026, 11, 24)
HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '=HYPERLINK("https://example.org","x")']


@pytest.fixture(scope="module")
def real(whole_guide: Guide) -> dict[str, str]:
    """Write the exports of the guide itself."""
    return exports.files(whole_guide)


@pytest.fixture
def guide() -> Guide:
    """Read the six-entry guide, to change it."""
    return Guide(load(ROOT / "tests/data"), DAY)


@pytest.fixture
def data(guide: Guide) -> Any:
    """Return the data of the six-entry guide, to break it."""
    return json.loads(exports.files(guide)["data/guide.json"])


def check(data: Any, schema: str) -> None:
    """Hold data to a JSON Schema, formats included; raises a ValidationError."""
    kind = jsonschema.Draft202012Validator
    kind.check_schema(json.loads(schema))
    kind(json.loads(schema), format_checker=kind.FORMAT_CHECKER).validate(data)


def rows(guide: Guide) -> dict[str, dict[str, str]]:
    """Read entries.csv as a program does: {id: row}."""
    table = exports.files(guide)["data/entries.csv"].encode().decode("utf-8-sig")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(table, newline=""), strict=True)}


def test_the_data_fits_its_schema(real: dict[str, str], data: Any) -> None:
    """What is published can be checked by whoever reads it."""
    check(data, real["data/guide.schema.json"])


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.pop("license"),
        lambda data: data["license"].pop("url"),
        lambda data: data["terms"][0].pop("status"),
        lambda data: data["terms"][0].pop("acronym"),
        lambda data: data["terms"][0]["dates"].pop("began"),
        lambda data: data["sources"][0].pop("url"),
        lambda data: data["events"][0].pop("source"),
        lambda data: data.update(version="1.0"),
        lambda data: data.update(as_of="yesterday"),
        lambda data: data.update(terms={}),
        lambda data: data.update(notes=[]),
        lambda data: data["terms"][0].update(acronym=5),
        lambda data: data["terms"][0].update(areas="cms"),
        lambda data: data["terms"][0].update(color="red"),
        lambda data: data["terms"][0]["relations"].update(run_by="cms"),
        lambda data: data["numbers"]["threshold"]["values"][0].update(value=75),
    ],
)
def test_the_schema_refuses_what_is_missing_or_of_another_type(damage: Callable[[Any], object], data: Any, real: dict[str, str]) -> None:
    """A fault in the data cannot pass as data."""
    damage(data)
    with pytest.raises(jsonschema.ValidationError):
        check(data, real["data/guide.schema.json"])


def test_every_field_of_the_schema_is_described(real: dict[str, str]) -> None:
    """A reader of the schema needs no other document."""
    shapes = json.loads(real["data/guide.schema.json"])
    for name, shape in [("guide", shapes), *shapes["$defs"].items()]:
        assert shape["description"], name
        assert shape["additionalProperties"] is False, name
        for field, value in shape["properties"].items():
            assert "description" in value or "$ref" in value, f"{name}.{field}"


def test_the_schema_tells_which_value_a_mark_prints(real: dict[str, str], whole_guide: Guide) -> None:
    """Not the last one of all where a coming year is known: pages print the one of the day."""
    cap = whole_guide.numbers["part-d-cap"].values
    assert whole_guide.number("part-d-cap")[1] < cap[-1].as_of
    assert "prints the last value of a figure of `numbers` up to the `as_of` of the file" in real["data/guide.schema.json"]


def test_every_written_field_is_published() -> None:
    """A field new in the YAML files is published (shape.py), or left out here by name."""
    assert Term.model_fields.keys() - Entry.model_fields.keys() == {"also_in", "shares"}


def test_marks_and_citations_lead_to_records_of_the_same_file(real: dict[str, str]) -> None:
    """Title and address of every source are there, those of laws and rules too; so are linked entries and figures."""
    data = json.loads(real["data/guide.json"])
    sources = {source["id"]: source for source in data["sources"]}
    terms = {term["id"]: term for term in data["terms"]}
    cited = {id for term in data["terms"] for id in (*term["cited"], *term["sources"])}
    cited |= {event["source"] for event in data["events"] if event["source"]}
    cited |= {value["source"] for number in data["numbers"].values() for value in number["values"]}
    marks = [mark for term in data["terms"] for mark in prose.tokens(f"{term['definition']} {term['why']}")]
    assert cited | {mark.cite for mark in marks if mark.cite} <= sources.keys()
    assert {mark.id for mark in marks if mark.id} <= terms.keys()
    assert {mark.number.split("@")[0] for mark in marks if mark.number} <= data["numbers"].keys()
    assert all(source["title"] and source["publisher"] and source["url"].startswith("https://") for source in sources.values())


def test_a_law_has_a_record_of_its_own(data: Any) -> None:
    """Nobody who reuses the data has to know how a citation becomes an address."""
    law = next(source for source in data["sources"] if source["id"] == "Pub. L. 114-10")
    assert (law["title"], law["publisher"], law["kind"]) == ("Pub. L. 114-10", "Public law", "law")
    assert law["url"] == "https://www.govinfo.gov/link/plaw/114/public/10"


def test_the_data_says_under_what_license_it_is(data: Any) -> None:
    """Also when the file is all that somebody has."""
    assert data["license"]["text"] == "CC BY 4.0"
    assert data["license"]["url"] == "https://creativecommons.org/licenses/by/4.0/"
    assert data["license"]["attribution"] in (ROOT / "LICENSE-CONTENT").read_text(encoding="utf-8")


def test_an_entry_holds_what_was_written_and_what_follows(data: Any) -> None:
    """Former names are aliases, inverse relations are there, the status is of the day."""
    terms = {term["id"]: term for term in data["terms"]}
    assert terms["cms"]["aliases"] == ["Medicare agency", "Health Care Financing Administration", "HCFA"]
    assert terms["pqrs"]["relations"]["replaced_by"] == ["mips"]
    assert (terms["aco-reach"]["status"], terms["aco-reach"]["phases"][-1]) == ("ending", {"from": "2027-01-01", "status": "ended"})
    assert "[#threshold@2024]" in terms["mips"]["definition"]


def test_the_changelog_knows_the_version() -> None:
    """Whoever reads the data learns what changed."""
    assert f"`guide.json` is version {VERSION}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_table_says_which_dates_it_gives(guide: Guide) -> None:
    """A law's enactment is not called a beginning, and a plan is not called an end."""
    table = rows(guide)
    found = {id: (row["start"], row["start_is"], row["end"], row["end_is"]) for id, row in table.items()}
    assert found["macra"] == ("2015-04-16", "enacted", "", "")
    assert found["aco-reach"] == ("2023-01-01", "began", "2026-12-31", "planned")
    assert found["pqrs"] == ("2007", "began", "2016-12-31", "actual")
    assert found["cms"] == ("", "", "", "")
    assert table["mips"]["path"] == "terms/mips/"


def test_what_was_called_off_ended_on_that_day(guide: Guide) -> None:
    """The planned end of something cancelled early is not its end; a withdrawal that lies ahead is a plan."""
    terms = guide.terms
    terms["lead"] = terms["lead"].model_copy(
        update={"dates": Dates.model_validate({"began": "2009", "ends": "2014-05-31", "cancelled": "2011-08"})}
    )
    terms["mips"] = terms["mips"].model_copy(update={"dates": Dates.model_validate({"effective": "2020", "withdrawn": "2028-01-01"})})
    table = rows(guide)
    assert (table["lead"]["end"], table["lead"]["end_is"]) == ("2011-08", "actual")
    assert (table["mips"]["start_is"], table["mips"]["end"], table["mips"]["end_is"]) == ("effective", "2028-01-01", "planned")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_cell_of_the_table_is_a_formula(guide: Guide, hostile: str) -> None:
    """A spreadsheet shows names as text, whatever they begin with."""
    guide.terms["mips"] = guide.terms["mips"].model_copy(update={"name": hostile, "acronym": hostile, "summary": hostile})
    row = rows(guide)["mips"]
    assert row["name"] == row["acronym"] == row["summary"] == f"'{hostile}"


def test_quotes_and_commas_stay_in_their_cell(guide: Guide) -> None:
    """The table keeps its columns."""
    name = 'The "Meaningful" Act, title IV; part 2'
    guide.terms["mips"] = guide.terms["mips"].model_copy(update={"name": name})
    table = rows(guide)
    assert table["mips"]["name"] == name
    assert all(None not in row and None not in row.values() for row in table.values())


def test_excel_opens_the_table(real: dict[str, str]) -> None:
    """The byte order mark says that it is UTF-8, and lines end as Excel writes them."""
    table = real["data/entries.csv"].encode()
    assert table.startswith(b"\xef\xbb\xbfid,")
    assert table.endswith(b"\r\n")
    assert table.count(b"\n") == table.count(b"\r\n")


def test_the_columns_of_the_table_are_explained(real: dict[str, str]) -> None:
    """The file beside it says what each one is."""
    about = json.loads(real["data/entries.csv-metadata.json"])
    header = real["data/entries.csv"].removeprefix("\ufeff").splitlines()[0].split(",")
    assert [column["name"] for column in about["tableSchema"]["columns"]] == header
    assert "apostrophe" in about["dc:description"]


def test_the_same_guide_gives_the_same_files() -> None:
    """Neither the order in which Python keeps sets nor the locale shows."""
    script = (
        "import datetime, hashlib; from pathlib import Path; from fieldguide.guide import Guide; from fieldguide.write import exports;"
        "from fieldguide.read.load import load; guide = Guide(load(Path('tests/data')), datetime.date(2026, 11, 24));"
        "print(hashlib.sha256(repr(exports.files(guide)).encode()).hexdigest())"
    )
    runs = [
        subprocess.run([sys.executable, "-c", script], cwd=ROOT, env={**os.environ, **env}, capture_output=True, text=True, check=True)
        for env in ({"PYTHONHASHSEED": "1", "LC_ALL": "C"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "Pacific/Kiritimati"})
    ]
    assert runs[0].stdout == runs[1].stdout
