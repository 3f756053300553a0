"""Makes the questions of the quiz from typed data. Of four answers the first is right, and nothing in the guide speaks for the others.

The same entries give the same questions: chance is seeded by what is asked about.
"""

import datetime
import itertools
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide import timeline
from fieldguide.guide import Guide
from fieldguide.read.dates import first_day, last_day
from fieldguide.read.learning_model import QuizFirst
from fieldguide.read.names import fold_name
from fieldguide.read.vocabulary_model import NO_MODELS
from fieldguide.write.quiz_near import Near, has_number, has_year, letters_apart, within

APART = datetime.timedelta(days=366)  # so far apart are dates of which one came first
SETTLED = datetime.timedelta(days=31)  # so long before and after a day nothing changes
FIRST_SETS = 8  # questions on what came first, of an area and a kind
MODELS = ("model", "demonstration")
SAID_ALOUD = re.compile(r"model|demonstration|pilot|test", re.I)
SAME_ANSWER = 12  # questions of a kind with one answer, which is known otherwise before they are read


@dataclass(frozen=True)
class Question:
    """A question: its kind, the entry that it is about (none for which of these), its answers, the right one first.

    Answers are ids of entries; of a status, ids of quiz.yml. `detail` is the day of a status, or the date by which one came first.
    """

    kind: str
    subject: str
    answers: tuple[str, ...]
    detail: str = ""

    @property
    def about(self) -> list[str]:
        """List the entries that the question is about, to be read next: what it asks about, and the right answer."""
        right = [] if self.kind == "status" else [self.answers[0]]
        return list(dict.fromkeys([*filter(None, [self.subject]), *right]))


def questions(guide: Guide) -> list[Question]:
    """Make all questions of a guide."""
    near = Near(guide)
    single = (_acronym, _law, _replaced, _runs, _status, _odd)
    made = [one for id in guide.terms for make in single if (one := make(near, id, f"{make.__name__} {id}"))]
    return [*_varied(made), *_first(near)]


def _varied(made: list[Question]) -> list[Question]:
    """Leave out some of the questions of a kind that have one answer."""
    by_answer: dict[tuple[str, str], list[Question]] = {}
    for one in made:
        by_answer.setdefault((one.kind, one.answers[0]), []).append(one)
    left = [
        random.Random(f"{kind} {right}").sample(some, min(len(some), SAME_ANSWER)) if kind in ("law", "runs") else some
        for (kind, right), some in by_answer.items()
    ]
    return [one for some in left for one in some]


def _question(kind: str, subject: str, right: str, wrong: tuple[str, ...], detail: str = "") -> Question | None:
    return Question(kind, subject, (right, *wrong), detail) if wrong else None


def _acronym(near: Near, id: str, seed: str) -> Question | None:
    """Ask what an acronym stands for, where it has one meaning and its name does not repeat it."""
    acronym = fold_name(near.guide.terms[id].acronym or "")
    if not acronym or has_year(acronym) or near.guide.terms[id].acronym in near.guide.shared or repeats(near.guide.terms[id].name, acronym):
        return None

    letters = acronym.replace(" ", "")

    def may(other: str) -> bool:
        return f" {acronym} " not in near.text[other] and letters not in near.initials[other]

    def unlike(other: str) -> int:
        return min(letters_apart(letters, short) for short in near.initials[other])

    return _question("acronym", id, id, near.wrong(id, seed, may, unlike))


def repeats(name: str, acronym: str) -> bool:
    """Return whether a name has a part of a folded acronym as a word, and so gives it away: USCDI Version 1."""
    return any(within(part, fold_name(name)) for part in acronym.split() if len(part) > 1)


def _law(near: Near, id: str, seed: str) -> Question | None:
    """Ask which law authorized something; a law that has to do with it or with the right one is no answer."""
    guide = near.guide
    laws = [law for law in guide.relations(id).get("authorized_by", []) if guide.terms[law].kind == "law"]
    if len(laws) != 1 or near.alike(id, laws[0]):
        return None
    close = near.whole(id) | near.whole(laws[0])
    touched = close.union(*(near.connected[one] for one in close))
    return _question("law", id, laws[0], near.wrong(laws[0], seed, lambda other: other not in touched))


def _replaced(near: Near, id: str, seed: str) -> Question | None:
    """Ask what replaced something; what replaced that, or came before it, is no answer."""
    successors = near.guide.relations(id).get("replaced_by", [])
    if len(successors) != 1 or near.alike(id, successors[0]):
        return None
    close = near.along(id, "replaces", "replaced_by") | near.whole(id) | near.whole(successors[0]) | near.connected[id]
    return _question("replaced", id, successors[0], near.wrong(successors[0], seed, lambda other: other not in close))


