"""The shape of an entry, written once: what people wrote, nothing derived.

The JSON Schema, the contributor's reference and the checks of single fields all follow from these classes. The order of
the fields is the order of the page: sources are numbered by it. The shapes of all other files are in `site_model`.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from fieldguide.read.value_types import (
    Citation,
    Day,
    Id,
    Ids,
    Line,
    Name,
    PartialDate,
    PlainSentence,
    Printed,
    Prose,
    Sentence,
    Shape,
    State,
)

SUMMARY_WORDS = 35


def _short(text: str) -> str:
    words = len(text.split())
    if words > SUMMARY_WORDS:
        raise ValueError(f"{words} words, at most {SUMMARY_WORDS}")
    return text


class FormerName(Shape):
    """A name that the same thing carried before. A predecessor with a story of its own is an entry instead."""

    name: Name = Field(description="The former name, spelled out")
    acronym: Name | None = Field(None, description="The former acronym")
    until: PartialDate | None = Field(None, description="When the name was given up")


class SpanishName(Shape):
    """What an official site for consumers calls the same thing in Spanish."""

    name: Name = Field(description="The Spanish term, as the agency publishes it")
    source: Citation


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
    because: Sentence = Field(description="How the two differ, in one sentence")


class Milestone(Shape):
    """A dated event in the life of the entry; the timeline and the calendar derive from these."""

    on: PartialDate = Field(description="A day, a month or a year; may be in the future when it is scheduled")
    what: Sentence = Field(description="What happened or is due, in one short sentence")
    source: Citation
    kind: Id | None = Field(None, description="What sort of date it is, of `event_kinds` in vocabulary.yml")
    actors: Ids = Field(default_factory=list, description="Who has something to do or to choose, of `actors` in vocabulary.yml")
    revised: Annotated[int, Field(ge=0)] = Field(0, description="How many times its published date was corrected")


class Fact(Shape):
    """A figure or short answer that changes with time and appears on this page only."""

    label: Sentence = Field(description="What the value is of")
    value: Annotated[Sentence, Printed] = Field(description="The value with its unit")
    as_of: PartialDate = Field(description="The day, month or year that the value is of")
    source: Citation


class Applications(Shape):
    """A time in which one can apply to participate in a model."""

    opens: Day | None = Field(None, description="Its first day; left out, the day on which the model was announced")
    closes: Day = Field(description="Its last day")


class Model(Shape):
    """What only models of the Innovation Center have."""

    category: Id = Field(description="The family of models it belongs to, a category of vocabulary.yml")
    participation: Literal["voluntary", "mandatory", "mixed"] | None = Field(None, description="Whether one must join")
    applications: list[Applications] = Field(default_factory=list, description="When one can apply to participate, oldest first")
    who: Sentence | None = Field(None, description="Who takes part")
    participants: Sentence | None = Field(None, description="How many take part or took part")
    participants_as_of: PartialDate | None = Field(None, description="The date of that count")
    geography: Sentence | None = Field(None, description="Where it runs")
    states: list[State] = Field(default_factory=list, description="Postal codes of the states, when it is not nationwide")
    payers: list[Name] = Field(default_factory=list, description="Who pays, such as Original Medicare or Medicaid")
    paid: Sentence | None = Field(None, description="How participants are paid, in a few words")
    risk: Sentence | None = Field(None, description="Who bears which financial risk, in a few words")
    advanced_apm: Literal["yes", "no", "some tracks"] | None = Field(None, description="Whether it is an Advanced APM")
    tracks: list[Line] = Field(default_factory=list, description="Names of its tracks or options")
    authority: Citation | None = Field(None, description="The statute it rests on, as a citation")
    evaluation: Sentence | None = Field(None, description="What the evaluation found, in a sentence, with [@source]")
    why_ended: Sentence | None = Field(None, description="Why it ended, in a sentence, with [@source]")


class Rule(Shape):
    """What only rules have."""

    citation: Citation | None = Field(None, description="Federal Register citation, such as 89 FR 8758")
    rin: Line | None = Field(None, description="Regulation identifier number")
    cms_number: Line | None = Field(None, description="File code, such as CMS-0057-F")
    binds: Sentence | None = Field(None, description="Who has to follow it")


class Law(Shape):
    """What only laws have."""

    public_law: Citation | None = Field(None, description="Such as Pub. L. 114-10")
    statute: Citation | None = Field(None, description="Statutes at Large, such as 79 Stat. 286")
    usc: Citation | None = Field(None, description="Where it is codified, such as 42 USC 1395w-4")


class Standard(Shape):
    """What only standards and code sets have."""

    steward: Line | None = Field(None, description="Who maintains it")
    version: Line | None = Field(None, description="Its current version")
    required_version: Line | None = Field(None, description="The version that a regulation requires; `none` where none is")
    adopted_by: Citation | None = Field(None, description="The regulation that adopts it, as a citation")


class Term(Shape):
    """One entry of the guide, one YAML file; its folder is the home area, its file name the id."""

    name: Name = Field(description="The name as the agency writes it today")
    acronym: Name | None = Field(None, description="The usual acronym")
    aliases: list[Name] = Field(default_factory=list, description="What people also type, misnomers and rule numbers included")
    former_names: list[FormerName] = Field(default_factory=list, description="Names the same thing carried before")
    spanish: list[SpanishName] = Field(default_factory=list, description="What it is called in Spanish on official sites, for look-ups")
    shares: dict[Line, Annotated[int, Field(ge=1, le=99)]] = Field(
        default_factory=dict, description="Acronyms or names that other entries have too, with this entry's rank, most used = 1"
    )
    kind: Line = Field(description="A kind of vocabulary.yml")
    group: Line = Field(description="A group of the home area, in areas.yml")
    also_in: Ids = Field(default_factory=list, description="Other areas whose pages list it")
    summary: Annotated[PlainSentence, AfterValidator(_short)] = Field(
        description=f"What it is and does, at most {SUMMARY_WORDS} words, stands alone"
    )
    dates: Dates = Field(default=Dates.model_construct(), description="When it was announced, began, ended; status follows")
    definition: Prose = Field(description="Markdown, 80 to 400 words, with [[links]] and [@citations]")
    why: Prose = Field(description="Where a newcomer meets it, a sentence or two")
    affected: Sentence | None = Field(None, description="Of a rule, model or program: who has to act or is paid by it, one short sentence")
    changed: Sentence | None = Field(None, description="What changed last and is in force now, one short sentence with its date")
    next: Sentence | None = Field(None, description="What is due or decided next, one short sentence with its date")
    confused_with: list[Confusion] = Field(default_factory=list, description="What it is not")
    relations: dict[str, Ids] = Field(default_factory=dict, description="Typed links, relation → ids; inverses are derived")
    milestones: list[Milestone] = Field(default_factory=list, description="Dated events, oldest first")
    facts: list[Fact] = Field(default_factory=list, description="Figures that change with time")
    unchecked: list[Sentence] = Field(default_factory=list, description="Statements of this entry that could not be checked")
    model: Model | None = Field(None, description="For kind model only")
    rule: Rule | None = Field(None, description="For kind rule only")
    law: Law | None = Field(None, description="For kind law only")
    standard: Standard | None = Field(None, description="For kinds standard and code-set only")
    sources: list[Citation] = Field(default_factory=list, description="Further reading, not cited above")
    press_only: Sentence | None = Field(None, description="Why no primary source is cited")
    checked: Day | None = Field(None, description="The day all of it was last held against its sources")
