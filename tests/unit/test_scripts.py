"""The scripts' own functions, in a JavaScript engine: what is typed, dated, filtered, stored and compared comes out right."""

import itertools
import json
import random
import re
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from fieldguide.search import load_scripts
from fieldguide.write import search_index
from tests import ROOT


@pytest.fixture(scope="module")
def engine() -> MiniRacer:
    """Load all scripts that need no page."""
    models = ("models/filters.js", "models/columns.js", "models/csv.js")
    return load_scripts("frame/format.js", "status/days.js", "search/*.js", "find/*.js", *models)


@pytest.fixture(scope="module")
def call(engine: MiniRacer) -> Any:
    """Call a function of the scripts with plain values: `call("words", "Part II")`."""

    def run(name: str, *values: Any) -> Any:
        found = engine.eval(f"JSON.stringify(cfg.{name}({', '.join(map(json.dumps, values))}) ?? null)")
        return json.loads(str(found))

    return run


# Names and words


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Pt. II", "part 2"),
        ("HTI1", "hti-1"),
        ("C.M.S.", "cms"),
        ("Pub. L. 114-10", "public law 114-10"),
        ("Médicare", "medicare"),
        ("m\u200bips", "mips"),
        ("the Centers for Medicare & Medicaid Services", "centers medicare medicaid services"),
        ("CPC+", "cpc plus"),
        ("healthcare", "health care"),
        ("ⅯⅠⅠ", "mii"),
        ("$1,500", "1500"),
    ],
)
def test_spellings_of_one_thing_are_one(call: Any, typed: str, same: str) -> None:
    """Case, dots, accents, invisible characters, Roman numerals and small words make no difference."""
    assert call("words", typed) == call("words", same)


@pytest.mark.parametrize("text", ["", "the", "()[]", "...", "\u200b"])
def test_text_without_a_word_that_counts(call: Any, text: str) -> None:
    """It yields what little it has, and never fails."""
    assert call("words", text) in ([], ["the"])


@pytest.mark.parametrize(
    ("one", "other"),
    [("evaluated", "evaluation"), ("certified", "certification"), ("policies", "policy"), ("models", "model"), ("classes", "class")],
)
def test_endings_are_cut(call: Any, one: str, other: str) -> None:
    """Plurals and endings of one word have one stem."""
    assert call("stem", one) == call("stem", other)


def test_the_index_leaves_out_the_words_that_look_ups_leave_out(call: Any) -> None:
    """Else an alias is taken for another spelling of the name, left out, and never found."""
    (listed,) = re.findall(r'SILENT = new Set\("([a-z ]+)"', (ROOT / "theme/assets/find/normalize.js").read_text(encoding="utf-8"))
    assert set(listed.split()) == search_index.SILENT
    assert call("words", f"quality {listed} payment") == ["quality", "payment"]


def test_words_of_a_question_carry_no_meaning(call: Any) -> None:
    """They are left out, but for an "a" at the end, and where nothing else was asked."""
    assert call("significantWords", ["what", "is", "mips", "mips"]) == ["mips"]
    assert call("significantWords", ["part", "a"]) == ["part", "a"]
    assert call("significantWords", ["what", "is"]) == ["what", "is"]


# Spelling


def gap(text: str, at: int) -> float:
    """Return what leaving a letter out costs."""
    if at == 0:
        return 1.2
    return 0.6 if text[at] == text[at - 1] else 0.9


def change(a: str, b: str, first: bool) -> float:
    """Return what one letter for another costs."""
    alike = any(a in group and b in group for group in ("aeiouy", "ckq", "sz", "dt", "mn", "fpv", "gj"))
    return 0 if a == b else (0.7 if alike else 1) + (0.3 if first else 0)


def distance(typed: str, word: str) -> float:
    """Compute the distance plainly, cell by cell."""
    cost = {(0, 0): 0.0}
    for i, j in itertools.product(range(len(typed) + 1), range(len(word) + 1)):
        ways = []
        if i:
            ways.append(cost[i - 1, j] + gap(typed, i - 1))
        if j:
            ways.append(cost[i, j - 1] + gap(word, j - 1))
        if i and j:
            ways.append(cost[i - 1, j - 1] + change(typed[i - 1], word[j - 1], i == j == 1))
        if i > 1 and j > 1 and typed[i - 1] == word[j - 2] and typed[i - 2] == word[j - 1]:
            ways.append(cost[i - 2, j - 2] + 0.7)
        if ways:
            cost[i, j] = min(ways)
    return cost[len(typed), len(word)]


