"""The rows of a comparison: what readers ask about entries, each with the typed fields that answer it."""

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide import timeline
from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read.dates import last_day
from fieldguide.write.fields import Link, Value, values_of

STATUS = "status"  # changes with the reader's day, so the page works it out
DUE = 3  # dates ahead of an entry


@dataclass(frozen=True)
class Question:
    """A question of readers; the first of `keys` that an entry says is its answer."""

    ask: str
    keys: tuple[str, ...]
    marks: bool = True  # whether answers that differ are marked; what two things are always differs


STARTS = ("dates.began", "dates.effective", "dates.enacted", "dates.published")
ENDS = tuple(f"dates.{name}" for name in timeline.OVER)
QUESTIONS = (
    Question("What is it?", ("summary",), marks=False),
    Question("What kind of thing?", ("kind",)),
    Question("Status", (STATUS,)),
    Question("From when?", STARTS),
    Question("Until when?", ENDS),
    Question("Who may join or must comply?", ("model.who", "rule.binds", "affected")),
    Question("Mandatory?", ("model.participation",)),
    Question("When can one apply?", ("model.applications",)),
    Question("How many take part?", ("model.participants",)),
    Question("Where?", ("model.geography",)),
    Question("Who runs it?", ("relations.run_by", "standard.steward")),
    Question("Who oversees it?", ("relations.overseen_by", "relations.enforced_by", "relations.certified_by")),
    Question("Who pays for it?", ("model.payers", "relations.paid_by")),
    Question("How are participants paid?", ("model.paid",)),
    Question("Who bears what risk?", ("model.risk",)),
    Question("An Advanced APM?", ("model.advanced_apm",)),
    Question("Which tracks?", ("model.tracks",)),
    Question("Which family of models?", ("model.category",)),
    Question("What is it part of?", ("relations.part_of",)),
    Question("What does it require?", ("relations.requires", "relations.would_require")),
    Question("What does it use?", ("relations.uses",)),
    Question("What does it apply to?", ("relations.applies_to", "relations.would_apply_to")),
    Question("Which version?", ("standard.version",)),
    Question("Which version is required?", ("standard.required_version",)),
    Question("Under which law or rule?", ("relations.authorized_by", "relations.implements", "standard.adopted_by", "law.usc")),
    Question("Where is it published?", ("rule.citation", "law.public_law")),
    Question("What changed last?", ("changed",)),
    Question("What is due, and when?", ("due",)),
    Question("What comes next?", ("next",)),
    Question("What did it replace?", ("relations.replaces", "relations.would_replace", "relations.follows")),
    Question("What takes its place?", ("relations.replaced_by", "relations.would_be_replaced_by", "relations.followed_by")),
    Question("What was its name before?", ("former_names",)),
    Question("Which numbers matter?", ("facts",)),
    Question("What did the evaluation find?", ("model.evaluation",)),
    Question("Why did it end?", ("model.why_ended",)),
)


def answers(guide: Guide, id: str) -> Iterator[list[Value]]:
    """Return an entry's answer to each question, without markup; none where it does not say."""
    for question in QUESTIONS:
        said = (values for key in question.keys if (values := _values(guide, id, key)))
        yield [value if isinstance(value, Link) else guide.plain(value) for value in next(said, [])]


def _values(guide: Guide, id: str, key: str) -> list[Value]:
    if key == "due":
        ahead = [milestone for milestone in guide.terms[id].milestones if last_day(milestone.on) > guide.day]
        return [f"{format_date(milestone.on)}: {milestone.what}" for milestone in ahead[:DUE]]
    values = values_of(guide, id, key)
    if not values or key not in (*STARTS, *ENDS):
        return values
    name = key.partition(".")[2]
    return [f"{values[0]} ({guide.date_label(name, getattr(guide.terms[id].dates, name)).lower()})"]


def is_worth_a_row(said: list[list[Value]]) -> bool:
    """Return whether at least half of the entries answer a question: a row of gaps tells nothing."""
    return sum(map(bool, said)) * 2 >= len(said) and any(said)


def differ(said: list[list[Value]]) -> bool:
    """Return whether two answers differ; what an entry does not say is no difference."""
    given = [values for values in said if values]
    return any(values != given[0] for values in given)
