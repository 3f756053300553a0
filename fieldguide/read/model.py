"""The shape of the data, written once: what people wrote, nothing derived.

The JSON Schema, the contributor's reference and the checks of single fields all follow from these classes.
"""

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
SUMMARY_WORDS = 35


def _partial_date(value: Any) -> str:
    """Accept a day, a month or a year (`2015-04-16`, `2015-04`, `2015`) and refuse days that do not exist."""
    match = PARTIAL_DATE.fullmatch(str(value))
    if not match:
        raise ValueError(f"{value!r} is not a day, a month or a year (2015-04-16, 2015-04, 2015)")
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        datetime.date(year, month, day)
    except ValueError:
        raise ValueError(f"{value!r} is not a date of the calendar") from None
    return str(value)


def _day(value: Any) -> datetime.date:
    return datetime.date.fromisoformat(_partial_date(value)) if len(str(value)) == 10 else _refuse_partial(value)


def _refuse_partial(value: Any) -> datetime.date:
    raise ValueError(f"{value!r} is not a full day (2026-11-24)")


def _short(text: str) -> str:
    words = len(text.split())
    if words > SUMMARY_WORDS:
        raise ValueError(f"{words} words, at most {SUMMARY_WORDS}")
    return text


STATUS_SLOTS = {"since", "end", "first", "ran", "shown", "over", "heirs", "countdown"}


def _status_sentence(text: str) -> str:
    known = {*STATUS_SLOTS, *Dates.model_fields}
    return _with_slots(text, known | {f"on_{name}" for name in known})


def _event_sentence(text: str) -> str:
    if "{name}" not in text:
        raise ValueError(f"{text!r} has no slot {{name}}")
    return _with_slots(text, {"name"})


def _with_slots(text: str, known: set[str]) -> str:
    unknown = [slot for slot in re.findall(r"\{(.*?)\}", text) if slot not in known]
    if unknown:
        raise ValueError(f"{text!r} has no use for {{{unknown[0]}}}: slots are {', '.join(sorted(known))}")
    return text


def _https(url: str) -> str:
    if not re.fullmatch(r"https://[^\s<>\"']+", url):
        raise ValueError(f"{url!r} is not a link that starts with https://")
    return url


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=f"^{ID}$")]
PartialDate = Annotated[str, BeforeValidator(_partial_date)]
Day = Annotated[datetime.date, BeforeValidator(_day)]
Url = Annotated[Text, BeforeValidator(_https)]
Citation = Annotated[Text, Field(description="A source id, or a legal citation such as `42 CFR 414.1405`")]
StatusSentence = Annotated[Text, AfterValidator(_status_sentence)]
EventSentence = Annotated[Text, AfterValidator(_event_sentence)]
Scalar = Annotated[str, BeforeValidator(lambda value: str(value) if isinstance(value, int | float) else value)]


