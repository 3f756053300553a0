"""The scripts that touch the page, over a stand-in for it: addresses are kept, stored values never trusted, tables drawn."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from fieldguide.search import ASSETS, load_scripts
from tests import ROOT

PAGE = Path(__file__).with_name("page.js")


@pytest.fixture
def page() -> MiniRacer:
    """Return an engine with a stand-in for a page, and the scripts that all pages share."""
    engine = load_scripts()
    engine.eval(PAGE.read_text(encoding="utf-8"))
    for name in ("format.js", "page.js", "storage.js"):
        engine.eval((ASSETS / "frame" / name).read_text(encoding="utf-8"))
    return engine


def value(page: MiniRacer, expression: str) -> Any:
    """Return what an expression is, as plain data."""
    return json.loads(str(page.eval(f"JSON.stringify({expression} ?? null)")))


# The address


@pytest.mark.parametrize(
    ("search", "values", "address"),
    [
        ("", "{on: '2026-01-01'}", "/models/?on=2026-01-01#x"),
        ("?q=aco&on=2026-01-01", "{on: ''}", "/models/?q=aco#x"),
        ("?on=2026-01-01", "{on: ''}", "/models/#x"),
        ("", "{ids: 'lead,team'}", "/models/?ids=lead,team#x"),
    ],
)
def test_the_address_keeps_what_is_chosen(page: MiniRacer, search: str, values: str, address: str) -> None:
    """Empty values go, other parameters and the anchor stay, commas stay readable."""
    page.eval(f"location.search = {json.dumps(search)}; location.hash = '#x'; cfg.keepAddress({values});")
    assert value(page, "history.replaced") == [address]


def test_an_unchanged_address_is_left_alone(page: MiniRacer) -> None:
    """Browsers count the changes, and refuse too many."""
    page.eval("location.search = '?q=aco'; cfg.keepAddress({q: 'aco'});")
    assert value(page, "history.replaced") == []


def test_a_browser_may_refuse_to_change_the_address(page: MiniRacer) -> None:
    """As on file://; nothing breaks."""
    page.eval("history.replaceState = () => { throw new Error('no'); }; cfg.keepAddress({q: 'aco'});")


@pytest.mark.parametrize(("base", "address"), [("", "./a-z/"), (".", "./a-z/"), ("../..", "../../a-z/"), ("/", "/a-z/")])
def test_addresses_start_at_the_root_of_the_site(page: MiniRacer, base: str, address: str) -> None:
    """Each page holds its own way there."""
    page.eval(f"document.documentElement.dataset.cfgBase = {json.dumps(base)};")
    assert page.eval("cfg.siteAddress('a-z/')") == address


# What is stored


HOSTILE = [
    *('{"a":1}', '"text"', "5", "true", "null", "[1]", "[[]]", '{"length":2}', "not json", '["a", null]', '["' + "x" * 100 + '", {}]'),
    json.dumps(["mips"] * 100_000),
    json.dumps([["deep"] for _ in range(50)]),
]


@pytest.mark.parametrize("stored", HOSTILE, ids=lambda text: text[:20])
def test_stored_look_ups_of_any_shape_are_harmless(page: MiniRacer, stored: str) -> None:
    """What is no short list of ids is ignored, and overwritten when the next entry is looked up."""
    page.eval((ASSETS / "find/recent.js").read_text(encoding="utf-8"))
    page.eval(f"stored['cfg-recent'] = {json.dumps(stored)};")
    assert value(page, "cfg.recentEntries()") == []
    page.eval("cfg.rememberEntry('mips'); cfg.rememberEntry('aco'); cfg.rememberEntry('mips');")
    assert value(page, "JSON.parse(stored['cfg-recent'])") == ["mips", "aco"]


def test_only_the_last_look_ups_are_remembered(page: MiniRacer) -> None:
    """Six, the latest first."""
    page.eval((ASSETS / "find/recent.js").read_text(encoding="utf-8"))
    page.eval("for (const id of 'abcdefgh') cfg.rememberEntry(id);")
    assert value(page, "cfg.recentEntries()") == list("hgfedc")


def test_storage_may_be_refused(page: MiniRacer) -> None:
    """Reading gives what holds otherwise, writing does nothing."""
    page.eval("Object.defineProperty(globalThis, 'localStorage', { get() { throw new Error('refused'); } });")
    assert page.eval("cfg.recall('cards', () => true, 'otherwise')") == "otherwise"
    page.eval("cfg.remember('cards', true)")


def test_what_was_learned_is_read_once_a_change(page: MiniRacer) -> None:
    """A page asks for each of its marks; a change here or in another window is seen at the next one."""
    for name in ("status/days.js", "along/learned.js"):
        page.eval((ASSETS / name).read_text(encoding="utf-8"))
    page.eval("""
        globalThis.CustomEvent = class {};
        document.dispatchEvent = () => {};
        const parse = JSON.parse;
        globalThis.parsed = 0;
        JSON.parse = (text) => { parsed++; return parse(text); };
        const done = () => Array.from({length: 50}, () => Object.keys(cfg.learned().done).join()).at(-1);
        globalThis.seen = [];
        const store = (name) => localStorage.setItem("cfg-learned", `{"done": {"${name}": "2026-11-26"}}`);
        store("a"); seen.push(done());
        store("b"); seen.push(done());
        cfg.markDone("c", true); seen.push(done());
        localStorage.setItem("cfg-learned", "{"); seen.push(done());
    """)
    assert value(page, "seen") == ["a", "b", "b,c", ""]
    assert value(page, "parsed") == 5


# Entries side by side

