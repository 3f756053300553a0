"""The index of the search box, in three scripts: names first, facts for direct answers, full text last.

Scripts and not JSON, because pages on `file://` can load nothing else. Columns, because like compresses with like.
"""

import json
import math
import re
from collections import Counter
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from fieldguide import prose, timeline
from fieldguide.guide import Guide
from fieldguide.model import Dates, Shape, Term, Text
from fieldguide.problems import DataError, Problem, did_you_mean, line_of
from fieldguide.yaml_lines import Reader

QUESTIONS = Path(__file__).resolve().parent.parent / "data" / "questions.yml"
TOKEN = re.compile(r"\[[a-z0-9| ]+\]|\([a-z0-9 |]+\)|\{[xy]\}|[a-z0-9]+| ")
SLOTS = {"x", "y", "answer", "date", "days", "text", "start", "end", *Dates.model_fields}


class Question(Shape):
    """A kind of question: how it is asked, where its answer lies, how the answer is worded."""

    ask: list[Text] = Field(min_length=1, description="Patterns")
    relation: Text | None = Field(None, description="The relation, or inverse of one, that holds the answer")
    dates: list[Text] = Field(default_factory=list, description="The dates that hold the answer, the first known one counts")
    field: Literal["former", "acronym", "status", "next", "confused"] | None = Field(None, description="Other places of answers")
    say: list[Text] = Field(default_factory=list, description="Sentences of the answer")
    ahead: list[Text] = Field(default_factory=list, description="The same when the date lies ahead")
    by_status: dict[str, list[Text]] = Field(default_factory=dict, description="Sentences by status")


class Questions(Shape):
    """data/questions.yml."""

    noise: list[Text]
    optional: list[Text]
    same: list[list[Text]]
    questions: list[Question]


def files(guide: Guide, address: str) -> dict[str, str]:
    """Return the index of the search box; `address` is that of an entry, with {} for its id."""
    questions = load(guide, QUESTIONS)
    return {
        "assets/finder/names.js": _script("names", _names(guide, questions, address)),
        "assets/finder/facts.js": _script("facts", _facts(guide, questions)),
        "assets/finder/text.js": _script("text", [_text(term) for term in guide.terms.values()]),
    }


def load(guide: Guide, path: Path) -> Questions:
    """Read the questions and hold them to the vocabulary."""
    name = "/".join(path.parts[-2:])
    reader = Reader(name)
    data = reader.read(path.read_bytes())
    if reader.problems:
        raise DataError(reader.problems)
    try:
        questions = Questions.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"]).lstrip(".")
        raise DataError([Problem(name, line_of(reader.lines, field), field, first["msg"].lower())]) from None
    problems = [Problem(name, line_of(reader.lines, field), field, message) for field, message in _check(guide, questions)]
    if problems:
        raise DataError(problems)
    return questions


def _check(guide: Guide, questions: Questions) -> list[tuple[str, str]]:
    """List what is wrong, as (field, message)."""
    words = guide.vocabulary.relations
    relations = {*words, *(word.inverse for word in words.values())}
    found = [(f"noise[{i}]", why) for i, text in enumerate(questions.noise) for why in _check_pattern(text)]
    for i, question in enumerate(questions.questions):
        at = f"questions[{i}]"
        found += [(f"{at}.ask[{j}]", why) for j, text in enumerate(question.ask) for why in _check_pattern(text)]
        if sum(bool(place) for place in (question.relation, question.dates, question.field)) != 1:
            found.append((at, "needs exactly one of relation, dates and field"))
        if question.relation and question.relation not in relations:
            found.append((f"{at}.relation", f"no relation {question.relation!r}{did_you_mean(question.relation, relations)}"))
        for known, given, label in (
            (Dates.model_fields, question.dates, "dates"),
            (guide.vocabulary.statuses, question.by_status, "by_status"),
        ):
            found += [(f"{at}.{label}", f"no {word!r}{did_you_mean(word, known)}") for word in given if word not in known]
        for sentence in [*question.say, *question.ahead, *sum(question.by_status.values(), [])]:
            unknown = set(re.findall(r"\{(\w+)\}", sentence)) - SLOTS
            found += [(f"{at}.say", f"no slot {{{slot}}}{did_you_mean(slot, SLOTS)}") for slot in sorted(unknown)]
    return found


def _check_pattern(text: str) -> list[str]:
    if TOKEN.sub("", text):
        return [f"{text!r}: only words, (either|or), [optional], {{x}} and {{y}}, all in lower case"]
    return [] if "{x}" in text else [f"{text!r} has no slot {{x}}"]


