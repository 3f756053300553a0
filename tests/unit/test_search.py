"""What the search box finds and answers, in a JavaScript engine: over the six-entry guide, at each stage of its index."""

import datetime
import json
import subprocess
import sys
from typing import Any

import pytest

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.search import Finder
from tests import ROOT
from tests.lookups import HOSTILE

SMALL = ROOT / "tests/data"


@pytest.fixture(scope="module")
def finder() -> Finder:
    """Make the search box of the six-entry guide."""
    return Finder(Guide(load(SMALL), datetime.date(2026, 11, 24)))


def ids(found: dict[str, Any]) -> list[str]:
    """List the entries that were found, best first."""
    return [hit["id"] for hit in found["hits"]]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("what replaced pqrs", "PQRS was replaced by MIPS."),
        ("What did MIPS replace?", "MIPS replaced PQRS."),
        ("who runs mips", "MIPS is run by CMS."),
        ("when did mips start", "MIPS began on January 1, 2017."),
        ("what does mips stand for", "MIPS stands for Merit-based Incentive Payment System."),
        ("what is mips", ""),
        ("who runs qzxjkwv", ""),
        ("what replaced", ""),
    ],
)
def test_questions_are_answered_from_the_data(finder: Finder, typed: str, answer: str) -> None:
    """From relations, dates and names; what the data does not hold gets no answer."""
    assert finder.look_up(typed)["answer"] == answer


def test_a_question_lists_its_answer_first(finder: Finder) -> None:
    """Then the entry that was asked about."""
    assert ids(finder.look_up("what replaced pqrs"))[:2] == ["mips", "pqrs"]


def test_exact_names_come_before_the_beginnings_of_names(finder: Finder) -> None:
    """And each says whether the entry was named or guessed."""
    exact, start, slip = (finder.look_up(typed)["hits"][0] for typed in ("mips", "merit-based incen", "merit bassed incentive paymnt"))
    assert exact["id"] == start["id"] == slip["id"] == "mips"
    assert [exact["sure"], start["sure"], slip["sure"]] == [True, False, False]


def test_an_acronym_in_capitals_is_known_or_not(finder: Finder) -> None:
    """The same letters in small may be the beginning of a longer one, which somebody is still typing."""
    assert (finder.look_up("HCF")["none"], ids(finder.look_up("HCF"))) == (True, ["cms"])
    assert (finder.look_up("hcf")["none"], ids(finder.look_up("hcf"))) == (False, ["cms"])


def test_nothing_found_names_the_nearest(finder: Finder) -> None:
    """And says that these are no results."""
    near, far = finder.look_up("mixpsx"), finder.look_up("qzxjkwv")
    assert (near["none"], ids(near)) == (True, ["mips"])
    assert (far["none"], ids(far)) == (True, [])


@pytest.mark.parametrize("text", [*HOSTILE, "", " ", "?", "the"])
def test_any_text_can_be_looked_up(finder: Finder, text: str) -> None:
    """Whatever is typed, there is a list of entries, at most as long as the guide."""
    found = finder.look_up(text)
    assert len(found["hits"]) <= 6


def test_an_index_answers_before_it_is_finished(finder: Finder) -> None:
    """By acronym and name at once, by other names and by words of the summary when these have been added."""
    stages = json.loads(
        str(
            finder.engine.eval("""
            const growing = cfg.startIndex(cfg.names);
            const first = (typed) => cfg.search(growing, typed).map((hit) => growing.entries[hit.at].id)[0] ?? null;
            const stages = [];
            const note = () => stages.push(["mips", "quality payment initiative", "adjusts physicians"].map(first));
            cfg.names.aliases[cfg.names.ids.indexOf("mips")] = "quality payment initiative";
            growing.entries[cfg.names.ids.indexOf("mips")].aliases = ["quality payment initiative"];
            note();
            for (const at of growing.entries.keys()) cfg.addOtherNames(growing, at);
            note();
            for (const at of growing.entries.keys()) cfg.addSummary(growing, at);
            note();
            JSON.stringify(stages)""")
        )
    )
    assert [[id == "mips" for id in stage] for stage in stages] == [[True, False, False], [True, True, False], [True, True, True]]


def test_a_process_that_looked_something_up_ends() -> None:
    """An engine that is left to the end of Python kept one process in four from ending."""
    script = "from fieldguide.search import SCRIPTS, load_scripts; engine = load_scripts(*SCRIPTS); print(engine.eval('1 + 1'))"
    for _ in range(8):  # one after the other: side by side they are too slow for it
        ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
        assert ended.stdout == "2\n"
