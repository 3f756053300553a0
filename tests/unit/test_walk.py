"""Marks on the model find the prose and the citations of anything that people write, in the order of the page."""

from typing import Any

from pydantic import BaseModel

from fieldguide.read import citations, prose
from fieldguide.read.model import Term
from fieldguide.read.question_model import Questions
from fieldguide.read.site_model import Area, Figure, Number
from fieldguide.read.value_types import Plain, Shape
from fieldguide.read.walk import walk
from fieldguide.write.exports.shape import GuideData

LAW = "42 USC 1"
COLOR = {"light": "#44546a", "dark": "#a9bad3"}
ENTRY = {
    "name": "N", "kind": "model", "group": "g", "summary": "S.", "definition": "D. [@42 USC 10]", "why": "W. [@42 USC 11]",
    "affected": "A. [@42 USC 12]", "changed": "C. [@42 USC 13]", "next": "X. [@42 USC 14]",
    "confused_with": [{"term": "other", "because": "B. [@42 USC 15]"}],
    "milestones": [{"on": "2020", "what": "M. [@42 USC 16]", "source": "42 USC 30"}],
    "facts": [{"label": "L [@42 USC 17]", "value": "V [@42 USC 18]", "as_of": "2020", "source": "42 USC 31"}],
    "unchecked": ["U. [@42 USC 19]"],
    "model": {
        "category": "other", "who": "O. [@42 USC 20]", "participants": "P. [@42 USC 21]", "geography": "G. [@42 USC 22]",
        "evaluation": "E. [@42 USC 23]", "why_ended": "F. [@42 USC 24]", "authority": "42 USC 32",
    },
    "rule": {"binds": "R. [@42 USC 25]", "citation": "42 USC 33"},
    "law": {"public_law": "42 USC 34", "statute": "42 USC 35", "usc": "42 USC 36"},
    "standard": {"adopted_by": "42 USC 37"},
    "sources": ["42 USC 38", "42 USC 39"],
    "press_only": "Y. [@42 USC 26]",
}  # fmt: skip


def test_prose_is_found_in_the_order_of_the_page() -> None:
    """Each text with the path of its field, as problems name it."""
    assert [field for field, _ in prose.of(Term.model_validate(ENTRY))] == [
        "definition", "why", "affected", "changed", "next", "confused_with[0].because", "milestones[0].what", "facts[0].label",
        "facts[0].value", "unchecked[0]", "model.who", "model.participants", "model.geography", "model.evaluation", "model.why_ended",
        "rule.binds", "press_only",
    ]  # fmt: skip


def test_citations_are_numbered_as_they_are_shown() -> None:
    """Those in prose first, then those of fields: a source keeps its number from edition to edition."""
    found = list(citations.of(Term.model_validate(ENTRY)))
    assert [citation for _, citation in found] == [f"42 USC {number}" for number in (*range(10, 27), *range(30, 40))]
    assert found[0][0] == "definition"
    assert found[-1][0] == "sources[1]"


def test_everything_else_is_walked_too() -> None:
    """Areas, numbers, figures and questions need no list of their own."""
    groups = [{"id": "g", "name": "G"}]
    area = Area.model_validate(
        {"id": "a", "name": "A", "short": "A", "color": COLOR, "summary": "S.", "intro": "I. [@42 USC 1]", "groups": groups}
    )
    number = Number.model_validate({"label": "L", "unit": "count", "values": [{"as_of": "2020", "value": "1", "source": "42 USC 1"}]})
    figure = Figure.model_validate({"kind": "timeline", "title": "T", "caption": "C.", "events": [{"on": "2020", "what": "E."}]})
    question = {"ask": ["{x}"], "dates": {"began": "A {date}."}, "say": ["B.", "C."], "ahead": {"began": "D {date}."}}
    questions = Questions.model_validate({"noise": [], "optional": [], "same": [], "questions": [question]})
    assert list(citations.of(area)) == [("intro", LAW)]
    assert list(citations.of(number)) == [("values[0].source", LAW)]
    assert walk(figure, Plain) == [("caption", "C."), ("events[0].what", "E.")]
    asked = ["dates.began", "say[0]", "say[1]", "ahead.began"]
    assert [field for field, _ in walk(questions, Plain)] == [f"questions[0].{field}" for field in asked]


def test_every_shape_explains_each_of_its_fields() -> None:
    """The contributor's reference and the JSON Schema are made from these words."""
    shapes: list[Any] = [Shape]
    for shape in shapes:
        shapes += [inner for inner in shape.__subclasses__() if issubclass(inner, BaseModel)]
    assert GuideData in shapes, "what is written is explained, too"
    silent = [f"{shape.__name__}.{name}" for shape in shapes for name, field in shape.model_fields.items() if not field.description]
    assert silent == []
