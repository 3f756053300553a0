"""The cards: the scheduler keeps to the published rules of SM-2, and a day shows what is due."""

import json
import math
import random
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from fieldguide.search import load_scripts

DAY = "2026-11-26"


@pytest.fixture(scope="module")
def engine() -> MiniRacer:
    """Load what schedules cards and what keeps them."""
    return load_scripts("frame/format.js", "status/days.js", "frame/storage.js", "along/learned.js", "review/schedule.js", "review/deck.js")


def run(engine: MiniRacer, expression: str) -> Any:
    """Return what an expression is, as plain data."""
    return json.loads(str(engine.eval(f"JSON.stringify({expression})")))


def answers(engine: MiniRacer, qualities: list[int]) -> list[list[Any]]:
    """Review one new card again and again, each time on the day on which it is due; return it after each answer."""
    script = f"""(() => {{
      const seen = [];
      let card = null;
      for (const quality of {qualities}) {{
        card = cfg.reviewedCard(card, quality, card ? card[0] : "{DAY}");
        seen.push(card);
      }}
      return seen;
    }})()"""
    found: list[list[Any]] = run(engine, script)
    return found


# SM-2 as P. A. Wozniak published it: "Optimization of learning", 1990, chapter 3.2, https://super-memory.com/english/ol/sm2.htm


@pytest.mark.parametrize(
    ("qualities", "intervals"),
    [
        ([4, 4, 4, 4, 4, 4], [1, 6, 15, 38, 95, 238]),  # I(1) = 1, I(2) = 6, I(n) = I(n-1) * 2.5, fractions rounded up
        ([5, 5, 5, 5], [1, 6, 17, 50]),  # easiness 2.6, 2.7, 2.8, 2.9
        ([3, 3, 3, 3], [1, 6, 13, 26]),  # easiness 2.36, 2.22, 2.08, 1.94
        ([4, 4, 4, 2, 4, 4, 4], [1, 6, 15, 1, 1, 6, 15]),  # below 3: from the beginning
    ],
)
def test_intervals_are_those_of_the_rules(engine: MiniRacer, qualities: list[int], intervals: list[int]) -> None:
    """Days between two repetitions."""
    assert [card[2] for card in answers(engine, qualities)] == intervals


@pytest.mark.parametrize(("quality", "change"), [(5, 0.1), (4, 0), (3, -0.14), (2, 0), (1, 0), (0, 0)])
def test_easiness_changes_as_the_rules_say(engine: MiniRacer, quality: int, change: float) -> None:
    """EF' = EF + (0.1 - (5 - q) * (0.08 + (5 - q) * 0.02)); an answer below 3 leaves it as it was."""
    assert answers(engine, [quality])[0][4] == pytest.approx(2.5 + change)


def test_easiness_never_falls_below_its_least(engine: MiniRacer) -> None:
    """1.3, however hard a card is."""
    assert answers(engine, [3] * 30)[-1][4] == 1.3


def test_any_answers_keep_to_the_rules(engine: MiniRacer) -> None:
    """The script's intervals are those of the rules, written once more, for 200 histories."""
    chance = random.Random(5)  # noqa: S311 (no secret)
    for _ in range(200):
        qualities = [chance.choice([1, 3, 4, 4, 5]) for _ in range(12)]
        easiness, times, interval = 2.5, 0, 0
        for quality, card in zip(qualities, answers(engine, qualities), strict=True):
            if quality < 3:
                times, interval = 0, 1
            else:
                easiness = max(1.3, round(easiness + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02), 4))
                interval = [1, 6][times] if times < 2 else min(math.ceil(round(interval * easiness, 4)), 36_500)
                times += 1
            assert card[2:] == [interval, times, pytest.approx(easiness)]


def test_a_card_is_due_after_its_interval(engine: MiniRacer) -> None:
    """By the days of the calendar, over the ends of months and years."""
    assert run(engine, f"cfg.reviewedCard(null, 4, '{DAY}')")[:2] == ["2026-11-27", DAY]
    assert run(engine, "cfg.reviewedCard(['2026-12-28', '2026-12-27', 1, 1, 2.5], 4, '2026-12-28')")[0] == "2027-01-03"
    assert run(engine, "cfg.reviewedCard(['2028-02-28', '2028-02-27', 1, 0, 2.5], 4, '2028-02-28')")[0] == "2028-02-29"


@pytest.mark.parametrize(("quality", "again"), [(0, True), (1, True), (3, True), (4, False), (5, False)])
def test_below_four_a_card_comes_again_on_the_same_day(engine: MiniRacer, quality: int, again: bool) -> None:
    """Until it scores four."""
    assert run(engine, f"cfg.comesAgainToday({quality})") is again


# The cards of a day

LEARNED = """cfg.cleanLearned({cards: {
  late: ["2026-11-20", "2026-11-14", 6, 2, 2.5],
  today: ["2026-11-26", "2026-11-25", 1, 1, 2.5],
  later: ["2026-12-02", "2026-11-26", 6, 2, 2.5]},
  fresh: {"2026-11-26": 2, "2026-11-25": 10}})"""


