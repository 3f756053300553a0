"""The shapes of all files but entries: vocabulary, areas, sources, numbers, what has a page of its own, questions, chapters."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from fieldguide.read.value_types import Citation, Day, Id, Line, PartialDate, PlainSentence, Printed, Prose, RelationName, Shape, State, Url

# Nested ids: {hhs: {cms: {cm: {}, cmcs: {}}}}
Tree = TypeAliasType("Tree", "dict[Id, Tree]")


class Source(Shape):
    """A web page or report. Laws and rules cite themselves and need no record."""

    id: Id = Field(description="Publisher, dash, short name: cms-qpp-overview")
    title: Line = Field(description="The title of the page or report")
    publisher: Line = Field(description="Who published it")
    url: Url = Field(description="Its address, https only")
    kind: Id = Field(description="A source kind of vocabulary.yml, which says whether it is primary")
    published: PartialDate | None = Field(None, description="When it was published")
    read: Day = Field(description="The day it was read for this guide")


class Value(Shape):
    """One value of a figure."""

    as_of: PartialDate = Field(description="What the value is of")
    value: Annotated[Line, Printed] = Field(description="The value, formatted as printed, without its unit")
    source: Citation


class Number(Shape):
    """A figure that changes with time and appears on more than one page."""

    label: Line = Field(description="What it measures")
    unit: Line = Field(description="How the value is printed, with {} for the value: `${} a month`")
    values: Annotated[list[Value], Field(min_length=1)] = Field(description="Its values, oldest first")


class Group(Shape):
    """A section of an area's page."""

    id: Id = Field(description="What entries write in `group`")
    name: Line = Field(description="Its heading")


class Area(Shape):
    """A part of the subject, one folder of `data/terms`."""

    id: Id = Field(description="The folder's name")
    name: Line = Field(description="Its title")
    short: Line = Field(description="One word or two, for chips")
    summary: PlainSentence = Field(description="One sentence")
    intro: Prose = Field(description="Markdown, two or three paragraphs to read before the entries")
    chapter: Line | None = Field(None, description="The chapter of docs/ on this area")
    groups: Annotated[list[Group], Field(min_length=1)] = Field(description="Its sections, in reading order")


class Word(Shape):
    """A word of the vocabulary: kind, status or source kind."""

    label: Line = Field(description="How it is printed")
    means: PlainSentence = Field(description="One sentence")
    primary: bool = Field(False, description="For source kinds: whether it is a primary source")


class Relation(Shape):
    """A typed, directed link between entries."""

    label: Line = Field(description="How it is printed on the entry that writes it")
    inverse: RelationName = Field(description="The name of its inverse")
    inverse_label: Line = Field(description="How it is printed on the entry that is pointed to")
    means: PlainSentence = Field(description="One sentence")
    targets: list[Line] = Field(default_factory=list, description="Kinds that it may point to; empty = any")
    acyclic: bool = Field(False, description="Whether a cycle is an error")


class Vocabulary(Shape):
    """vocabulary.yml: every word that pages print about entries but that no entry writes."""

    kinds: dict[Id, Word] = Field(description="What an entry can be")
    statuses: dict[Id, Word] = Field(description="What can follow from an entry's dates; the code knows the same")
    relations: dict[RelationName, Relation] = Field(description="How entries can be linked")
    dates: dict[Id, Word] = Field(description="The dates of an entry; the code knows the same")
    source_kinds: dict[Id, Word] = Field(description="What a source can be")
    categories: dict[Id, Word] = Field(description="The families of models")
    states: dict[State, Line] = Field(default_factory=dict, description="Postal codes of states and territories")
    words: dict[Line, Line] = Field(description="Capitals that need no entry, each with why: USA, PDF, …")


class Event(Shape):
    """One mark of a timeline figure."""

    on: PartialDate = Field(description="A day, a month or a year")
    what: PlainSentence = Field(description="A few words")
    term: Id | None = Field(None, description="The entry it links to")


class Comparison(Shape):
    """A prepared comparison of entries, one page."""

    id: Id = Field(description="What its address ends with")
    title: Line = Field(description="Its heading")
    intro: Prose = Field(description="Markdown, a sentence or two on why these are held side by side")
    terms: Annotated[list[Id], Field(min_length=2, max_length=4)] = Field(description="The entries, in order")


class Family(Shape):
    """How an idea went from model to model, one page."""

    id: Id = Field(description="What its address ends with")
    title: Line = Field(description="Its heading")
    summary: PlainSentence = Field(description="One sentence")
    intro: Prose = Field(description="Markdown, 80 to 200 words on how the idea evolved and what was learned, cited")
    terms: Annotated[list[Id], Field(min_length=2)] = Field(description="The entries, in the order of the story")


class Figure(Shape):
    """A drawing of a chapter, one file in `data/figures`; exactly the block of its kind is filled."""

    kind: Literal["tree", "timeline", "lineage"] = Field(description="Which drawing")
    title: Line = Field(description="Its heading, also read by screen readers")
    caption: PlainSentence = Field(description="What to see in it, one or two sentences")
    tree: Tree | None = Field(None, description="Nested ids: {hhs: {cms: {cm: {}, cmcs: {}}}}")
    events: list[Event] = Field(default_factory=list, description="Marks of a timeline, oldest first")
    terms: list[Id] = Field(default_factory=list, description="Entries of a lineage; arrows follow `replaces`")


class Question(Shape):
    """A kind of question: how it is asked, where its answer is, how the answer is worded."""

    ask: list[Line] = Field(min_length=1, description="Patterns")
    relation: RelationName | None = Field(None, description="The relation, or inverse of one, that holds the answer")
    dates: dict[Id, PlainSentence] = Field(default_factory=dict, description="The dates that hold the answer, the first known one counts")
    field: Literal["former", "acronym", "status", "next", "confused"] | None = Field(None, description="Other places of answers")
    say: list[PlainSentence] = Field(default_factory=list, description="Sentences of the answer")
    ahead: dict[Id, PlainSentence] = Field(default_factory=dict, description="Sentences by date when it is in the future")
    by_status: dict[Id, list[PlainSentence]] = Field(default_factory=dict, description="Sentences by status")


class Questions(Shape):
    """questions.yml: how people ask the search box."""

    noise: list[Line] = Field(description="Patterns around a look-up that say nothing")
    optional: list[Line] = Field(description="Words that may be added to a name or left out at its end")
    same: list[list[Line]] = Field(description="Words that mean the same in this field")
    questions: list[Question] = Field(description="Tried from the top, the first one with an answer wins")


class FrontMatter(Shape):
    """What a page of docs/ says of itself, between two lines of dashes at its top."""

    title: Line = Field(description="Its title")
    description: PlainSentence | None = Field(None, description="What search engines show of it")
    kicker: PlainSentence | None = Field(None, description="Of the home page: the line over its heading")
    claim: PlainSentence | None = Field(None, description="Of the home page: the line below its heading")
    hint: PlainSentence | None = Field(None, description="Of the home page: the line below the search box")
    hide: list[Literal["navigation", "toc"]] = Field(default_factory=list, description="What is next to other pages and not this one")
