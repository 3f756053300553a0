"""The index of the search box holds what look-ups need, and questions with a fault are reported in one line."""

import datetime
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.search import load_scripts
from fieldguide.write import search_index
from tests import ROOT
from tests.checking import QUESTIONS, report

SAY = "{label}: {value} ({as_of})."


def guide_at(root: Path) -> Guide:
    """Load a guide, as of a set day."""
    return Guide(load(root), datetime.date(2026, 11, 24))


def data(files: dict[str, str], name: str) -> Any:
    """Read what a script of the index assigns."""
    script = files[f"assets/search/{name}.js"]
    start = f"window.cfg.{name} = "
    assert script.startswith(start)
    return json.loads(script.removeprefix(start).removeprefix("window.cfg.unpackNames(").rstrip().removesuffix(";").removesuffix(")"))


def test_names_are_unpacked_as_they_are_written(small: Path) -> None:
    """Each column has one value an entry, in the order of the ids; an id that follows from the name or acronym is made again."""
    guide = guide_at(small)
    engine = load_scripts("search/entries.js")
    files = search_index.files(guide, "terms/{}/")
    engine.eval(files["assets/search/names.js"])
    unpacked = json.loads(str(engine.eval("JSON.stringify(cfg.names)")))
    ids = search_index.order(guide)
    for column in ("aliases", "former", "numbers", "weight", "phases"):
        assert len(unpacked[column]) == len(ids), column
    assert [unpacked["ids"], unpacked["name"]] == [ids, [guide.terms[id].name for id in ids]]
    assert unpacked["acronym"] == [guide.terms[id].acronym or "" for id in ids]
    assert [unpacked["kind"], unpacked["area"]] == [[guide.terms[id].kind for id in ids], [guide.area_of(id) for id in ids]]
    assert unpacked["shared"] == guide.shared
    assert len(data(files, "summaries")) == len(ids) + len(unpacked["pages"])


def test_relations_hold_inverses(small: Path) -> None:
    """What replaced an entry is known from the entry that replaced it."""
    files = search_index.files(guide_at(small), "terms/{}/")
    ids, facts = search_index.order(guide_at(small)), data(files, "facts")
    replaced_by = facts["relations"]["replaced_by"][str(ids.index("pqrs"))]
    assert [ids[at] for at in replaced_by] == ["mips"]


def test_laws_lead_to_the_entries_that_cite_them(small: Path) -> None:
    """By number, those that are about the law first; with the address of its text in a form that scripts can fill."""
    guide = guide_at(small)
    files = search_index.files(guide, "terms/{}/")
    ids, book = search_index.order(guide), data(files, "citations")
    rows = {citation: (own, [ids[at] for at in entries]) for citation, own, *entries in book["cited"]}
    assert rows["42 CFR 414.1405"] == (0, ["mips"])
    own, entries = rows["Pub. L. 114-10"]
    assert (own, entries[0]) == (1, "macra")
    assert all("{1}" in url for _, _, url in book["forms"])


def test_pages_are_found_by_their_names(small: Path) -> None:
    """Areas by both of their names; the address fits the build."""
    names = data(search_index.files(guide_at(small), "terms/{}.html"), "names")
    assert ["area", "areas/quality.html", ["Quality", "Quality"], "quality"] in names["pages"]
    assert {page[0] for page in names["pages"]} <= set(names["pageKinds"])


def test_the_home_page_is_no_result(small: Path) -> None:
    """Whoever searches is in the guide already; all other pages that say what they are can be found."""
    names = data(search_index.files(guide_at(small), "terms/{}/"), "names")
    addresses = [address for _, address, *_ in names["pages"]]
    assert "quality/" in addresses
    assert not {"index/", "", "/"} & {*addresses}


def test_only_sections_of_an_act_that_entries_cite_are_in_the_index(small: Path) -> None:
    """Or some part of them; about the others the guide knows nothing."""
    acts = "ssa:\n  name: Social Security Act\n  sections: {1115A: 42 USC 1315a, 1861: 42 USC 1395x, 1848: 42 USC 1395w-4}\n"
    (small / "data/acts.yml").write_text(acts)
    mips = small / "data/terms/quality/mips.yml"
    mips.write_text(mips.read_text().replace("[@42 CFR 414.1405]", "[@42 CFR 414.1405] [@42 USC 1395w-4(q)]"))
    book = data(search_index.files(guide_at(small), "terms/{}/"), "citations")
    assert book["acts"] == [["Social Security Act", {"1115A": "42 USC 1315a", "1848": "42 USC 1395w-4"}]]


