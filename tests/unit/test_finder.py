"""The index of the search box holds what look-ups need, and questions with a fault are told in one line."""

import datetime
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from fieldguide.guide import Guide
from fieldguide.read import questions
from fieldguide.read.load import load
from fieldguide.read.problems import DataError
from fieldguide.write import search_index
from tests import synthetic


def guide_at(root: Path) -> Guide:
    """Load a guide, as of a set day."""
    return Guide(load(root), datetime.date(2026, 11, 24))


def data(files: dict[str, str], name: str) -> Any:
    """Read what a script of the index assigns."""
    script = files[f"assets/search/{name}.js"]
    start = f"window.cfgFinder.{name} = "
    assert script.startswith(start)
    return json.loads(script.removeprefix(start).rstrip().removesuffix(";"))


def test_names_are_columns_of_one_length(small: Path) -> None:
    """Each column has one value an entry, in the order of the ids."""
    guide = guide_at(small)
    names = data(search_index.files(guide, "terms/{}/"), "names")
    assert sorted(names["ids"]) == sorted(guide.terms)
    for column in ("name", "acronym", "aliases", "former", "numbers", "kind", "area", "phases", "weight", "summary"):
        assert len(names[column]) == len(names["ids"]), column
    at = names["ids"].index("mips")
    assert (names["acronym"][at], names["area"][at]) == ("MIPS", "quality")


def test_phases_tell_the_status_of_any_day(small: Path) -> None:
    """A life is written as a status, then pairs of a day and the status from it on."""
    names = data(search_index.files(guide_at(small), "terms/{}/"), "names")
    phases = names["phases"][names["ids"].index("aco-reach")].split()
    assert phases[0] in names["statuses"]
    for day, status in zip(phases[1::2], phases[2::2], strict=True):
        assert datetime.date.fromisoformat(day)
        assert status in names["statuses"]


def test_relations_hold_inverses(small: Path) -> None:
    """What replaced an entry is known from the entry that replaced it."""
    files = search_index.files(guide_at(small), "terms/{}/")
    ids, facts = data(files, "names")["ids"], data(files, "facts")
    replaced_by = facts["relations"]["replaced_by"][str(ids.index("pqrs"))]
    assert [ids[at] for at in replaced_by] == ["mips"]


def test_text_has_no_markup(small: Path) -> None:
    """Passages are shown as they stand in the index."""
    for text in data(search_index.files(guide_at(small), "terms/{}/"), "text"):
        assert not any(mark in text for mark in ("[[", "[@", "**", "]("))


def test_addresses_fit_the_build(small: Path) -> None:
    """The offline bundle links to files, the site to folders."""
    assert data(search_index.files(guide_at(small), "terms/{}.html"), "names")["address"] == "terms/{}.html"


def test_names_stay_small(tmp_path: Path) -> None:
    """Names, aliases and summaries of 1,000 entries weigh at most 100 KB compressed."""
    files = search_index.files(guide_at(synthetic.guide(tmp_path / "guide", 1_000)), "terms/{}/")
    assert len(gzip.compress(files["assets/search/names.js"].encode(), 9)) <= 100_000


FAULTS = [
    ("who (runs|operates {x}", "ask[0]: 'who (runs|operates {x}': only words"),
    ("Who runs {x}", "ask[0]: 'Who runs {x}': only words"),
    ("who runs it", "ask[0]: 'who runs it' has no slot {x}"),
]


@pytest.mark.parametrize(("pattern", "told"), FAULTS)
def test_a_faulty_pattern_is_told_in_one_line(small: Path, tmp_path: Path, pattern: str, told: str) -> None:
    """With its file, line and field."""
    assert told in fault(small, tmp_path, f"  - {{ask: ['{pattern}'], relation: run_by, say: ['{{x}}']}}")


def test_an_unknown_relation_is_told_with_the_nearest(small: Path, tmp_path: Path) -> None:
    """As unknown words are everywhere in the data."""
    line = fault(small, tmp_path, "  - {ask: ['who runs {x}'], relation: run_bye, say: ['{x}']}")
    assert line == "data/questions.yml:5: questions[0].relation: no 'run_bye' (did you mean 'run_by'?)"


def test_an_unknown_slot_is_told(small: Path, tmp_path: Path) -> None:
    """A sentence can only hold what an answer has."""
    assert "no 'anser' (did you mean 'answer'?)" in fault(small, tmp_path, "  - {ask: ['who {x}'], relation: run_by, say: ['{anser}']}")


def fault(small: Path, folder: Path, question: str) -> str:
    """Load questions with a fault and return what is told."""
    file = folder / "data" / "questions.yml"
    file.parent.mkdir()
    file.write_text(f"noise: ['what is {{x}}']\noptional: [rule]\nsame: []\nquestions:\n{question}\n")
    with pytest.raises(DataError) as raised:
        questions.load(file, guide_at(small).vocabulary)
    return str(raised.value)
