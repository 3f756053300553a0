"""The terminal finds what the search box finds."""

import datetime
import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.search import Finder
from fieldguide.terminal import define, entry_as_text
from fieldguide.write.fields import typed
from tests import ROOT

DAY = datetime.date(2026, 11, 24)


@pytest.fixture
def printed(whole_guide: Guide, finder: Finder) -> Callable[[str], str]:
    """Return what is printed for a look-up that finds something."""

    def look_up(typed: str) -> str:
        text, code = define(whole_guide, finder, typed, as_json=False)
        assert code == 0
        return text

    return look_up


@pytest.fixture
def found(whole_guide: Guide, finder: Finder) -> Callable[[str], Any]:
    """Return the records of what is found."""
    return lambda typed: json.loads(define(whole_guide, finder, typed, as_json=True)[0])


@pytest.fixture
def small() -> Guide:
    """Read the six-entry guide, to change it."""
    return Guide(load(ROOT / "tests/data"), DAY)


def run(*words: str) -> "subprocess.CompletedProcess[str]":
    """Look something up as a reader does."""
    return subprocess.run(
        [sys.executable, "-m", "fieldguide", "define", *words], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


def test_the_command_prints_an_entry_as_data() -> None:
    """The words of a look-up need no quotes, and the record is the one of guide.json."""
    command = run("cms", "0057F", "--json")
    assert command.returncode == 0
    assert json.loads(command.stdout)["id"] == "cms-0057-f"


def test_the_command_says_that_nothing_was_found() -> None:
    """No entry is made up; the exit code says so too."""
    command = run("zzqqxxyy")
    assert command.returncode == 1
    assert command.stdout.startswith('Nothing found for "zzqqxxyy".')


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("mips", "mips"),
        ("HCFA", "hcfa"),
        ("medicade", "medicaid"),
        ("merit based incentive payment sytem", "mips"),
        ("Louisiana Maryland Pittsburgh practices", "ehr-demonstration"),
    ],
)
def test_look_ups_find_the_entry(found: Callable[[str], Any], typed: str, id: str) -> None:
    """Acronyms, rule numbers, misspellings and words of the text lead to the entry that the site shows first."""
    assert found(typed)["id"] == id


def test_an_entry_is_printed_as_text_with_its_sources(printed: Callable[[str], str]) -> None:
    """Name, status, explanation and where it is from, without markup."""
    text = printed("mips")
    assert text.startswith("MIPS: Merit-based Incentive Payment System")
    assert "https://www.ecfr.gov/current/title-42/section-414.1405" in text
    assert "[[" not in text and "[@" not in text


def test_no_entry_is_printed_with_markup_or_gaps(whole_guide: Guide) -> None:
    """All of them read well, whichever sections they have."""
    for id in whole_guide.terms:
        text = entry_as_text(whole_guide, id)
        assert "[[" not in text and "[@" not in text and "[#" not in text and "**" not in text, id
        assert "\n\n\n" not in text, id


def test_an_ambiguous_acronym_prints_all_meanings_most_used_first(found: Callable[[str], Any], printed: Callable[[str], str]) -> None:
    """PI has two meanings, and both are printed."""
    ids = [record["id"] for record in found("pi")]
    assert ids == ["mips-promoting-interoperability", "promoting-interoperability-program"]
    text = printed("pi")
    assert text.index("MIPS Promoting Interoperability") < text.index("Medicare Promoting Interoperability Program\n")


def test_a_misspelled_name_of_two_entries_prints_both(found: Callable[[str], Any], printed: Callable[[str], str]) -> None:
    """The most used meaning comes first, and it is said that nothing has that very name."""
    text = printed("promotting interoperabilty")
    assert text.startswith('No entry is called "promotting interoperabilty". The closest:')
    assert "MIPS Promoting Interoperability performance category" in text
    assert "\nPI: Medicare Promoting Interoperability Program\n" in text
    ids = [record["id"] for record in found("promotting interoperabilty")]
    assert ids == ["mips-promoting-interoperability", "promoting-interoperability-program"]


def test_figures_and_citations_are_printed_too(printed: Callable[[str], str]) -> None:
    """There is no gap where the page prints a number."""
    text = printed("irmaa")
    assert "begins above $" in text
    assert "[1]" in text


def test_a_question_is_answered_first(printed: Callable[[str], str]) -> None:
    """As on the site."""
    assert printed("what replaced pqrs").startswith("PQRS was replaced by MIPS")


def test_the_life_of_an_entry_is_printed(small: Guide) -> None:
    """Its dates, its milestones and figures with their sources, its neighbors, and what it is not."""
    text, cut = entry_as_text(small, "mips"), small.terms["mips"].facts[0].value
    assert "\nBegan: January 1, 2017\n" in text
    assert f"\nLargest cut: {cut} (2026) [1]\n" in text
    assert "\nMilestones:\n- January 1, 2019: First adjustments. [1]\n" in text
    assert "\nRun by: CMS\n" in text
    assert "\nNot to be confused with:\n- ACO Realizing Equity, Access, and Community Health Model: That is a model" in text
    assert text.endswith("\nChecked against its sources on November 24, 2026.")


def test_a_former_name_is_printed(small: Guide) -> None:
    """Who reads an old text recognizes the thing."""
    assert "\nFormerly: Health Care Financing Administration (HCFA), until 2001\n" in entry_as_text(small, "cms")


def test_all_typed_fields_are_printed_by_their_labels(whole_guide: Guide) -> None:
    """What the page of an entry says, the terminal says too: of a model also what was found, and why it ended."""
    apart = ("summary", "kind", "status", "acronym", "facts")  # the first lines say the first four; each fact has a label of its own
    for id in whole_guide.terms:
        text = entry_as_text(whole_guide, id)
        missing = [field.label for field, _ in typed(whole_guide, id) if field.key not in apart and f"\n{field.label}: " not in text]
        assert not missing, id


def test_what_was_not_checked_is_said(small: Guide) -> None:
    """An entry that nobody has checked, and a statement that could not be confirmed."""
    small.terms["lead"] = small.terms["lead"].model_copy(update={"unchecked": ["Whether [[mips|it]] will begin."]})
    text = entry_as_text(small, "lead")
    assert "\nOpen questions:\n- Whether it will begin.\n" in text
    assert text.endswith("\nNot yet checked against its sources.")


def test_lists_and_tables_keep_their_lines(small: Guide) -> None:
    """What stands line by line on the page does so in the terminal."""
    table = "| Version | Released |\n| --- | --- |\n| [[lead|1]] | 2020 |"
    definition = f"In short:\n\n- One. [@cms-reach]\n- Two.\n\n1. First\n2. Second\n\n{table}"
    small.terms["aco-reach"] = small.terms["aco-reach"].model_copy(update={"definition": definition})
    text = entry_as_text(small, "aco-reach")
    assert "\nIn short:\n\n- One. [1]\n- Two.\n\n1. First\n2. Second\n\nVersion · Released\n1 · 2020\n\n" in text
