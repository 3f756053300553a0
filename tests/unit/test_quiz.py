"""The quiz: no question has two right answers, whatever is asked, and a seed always asks the same."""

import datetime
import json
import re
from collections import Counter, defaultdict
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from fieldguide import paths, timeline
from fieldguide.guide import Guide
from fieldguide.read.dates import first_day, last_day
from fieldguide.read.names import fold_name, lookup_names
from fieldguide.search import load_scripts
from fieldguide.write import quiz, search_index
from fieldguide.write.quiz_make import Question, questions

MONTH = datetime.timedelta(days=31)


@pytest.fixture(scope="module")
def asked(whole_guide: Guide) -> list[Question]:
    """Make all questions of the guide."""
    return questions(whole_guide)


def of_kind(asked: list[Question], kind: str) -> list[Question]:
    """Return the questions of a kind, of which there are some."""
    found = [one for one in asked if one.kind == kind]
    assert found, kind
    return found


def names(guide: Guide, id: str) -> set[str]:
    """Return all names of an entry, as readers tell them apart."""
    return {fold_name(name) for name in lookup_names(guide.terms[id])}


def parts(guide: Guide, id: str) -> set[str]:
    """Return what an entry is a part of, and what is a part of it, however far, and itself."""
    found = {id}
    for relation in ("part_of", "parts"):
        ahead = [id]
        while ahead:
            new = [other for other in guide.relations(ahead.pop()).get(relation, []) if other not in found]
            found.update(new)
            ahead += new
    return found


def line(guide: Guide, id: str) -> set[str]:
    """Return all that came before or after an entry, however far, and itself."""
    found, ahead = {id}, [id]
    while ahead:
        related = guide.relations(ahead.pop())
        new = {*related.get("replaces", []), *related.get("replaced_by", [])} - found
        found |= new
        ahead += new
    return found


def test_every_question_has_four_answers_that_differ(whole_guide: Guide, asked: list[Question]) -> None:
    """None is the thing that is asked about under another name, and no two have a name in common."""
    for one in asked:
        assert len(set(one.answers)) == 4, one
        if one.kind != "status":
            taken = Counter(name for id in one.answers for name in names(whole_guide, id))
            assert max(taken.values()) == 1, one
            assert one.kind == "acronym" or one.subject not in one.answers, one
            series = {re.sub(r"[0-9]", "", whole_guide.terms[id].name) for id in one.answers}
            assert len(series) == 4, one


def test_an_acronym_stands_for_one_answer_alone(whole_guide: Guide, asked: list[Question]) -> None:
    """No other answer bears it, or has a name that spells it; an acronym with several meanings is not asked for."""
    for one in of_kind(asked, "acronym"):
        acronym = whole_guide.terms[one.subject].acronym or ""
        assert one.answers[0] == one.subject
        assert acronym and acronym not in whole_guide.shared, one
        for wrong in one.answers[1:]:
            assert fold_name(acronym) not in names(whole_guide, wrong), one
            letters = "".join(word[0] for word in fold_name(whole_guide.terms[wrong].name).split())
            assert letters != fold_name(acronym), one


@pytest.mark.parametrize(("kind", "relation"), [("law", "authorized_by"), ("runs", "run_by"), ("replaced", "replaced_by")])
def test_no_relation_makes_a_wrong_answer_right(whole_guide: Guide, asked: list[Question], kind: str, relation: str) -> None:
    """The right one is the only one that the guide knows; the others are neither near it nor linked with what is asked about."""
    for one in of_kind(asked, kind):
        related = whole_guide.relations(one.subject)
        assert one.answers[0] in related[relation], one
        linked = {other for others in related.values() for other in others}
        for wrong in one.answers[1:]:
            assert wrong not in linked, one
            assert wrong not in parts(whole_guide, one.answers[0]), one
            assert whole_guide.terms[wrong].kind == whole_guide.terms[one.answers[0]].kind, one


def test_a_law_that_has_to_do_with_the_right_one_is_no_wrong_answer(whole_guide: Guide, asked: list[Question]) -> None:
    """Who answers with the law that it amended has a point."""
    for one in of_kind(asked, "law"):
        near = {other for others in whole_guide.relations(one.answers[0]).values() for other in others}
        assert not near & set(one.answers[1:]), one


def test_what_came_later_or_before_is_no_wrong_answer(whole_guide: Guide, asked: list[Question]) -> None:
    """What replaced the successor replaced the first one, too, in a way."""
    for one in of_kind(asked, "replaced"):
        assert not line(whole_guide, one.subject) & set(one.answers[1:]), one


def test_one_of_four_came_first_beyond_doubt(whole_guide: Guide, asked: list[Question]) -> None:
    """By the same date of all, however little is known of it, and no name tells."""
    for one in of_kind(asked, "first"):
        dates = [getattr(whole_guide.terms[id].dates, one.detail) for id in one.answers]
        assert all(last_day(dates[0]) < first_day(other) for other in dates[1:]), one
        assert not any(letter.isdigit() for id in one.answers for letter in whole_guide.terms[id].name), one


