"""Lists of terms that people keep: which rows the guide answers with the meaning given there."""

from pathlib import Path

import pytest

from fieldguide.coverage import Row, rows, unknown
from tests import small


def test_rows_are_known_by_name_and_meaning() -> None:
    """An acronym alone is not enough: it may stand for something else there."""
    listed = [
        Row(["MIPS"], "Merit-based Incentive Payment System"),
        Row(["MIPS"], "Million instructions per second"),
        Row(["QZXW"], "Something else"),
    ]
    assert [(row.meaning, ids) for row, ids in unknown(small.guide(), listed)] == [
        ("Million instructions per second", ["mips"]),
        ("Something else", []),
    ]


def test_lists_come_in_two_shapes(tmp_path: Path) -> None:
    """Glossaries have terms and meanings; fact files have names, acronyms, and aliases."""
    glossary, facts, other = (tmp_path / f"{name}.csv" for name in ("glossary", "facts", "other"))
    glossary.write_text("list,term,meaning\na,CMS,The agency\n")
    facts.write_text("name,acronym,aliases\nThe agency,CMS,HCFA;the agency\n")
    other.write_text("word\nCMS\n")
    assert rows(glossary) == [Row(["CMS"], "The agency")]
    assert rows(facts) == [Row(["The agency", "HCFA", "the agency"], "The agency")]
    with pytest.raises(ValueError, match="needs the columns"):
        rows(other)
