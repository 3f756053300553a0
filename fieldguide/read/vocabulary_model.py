"""The shape of vocabulary.yml: every word that pages print about entries but that no entry writes."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from fieldguide.read.model import Dates
from fieldguide.read.value_types import Id, Line, PlainSentence, RelationName, Shape, State

# The relations that pages list, in their order: on the card, elsewhere before and after the typed fields of a kind.
ON_CARD = ("part_of", "run_by", "overseen_by", "enforced_by", "certified_by", "paid_by", "authorized_by")
BEFORE = (*ON_CARD, "implements", "applies_to", "requires", "uses")
AFTER = ("replaces", "replaced_by", "would_replace", "would_be_replaced_by", "follows", "followed_by", "expands", "expanded_as")
# Words of which other code asks by name: relations that the quiz follows and comparisons ask for, kinds that the quiz sets beside models.
ASKED = ("parts", "would_require", "would_apply_to")
NO_MODELS = ("program", "quality-program", "payment-system")

STATUS_SLOTS = {"since", "end", "first", "ran", "shown", "over", "successors", "countdown"}


def _status_sentence(text: str) -> str:
    known = {*STATUS_SLOTS, *Dates.model_fields}
    return _with_slots(text, known | {f"on_{name}" for name in known})


def _event_sentence(text: str) -> str:
    if "{name}" not in text:
        raise ValueError(f"{text!r} has no slot {{name}}")
    return _with_slots(text, {"name", "is", "was"})


def _with_slots(text: str, known: set[str]) -> str:
    unknown = [slot for slot in re.findall(r"\{(.*?)\}", text) if slot not in known]
    if unknown:
        raise ValueError(f"{text!r} has no use for {{{unknown[0]}}}: slots are {', '.join(sorted(known))}")
    return text


StatusSentence = Annotated[PlainSentence, AfterValidator(_status_sentence)]
EventSentence = Annotated[PlainSentence, AfterValidator(_event_sentence)]


class Word(Shape):
    """A word of the vocabulary: kind or source kind."""

    label: Line = Field(description="How it is printed")
    means: PlainSentence = Field(description="One sentence")
    primary: bool = Field(False, description="For source kinds: whether it is a primary source")


class StatusWord(Shape):
    """What an entry is on a day, and how its status line reads then."""

    label: Line = Field(description="How it is printed")
    means: PlainSentence = Field(description="One sentence")
    says: Annotated[list[StatusSentence], Field(min_length=1)] = Field(
        description="Sentences with slots; one with an empty slot is left out"
    )


class Nouns(Shape):
    """How sentences use names, by the noun, in the singular, that a name ends with."""

    with_article: list[Line] = Field(description="Nouns whose names take an article: the Shared Savings Program")
    after_acronym: list[Line] = Field(description="Those of them before which the acronym stands: the Kidney Care Choices (KCC) Model")


class DateWord(Shape):
    """A date that entries have: its name, and the event that it makes in the calendar, past and ahead."""

    label: Line = Field(description="How it is printed")
    label_ahead: Line | None = Field(None, description="How it is printed while the day lies ahead, when it differs")
    means: PlainSentence = Field(description="One sentence")
    event: EventSentence = Field(description="What happened, with {name} for the entry, {is} and {was} for its verb")
    event_ahead: EventSentence = Field(description="What is to happen, with {name} for the entry, {is} and {was} for its verb")
    event_kind: Id = Field(description="What sort of date the event is, of `event_kinds`")


class Pair(Shape):
    """Names and labels of a relation and of its inverse."""

    name: RelationName = Field(description="What exports call it")
    label: Line = Field(description="How it is printed on the entry that writes the relation")
    inverse: RelationName = Field(description="The name of its inverse")
    inverse_label: Line = Field(description="How it is printed on the entry that is pointed to")


class Relation(Shape):
    """A typed, directed link between entries."""

    label: Line = Field(description="How it is printed on the entry that writes it")
    inverse: RelationName = Field(description="The name of its inverse")
    inverse_label: Line = Field(description="How it is printed on the entry that is pointed to")
    proposed: Pair | None = Field(None, description="What it becomes while the entry that writes it is only proposed")
    means: PlainSentence = Field(description="One sentence")
    targets: list[Line] = Field(default_factory=list, description="Kinds that it may point to; empty = any")
    acyclic: bool = Field(False, description="Whether a cycle is an error")


class Vocabulary(Shape):
    """vocabulary.yml: every word that pages print about entries but that no entry writes."""

    kinds: dict[Id, Word] = Field(description="What an entry can be")
    statuses: dict[Id, StatusWord] = Field(description="What can follow from an entry's dates; the code knows the same")
    relations: dict[RelationName, Relation] = Field(description="How entries can be linked")
    nouns: Nouns = Field(description="How sentences use the names of entries")
    dates: dict[Id, DateWord] = Field(description="The dates of an entry; the code knows the same")
    event_kinds: dict[Id, Word] = Field(description="What sort of date a milestone can be: a filter of the calendar")
    actors: dict[Id, Word] = Field(description="Whom a milestone can concern: a filter of the calendar, and a calendar file each")
    source_kinds: dict[Id, Word] = Field(description="What a source can be")
    pages: dict[Id, Word] = Field(description="What a page that is no entry can be; the code knows the same")
    categories: dict[Id, Word] = Field(description="The families of models")
    states: dict[State, Line] = Field(default_factory=dict, description="Postal codes of states and territories")
    familiar: dict[Line, Line] = Field(default_factory=dict, description="Acronyms that other entries need not spell out, each with why")
    words: dict[Line, Line] = Field(description="Capitals that need no entry, each with why: USA, PDF, …")
