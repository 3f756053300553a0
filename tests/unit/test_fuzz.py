"""A small fixed share of the random inputs of `make fuzz`."""

from pathlib import Path

import pytest

from fieldguide.guide import Guide
from tests import fuzz


@pytest.mark.parametrize("first", range(0, 100, 50))
def test_no_input_ends_in_a_traceback(tmp_path: Path, first: int) -> None:
    """Each of 100 broken guides is refused in lines that name their places, or it builds; both happen."""
    guides = fuzz.Guides(tmp_path)
    results = [fuzz.try_one(guides, number) for number in range(first, first + 50)]
    assert [result for result in results if result.fault] == []
    assert 5 < sum(result.accepted for result in results) < 34


def test_an_input_is_the_same_each_time(tmp_path: Path) -> None:
    """A fault can be shown again by its number, and no input leaves anything to the next one."""
    guides = fuzz.Guides(tmp_path)
    before = {path.relative_to(tmp_path): path.read_bytes() for path in sorted(tmp_path.rglob("*")) if path.is_file()}
    for number in (3, 14, 159):
        with guides.broken(number) as root:
            first = {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
        whole = {path.relative_to(tmp_path): path.read_bytes() for path in sorted(tmp_path.rglob("*")) if path.is_file()}
        assert whole == before
        with guides.broken(number) as root:
            assert first == {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_faults_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A traceback of the build and a message without a place count as faults."""
    guides = fuzz.Guides(tmp_path)

    def fail(_: Guide, __: Path) -> None:
        raise ZeroDivisionError

    whole = next(number for number in range(50) if fuzz.try_one(guides, number).accepted)
    monkeypatch.setattr(fuzz, "write", fail)
    assert "ZeroDivisionError" in (fuzz.try_one(guides, whole).fault or "")
    monkeypatch.setattr(fuzz, "check", lambda _: ["data/x.yml:1: two\nlines"])
    assert "not one line" in (fuzz.try_one(guides, whole).fault or "")
