"""The quiz: the form to choose what it is on, and the questions as a script, loaded when they are asked for.

A question is a row of numbers, since all names are in the index of the search box: [kind, entry, four answers, right one first,
detail]. `guests` are the entries that an area lists besides its own.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from fieldguide.guide import Guide
from fieldguide.write import quiz_make, search_index
from fieldguide.write.addresses import Address
from fieldguide.write.html import Templates
from fieldguide.write.quiz_make import Question

NONE = -1  # in place of the entry that a question is about, where it is about its answers


def script(guide: Guide) -> str:
    """Return the words and the questions of the quiz."""
    numbers = {id: at for at, id in enumerate(search_index.order(guide))}
    words = guide.quiz
    kinds = [*type(words.asks).model_fields, "first"]
    data = {
        "kinds": kinds,
        "asks": words.asks.model_dump(),
        "first": words.first.model_dump(),
        "guests": {area: [numbers[id] for id in guide.terms if area in guide.terms[id].also_in] for area in guide.areas},
        "statuses": [word.label for word in words.statuses.values()],
        "questions": [_row(guide, numbers, kinds, one) for one in quiz_make.questions(guide)],
    }
    return f"window.cfg.quiz = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _row(guide: Guide, numbers: Mapping[str, int], kinds: list[str], one: Question) -> list[Any]:
    answers = numbers if one.kind != "status" else {id: at for at, id in enumerate(guide.quiz.statuses)}
    row: list[Any] = [kinds.index(one.kind), numbers.get(one.subject, NONE), *(answers[id] for id in one.answers)]
    if one.detail:
        row.append(one.detail)
    if one.kind == "first":
        row += [getattr(guide.terms[id].dates, one.detail) for id in one.answers]
    return row


def quiz(templates: Templates, url: Address) -> Markup:
    """Return the form of the quiz."""
    return templates.fill("learn/quiz.html.j2", url)


CALLS: dict[str, Callable[..., Markup]] = {"quiz": quiz}