def _runs(near: Near, id: str, seed: str) -> Question | None:
    """Ask who runs something; who has to do with it, or is above or below the right one, is no answer."""
    runners = near.guide.relations(id).get("run_by", [])
    if len(runners) != 1 or near.alike(id, runners[0]):
        return None
    close = near.whole(runners[0]).union(*(near.connected[one] for one in near.whole(id)))
    return _question("runs", id, runners[0], near.wrong(runners[0], seed, lambda other: other not in close))


def _status(near: Near, id: str, seed: str) -> Question | None:
    """Ask for the status on a past day on which it is beyond doubt, of what has had several."""
    guide, term = near.guide, near.guide.terms[id]
    groups = status_groups(guide)
    if len({groups.get(phase.status) for phase in timeline.phases(term)} - {None}) < 2:
        return None
    days = [day for day in _new_years(guide) if timeline.status(term, day) in groups and is_settled(near, id, day)]
    found = {groups[timeline.status(term, day)] for day in days}
    if len(found) < 2:
        return None
    chance = random.Random(seed)
    right = chance.choice(sorted(found))
    day = chance.choice([day for day in days if groups[timeline.status(term, day)] == right])
    return Question("status", id, (right, *(group for group in quiz_statuses(guide) if group != right)), day.isoformat())


def quiz_statuses(guide: Guide) -> list[str]:
    """List the answers to what a status was."""
    return list(guide.quiz.statuses)


def status_groups(guide: Guide) -> dict[str, str]:
    """Return the answer that each status is."""
    return {status: group for group, word in guide.quiz.statuses.items() for status in word.of}


def _new_years(guide: Guide) -> list[datetime.date]:
    return [day for year in range(1966, guide.day.year + 1) for month in (1, 7) if (day := datetime.date(year, month, 1)) <= guide.day]


def is_settled(near: Near, id: str, day: datetime.date) -> bool:
    """Return whether no date of an entry is near a day; one that is known by its year alone may be any day of it."""
    dates = [value for _, value in near.guide.terms[id].dates if value]
    return all(not first_day(date) - SETTLED <= day <= last_day(date) + SETTLED for date in dates)


def _odd(near: Near, id: str, seed: str) -> Question | None:
    """Ask which of four is no model: something of which no text speaks as of one."""
    guide, term = near.guide, near.guide.terms[id]
    if term.kind not in NO_MODELS or not term.acronym or speaks_of_models(near, id):
        return None
    models = [other for kind in MODELS for other in near.by_kind.get(kind, []) if is_whole_model(near, other)]
    random.Random(seed).shuffle(models)
    models.sort(key=lambda other: bool(SAID_ALOUD.search(guide.terms[other].name)))
    fitting = (other for other in models[: len(models) // 2] if other not in near.connected[id] and not near.alike(id, other))
    wrong = tuple(itertools.islice(fitting, 3))
    return _question("odd", "", id, wrong) if len(wrong) == 3 else None


def is_whole_model(near: Near, id: str) -> bool:
    """Return whether something is a model of its own, and no part of one."""
    return not near.guide.relations(id).get("part_of") and not near.guide.relations(id).get("expands")


def speaks_of_models(near: Near, id: str) -> bool:
    """Return whether names or summary of an entry speak of a model or demonstration, or a relation makes it part of one."""
    guide = near.guide
    words = near.text[id] + fold_name(guide.terms[id].summary)
    related = {guide.terms[other].kind for other in near.whole(id) | near.along(id, "expands", "expanded_as") if other in guide.terms}
    return any(word in words for word in ("model", "demonstration", "pilot")) or bool(related & set(MODELS))


def _first(near: Near) -> Iterator[Question]:
    """Ask which of four of one area and kind came first, by dates that are at least a year apart."""
    buckets: dict[tuple[str, str, str], list[str]] = {}
    for id, term in near.guide.terms.items():
        for name in QuizFirst.model_fields:
            if getattr(term.dates, name) and not has_number(term.name):
                buckets.setdefault((near.guide.area_of(id), term.kind, name), []).append(id)
    for bucket, ids in buckets.items():
        chance = random.Random(" ".join(bucket))
        asked = set[str]()
        for _ in range(min(FIRST_SETS, len(ids) // 3)):
            four = _four_apart(near, chance.sample(ids, len(ids)), bucket[2], asked)
            if four:
                asked.add(four[0])
                yield Question("first", "", four, bucket[2])


def _four_apart(near: Near, ids: list[str], name: str, asked: set[str]) -> tuple[str, ...]:
    """Return four entries, the one that came first at the front: none of them in doubt, and not the same one as before."""
    for first in ids:
        later = [id for id in ids if _is_later(near.guide, first, id, name) and not near.alike(first, id)]
        if first not in asked and len(later) >= 3:
            return (first, *later[:3])
    return ()


def _is_later(guide: Guide, first: str, other: str, name: str) -> bool:
    before, after = getattr(guide.terms[first].dates, name), getattr(guide.terms[other].dates, name)
    return first_day(after) - last_day(before) >= APART
