"""Where source records are: in the file of their publisher or kind, in order, readable by any YAML reader."""

import re
from pathlib import Path

import pytest
import yaml

from fieldguide.read.check import check
from fieldguide.read.load import load
from fieldguide.read.written import Written
from tests import ROOT

FILES = sorted((ROOT / "data/sources").glob("*.yml"))
CMS = "Centers for Medicare & Medicaid Services"


def record(id: str, publisher: str, kind: str = "agency") -> str:
    """Write a source record as the files have it."""
    return (
        f"- id: {id}\n  title: A page\n  publisher: {publisher}\n"
        f"  url: https://example.org/{id}\n  kind: {kind}\n  read: 2026-11-24\n"
    )  # fmt: skip


def report(root: Path, file: str, *records: str) -> list[str]:
    """Add records to a file of a guide, and return the problems that a contributor sees."""
    path = root / "data/sources" / file
    path.write_text((path.read_text() if path.exists() else "") + "".join(records))
    found = [str(problem) for problem in check(load(root)) if "never cited" not in problem.message]
    return [re.sub(r"\[\d+\]", "[N]", line) for line in found]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_any_yaml_reader_reads_the_sources(path: Path, written: Written) -> None:
    """PyYAML's own safe reader finds the records that the guide finds, with the same text."""
    expected = [located.value for located in written.sources.values() if Path(located.file).name == path.name]
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [(r["id"], r["title"], r["publisher"], r["url"]) for r in found] == [(s.id, s.title, s.publisher, s.url) for s in expected]


def test_a_record_outside_its_publishers_file_gets_the_right_file_named(small: Path) -> None:
    """The publisher has a file of its own, so the kind does not matter."""
    found = report(small, "press.yml", record("cms-news", CMS, "press"))
    assert found == [f"data/sources/press.yml:3: [N].publisher: '{CMS}' belongs in data/sources/cms.yml"]


def test_a_record_in_another_publishers_file_gets_the_right_file_named(small: Path) -> None:
    """A publisher without a file has its records in the file of their kind, even if the id says otherwise."""
    found = report(small, "cms.yml", record("cms-side", "KFF", "press"))
    assert found == ["data/sources/cms.yml:4: [N].publisher: 'KFF' belongs in data/sources/press.yml"]


def test_a_record_in_the_file_of_another_kind_gets_the_right_file_named(small: Path) -> None:
    """A report is not press."""
    found = report(small, "press.yml", record("kff-report", "KFF", "report"))
    assert found == ["data/sources/press.yml:3: [N].publisher: 'KFF' belongs in data/sources/report.yml"]


def test_a_file_named_for_anything_else_is_a_problem(small: Path) -> None:
    """What one day's work found is filed by publisher like all else."""
    found = report(small, "fact-check.yml", record("cms-news", CMS), record("kff-report", "KFF", "report"))
    assert found == [
        f"data/sources/fact-check.yml:3: [N].publisher: '{CMS}' belongs in data/sources/cms.yml",
        "data/sources/fact-check.yml:9: [N].publisher: 'KFF' belongs in data/sources/report.yml",
    ]


def test_a_publisher_has_one_file(small: Path) -> None:
    """All records of a publisher are in one file: the one that has most of them."""
    found = report(small, "cms.yml", record("cms-rule", CMS)) + report(small, "medicare.yml", record("medicare-page", CMS))
    assert found == [f"data/sources/medicare.yml:3: [N].publisher: '{CMS}' belongs in data/sources/cms.yml"]


def test_the_fifth_record_of_a_publisher_asks_for_a_file_of_its_own(small: Path) -> None:
    """Four may share the file of their kind; with the fifth all move, and once moved they are right."""
    records = [record(f"kff-{letter}", "KFF", "reference") for letter in "abcde"]
    assert report(small, "reference.yml", *records[:4]) == []
    found = report(small, "reference.yml", records[4])
    assert found == [
        f"data/sources/reference.yml:{line}: [N].publisher: 'KFF' belongs in data/sources/kff.yml" for line in (3, 9, 15, 21, 27)
    ]
    (small / "data/sources/reference.yml").rename(small / "data/sources/kff.yml")
    assert report(small, "kff.yml") == []


def test_a_misspelled_publisher_gets_the_right_spelling_named(small: Path) -> None:
    """One letter is a likely slip; a comma, an ampersand or an article is never two publishers."""
    found = report(small, "cms.yml", record("cms-slip", CMS.replace("Services", "Service")))
    assert found == [
        f"data/sources/cms.yml:4: [N].publisher: '{CMS[:-1]}' belongs in data/sources/agency.yml (did you mean '{CMS}'?)",
    ]  # fmt: skip
    found = report(small, "cms.yml", record("cms-word", f"The {CMS.replace('&', 'and')}"))
    assert f"data/sources/cms.yml:10: [N].publisher: 'The {CMS.replace('&', 'and')}' is '{CMS}' elsewhere: use one spelling" in found


def test_records_are_in_the_order_of_their_ids(small: Path) -> None:
    """So a record is found, and two people who add one rarely meet in the same line."""
    found = report(small, "cms.yml", record("cms-a", CMS))
    assert found == ["data/sources/cms.yml:2: [N].id: 'cms-a' belongs before 'cms-reach': keep the ids in order"]
