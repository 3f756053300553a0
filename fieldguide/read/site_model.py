"""The shapes of all files but entries and the vocabulary: areas, sources, numbers, what has a page of its own, chapters."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from typing_extensions import TypeAliasType

from fieldguide.read.value_types import Citation, Day, Id, Line, PartialDate, PlainSentence, Prose, Shape, Url

HexColor = Annotated[str, StringConstraints(pattern="^#[0-9a-f]{6}$")]
# What a page that is no entry can be.
PAGE_KINDS = ("chapter", "tool", "page", "area", "family", "comparison", "meanings", "chart", "path")
# Nested ids: {hhs: {cms: {cm: {}, cmcs: {}}}}
Tree = TypeAliasType("Tree", "dict[Id, Tree]")


def _digits(value: Any) -> str:
    if not re.fullmatch(r"(?!-0(\.0+)?$)-?(0|[1-9]\d{0,14})(\.\d{1,6})?", str(value), re.ASCII):
        raise ValueError(f"{value!r} is no number: write digits alone, no zero before them, such as 1676 or 202.90")
    return str(value)


def _one_slot(text: str) -> str:
    if text.count("{}") != 1:
        raise ValueError(f"{text!r} needs {{}} once, for the value")
    return text


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
    value: Annotated[str, BeforeValidator(_digits)] = Field(description="The value in digits alone: `1676`, `202.90`")
    source: Citation


class Number(Shape):
    """A figure that changes with time and appears on more than one page."""

    label: Line = Field(description="What it measures")
    asked: list[Line] = Field(default_factory=list, description="What people type to learn it; the order of the words makes no difference")
    unit: Literal["dollars", "percent", "count"] = Field(description="What the value counts; prints `$202.90`, `9%`, `1,205`")
    per: Line | None = Field(None, description="What one value is for, in words: `a month`")
    print: Annotated[Line, AfterValidator(_one_slot)] | None = Field(
        None, description="The words around the value, with {} for it: `{} points`"
    )
    values: Annotated[list[Value], Field(min_length=1)] = Field(description="Its values, oldest first")


class Group(Shape):
    """A section of an area's page."""

    id: Id = Field(description="What entries write in `group`")
    name: Line = Field(description="Its heading")


class AreaColor(Shape):
    """The color of an area on light and on dark paper, as #rrggbb."""

    light: HexColor = Field(description="On light paper")
    dark: HexColor = Field(description="On dark paper")


class AreaPage(Shape):
    """A page of docs/ that belongs to an area."""

    path: Id = Field(description="Its file in docs/, without .md")
    label: Line = Field(description="How the area's page links it")


class Area(Shape):
    """A part of the subject, one folder of `data/terms`."""

    id: Id = Field(description="The folder's name")
    name: Line = Field(description="Its title")
    short: Line = Field(description="One word or two, for chips")
    implies: Id | None = Field(None, description="The kind that its name says already, so that no chip says it again")
    color: AreaColor = Field(description="The color of its name and marks")
    summary: PlainSentence = Field(description="One sentence")
    intro: Prose = Field(description="Markdown, two or three paragraphs to read before the entries")
    chapter: Line | None = Field(None, description="The chapter of docs/ on this area")
    pages: list[AreaPage] = Field(default_factory=list, description="Pages that show all of its entries in another way")
    groups: Annotated[list[Group], Field(min_length=1)] = Field(description="Its sections, in reading order")


class Event(Shape):
    """One mark of a timeline figure."""

    on: PartialDate = Field(description="A day, a month or a year")
    what: PlainSentence = Field(description="A few words")
    term: Id | None = Field(None, description="The entry it links to")


class Comparison(Shape):
    """A prepared comparison of entries, one page."""

    id: Id = Field(description="What its address ends with")
    title: Line = Field(description="Its heading")
    also: list[Line] = Field(default_factory=list, description="What else people call it in the search box")
    intro: Prose = Field(description="Markdown, a sentence or two on why these are held side by side")
    terms: Annotated[list[Id], Field(min_length=2, max_length=4)] = Field(description="The entries, in order")


class Family(Shape):
    """How an idea went from model to model, one page."""

    id: Id = Field(description="What its address ends with")
    title: Line = Field(description="Its heading")
    also: list[Line] = Field(default_factory=list, description="What else people call it in the search box")
    summary: PlainSentence = Field(description="One sentence")
    intro: Prose = Field(description="Markdown, 80 to 200 words on how the idea evolved and what was learned, cited")
    terms: Annotated[list[Id], Field(min_length=2)] = Field(description="The entries, in the order in which they are shown")


class Figure(Shape):
    """A drawing of a chapter, one file in `data/figures`; exactly the block of its kind is filled."""

    kind: Literal["tree", "timeline", "lineage"] = Field(description="Which drawing")
    title: Line = Field(description="Its heading, also read by screen readers")
    caption: PlainSentence = Field(description="What to see in it, one or two sentences")
    tree: Tree | None = Field(None, description="Nested ids: {hhs: {cms: {cm: {}, cmcs: {}}}}")
    events: list[Event] = Field(default_factory=list, description="Marks of a timeline, oldest first")
    groups: dict[Line, list[Id]] = Field(default_factory=dict, description="Entries of a lineage by heading, each on an axis of years")


class Published(Shape):
    """published.yml: the entries of the last published edition, whose addresses people have kept."""

    on: Day = Field(description="The day it was published")
    ids: list[Id] = Field(description="The ids of its entries")


class FrontMatter(Shape):
    """What a page of docs/ says of itself, between two lines of dashes at its top."""

    title: Line = Field(description="Its title")
    also: list[Line] = Field(default_factory=list, description="What else people call it in the search box")
    kind: Literal["chapter", "tool", "page"] = Field("page", description="What sort of page it is, of `pages` in vocabulary.yml")
    description: PlainSentence | None = Field(None, description="What search engines show of it")
    kicker: PlainSentence | None = Field(None, description="Of the home page: the line over its heading")
    claim: PlainSentence | None = Field(None, description="Of the home page: its heading")
    examples: list[Line] = Field(default_factory=list, description="Of the home page: what one might look up")
    hint: PlainSentence | None = Field(None, description="Of the home page: the line below the search box")
    layout: Literal["home", "wide"] | None = Field(None, description="Of the home page, and of wide pages without lists beside them")
    styles: list[Line] = Field(default_factory=list, description="Style sheets that this page needs besides those of all pages")
    scripts: list[Line] = Field(default_factory=list, description="Scripts that this page needs besides those of all pages")
