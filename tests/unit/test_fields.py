"""The typed fields of an entry: labels and values, in one order everywhere."""

from pathlib import Path

import pytest

from fieldguide.guide import Guide
from fieldguide.read.model import Law, Model, Rule, Standard
from fieldguide.read.value_types import Shape
from fieldguide.write.fields import Link, fields, labels, on_card, typed
from tests import small


@pytest.fixture(scope="module")
def guide() -> Guide:
    """Load the six-entry guide."""
    return small.guide()


def test_an_entry_says_its_fields_in_the_order_of_the_table(guide: Guide) -> None:
    """Only those that it has; entries as links, dates as they are printed."""
    said = {field.key: values for field, values in typed(guide, "lead")}
    assert list(said) == [field.key for field in fields(guide) if field.key in said]
    assert said["kind"] == ["Model"]
    assert said["dates.began"] == ["January 1, 2027"]
    assert said["relations.replaces"] == [Link("aco-reach")]
    assert "relations.run_by" not in said and "model.who" not in said


# Fields of the blocks that have no row of their own, each with why.
ELSEWHERE = {
    "model.participants_as_of": "stands after the participants",
    "model.states": "stands for the geography where that is not said",
    "model.authority": "is listed with the sources",
}


def test_every_field_of_a_block_has_its_row(guide: Guide) -> None:
    """What people write about models, rules, laws, and standards is shown; a field that is forgotten here would be shown nowhere."""
    blocks: dict[str, type[Shape]] = {"model": Model, "rule": Rule, "law": Law, "standard": Standard}
    written = {f"{block}.{name}" for block, shape in blocks.items() for name in shape.model_fields}
    assert written - {field.key for field in fields(guide)} == ELSEWHERE.keys()


def test_relations_are_said_from_both_ends(guide: Guide) -> None:
    """What replaced an entry is written on the other one."""
    said = {field.key: values for field, values in typed(guide, "aco-reach")}
    assert said["relations.replaced_by"] == [Link("lead")]


def test_a_date_has_the_label_of_its_tense(guide: Guide) -> None:
    """For one entry, what lies ahead begins; in a table for all, it may do either."""
    assert {field.key: field.label for field, _ in typed(guide, "lead")}["dates.began"] == "Begins"
    assert {field.key: field.label for field, _ in typed(guide, "aco-reach")}["dates.began"] == "Began"
    assert labels(guide)["dates.began"] == "Began or begins"


def test_a_former_name_says_until_when(guide: Guide) -> None:
    """With its acronym."""
    said = {field.key: values for field, values in typed(guide, "cms")}
    assert said["former_names"] == ["Health Care Financing Administration (HCFA), until 2001"]


@pytest.mark.parametrize(
    ("model", "where"),
    [
        ("states: [MD, PA]", ["MD, PA"]),
        ("states: [MD, PA], geography: Two states and their borders", ["Two states and their borders"]),
        ("", None),
    ],
)
def test_a_model_says_where_it_runs(tmp_path: Path, model: str, where: list[str] | None) -> None:
    """By its states, where no words say it better."""
    file = small.copy(tmp_path) / "data/terms/models/lead.yml"
    file.write_text(file.read_text().replace("model: {", f"model: {{{model}, " if model else "model: {"))
    assert {field.key: values for field, values in typed(small.guide(tmp_path), "lead")}.get("model.geography") == where


def test_the_card_says_nothing_that_the_head_says(guide: Guide) -> None:
    """Kind, acronym, and the dates of the status line are above it already; other dates are not."""
    assert [field.key for field, _ in on_card(guide, "lead")] == ["dates.ends", "model.category"]
    assert [field.key for field, _ in on_card(guide, "pqrs")] == ["relations.run_by"]