def misspelled(chance: random.Random, word: str) -> str:
    """Change a few letters of a word."""
    letters = list(word)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(letters))
        letters[at : at + 1] = chance.choice([[], [letters[at]] * 2, [chance.choice("abcdeimnst")]])
        letters = letters or ["a"]
    return "".join(letters)


def test_distances_are_those_of_the_plain_algorithm(call: Any) -> None:
    """The quick one that the search box uses finds the same, within the limit, whenever no spelling sounds alike."""
    chance = random.Random(7)  # noqa: S311 (no secret)
    words = ["interoperability", "medicare", "shared savings program", "benchmark", "qpp", "capitation", "hospice"]
    pairs = [(misspelled(chance, word), chance.choice([word, word, chance.choice(words)])) for word in words for _ in range(30)]
    for typed, word in pairs:
        limit = min(0.3 * len(typed), 5) + 0.01
        found, plain = call("editDistance", typed, word, limit), distance(typed, word)
        if found == 0.5:
            continue  # sounds the same
        assert (found is None) == (plain > limit), (typed, word)
        assert found is None or found == pytest.approx(plain), (typed, word)


def test_no_close_pair_is_passed_over(engine: MiniRacer) -> None:
    """The quick look at length and letters never rules out a pair within the limit."""
    chance = random.Random(11)  # noqa: S311 (no secret)
    for word in ["interoperability", "medicare", "sharedsavings", "benchmark", "hospice"] * 20:
        typed, limit = misspelled(chance, word), 5
        if distance(typed, word) > limit:
            continue
        far = engine.eval(
            f"cfg.isFarInLength({len(typed)}, {len(word)}, {limit}) || cfg.isFarInLetters(cfg.letterBits('{typed}'),"
            f"cfg.letterBits('{word}'), {len(word) - len(typed)}, {limit})"
        )
        assert far is False, (typed, word)


def test_what_sounds_the_same_is_close(call: Any) -> None:
    """However many letters differ; "medicare" and "medicaid" do not sound the same."""
    assert call("editDistance", "medicade", "medicaid", 2) == 0.5
    assert call("editDistance", "medicare", "medicaid", 2) > 0.5


def test_short_words_leave_no_room_for_slips(call: Any) -> None:
    """One or two letters none, three letters a swap."""
    assert [call("editBudget", length) for length in (1, 2, 3)] == [0, 0, 0.7]


# Questions


@pytest.mark.parametrize(
    ("pattern", "text", "slots"),
    [
        ("what (replaced|followed) [the] {x}", "what replaced the mips", {"x": "mips"}),
        ("what (replaced|followed) [the] {x}", "what followed pqrs", {"x": "pqrs"}),
        ("difference between {x} and {y}", "difference between mips and apm", {"x": "mips", "y": "apm"}),
        ("who runs {x}", "who ran mips", None),
        ("who runs {x}", "who runs", None),
        ("{x} (meaning|definition)", "aco meaning", {"x": "aco"}),
    ],
)
def test_patterns_of_questions(engine: MiniRacer, pattern: str, text: str, slots: dict[str, str] | None) -> None:
    """Words, choices, words that may be left out, and slots."""
    found = engine.eval(f"JSON.stringify(cfg.pattern({json.dumps(pattern)})({json.dumps(text)}))")
    assert json.loads(str(found)) == slots


# Days


@pytest.mark.parametrize("day", ["2026-12-31", "2024-02-29", "1965-07-30"])
def test_days_of_the_calendar(call: Any, day: str) -> None:
    """A day that exists is taken."""
    assert call("isDay", day) is True


@pytest.mark.parametrize("text", ["2026-99-99", "0000-00-00", "2026-02-30", "2025-02-29", "2026", "2026-1-1", "", "x", "2026-12-31T00"])
def test_what_is_no_day(call: Any, text: str) -> None:
    """A day that does not exist is not."""
    assert call("isDay", text) is False


@pytest.mark.parametrize(("asked", "day"), [("2027-06-30", "2027-06-30"), ("2026-99-99", ""), ("0000-00-00", ""), ("<b>", "")])
def test_the_address_chooses_the_day(asked: str, day: str) -> None:
    """What is no day is as if it were not there."""
    engine = load_scripts("status/days.js")
    engine.eval(f"URLSearchParams = class {{ get() {{ return {json.dumps(asked)}; }} }};")
    assert engine.eval("cfg.chosenDay()") == day
    assert engine.eval("cfg.today() === (cfg.chosenDay() || cfg.deviceDay())")


LIFE = "not-yet 2015-04-16 announced 2017-01-01 ending 2026-12-31 ended"


