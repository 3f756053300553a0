"""The terminal finds what the search box finds."""

import datetime
import json
import subprocess
import sys
from pathlib import Path

import pytest

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.search import Finder
from tests.test_lookups import FIRST, IN_SIGHT, lookups

ROOT = Path(__file__).resolve().parent.parent


def define(*words: str) -> "subprocess.CompletedProcess[str]":
    """Look something up as a reader does."""
    return subprocess.run([sys.executable, "-m", "fieldguide", "define", *words], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("mips", "mips"),
        ("HCFA", "hcfa"),
        ("cms 0057F", "cms-0057-f"),
        ("medicade", "medicaid"),
        ("merit based incentive payment sytem", "mips"),
    ],
)
def test_look_ups_find_the_entry(typed: str, id: str) -> None:
    """Acronyms, rule numbers and misspellings lead to the entry that the site shows first."""
    told = define(*typed.split(), "--json")
    assert told.returncode == 0
    assert json.loads(told.stdout)["id"] == id


def test_an_entry_is_told_as_text_with_its_sources() -> None:
    """Name, status, explanation and where it is from, without markup."""
    told = define("mips").stdout
    assert told.startswith("MIPS: Merit-based Incentive Payment System")
    assert "https://www.ecfr.gov/current/title-42/section-414.1405" in told
    assert "[[" not in told and "[@" not in told


def test_an_ambiguous_acronym_tells_all_meanings_most_used_first() -> None:
    """PI has two meanings, and both are told."""
    found = json.loads(define("pi", "--json").stdout)
    assert {record["id"] for record in found} == {"mips-promoting-interoperability", "promoting-interoperability-program"}
    told = define("pi").stdout
    assert told.index("MIPS Promoting Interoperability") < told.index("Medicare Promoting Interoperability Program\n")


def test_a_misspelled_name_of_two_entries_tells_both() -> None:
    """And says that it was not found by that very name."""
    told = define("promotting", "interoperabilty").stdout
    assert told.startswith("Nothing is called 'promotting interoperabilty'. The nearest:")
    assert "MIPS Promoting Interoperability performance category" in told
    assert "\nPI: Medicare Promoting Interoperability Program\n" in told


def test_figures_and_citations_are_told_too() -> None:
    """No gap stands where the page prints a number."""
    told = define("irmaa").stdout
    assert "begins above $" in told
    assert "[1]" in told


def test_a_question_is_answered_first() -> None:
    """As on the site."""
    assert define("what", "replaced", "pqrs").stdout.startswith("PQRS was replaced by MIPS")


def test_the_table_of_look_ups_holds_here_too() -> None:
    """The same bar as in the browser, over the whole table."""
    finder, table = Finder(Guide(load(ROOT), datetime.date(2026, 11, 24))), lookups()
    found = [[hit["id"] for hit in finder.look_up(typed)["hits"][:3]] for typed, _ in table]
    assert sum(ids[:1] == [id] for ids, (_, id) in zip(found, table, strict=True)) >= FIRST * len(table) / 100
    assert sum(id in ids for ids, (_, id) in zip(found, table, strict=True)) >= IN_SIGHT * len(table) / 100


def test_what_is_not_there_is_said() -> None:
    """No entry is made up; the exit code says so too."""
    told = define("zzqqxxyy")
    assert told.returncode == 1
    assert told.stdout.startswith("Nothing found for 'zzqqxxyy'.")


def test_a_misspelled_shared_name_keeps_the_order_of_its_meanings() -> None:
    """The most used meaning comes first, however the name is typed."""
    found = json.loads(define("promotting", "interoperabilty", "--json").stdout)
    assert [record["id"] for record in found] == ["mips-promoting-interoperability", "promoting-interoperability-program"]