@pytest.mark.parametrize(("names", "id"), [("score to reach", "mips"), ("PQRS", "pqrs")])
def test_a_figure_leads_to_the_entry_that_it_belongs_to(small: Path, names: str, id: str) -> None:
    """To the one that bears its name, else to the one that shows it most."""
    numbers, pqrs = small / "data/numbers.yml", small / "data/terms/quality/pqrs.yml"
    numbers.write_text(numbers.read_text().replace("  unit: count\n", f"  unit: count\n  asked: [{names}]\n"))
    pqrs.write_text(pqrs.read_text().replace("It came before", "Its threshold was not [#threshold]. It came before"))
    with (small / QUESTIONS).open("a") as questions:
        questions.write(f"figures: {{fillers: [current], say: '{SAY}', say_ahead: '{SAY}', missing: 'Not of {{year}}.'}}\n")
    guide = guide_at(small)
    found = data(search_index.files(guide, "terms/{}/"), "facts")["figures"]["series"][0]
    assert search_index.order(guide)[found["about"]] == id


def test_text_has_no_markup(small: Path) -> None:
    """Passages are shown as they stand in the index."""
    for text in data(search_index.files(guide_at(small), "terms/{}/"), "text"):
        assert not any(mark in text for mark in ("[[", "[@", "**", "]("))


def test_addresses_fit_the_build(small: Path) -> None:
    """The offline bundle links to files, the site to folders."""
    assert data(search_index.files(guide_at(small), "terms/{}.html"), "names")["address"] == "terms/{}.html"


def test_names_stay_small() -> None:
    """All names of the guide weigh at most 85 bytes an entry compressed, and so do the summaries, which come after them."""
    guide = guide_at(ROOT)
    files = search_index.files(guide, "terms/{}/")
    for part in ("names", "summaries"):
        assert len(gzip.compress(files[f"assets/search/{part}.js"].encode(), 6)) <= 85 * len(guide.terms), part


def test_every_sentence_of_an_entry_can_be_found(small: Path) -> None:
    """Facts, evaluations, why it ended, who takes part, what could not be checked: all of it is in the full text."""
    lead = small / "data/terms/models/lead.yml"
    model = "who: Ambulance crews, participants: Twelve barbers, geography: Guam, evaluation: Saved nothing., why_ended: Nobody came."
    text = lead.read_text().replace("authority: 42 USC 1315a", f"authority: 42 USC 1315a, {model}")
    lead.write_text(
        f"{text}affected: Dentists.\nchanged: Fees rose.\nnext: Fees fall.\nunchecked: [The color of the sign.]\n"
        "facts: [{label: Height, value: 9 feet, as_of: 2026, source: 42 USC 1315a}]\n"
        "milestones: [{on: 2027-01-01, what: Doors open., source: 42 USC 1315a}]\n"
    )
    assert report(small) == []
    guide = guide_at(small)
    files = search_index.files(guide, "terms/{}/")
    found = data(files, "text")[search_index.order(guide_at(small)).index("lead")]
    written = "crews,barbers,Guam,nothing,Nobody,Dentists,rose,fall,sign,Height,9 feet,Doors,starts in 2027,follows ACO REACH"
    for words in written.split(","):
        assert words in found, words


def test_questions_come_from_the_guide_that_is_built(small: Path) -> None:
    """A guide asks its own questions, not those of another one."""
    questions = data(search_index.files(guide_at(small), "terms/{}/"), "facts")["questions"]
    assert [question["ask"][0] for question in questions][:2] == ["what (replaced|followed) [the] {x}", "who (runs|operates) [the] {x}"]


