"""Names of entries as the subjects of sentences."""

import pytest

from fieldguide import subjects
from fieldguide.guide import Guide


@pytest.mark.parametrize(
    ("name", "acronym", "sentence"),
    [
        ("Integrated Care for Kids Model", "InCK", "The Integrated Care for Kids (InCK) Model was"),
        ("Transforming Episode Accountability Model", "TEAM", "The Transforming Episode Accountability Model (TEAM) was"),
        ("Radiation Oncology Model", "RO Model", "The Radiation Oncology (RO) Model was"),
        (
            "CMS Interoperability and Patient Access Final Rule",
            "CMS-9115-F",
            "The CMS Interoperability and Patient Access Final Rule (CMS-9115-F) was",
        ),
        ("HTI-1 Final Rule", "HTI-1", "The HTI-1 Final Rule was"),
        ("Center for Medicaid and CHIP Services", "CMCS", "The Center for Medicaid and CHIP Services (CMCS) was"),
        ("Regional Extension Centers", None, "The Regional Extension Centers were"),
        ("2014 Edition EHR Certification Criteria", None, "The 2014 Edition EHR Certification Criteria were"),
        ("Title XI of the Social Security Act", None, "Title XI of the Social Security Act was"),
        ("Bundled Payments for Care Improvement Model 1", None, "The Bundled Payments for Care Improvement Model 1 was"),
        (
            "Limits on Algorithms in Medicare Advantage Coverage Decisions",
            None,
            "Limits on Algorithms in Medicare Advantage Coverage Decisions were",
        ),
        ("Medicare Part A", None, "Medicare Part A was"),
    ],
)
def test_a_sentence_begins_as_an_editor_would_begin_it(whole_guide: Guide, name: str, acronym: str | None, sentence: str) -> None:
    """The article, the place of the acronym, and the number of the verb follow from the noun of the name."""
    nouns = whole_guide.vocabulary.nouns
    verb = "were" if subjects.is_plural(name, nouns) else "was"
    assert f"{subjects.subject(name, acronym, nouns)} {verb}" == sentence