def test_a_status_is_asked_for_where_it_is_beyond_doubt(whole_guide: Guide, asked: list[Question]) -> None:
    """On a past day, the same in the whole month before and after, whichever day of a year a date may be."""
    groups = {status: id for id, word in whole_guide.quiz.statuses.items() for status in word.of}
    for one in of_kind(asked, "status"):
        term, day = whole_guide.terms[one.subject], datetime.date.fromisoformat(one.detail)
        assert day <= whole_guide.day
        assert groups[timeline.status(term, day)] == one.answers[0], one
        assert sorted(one.answers) == sorted(whole_guide.quiz.statuses), one
        for date in (value for _, value in term.dates if value):
            assert not first_day(date) - MONTH <= day <= last_day(date) + MONTH, one


def test_one_of_four_is_no_model(whole_guide: Guide, asked: list[Question]) -> None:
    """Neither by its kind nor by what its names and its summary say; the others are."""
    for one in of_kind(asked, "odd"):
        kinds = [whole_guide.terms[id].kind for id in one.answers]
        assert not {"model", "demonstration"} & {kinds[0]} and set(kinds[1:]) <= {"model", "demonstration"}, one
        said = " ".join([*names(whole_guide, one.answers[0]), whole_guide.terms[one.answers[0]].summary.lower()])
        assert not any(word in said for word in ("model", "demonstration", "pilot")), one


def test_wrong_answers_are_neighbors(whole_guide: Guide, asked: list[Question]) -> None:
    """Half of them at least are of the same area as the right one, where the kind of question leaves a choice."""
    near: dict[str, list[bool]] = defaultdict(list)
    for one in asked:
        if one.kind in ("acronym", "law", "replaced", "first"):
            area = whole_guide.area_of(one.answers[0])
            near[one.kind] += [whole_guide.area_of(wrong) == area for wrong in one.answers[1:]]
    for kind, same in near.items():
        assert sum(same) / len(same) > 0.4, kind


def test_there_are_enough_questions_on_each_area_and_path(whole_guide: Guide, asked: list[Question]) -> None:
    """For more than one round, of several kinds."""
    members = {area: {id for id in whole_guide.terms if area in whole_guide.areas_of(id)} for area in whole_guide.areas}
    about = {area: [one for one in asked if members[area] & set(one.about)] for area in whole_guide.areas}
    for id, path in whole_guide.paths.items():
        entries = set(paths.entries(whole_guide, path))
        about[id] = [one for one in asked if one.about[0] in entries]
    for id, found in about.items():
        assert len(found) >= 15, id
        assert len({one.kind for one in found}) >= 2, id


def test_the_same_guide_asks_the_same(whole_guide: Guide, asked: list[Question]) -> None:
    """Whatever else the process has done before."""
    assert questions(whole_guide) == asked


def test_no_answer_is_known_before_the_question_is_read(asked: list[Question]) -> None:
    """One that is right for very many is asked for a few times only."""
    for kind in ("law", "runs"):
        assert max(Counter(one.answers[0] for one in of_kind(asked, kind)).values()) <= 12


# Rounds, in a browser's language


@pytest.fixture(scope="module")
def engine(whole_guide: Guide) -> MiniRacer:
    """Load the questions, and what picks a round."""
    engine = load_scripts("quiz/pick.js")
    engine.eval(quiz.script(whole_guide))
    areas = [whole_guide.area_of(id) for id in search_index.order(whole_guide)]
    engine.eval(f"cfg.names = {{area: {json.dumps(areas)}}}; cfg.paths = {{two: {{entries: [0, 1], named: 1}}}};")
    return engine


def picked(engine: MiniRacer, area: str, seed: int) -> Any:
    """Pick a round on an area."""
    is_in = f"cfg.rankOf(cfg.quiz, cfg.names, cfg.paths, '{area}')"
    return json.loads(str(engine.eval(f"JSON.stringify(cfg.pickRound(cfg.quiz, {is_in}, {seed}))")))


def test_a_seed_asks_the_same_questions_in_the_same_order(engine: MiniRacer) -> None:
    """So that a round can be shared; another seed asks others."""
    assert picked(engine, "quality", 12) == picked(engine, "quality", 12)
    assert picked(engine, "quality", 12) != picked(engine, "quality", 13)


@pytest.mark.parametrize("area", ["quality", "models", "ai", "law", "hipaa", "cms"])
def test_a_round_has_10_questions_of_several_kinds_and_no_entry_twice(engine: MiniRacer, area: str) -> None:
    """On the area that was asked for; the right answer has no place of its own."""
    places: Counter[int] = Counter()
    for seed in range(1, 30):
        chosen = picked(engine, area, seed)
        assert len(chosen) == 10
        about = [at for one in chosen for at in one["about"]]
        assert len(set(about)) == len(about)
        assert len({one["kind"] for one in chosen}) >= 3
        places.update(one["order"].index(0) for one in chosen)
        assert all(sorted(one["order"]) == [0, 1, 2, 3] for one in chosen)
    assert min(places[place] for place in range(4)) > 40


def test_a_round_on_a_path_is_on_its_entries(engine: MiniRacer) -> None:
    """And no longer than there are entries."""
    chosen = picked(engine, "two", 3)
    assert chosen and all(one["about"][0] in (0, 1) for one in chosen)


def test_what_is_on_no_entry_asks_nothing(engine: MiniRacer) -> None:
    """And does not fail."""
    assert picked(engine, "constructor", 1) == []