def test_what_is_due_comes_first_the_longest_waiting_before_the_others(engine: MiniRacer) -> None:
    """Then new cards in the order of the deck, as many as the day has left."""
    deck = '["new1", "later", "new2", "today", "late", "new3"]'
    found = run(engine, f"cfg.cardsOfToday({deck}, {LEARNED}, '{DAY}', 4)")
    assert found == {"due": ["late", "today"], "fresh": ["new1", "new2"]}
    assert run(engine, f"cfg.cardsOfToday({deck}, {LEARNED}, '{DAY}', 1)")["fresh"] == []
    assert run(engine, f"cfg.nextDue({deck}, {LEARNED})") == "2026-11-20"


def test_new_cards_are_counted_by_day(engine: MiniRacer) -> None:
    """Those of other days are forgotten, and a card that is known is not new."""
    script = f"""(() => {{
      const state = {LEARNED};
      cfg.noteAnswer(state, "new1", 4, "{DAY}");
      cfg.noteAnswer(state, "today", 4, "{DAY}");
      return [state.fresh, state.cards.new1[0], state.cards.today[0]];
    }})()"""
    assert run(engine, script) == [{DAY: 3}, "2026-11-27", "2026-12-02"]


NAMES = "{ids: ['a', 'b', 'c'], area: ['x', 'y', 'x'], weight: [1, 5, 9]}"


@pytest.mark.parametrize(("of", "deck"), [("x", ["c", "a"]), ("all", ["c", "b", "a"]), ("p", ["b", "a"]), ("constructor", [])])
def test_a_deck_is_of_an_area_of_a_path_or_of_all(engine: MiniRacer, of: str, deck: list[str]) -> None:
    """A path has an order of its own; else what much hangs on comes first."""
    assert run(engine, f"cfg.deckOf({NAMES}, {{p: {{entries: [1, 0]}}}}, '{of}')") == deck


# What the device remembers


@pytest.mark.parametrize(
    "stored",
    ["null", "5", '"text"', "[]", "[[1], [2]]", "{}", '{"done": []}', '{"done": "x", "cards": 5, "answers": null, "fresh": [1]}'],
)
def test_what_is_no_progress_is_as_if_it_were_not_there(engine: MiniRacer, stored: str) -> None:
    """Whatever lies in the storage."""
    assert run(engine, f"cfg.cleanLearned({stored})") == {"done": {}, "answers": {}, "cards": {}, "fresh": {}}


def test_of_what_is_stored_only_what_is_right_is_taken(engine: MiniRacer) -> None:
    """Days of the calendar, one of four answers, cards with a day, whole days between, and an easiness."""
    stored = {
        "done": {"value": "2026-11-26", "programs": "2026-02-30", "x" * 300: "2026-11-26", "history": True},
        "answers": {"value/a": 3, "value/b": 4, "value/c": "1", "value/d": 1.5},
        "cards": {
            "mips": ["2026-11-27", "2026-11-26", 1, 1, 2.5],
            "apm": ["2026-11-27", "2026-11-26", 1, 1, 0.5],
            "aco": ["x", "2026-11-26", 1, 1, 2.5],
            "qp": ["2026-11-27", "2026-11-26", 1e9, 1, 2.5],
            "mvp": [1, 2, 3],
        },
    }
    found = run(engine, f"cfg.cleanLearned({json.dumps(stored)})")
    assert found["done"] == {"value": "2026-11-26"}
    assert found["answers"] == {"value/a": 3}
    assert found["cards"] == {"mips": ["2026-11-27", "2026-11-26", 1, 1, 2.5]}


def test_names_of_objects_are_no_progress(engine: MiniRacer) -> None:
    """Nothing is done by its name alone."""
    assert run(engine, "['constructor', '__proto__', 'toString'].map((key) => Boolean(cfg.cleanLearned({}).done[key]))") == [False] * 3


def test_progress_from_elsewhere_is_added(engine: MiniRacer) -> None:
    """What either knows is known; of a card that both have, the one seen last counts."""
    script = """(() => {
      const card = (due, seen) => [due, seen, 6, 2, 2.5];
      const own = {x: card("2026-03-01", "2026-02-01"), y: card("2026-03-01", "2026-02-01")};
      const others = {x: card("2026-03-09", "2026-02-03"), y: card("2026-02-02", "2026-01-27")};
      const state = cfg.cleanLearned({done: {a: "2026-01-01"}, cards: own});
      const other = {done: {b: "2026-01-02"}, cards: others};
      cfg.mergeLearned(state, cfg.cleanLearned(other));
      return [Object.keys(state.done), state.cards.x[0], state.cards.y[0]];
    })()"""
    assert run(engine, script) == [["a", "b"], "2026-03-09", "2026-03-01"]