def _script(name: str, data: Any) -> str:
    return f"window.cfgFinder.{name} = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _names(guide: Guide, questions: Questions, address: str) -> dict[str, Any]:
    """Collect what a look-up needs, and what a result and a hover card show."""
    terms = guide.terms
    mentions = _mentions(guide)
    return {
        "address": address,
        "areas": {id: {"name": area.name, "short": area.short} for id, area in guide.areas.items()},
        "kinds": {id: word.label for id, word in guide.vocabulary.kinds.items()},
        "statuses": {id: word.label for id, word in guide.vocabulary.statuses.items()},
        "shared": guide.shared,
        "noise": questions.noise,
        "optional": questions.optional,
        "same": questions.same,
        "ids": list(terms),
        "name": [term.name for term in terms.values()],
        "acronym": [term.acronym or "" for term in terms.values()],
        "aliases": [term.aliases for term in terms.values()],
        "former": [[[old.name, old.acronym or ""] for old in term.former_names] for term in terms.values()],
        "numbers": [_numbers(term) for term in terms.values()],
        "kind": [term.kind for term in terms.values()],
        "area": [guide.area_of(id) for id in terms],
        "phases": [_phases(term) for term in terms.values()],
        "weight": [round(10 * math.log2(1 + mentions[id])) for id in terms],
        "summary": [prose.plain(term.summary) for term in terms.values()],
    }


def _mentions(guide: Guide) -> Counter[str]:
    """Count how many entries speak of each entry: what much else hangs on is looked up more."""
    found: Counter[str] = Counter()
    for id, term in guide.terms.items():
        linked = {token.id for text in (term.definition, term.why) for token in prose.tokens(text) if token.id}
        related = {other for ids in guide.relations(id).values() for other in ids}
        found.update(linked | related)
    return found


def _numbers(term: Term) -> list[str]:
    """List the official numbers by which rules and laws are known."""
    written = [term.rule and (term.rule.cms_number, term.rule.rin, term.rule.citation), term.law and (term.law.public_law,)]
    numbers = [number for group in written if group for number in group if number]
    return [number for number in numbers if number not in (term.acronym, term.name, *term.aliases)]


def _phases(term: Term) -> str:
    """Write the stretches of a life as `announced 2015-04-16 active 2017-01-01`: a status, the day the next one starts."""
    first, *later = timeline.phases(term)
    return " ".join([first.status, *(f"{phase.start} {phase.status}" for phase in later)])


def _facts(guide: Guide, questions: Questions) -> dict[str, Any]:
    """Collect what direct answers are made of; entries are numbers, their places in the names."""
    place = {id: at for at, id in enumerate(guide.terms)}
    asked = sorted({question.relation for question in questions.questions if question.relation})
    return {
        "questions": [question.model_dump(exclude_defaults=True) for question in questions.questions],
        "relations": {name: _relation(guide, name, place) for name in asked},
        "dates": [term.dates.model_dump(exclude_none=True) for term in guide.terms.values()],
        "confused": [[[place[c.term], prose.plain(c.because)] for c in term.confused_with] for term in guide.terms.values()],
        "ahead": [_ahead(guide, term) for term in guide.terms.values()],
        "until": [[old.until or "" for old in term.former_names] for term in guide.terms.values()],
        "source": [_source(guide, id) for id in guide.terms],
    }


def _relation(guide: Guide, name: str, place: dict[str, int]) -> dict[int, list[int]]:
    found = {id: guide.relations(id).get(name, []) for id in guide.terms}
    return {place[id]: [place[other] for other in others] for id, others in found.items() if others}


def _ahead(guide: Guide, term: Term) -> list[list[str]]:
    """List what is still to come in an entry's life: day, what, source."""
    return [
        [milestone.on, prose.plain(milestone.what), guide.reference(milestone.source).title]
        for milestone in sorted(term.milestones, key=lambda milestone: milestone.on)
        if timeline.last_day(milestone.on) >= guide.day
    ]


def _source(guide: Guide, id: str) -> str:
    """Name the first source that an entry cites."""
    return next((guide.reference(citation).title for citation in guide.cited[id]), "")


def _text(term: Term) -> str:
    """Return all prose of an entry but its summary, which the names hold."""
    parts = [term.definition, term.why, *(c.because for c in term.confused_with), *(m.what for m in term.milestones)]
    return " ".join(prose.plain(part) for part in parts)
