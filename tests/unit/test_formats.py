"""Dates and numbers are printed alike by Python and by the scripts."""

import pytest
from py_mini_racer import MiniRacer

from fieldguide.formats import format_date, format_number, format_short_date
from fieldguide.search import load_scripts
from tests import ROOT

TABLE = [tuple(line.split("\t")) for line in (ROOT / "tests/formats.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def scripts() -> MiniRacer:
    """Load the scripts' formatter into a JavaScript engine."""
    return load_scripts("frame/format.js")


@pytest.mark.parametrize(("kind", "value", "printed"), TABLE)
def test_python_prints_it_as_the_table_says(kind: str, value: str, printed: str) -> None:
    """Pages, exports and the terminal print one form."""
    by_kind = {"date": format_date, "short date": format_short_date}
    assert by_kind.get(kind, lambda text: format_number(text, kind))(value) == printed


@pytest.mark.parametrize(("kind", "value", "printed"), TABLE)
def test_scripts_print_it_as_the_table_says(scripts: MiniRacer, kind: str, value: str, printed: str) -> None:
    """What a script writes into a page reads like what stands there already."""
    by_kind = {"date": f"formatDate('{value}')", "short date": f"formatShortDate('{value}')"}
    assert scripts.eval(f"cfg.{by_kind.get(kind, f'formatNumber({value!r}, {kind!r})')}") == printed