NAMES = {
    "ids": ["cjr", "team", "apm", "apm-2"],
    "name": ["Comprehensive Care", "Transforming Episodes", "Alternative Payment", "Another Method"],
    "acronym": ["CJR", "TEAM", "APM", "APM"],
    "aliases": ["", "", "", ""],
    "former": [[], [], [], []],
    "numbers": [[], [], [], []],
    "kind": ["model"] * 4,
    "area": ["models"] * 4,
    "phases": ["ended", "active", "reference", "reference"],
    "weight": [1, 1, 1, 1],
    "shared": {"APM": ["apm", "apm-2"]},
    "address": "terms/{}/",
}
COMPARE = [
    {"ask": "What is it?", "marks": False, "said": {0: ["Joints"], 1: ["Surgery"]}},
    {"ask": "Status", "marks": True, "said": None},
    {"ask": "What kind of thing?", "marks": True, "said": {0: ["Model"], 1: ["Model"], 2: ["Concept"]}},
    {"ask": "Who may join?", "marks": True, "said": {0: ["Hospitals"], 1: ["Hospitals in chosen areas"]}},
    {"ask": "What did it replace?", "marks": True, "said": {1: [[0], [2]]}},
    {"ask": "Who must comply?", "marks": True, "said": {}},
]


@pytest.fixture
def comparison(page: MiniRacer) -> MiniRacer:
    """Return a page with the data of four entries."""
    for name in ("status/days.js", "search/entries.js", "compare/table.js"):
        page.eval((ASSETS / name).read_text(encoding="utf-8"))
    facts = {"confused": [[[1, "CJR was limited to joints."]], [], [], []]}
    statuses = {"ended": "Ended", "active": "In force", "reference": "Reference"}
    page.eval(f"Object.assign(cfg, {json.dumps({'names': NAMES, 'compare': COMPARE, 'facts': facts, 'statuses': statuses})});")
    page.eval("const pair = [cfg.comparedEntry(0), cfg.comparedEntry(1)];")
    return page


def rows(comparison: MiniRacer, only_differences: bool) -> Any:
    """Return the text of each cell of the body of the table."""
    table = f"cfg.comparisonTable(pair, {json.dumps(only_differences)})"
    return value(comparison, f"{table}.all('tbody')[0].children.map(row => row.children.map(cell => cell.textContent))")


def test_entries_are_compared_question_by_question(comparison: MiniRacer) -> None:
    """In their order, answers with links, what differs marked, in sentences too; a question that nobody answers is left out."""
    assert rows(comparison, False) == [
        ["What is it?", "Joints", "Surgery"],
        ["Statusdiffers", "Ended", "In force"],
        ["What kind of thing?", "Model", "Model"],
        ["Who may join?differs", "Hospitals", "Hospitals in chosen areas"],
        ["What did it replace?", "not recorded", "CJR; Alternative Payment"],
    ]


def test_a_question_that_most_entries_leave_open_has_no_row(comparison: MiniRacer) -> None:
    """One of two is enough, one of three is not."""
    comparison.eval("pair.push(cfg.comparedEntry(2));")
    assert [row[0] for row in rows(comparison, False)] == [
        "What is it?",
        "Statusdiffers",
        "What kind of thing?differs",
        "Who may join?differs",
    ]


def test_what_is_the_same_can_be_hidden(comparison: MiniRacer) -> None:
    """What one entry does not say is not the same."""
    assert [row[0] for row in rows(comparison, True)] == ["What is it?", "Statusdiffers", "Who may join?differs", "What did it replace?"]


def test_a_shared_acronym_does_not_name_an_entry(comparison: MiniRacer) -> None:
    """The name does."""
    assert [comparison.eval(f"cfg.labelOf(cfg.comparedEntry({at}))") for at in (0, 2)] == ["CJR", "Alternative Payment"]


def test_what_distinguishes_two_entries_is_said(comparison: MiniRacer) -> None:
    """Where one of them says it."""
    assert value(comparison, "cfg.distinctions(pair).map(element => element.textContent)") == [
        "What tells them apart",
        "CJR and TEAMCJR was limited to joints.",
    ]
    assert value(comparison, "cfg.distinctions([pair[1], pair[1]])") == []


# Text never becomes markup


def test_attributes_and_children(page: MiniRacer) -> None:
    """What is null, false or empty is left out; text stays text."""
    page.eval("const made = cfg.element('a', { href: 'x', class: null, hidden: false, tabindex: -1 }, '<b>', '', null, 'c');")
    assert value(page, "made.attributes") == {"href": "x", "tabindex": "-1"}
    assert value(page, "made.children") == ["<b>", "c"]


def test_no_script_makes_markup_or_code_of_text() -> None:
    """Nor a style attribute, which the Content Security Policy refuses."""
    scripts = list(ASSETS.glob("**/*.js"))
    assert len(scripts) > 30
    for script in scripts:
        text = script.read_text(encoding="utf-8")
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", '"style"', "cssText"):
            assert word not in text, f"{script.name}: {word}"


@pytest.mark.parametrize("path", ["theme/assets/quiz/x.js", "tests/unit/x.js"])
def test_scripts_of_the_site_and_of_its_tests_are_linted(tmp_path: Path, path: str) -> None:
    """What was left in one for an afternoon does not stay."""
    shutil.copy(ROOT / "biome.jsonc", tmp_path)
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text("debugger;\n")
    ended = subprocess.run([Path(sys.executable).with_name("biome"), "check"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode and f"{path}:1:1 lint/suspicious/noDebugger" in ended.stdout + ended.stderr
