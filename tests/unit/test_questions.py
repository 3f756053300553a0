"""What readers ask about entries that stand side by side, and what answers it."""

from pathlib import Path

from fieldguide.read.vocabulary_model import AFTER, ASKED, BEFORE
from fieldguide.write import compare
from fieldguide.write.questions import QUESTIONS, answers
from tests import small as six


def said(folder: Path, id: str) -> dict[str, list[str]]:
    """Return the answers that an entry gives, by question."""
    found = zip(QUESTIONS, answers(six.guide(folder), id), strict=True)
    return {question.ask: [str(value) for value in values] for question, values in found if values}


def edit(folder: Path, old: str, new: str) -> None:
    """Change the entry on LEAD."""
    file = folder / "data/terms/models/lead.yml"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_a_date_says_of_what_it_is(small: Path) -> None:
    """So that a planned end is not taken for an actual one."""
    found = said(small, "lead")
    assert found["From when?"] == ["January 1, 2027 (begins)"]
    assert found["Until when?"] == ["December 31, 2036 (scheduled end)"]


def test_a_model_says_who_may_join_and_when_how_it_pays_and_who_bears_risk(small: Path) -> None:
    """In the words of its typed fields."""
    more = "who: Groups, paid: By the month, risk: The group, applications: [{closes: 2033-04-01}, {opens: 2034-01-01, closes: 2034-02-01}]"
    edit(small, "model: {", f"model: {{{more}, ")
    found = said(small, "lead")
    assert found["Who may join or must comply?"] == ["Groups"]
    assert (found["How are participants paid?"], found["Who bears what risk?"]) == (["By the month"], ["The group"])
    assert found["When can one apply?"] == ["until April 1, 2033", "from January 1, 2034, to February 1, 2034"]


def test_what_is_due_are_the_dates_ahead(small: Path) -> None:
    """The next three, each with its day."""
    what = "".join(f"{{on: 20{year}-01-01, what: Step {year}., source: 42 USC 1315a}}, " for year in (20, 31, 32, 33, 34))
    edit(small, "model: {", f"milestones: [{what}]\nmodel: {{")
    assert said(small, "lead")["What is due, and when?"] == [f"January 1, 20{year}: Step {year}." for year in (31, 32, 33)]


def test_relations_that_are_asked_for_are_held_to_the_vocabulary() -> None:
    """Renamed there, they are missed by `check`; a question would have no answer for ever."""
    keys = {key.removeprefix("relations.") for question in QUESTIONS for key in question.keys if key.startswith("relations.")}
    assert keys <= {*BEFORE, *AFTER, *ASKED}


def test_a_row_needs_an_answer_of_half_of_the_entries(small: Path) -> None:
    """A row of gaps tells nothing."""
    asks = [question.ask for question, _, _ in compare.table(six.guide(small), ["lead", "aco-reach"])]
    assert "Mandatory?" in asks
    asks = [question.ask for question, _, _ in compare.table(six.guide(small), ["aco-reach", "cms", "macra"])]
    assert "Mandatory?" not in asks and "Status" in asks
