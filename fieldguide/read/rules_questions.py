"""The rules about questions.yml: patterns that scripts can read, answers that the guide can give."""

import re
from collections.abc import Iterator

from fieldguide.read.model import Dates, Law, Model, Rule, Standard, Term
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.question_model import Question
from fieldguide.read.rule import rule
from fieldguide.read.rules_chapters import heading_problem
from fieldguide.read.value_types import Plain, Shape
from fieldguide.read.walk import walk
from fieldguide.read.written import Written

PART = re.compile(r"\[[a-z0-9| ]+\]|\([a-z0-9 |]+\)|\{[xy]\}|[a-z0-9]+| ")
WORD = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")
SLOTS = {"x", "y", "answer", "later", "when", "name", "text", "x_is", "y_is", "x_who", "y_who", "page", "date", "soon"}
SLOTS |= {"next_date", "next_text", "x_alias", "y_alias"}
BLOCKS: dict[str, type[Shape]] = {"term": Term, "model": Model, "rule": Rule, "law": Law, "standard": Standard}


@rule
def patterns_can_be_read(written: Written) -> Iterator[Problem]:
    """A pattern of questions.yml holds words, (either|or), [optional] and the slots {x} and {y}, each once, all in lower case."""
    if not written.questions:
        return
    value = written.questions.value
    patterns = [(f"noise[{i}]", text) for i, text in enumerate(value.noise)]
    patterns += [(f"asides[{i}]", text) for i, text in enumerate(value.asides)]
    patterns += [(f"questions[{i}].ask[{j}]", text) for i, question in enumerate(value.questions) for j, text in enumerate(question.ask)]
    for field, text in patterns:
        if PART.sub("", text):
            yield written.questions.problem(field, f"{text!r}: only words, (either|or), [optional], {{x}} and {{y}}, all in lower case")
        elif text.count("{x}") != 1 or text.count("{y}") > 1:
            yield written.questions.problem(field, f"{text!r} needs the slot {{x}} once, and {{y}} once at most")
    words = [(f"optional[{i}]", word) for i, word in enumerate(value.optional)]
    words += [(f"same[{i}][{j}]", word) for i, group in enumerate(value.same) for j, word in enumerate(group)]
    for field, word in words:
        if not WORD.fullmatch(word):
            yield written.questions.problem(field, f"{word!r}: only words in lower case")


@rule
def answers_can_be_given(written: Written) -> Iterator[Problem]:
    """A question has one place that holds its answer, and names relations, dates, and slots that exist."""
    if not written.questions:
        return
    for i, question in enumerate(written.questions.value.questions):
        for field, message in [*_place(question), *_unknown_words(question, written)]:
            yield written.questions.problem(f"questions[{i}]{field}", message)


@rule
def shortcuts_lead_to_pages(written: Written) -> Iterator[Problem]:
    """A shortcut of questions.yml leads to a page of docs/, or to a heading there that has an id of its own."""
    if not written.questions:
        return
    for i, shortcut in enumerate(written.questions.value.shortcuts):
        if shortcut.page not in written.pages:
            near = did_you_mean(shortcut.page, written.pages)
            yield written.questions.problem(f"shortcuts[{i}].page", f"no page docs/{shortcut.page}.md{near}")
        elif message := heading_problem(written, f"{shortcut.page}.md", shortcut.at.partition("#")[2]):
            yield written.questions.problem(f"shortcuts[{i}].at", message)


def _place(question: Question) -> Iterator[tuple[str, str]]:
    typed = question.typed if question.field != "status" else []  # beside a status they add to the answer
    if sum(bool(place) for place in (question.relation, question.dates, typed, question.field)) != 1:
        yield "", "needs exactly one of relation, dates, typed and field"
    for i, path in enumerate(question.typed):
        block, _, name = path.partition(".")
        if name not in BLOCKS[block].model_fields:
            yield f".typed[{i}]", f"no {name!r}{did_you_mean(name, BLOCKS[block].model_fields)}"


def _unknown_words(question: Question, written: Written) -> Iterator[tuple[str, str]]:
    vocabulary = written.words
    words = vocabulary.relations.values()
    proposed = (name for word in words if word.proposed for name in (word.proposed.name, word.proposed.inverse))
    relations = {*vocabulary.relations, *(word.inverse for word in words), *proposed}
    for field, given, known in (
        (".relation", [question.relation] if question.relation else [], relations),
        (".dates", question.dates, Dates.model_fields),
        (".ahead", question.ahead, Dates.model_fields),
    ):
        for word in given:
            if word not in known:
                yield field, f"no {word!r}{did_you_mean(word, known)}"
    slots = SLOTS | {path.partition(".")[2] for path in question.typed}
    for path, text in walk(question, Plain):
        for slot in re.findall(r"\{(\w+)\}", text):
            if slot not in slots:
                yield f".{path}", f"no {slot!r}{did_you_mean(slot, slots)}"
        if re.search(r"[{}]", re.sub(r"\{\w+\}", "", text)):
            yield f".{path}", "a brace is not closed, or holds more than the name of a slot"