class Shape(BaseModel):
    """Base of everything that people write: unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FormerName(Shape):
    """A name that the same thing carried before. A predecessor with a story of its own is an entry instead."""

    name: Text = Field(description="The former name, spelled out")
    acronym: Text | None = Field(None, description="The former acronym")
    until: PartialDate | None = Field(None, description="When the name was given up")


class Dates(Shape):
    """When things happened or are planned. The status on any day follows from these."""

    proposed: PartialDate | None = Field(None, description="Proposed rule published, or bill introduced")
    announced: PartialDate | None = Field(None, description="Made public: announced by the agency, or enacted for a later start")
    published: PartialDate | None = Field(None, description="Published, for what binds nobody by itself: a document, standard, version")
    finalized: PartialDate | None = Field(None, description="Final rule published")
    enacted: PartialDate | None = Field(None, description="Signed into law, and in force from then on")
    effective: PartialDate | None = Field(None, description="Takes legal effect")
    began: PartialDate | None = Field(None, description="First day of operation, of a model its first performance day")
    ends: PartialDate | None = Field(None, description="Planned last day")
    ended: PartialDate | None = Field(None, description="Actual last day")
    cancelled: PartialDate | None = Field(None, description="Called off before or during its run")
    withdrawn: PartialDate | None = Field(None, description="A proposal taken back, or a rule rescinded or vacated")


class Confusion(Shape):
    """One entry that readers mistake this one for."""

    term: Id = Field(description="The other entry's id")
    because: Text = Field(description="What tells the two apart, in one sentence")


class Milestone(Shape):
    """A dated event in the life of the entry; the timeline and the calendar derive from these."""

    on: PartialDate = Field(description="A day, a month or a year; may lie in the future when it is scheduled")
    what: Text = Field(description="What happened or is due, in one short sentence")
    source: Citation
    kind: Id | None = Field(None, description="What sort of date it is, of `event_kinds` in vocabulary.yml")
    actors: list[Id] = Field(default_factory=list, description="Who has something to do or to choose, of `actors` in vocabulary.yml")
    revised: Annotated[int, Field(ge=0)] = Field(0, description="How many times its published date was corrected")


class Fact(Shape):
    """A figure or short answer that changes with time and stands on this page only."""

    label: Text = Field(description="What the value is of")
    value: Annotated[Text, BeforeValidator(lambda v: str(v))] = Field(description="The value with its unit")
    as_of: PartialDate = Field(description="The day, month or year that the value is of")
    source: Citation


class Model(Shape):
    """What only models of the Innovation Center have."""

    category: Literal[
        "accountable-care",
        "primary-care",
        "episode",
        "state-and-community",
        "kidney",
        "cancer",
        "drugs",
        "medicaid-and-chip",
        "medicare-advantage",
        "prevention",
        "specialty",
        "technology",
        "practice-support",
        "other",
    ] = Field(description="The family of models it belongs to")
    participation: Literal["voluntary", "mandatory", "mixed"] | None = Field(None, description="Whether one must join")
    who: Text | None = Field(None, description="Who takes part")
    participants: Text | None = Field(None, description="How many take part or took part")
    participants_as_of: PartialDate | None = Field(None, description="The date of that count")
    geography: Text | None = Field(None, description="Where it runs")
    states: list[Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")]] = Field(
        default_factory=list, description="Postal codes of the states, when it is not nationwide"
    )
    payers: list[Text] = Field(default_factory=list, description="Who pays, such as Original Medicare or Medicaid")
    advanced_apm: Literal["yes", "no", "some tracks"] | None = Field(None, description="Whether it is an Advanced APM")
    tracks: list[Text] = Field(default_factory=list, description="Names of its tracks or options")
    authority: Text | None = Field(None, description="The statute it rests on, as a citation")
    evaluation: Text | None = Field(None, description="What the evaluation found, in a sentence, with [@source]")
    why_ended: Text | None = Field(None, description="Why it ended, in a sentence, with [@source]")


class Rule(Shape):
    """What only rules have."""

    citation: Text | None = Field(None, description="Federal Register citation, such as 89 FR 8758")
    rin: Text | None = Field(None, description="Regulation identifier number")
    cms_number: Text | None = Field(None, description="File code, such as CMS-0057-F")
    binds: Text | None = Field(None, description="Who has to follow it")


class Law(Shape):
    """What only laws have."""

    public_law: Text | None = Field(None, description="Such as Pub. L. 114-10")
    statute: Text | None = Field(None, description="Statutes at Large, such as 79 Stat. 286")
    usc: Text | None = Field(None, description="Where it is codified, such as 42 USC 1395w-4")


class Standard(Shape):
    """What only standards and code sets have."""

    steward: Text | None = Field(None, description="Who maintains it")
    version: Text | None = Field(None, description="Its current version")
    required_version: Text | None = Field(None, description="The version that a regulation requires; `none` where none is")
    adopted_by: Text | None = Field(None, description="The regulation that adopts it, as a citation")


class Term(Shape):
    """One entry of the guide, one YAML file; its folder is the home area, its file name the id."""

    name: Text = Field(description="The name as the agency writes it today")
    acronym: Text | None = Field(None, description="The usual acronym")
    aliases: list[Text] = Field(default_factory=list, description="What people also type, misnomers and rule numbers included")
    former_names: list[FormerName] = Field(default_factory=list, description="Names the same thing carried before")
    shares: dict[str, Annotated[int, Field(ge=1)]] = Field(
        default_factory=dict, description="Acronyms or names that other entries have too, with this entry's rank, most used = 1"
    )
    kind: Text = Field(description="A kind of vocabulary.yml")
    group: Text = Field(description="A group of the home area, in areas.yml")
    also_in: list[Id] = Field(default_factory=list, description="Other areas whose pages list it")
    summary: Annotated[Text, BeforeValidator(_short)] = Field(
        description=f"What it is and does, at most {SUMMARY_WORDS} words, stands alone"
    )
    dates: Dates = Field(default=Dates.model_construct(), description="When it was announced, began, ended; status follows")
    definition: Text = Field(description="Markdown, 80 to 400 words, with [[links]] and [@citations]")
    why: Text = Field(description="Where a newcomer meets it, a sentence or two")
    confused_with: list[Confusion] = Field(default_factory=list, description="What it is not")
    relations: dict[str, list[Id]] = Field(default_factory=dict, description="Typed links, relation → ids; inverses are derived")
    milestones: list[Milestone] = Field(default_factory=list, description="Dated events, oldest first")
    facts: list[Fact] = Field(default_factory=list, description="Figures that change with time")
    model: Model | None = Field(None, description="For kind model only")
    rule: Rule | None = Field(None, description="For kind rule only")
    law: Law | None = Field(None, description="For kind law only")
    standard: Standard | None = Field(None, description="For kinds standard and code-set only")
    sources: list[Citation] = Field(default_factory=list, description="Further reading, not cited above")
    press_only: Text | None = Field(None, description="Why no primary source is cited")
    unchecked: list[Text] = Field(default_factory=list, description="Statements of this entry that could not be checked")
    checked: Day | None = Field(None, description="The day all of it was last held against its sources")


class Source(Shape):
    """A web page or report. Laws and rules cite themselves and need no record."""

    id: Id = Field(description="Publisher, dash, short name: cms-qpp-overview")
    title: Text = Field(description="The title of the page or report")
    publisher: Text = Field(description="Who published it")
    url: Url = Field(description="Its address, https only")
    kind: Literal["agency", "law", "rule", "report", "standard", "data", "reference", "press"] = Field(
        description="agency, law, rule, report, standard and data are primary; reference and press are not"
    )
    published: PartialDate | None = Field(None, description="When it was published")
    read: Day = Field(description="The day it was read for this guide")


class Value(Shape):
    """One value of a figure."""

    as_of: PartialDate = Field(description="What the value is of")
    value: Scalar = Field(description="The value, formatted as printed, without its unit")
    source: Citation


class Number(Shape):
    """A figure that changes with time and stands on more than one page."""

    label: Text = Field(description="What it measures")
    unit: Text = Field(description="How the value is printed, with {} for the value: `${} a month`")
    values: Annotated[list[Value], Field(min_length=1)] = Field(description="Its values, oldest first")


class Group(Shape):
    """A section of an area's page."""

    id: Id = Field(description="What entries write in `group`")
    name: Text = Field(description="Its heading")


