"""Prepared comparisons, families of models and states are held to the entries and to the vocabulary."""

from pathlib import Path

import pytest

from fieldguide.read.check import check
from fieldguide.read.load import load

STORY = "word " * 90
COMPARISONS, FAMILIES, LEAD = "data/comparisons.yml", "data/families.yml", "data/terms/models/lead.yml"


def report(root: Path) -> list[str]:
    """Check a guide and return the lines that a contributor would see."""
    return [str(problem) for problem in check(load(root))]


@pytest.mark.parametrize(
    ("file", "record", "line"),
    [
        (COMPARISONS, "title: A, intro: Both., terms: [mips, mipps]", "terms[1]: no entry 'mipps' (did you mean 'mips'?)"),
        (FAMILIES, f"title: A, summary: A., intro: '{STORY}', terms: [lead, lead]", "terms[1]: 'lead' is named twice"),
        (FAMILIES, "title: A, summary: A., intro: Too short., terms: [aco-reach, lead]", "intro: 2 words, wanted: 80 to 200"),
        (FAMILIES, f"title: A, summary: A., intro: '{STORY} [[leed]]', terms: [aco-reach, lead]", "intro: [[leed]]: no entry 'leed'"),
    ],
)
def test_a_wrong_comparison_or_family_is_reported(small: Path, file: str, record: str, line: str) -> None:
    """Both name entries, each once; the story of a family is neither a caption nor a chapter."""
    (small / file).write_text(f"- {{id: a, {record}}}\n")
    assert any(found.startswith(f"{file}:1: ") and line in found for found in report(small)), report(small)


def test_a_right_comparison_is_not_reported(small: Path) -> None:
    """Nor is a family with a story of fit length."""
    (small / COMPARISONS).write_text("- {id: a, title: A, intro: Both., terms: [mips, pqrs]}\n")
    (small / FAMILIES).write_text(f"- {{id: a, title: A, summary: A., intro: '{STORY} [@42 USC 1315a]', terms: [aco-reach, lead]}}\n")
    assert report(small) == []


def test_a_state_is_one_of_the_vocabulary(small: Path) -> None:
    """Filters and texts name it."""
    lead = small / LEAD
    lead.write_text(lead.read_text().replace("model: {", "model: {states: [MX], "))
    words = small / "data/vocabulary.yml"
    words.write_text("states: {MD: Maryland}\n" + words.read_text())
    assert any("model.states[0]: no state 'MX'" in line for line in report(small))
