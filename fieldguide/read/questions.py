"""How people ask the search box: `data/questions.yml`, read and held to the vocabulary."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from fieldguide.read.model import Dates, Shape, Text, Vocabulary
from fieldguide.read.problems import DataError, Problem, did_you_mean
from fieldguide.read.yaml_lines import Reader

QUESTIONS = Path(__file__).resolve().parent.parent.parent / "data" / "questions.yml"
TOKEN = re.compile(r"\[[a-z0-9| ]+\]|\([a-z0-9 |]+\)|\{[xy]\}|[a-z0-9]+| ")
SLOTS = {"x", "y", "answer", "name", "text", "page", "date", "soon"}


class Question(Shape):
    """A kind of question: how it is asked, where its answer lies, how the answer is worded."""

    ask: list[Text] = Field(min_length=1, description="Patterns")
    relation: Text | None = Field(None, description="The relation, or inverse of one, that holds the answer")
    dates: dict[str, Text] = Field(default_factory=dict, description="The dates that hold the answer, the first known one counts")
    field: Literal["former", "acronym", "status", "next", "confused"] | None = Field(None, description="Other places of answers")
    say: list[Text] = Field(default_factory=list, description="Sentences of the answer")
    ahead: dict[str, Text] = Field(default_factory=dict, description="Sentences by date when it lies ahead")


class Questions(Shape):
    """data/questions.yml."""

    noise: list[Text]
    optional: list[Text]
    same: list[list[Text]]
    questions: list[Question]


def load(path: Path, vocabulary: Vocabulary) -> Questions:
    """Read the questions; raises DataError with a line a problem."""
    name = "/".join(path.parts[-2:])
    reader = Reader(name)
    data = reader.read(path.read_bytes())
    if reader.problems:
        raise DataError(reader.problems)
    try:
        questions = Questions.model_validate(data)
        found = list(_check(questions, vocabulary))
    except ValidationError as error:
        found = [(_field(detail["loc"]), detail["msg"].lower()) for detail in error.errors()]
    if found:
        raise DataError(Problem(name, reader.line(field), field, message) for field, message in found)
    return questions


def _field(location: tuple[int | str, ...]) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location).lstrip(".")


def _check(questions: Questions, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Find what the shape does not catch, as (field, message)."""
    for i, text in enumerate(questions.noise):
        yield from _check_pattern(f"noise[{i}]", text)
    for i, question in enumerate(questions.questions):
        at = f"questions[{i}]"
        for j, text in enumerate(question.ask):
            yield from _check_pattern(f"{at}.ask[{j}]", text)
        yield from _check_answer(at, question, vocabulary)


def _check_pattern(field: str, text: str) -> Iterator[tuple[str, str]]:
    if TOKEN.sub("", text):
        yield field, f"{text!r}: only words, (either|or), [optional], {{x}} and {{y}}, all in lower case"
    if "{x}" not in text:
        yield field, f"{text!r} has no slot {{x}}"


def _check_answer(at: str, question: Question, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    if sum(bool(place) for place in (question.relation, question.dates, question.field)) != 1:
        yield at, "needs exactly one of relation, dates and field"
    words = vocabulary.relations.values()
    proposed = (name for word in words if word.proposed for name in (word.proposed.name, word.proposed.inverse))
    relations = {*vocabulary.relations, *(word.inverse for word in words), *proposed}
    sentences = [*question.say, *question.dates.values(), *question.ahead.values()]
    slots = [slot for sentence in sentences for slot in re.findall(r"\{(\w+)\}", sentence)]
    for field, given, known in (
        ("relation", [question.relation] if question.relation else [], relations),
        ("dates", [*question.dates, *question.ahead], set(Dates.model_fields)),
        ("say", slots, SLOTS),
    ):
        for word in given:
            if word not in known:
                yield f"{at}.{field}", f"no {word!r}{did_you_mean(word, known)}"
