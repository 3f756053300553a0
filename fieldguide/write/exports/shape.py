"""The shape of guide.json, as those who reuse it see it. Its JSON Schema is made from these classes.

It is written out, not derived from the shape of the YAML files, so that a new field of an entry is published on purpose.
A change here is a new version: see `VERSION`, and say what changed in CHANGELOG.md, under "Data".
"""

import datetime
from typing import Literal

from pydantic import ConfigDict, Field

from fieldguide.read.model import Confusion, Dates, Fact, FormerName, Law, Milestone, Model, Rule, SpanishName, Standard
from fieldguide.read.site_model import Number
from fieldguide.read.value_types import PartialDate, Shape

Version = Literal["2.0"]
VERSION: Version = "2.0"  # the first digit changes when a program that reads the data may have to

PROSE = (
    "Prose is Markdown with marks: `[[id]]` or `[[id|text]]` names an entry, `[@id]` cites the record of `sources` with that id, "
    "`[#id]` prints the last value of a figure of `numbers` up to the `as_of` of the file, and `[#id@as_of]` the value of that date."
)
PARTIAL = "Dates are ISO 8601: a day, a month, or a year (2026-07-01, 2026-07, 2026)."


class License(Shape):
    """Under what terms the data may be reused."""

    text: str = Field(description="The name of the license")
    url: str = Field(description="Where its text is")
    attribution: str = Field(description="Whom to credit, with a link to the guide")


LICENSE = License(text="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/", attribution="CMS Field Guide contributors")


class Phase(Shape):
    """A stretch of an entry's life during which its status stays the same."""

    start: datetime.date | None = Field(serialization_alias="from", description="Its first day; null in the first phase")
    status: str = Field(description="The status from that day on")


class Entry(Shape):
    """One entry of the guide: what people wrote, and what follows from it."""

    id: str = Field(description="Never changes; the entry's page is at terms/<id>/")
    name: str = Field(description="The name as the agency writes it today")
    acronym: str | None = Field(description="The usual acronym")
    aliases: list[str] = Field(description="Every other name that finds the entry, former names included")
    former_names: list[FormerName] = Field(description="Names that the same thing had before")
    spanish: list[SpanishName] = Field(description="What official sites for consumers call it in Spanish")
    kind: str = Field(description="What kind of thing it is, such as program, rule, or model")
    areas: list[str] = Field(description="The areas of the guide that list it, its home area first")
    group: str = Field(description="The section of the home area's page")
    status: str = Field(description="Its status as of `as_of`; follows from `dates`")
    phases: list[Phase] = Field(description="Its statuses from the beginning on, planned ones included")
    dates: Dates = Field(description=f"What happened when, or is planned. {PARTIAL}")
    summary: str = Field(description="What it is and does, in plain text of at most 35 words")
    definition: str = Field(description=f"Paragraphs of prose. {PROSE}")
    why: str = Field(description="Where people meet it: prose")
    affected: str | None = Field(description="Of a rule, model or program: who has to act or is paid by it, a sentence of prose")
    changed: str | None = Field(description="What changed last and is in force now, a sentence of prose with its date")
    next: str | None = Field(description="What is due or decided next, a sentence of prose with its date")
    confused_with: list[Confusion] = Field(description="What it is mistaken for; `because` is prose")
    relations: dict[str, list[str]] = Field(description="Ids of other entries by relation, inverse relations included")
    milestones: list[Milestone] = Field(description="Dated events, oldest first; `what` is prose")
    facts: list[Fact] = Field(description="Figures that change with time; `label` and `value` are prose")
    model: Model | None = Field(description="Only of models of the Innovation Center")
    rule: Rule | None = Field(description="Only of rules")
    law: Law | None = Field(description="Only of laws")
    standard: Standard | None = Field(description="Only of standards and code sets")
    sources: list[str] = Field(description="Further reading, not cited in the entry: ids of `sources`")
    cited: list[str] = Field(description="All that the entry's page lists as a source, in the order of its numbers: ids of `sources`")
    press_only: str | None = Field(description="Why no primary source is cited: prose")
    unchecked: list[str] = Field(description="Statements of the entry that could not be confirmed: prose")
    checked: datetime.date | None = Field(description="The day all of it was last held against its sources")


class Source(Shape):
    """What a citation stands for: a web page, a report, or a law or rule, which is its own source."""

    id: str = Field(description="What `[@id]`, `cited`, `sources` and `source` say; of a law or rule its legal citation")
    title: str = Field(description="The title, or the citation as it is printed")
    publisher: str = Field(description="Who published it")
    url: str = Field(description="Its address")
    kind: str = Field(description="All kinds but reference and press are primary sources")
    published: PartialDate | None = Field(description="When it was published; null when not recorded, and for laws and rules")
    read: datetime.date | None = Field(description="The day it was read for the guide; null for laws and rules")


class Event(Shape):
    """Something dated, derived from the dates and milestones of entries."""

    date: PartialDate = Field(description=PARTIAL)
    what: str = Field(description="What happened or is due, in plain text")
    terms: list[str] = Field(description="Ids of all entries that tell of it, the one that says most first")
    source: str | None = Field(description="An id of `sources`; null when it follows from a date of the entry")
    kind: str | None = Field(description="What sort of date it is: deadline, period, rule, start, end, publication, or report")
    actors: list[str] = Field(description="Who has something to do or to choose, such as clinicians or states")


class GuideData(Shape):
    """The whole guide. Every field is always there: null, or empty, when there is nothing to say."""

    model_config = ConfigDict(title="CMS Field Guide")

    version: Version = Field(description="The version of this shape")
    as_of: datetime.date = Field(description="The day that every `status` is of")
    license: License = Field(description="Under what terms the data may be reused")
    terms: list[Entry] = Field(description="All entries, by name from A to Z")
    sources: list[Source] = Field(description="A record for every id that is cited anywhere in this file, by id")
    events: list[Event] = Field(description="All dated events, oldest first")
    numbers: dict[str, Number] = Field(description="Figures that appear in several entries, by id, each with its values over time")
