"""The rules about prose: its marks, its length, what it may not hold."""

import re
from collections.abc import Iterator

from fieldguide.read import markup, prose
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.texts import all_text, each_mark, each_plain_sentence, each_prose, each_text
from fieldguide.read.value_types import Plain
from fieldguide.read.walk import walk
from fieldguide.read.written import Written

DEFINITION_WORDS = 400
MARKUP = re.compile(r"\[\[|\[@|\[#|\*\*|`")
RELATIVE_WORDS = ("currently", "recently", "nowadays", "this year", "last year", "next year", "this month", "last month")
RELATIVE = re.compile(rf"\b({'|'.join(RELATIVE_WORDS)})\b", re.I)


@rule
def marks_lead_somewhere(written: Written) -> Iterator[Problem]:
    """`[[id]]` names an entry, `[#number]` a figure of numbers.yml, `[#number@2024]` one of its values."""
    has_broken = prose.broken_mark(all_text(written))
    for located, field, text in each_prose(written) if has_broken else ():
        if mark := prose.broken_mark(text):
            yield located.problem(field, f"{mark!r} is no mark: it is not closed, or there is a bracket in it")
    for located, field, token in each_mark(written):
        if token.id is not None and token.id not in written.ids:
            yield located.problem(field, f"[[{token.id}]]: no entry {token.id!r}{did_you_mean(token.id, written.ids)}")
        if token.number is not None and (problem := number_problem(token.number, written)):
            yield located.problem(field, f"[#{token.number}]: {problem}")


def number_problem(mark: str, written: Written) -> str | None:
    """Say what is wrong with the mark of a number (`id` or `id@as_of`), if anything."""
    id, at, as_of = mark.partition("@")
    if id not in written.numbers.ids:
        return f"no number {id!r}{did_you_mean(id, written.numbers.ids)}"
    known = [value.as_of for value in written.numbers[id].value.values] if id in written.numbers else [as_of]
    return f"no value as of {as_of!r}{did_you_mean(as_of, known)}" if at and as_of not in known else None


@rule
def plain_sentences_are_plain(written: Written) -> Iterator[Problem]:
    """A summary, caption or meaning has no marks and no Markdown, since it is shown where neither works."""
    for located, field, text in each_plain_sentence(written):
        if MARKUP.search(text):
            yield located.problem(field, "has markup; write plain words")
    for front in written.fronts.values():
        for field, text in [("title", front.value.title), *walk(front.value, Plain)]:
            if MARKUP.search(text):
                yield front.problem(field, "has markup; write plain words")


@rule
def definition_is_short(written: Written) -> Iterator[Problem]:
    """A definition has at most 400 words."""
    for entry in written.terms.values():
        text = entry.value.definition
        if text.count(" ") + text.count("\n") < DEFINITION_WORDS:  # no more words than that, marks included
            continue
        words = len(prose.plain(text).split())
        if words > DEFINITION_WORDS:
            yield entry.problem("definition", f"{words} words, at most {DEFINITION_WORDS}")


@rule
def prose_is_safe(written: Written) -> Iterator[Problem]:
    """Prose has no HTML, no image, and no link but those that lead to https from where they are."""
    for located, field, text in each_prose(written):
        if problem := markup.first_unsafe(text):
            yield located.problem(field, problem)


@rule
def dates_are_absolute(written: Written) -> Iterator[Problem]:
    """Prose names days, months or years, never `currently` or `this year`."""
    # Words are found faster than the pattern that they make, and most texts have none.
    lower = all_text(written).lower()
    used = [words for words in RELATIVE_WORDS if words in lower]
    for located, field, text in each_text(written) if used else ():
        folded = text.lower()
        if any(words in folded for words in used) and (match := RELATIVE.search(prose.without_code(text))):
            yield located.problem(field, f"{match[0]!r} goes stale; write the date")
