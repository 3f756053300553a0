"""The shapes of questions.yml and acts.yml: how people ask the search box, and where the answers are."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from fieldguide.read.value_types import Citation, Id, Line, PlainSentence, RelationName, Shape, TypedField


class Act(Shape):
    """An act of which people cite the sections rather than where they are codified."""

    name: Line = Field(description="Its name")
    sections: dict[Line, Citation] = Field(description="Where each of its sections is codified: `1861: 42 USC 1395x`")


class Question(Shape):
    """A kind of question: how it is asked, where its answer is, how the answer is worded."""

    ask: list[Line] = Field(min_length=1, description="Patterns")
    relation: RelationName | None = Field(None, description="The relation, or inverse of one, that holds the answer")
    dates: dict[Id, PlainSentence] = Field(default_factory=dict, description="The dates that hold the answer, the first known one counts")
    typed: list[TypedField] = Field(
        default_factory=list,
        description="The typed fields that hold the answer; without the first there is none. Beside `field: status`, what is told after it",
    )
    field: Literal["former", "acronym", "status", "next", "summary", "confused"] | None = Field(None, description="Other places of answers")
    about: list[Line] = Field(
        default_factory=list, description="Of `next`: words that the event must have; of `summary`: of which it must have one"
    )
    say: list[PlainSentence] = Field(default_factory=list, description="Sentences of the answer")
    ahead: dict[Id, PlainSentence] = Field(default_factory=dict, description="Sentences by date when it lies ahead")
    say_ahead: list[PlainSentence] = Field(default_factory=list, description="Sentences about entries of the answer that are yet to begin")
    values: dict[Line, PlainSentence] = Field(default_factory=dict, description="The first sentence, by the value of the first typed field")


def _words(*slots: str) -> AfterValidator:
    def check(text: str) -> str:
        if sorted(re.findall(r"\{(.*?)\}", text)) != sorted(slots):
            raise ValueError(f"{text!r} needs each of these once: {', '.join(f'{{{slot}}}' for slot in slots)}")
        return text

    return AfterValidator(check)


class FigureWords(Shape):
    """How a figure is asked for and told."""

    fillers: list[Line] = Field(description="Words around the name of a figure that say nothing")
    say: Annotated[PlainSentence, _words("label", "value", "as_of")] = Field(description="A value, with {label}, {value} and {as_of}")
    say_ahead: Annotated[PlainSentence, _words("label", "value", "as_of")] = Field(description="The value of a coming year")
    missing: Annotated[PlainSentence, _words("year")] = Field(description="What comes before the last value when {year} has none")


class EventWords(Shape):
    """How people ask for the day of something that an entry's milestones tell, and how it is told."""

    signs: list[Line] = Field(description="Words that ask for a day; one is needed")
    fillers: list[Line] = Field(description="Words around the name of an event that say nothing")
    say: Annotated[PlainSentence, _words("x", "date", "text")] = Field(description="The event, with {x} for its entry, {date} and {text}")


class CitationWords(Shape):
    """What is said of a law or rule that was looked up by its citation: {page} is its text, {count} the number of entries."""

    cited: Annotated[PlainSentence, _words("page", "count")] = Field(description="Entries cite it")
    named: Annotated[PlainSentence, _words("page", "count")] = Field(description="Entries are called by it")
    around: Annotated[PlainSentence, _words("page", "count")] = Field(description="Entries cite only what is around it")
    uncited: Annotated[PlainSentence, _words("page")] = Field(description="No entry cites it")


class Shortcut(Shape):
    """A page of docs/ as somebody wants it: filtered, or at one of its sections."""

    title: Line = Field(description="What it shows, as a result of the search box")
    page: Line = Field(description="Its file in docs/, without .md")
    at: Annotated[str, StringConstraints(pattern=r"^[?#][a-z0-9=&#-]+$")] = Field(
        description="What follows its address: `?status=open`, `#files`"
    )
    also: list[Line] = Field(default_factory=list, description="What else people call it in the search box")
    line: PlainSentence = Field(description="A sentence about it; {models} are those that `lists` names, {day} is the day of the build")
    lists: Literal["open", "early"] | None = Field(
        None, description="Models that take applications, or that ended before their planned end"
    )


class Questions(Shape):
    """questions.yml: how people ask the search box."""

    noise: list[Line] = Field(description="Patterns around a look-up that say nothing")
    asides: list[Line] = Field(default_factory=list, description="Patterns of questions with an aside that changes nothing in the answer")
    optional: list[Line] = Field(description="Words that may be added to a name or left out at its end")
    same: list[list[Line]] = Field(description="Words that mean the same in this field")
    figures: FigureWords | None = Field(None, description="How figures are asked for and told")
    events: EventWords | None = Field(None, description="How days of events are asked for and told")
    citations: CitationWords | None = Field(None, description="What is said of a citation")
    shortcuts: list[Shortcut] = Field(default_factory=list, description="Pages filtered, or at a section, that people ask for")
    questions: list[Question] = Field(description="Tried from the top, the first one with an answer wins")