@pytest.mark.parametrize(
    ("day", "status"),
    [("2015-04-15", "not-yet"), ("2015-04-16", "announced"), ("2017-01-01", "ending"), ("2026-12-30", "ending"), ("2026-12-31", "ended")],
)
def test_status_on_a_day(call: Any, day: str, status: str) -> None:
    """The phase that began last."""
    assert call("statusOn", LIFE, day) == status


def test_days_that_are_left(call: Any) -> None:
    """Of what has its end set and is in force; the last day itself counts as none left."""
    assert call("daysLeft", LIFE, "2026-12-30") == 0
    assert call("daysLeft", LIFE, "2026-11-30") == 30
    assert call("daysLeft", LIFE, "2016-01-01") is None
    assert call("lastYear", "ending 2027-01-01 ended") == 2026


@pytest.mark.parametrize(("year", "ran"), [("2016", False), ("2017", True), ("2026", True), ("2027", False)])
def test_years_in_which_something_ran(call: Any, year: str, ran: bool) -> None:
    """Each year in which it was in force on some day."""
    assert call("ranIn", LIFE, year) is ran


def test_what_ended_with_a_year_did_not_run_in_the_next(call: Any) -> None:
    """The first day on which it has ended is January 1, on which it was not in force any more."""
    assert [call("ranIn", "not-yet 2021-01-01 ending 2026-01-01 ended", year) for year in ("2025", "2026")] == [True, False]


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [("2026", "2026-01-01", "2026-12-31"), ("2024-02", "2024-02-01", "2024-02-29"), ("2026-05-04", "2026-05-04", "2026-05-04")],
)
def test_first_and_last_day(call: Any, partial: str, first: str, last: str) -> None:
    """Of a year, a month, a day."""
    assert (call("firstDay", partial), call("lastDay", partial)) == (first, last)


def test_days_and_counts_in_sentences(call: Any) -> None:
    """With their preposition, with singular and plural."""
    assert [call("onDate", date) for date in ("2026-12-31", "2026-12", "2026")] == ["on December 31, 2026", "in December 2026", "in 2026"]
    assert [call("formatCount", count, "day") for count in (0, 1, 2, 1205)] == ["0 days", "1 day", "2 days", "1,205 days"]
    assert call("formatCount", 2, "entry", "entries") == "2 entries"


# Full text


def test_passages_show_the_words(call: Any) -> None:
    """Only texts with all the words count, those with the words near each other first, and the passage has them."""
    near = "x " * 200 + "The benchmark of a hospital rises. " + "y " * 200
    far = "The benchmark comes first. " + "z " * 300 + "A hospital comes last."
    found = call("passages", ["nothing here", far, near], "hospital benchmark", 5)
    assert [hit["at"] for hit in found] == [2, 1]
    assert "benchmark of a hospital" in found[0]["passage"]
    assert found[0]["passage"].startswith("… ") and found[0]["passage"].endswith(" …")


# The table of models


def row(**values: Any) -> dict[str, Any]:
    """Return a row of the table of models."""
    data = {"category": "episode", "payers": "Medicare|Medicaid", "states": "MD VT", "life": LIFE, "apm": "yes"}
    return {"text": "cjr|joint replacement", "status": "ending", "data": data} | values


@pytest.mark.parametrize(
    ("values", "fits"),
    [
        ({}, True),
        ({"name": " Joint "}, True),
        ({"name": "hip"}, False),
        ({"status": "running"}, True),
        ({"status": "ended"}, False),
        ({"family": "episode", "payer": "Medicaid", "state": "MD", "year": "2018", "apm": "yes"}, True),
        ({"payer": "Medi"}, False),
        ({"state": "M"}, False),
        ({"year": "2016"}, False),
    ],
)
def test_filters_of_models(call: Any, values: dict[str, str], fits: bool) -> None:
    """All that is chosen must fit, whole values only."""
    assert call("fitsFilters", row(), values) is fits


def test_a_model_that_was_not_yet_announced_is_asked_for(call: Any) -> None:
    """It shows only when its status is chosen."""
    assert call("fitsFilters", row(status="not-yet"), {}) is False
    assert call("fitsFilters", row(status="not-yet"), {"status": "not-yet"}) is True


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("TEAM", '"TEAM"'),
        ('a "quoted" word', '"a ""quoted"" word"'),
        ("", '""'),
        *((f"{sign}cmd|' /C calc'!A0", f"\"'{sign}cmd|' /C calc'!A0\"") for sign in "=+-@\t\r\n＝＠"),
    ],
)
def test_cells_are_never_formulas(call: Any, text: str, cell: str) -> None:
    """A spreadsheet reads text that begins like a formula as text."""
    assert call("csvCell", text) == cell
