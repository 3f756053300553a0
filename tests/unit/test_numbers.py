"""Figures of `data/numbers.yml` are typed, and printed by the one formatter."""

import datetime
from pathlib import Path

import pytest

from fieldguide.guide import Guide
from fieldguide.read.check import check
from fieldguide.read.load import load

NUMBERS = "data/numbers.yml"


def write(guide: Path, shape: str, value: str) -> None:
    """Give the small guide's one figure another shape and last value."""
    (guide / NUMBERS).write_text(
        f"threshold:\n  label: Threshold\n{shape}  values:\n"
        "    - {as_of: 2024, value: 75, source: 42 CFR 414.1405}\n"
        f"    - {{as_of: 2026, value: {value}, source: 42 CFR 414.1405}}\n"
    )


@pytest.mark.parametrize(
    ("shape", "value", "printed"),
    [
        ("  unit: dollars\n  per: a month\n", "202.90", "$202.90 a month"),
        ("  unit: dollars\n", "109000", "$109,000"),
        ("  unit: dollars\n", "1640000000", "$1.64 billion"),
        ("  unit: percent\n", '"2.5"', "2.5%"),
        ("  unit: percent\n", "-9", "−9%"),
        ('  unit: count\n  print: "{} million people"\n', '"69.3"', "69.3 million people"),
        ("  unit: count\n", "1205", "1,205"),
    ],
)
def test_a_figure_is_printed_with_its_unit(small: Path, shape: str, value: str, printed: str) -> None:
    """Money has its sign, percents theirs, and the words around a value are data."""
    write(small, shape, value)
    guide = Guide(load(small), datetime.date(2026, 11, 24))
    assert guide.number("threshold") == (printed, "2026")


@pytest.mark.parametrize(
    ("shape", "value", "told"),
    [
        ("  unit: dollars\n", '"1,676"', "6: threshold.values[1].value: '1,676' is no number: write digits alone"),
        ("  unit: dollars\n", "$75", "6: threshold.values[1].value: '$75' is no number: write digits alone"),
        ("  unit: count\n", "007", "6: threshold.values[1].value: '007' is no number: write digits alone, no zero before them"),
        ("  unit: percent\n", "-0", "6: threshold.values[1].value: '-0' is no number"),
        ("  unit: percent\n", '"-0.00"', "6: threshold.values[1].value: '-0.00' is no number"),
        ('  unit: "${} a month"\n', "75", "3: threshold.unit: '${} a month' is none of dollars, percent, count"),
        ("  unit: count\n  print: points\n", "75", "4: threshold.print: 'points' needs {} once, for the value"),
    ],
)
def test_a_figure_that_fits_no_unit_is_told(small: Path, shape: str, value: str, told: str) -> None:
    """What is no number is one clear line."""
    write(small, shape, value)
    found = [str(problem) for problem in check(load(small))]
    assert any(problem.startswith(f"{NUMBERS}:{told}") for problem in found), found