class AreaPage(Shape):
    """A page of docs/ that belongs to an area."""

    path: Text = Field(description="Its file in docs/, without .md")
    label: Text = Field(description="How the area's page links it")


class Area(Shape):
    """A part of the subject, one folder of `data/terms`."""

    id: Id = Field(description="The folder's name")
    name: Text = Field(description="Its title")
    short: Text = Field(description="One word or two, for chips")
    icon: Text = Field(description="A name of Material's bundled icons")
    summary: Text = Field(description="One sentence")
    intro: Text = Field(description="Markdown, two or three paragraphs to read before the entries")
    chapter: Text | None = Field(None, description="The chapter of docs/ that tells this area as a story")
    pages: list[AreaPage] = Field(default_factory=list, description="Pages that show all of its entries in another way")
    groups: Annotated[list[Group], Field(min_length=1)] = Field(description="Its sections, in reading order")


class Word(Shape):
    """A word of the vocabulary: kind or source kind."""

    label: Text = Field(description="How it is printed")
    means: Text = Field(description="One sentence")
    primary: bool = Field(False, description="For source kinds: whether it is a primary source")


class StatusWord(Shape):
    """What an entry is on a day, and how its status line reads then."""

    label: Text = Field(description="How it is printed")
    means: Text = Field(description="One sentence")
    says: Annotated[list[StatusSentence], Field(min_length=1)] = Field(
        description="Sentences with slots; one with an empty slot is left out"
    )