ASK = "noise: ['what is {x}']\noptional: [rule]\nsame: [[law, act]]\nquestions:\n"
FAULTS = [
    ("ask: ['who (runs|operates {x}'], relation: run_by", "ask[0]: 'who (runs|operates {x}': only words"),
    ("ask: ['Who runs {x}'], relation: run_by", "ask[0]: 'Who runs {x}': only words"),
    ("ask: ['who runs it'], relation: run_by", "ask[0]: 'who runs it' needs the slot {x} once"),
    ("ask: ['{x} and {x}'], relation: run_by", "ask[0]: '{x} and {x}' needs the slot {x} once, and {y} once at most"),
    ("ask: ['{x} {y} {y}'], relation: run_by", "ask[0]: '{x} {y} {y}' needs the slot {x} once, and {y} once at most"),
    ("ask: ['who {x}'], relation: run_bye", "relation: no 'run_bye' (did you mean 'run_by'?)"),
    ("ask: ['who {x}'], relation: run_by, dates: {began: '{x}'}", "needs exactly one of relation, dates, typed and field"),
    ("ask: ['who {x}'], dates: {begann: '{x}'}", "dates: no 'begann' (did you mean 'began'?)"),
    ("ask: ['who {x}'], dates: {began: '{x}'}, ahead: {begann: '{x}'}", "ahead: no 'begann' (did you mean 'began'?)"),
    ("ask: ['who {x}'], relation: run_by, say: ['{anser}']", "say[0]: no 'anser' (did you mean 'answer'?)"),
    ("ask: ['who {x}'], relation: run_by, say: ['{x is']", "say[0]: a brace is not closed"),
    ("ask: ['who {x}'], relation: run_by, say: ['[[cms]]']", "say[0]: has markup; write plain words"),
    ("ask: ['who {x}'], typed: [model.whom], say: ['{whom}']", "typed[0]: no 'whom' (did you mean 'who'?)"),
    ("ask: ['who {x}'], typed: [dates.began], say: ['{began}']", "typed[0]: 'dates.began' does not have the form wanted"),
    ("ask: ['who {x}'], typed: [model.who], say: ['{whom}']", "say[0]: no 'whom' (did you mean 'who'?)"),
    ("ask: [], relation: run_by", "ask: is empty"),
    ("ask: ['who {x}'], feild: status", "feild: unknown field (did you mean 'field'?)"),
]


@pytest.mark.parametrize(("question", "line"), FAULTS)
def test_a_faulty_question_is_reported_by_check(small: Path, question: str, line: str) -> None:
    """With its file, line and field: such a question used to break the build, or the search box of every reader."""
    (small / QUESTIONS).write_text(f"{ASK}  - {{{question}}}\n")
    place = f"{QUESTIONS}:5: questions[0]"
    assert any(found.startswith((f"{place}.{line}", f"{place}: {line}")) for found in report(small)), report(small)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("what is {x}", "what is it", f"{QUESTIONS}:1: noise[0]: 'what is it' needs the slot {{x}} once"),
        ("[rule]", "[Rule]", f"{QUESTIONS}:2: optional[0]: 'Rule': only words in lower case"),
        ("[law, act]", "[law, act!]", f"{QUESTIONS}:3: same[0][1]: 'act!': only words in lower case"),
    ],
)
def test_faulty_words_around_questions_are_reported(small: Path, old: str, new: str, line: str) -> None:
    """The scripts compare them letter by letter."""
    (small / QUESTIONS).write_text(f"{ASK.replace(old, new)}  - {{ask: ['who {{x}}'], relation: run_by}}\n")
    assert any(found.startswith(line) for found in report(small)), report(small)


@pytest.mark.parametrize(
    ("block", "line"),
    [
        (
            "figures: {fillers: [now], say: '{label}: {value}', missing: '{year}'}",
            "figures.say: '{label}: {value}' needs each of these once",
        ),
        (
            "citations: {cited: '{page} {count}', named: '{page} {count}', around: '{page}', uncited: '{page}'}",
            "citations.around: '{page}' needs each of these once",
        ),
    ],
)
def test_a_sentence_without_its_slots_is_reported(small: Path, block: str, line: str) -> None:
    """An answer without the value, or without the law, would be none."""
    path = small / QUESTIONS
    path.write_text(f"{block}\n{path.read_text()}")
    assert any(found.startswith(f"{QUESTIONS}:1: {line}") for found in report(small)), report(small)


def test_a_shortcut_to_nowhere_is_reported(small: Path) -> None:
    """With the nearest page."""
    path = small / QUESTIONS
    path.write_text(f"shortcuts: [{{title: Us, page: abuot, at: '#us', line: We.}}]\n{path.read_text()}")
    assert f"{QUESTIONS}:1: shortcuts[0].page: no page docs/abuot.md (did you mean 'about'?)" in report(small)
    path.write_text(path.read_text().replace("abuot", "about"))
    line = "shortcuts[0].at: docs/about.md has no heading with the id 'us': `## Its words {: #us }`"
    assert f"{QUESTIONS}:1: {line}" in report(small)
    (small / "docs/about.md").write_text("# About\n\n## Who we are {: #us }\n")
    assert report(small) == []


def test_questions_that_are_missing_are_reported(small: Path) -> None:
    """The search box needs them, so a guide without them is not built."""
    (small / QUESTIONS).unlink()
    assert report(small) == [f"{QUESTIONS}:1: is missing"]