class DateWord(Shape):
    """A date that entries have: its name, and the event that it makes in the calendar, past and ahead."""

    label: Text = Field(description="How it is printed")
    label_ahead: Text | None = Field(None, description="How it is printed while the day lies ahead, when it differs")
    means: Text = Field(description="One sentence")
    event: EventSentence = Field(description="What happened, with {name} for the entry")
    event_ahead: EventSentence = Field(description="What is to happen, with {name} for the entry")
    event_kind: Id = Field(description="What sort of date the event is, of `event_kinds`")


class Pair(Shape):
    """Names and labels of a relation and of its inverse."""

    name: Text = Field(description="What exports call it")
    label: Text = Field(description="How it is printed on the entry that writes the relation")
    inverse: Text = Field(description="The name of its inverse")
    inverse_label: Text = Field(description="How it is printed on the entry that is pointed to")


class Relation(Shape):
    """A typed, directed link between entries."""

    label: Text = Field(description="How it is printed on the entry that writes it")
    inverse: Text = Field(description="The name of its inverse")
    inverse_label: Text = Field(description="How it is printed on the entry that is pointed to")
    proposed: Pair | None = Field(None, description="What it becomes while the entry that writes it is only proposed")
    means: Text = Field(description="One sentence")
    targets: list[Text] = Field(default_factory=list, description="Kinds that it may point to; empty = any")
    acyclic: bool = Field(False, description="Whether a cycle is an error")


class Vocabulary(Shape):
    """vocabulary.yml: every word that pages print about entries but that no entry writes."""

    kinds: dict[str, Word]
    statuses: dict[str, StatusWord]
    relations: dict[str, Relation]
    dates: dict[str, DateWord]
    event_kinds: dict[str, Word]
    actors: dict[str, Word]
    source_kinds: dict[str, Word]
    categories: dict[str, Word]
    states: dict[str, Text] = Field(default_factory=dict, description="Postal codes of states and territories")
    words: dict[str, Text] = Field(description="Capitals that need no entry, each with why: USA, PDF, …")


class Event(Shape):
    """One mark of a timeline figure."""

    on: PartialDate = Field(description="A day, a month or a year")
    what: Text = Field(description="A few words")
    term: Id | None = Field(None, description="The entry it links to")


class Comparison(Shape):
    """A prepared comparison of entries, one page."""

    id: Id = Field(description="What its address ends with")
    title: Text = Field(description="Its heading")
    intro: Text = Field(description="Markdown, a sentence or two on why these are held side by side")
    terms: Annotated[list[Id], Field(min_length=2, max_length=4)] = Field(description="The entries, in order")


class Family(Shape):
    """How an idea went from model to model, one page."""

    id: Id = Field(description="What its address ends with")
    title: Text = Field(description="Its heading")
    summary: Text = Field(description="One sentence")
    intro: Text = Field(description="Markdown, 80 to 200 words on how the idea evolved and what was learned, cited")
    terms: Annotated[list[Id], Field(min_length=2)] = Field(description="The entries, in the order in which they are told")


class Figure(Shape):
    """A drawing of a chapter, one file in `data/figures`; exactly the block of its kind is filled."""

    kind: Literal["tree", "timeline", "lineage"] = Field(description="Which drawing")
    title: Text = Field(description="Its heading, also read by screen readers")
    caption: Text = Field(description="What to see in it, one or two sentences")
    tree: dict[str, Any] | None = Field(None, description="Nested ids: {hhs: {cms: {cm: {}, cmcs: {}}}}")
    events: list[Event] = Field(default_factory=list, description="Marks of a timeline, oldest first")
    terms: list[Id] = Field(default_factory=list, description="Entries of a lineage; arrows follow `replaces`")
