"""The decoder's reading of a text, in a JavaScript engine: which words are names of the guide, and which meaning they have."""

import datetime
import json

import pytest
from py_mini_racer import MiniRacer

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.search import SCRIPTS, load_scripts
from fieldguide.write import search_index
from tests import ROOT

READ = """
const tree = cfg.nameTree(cfg.names);
for (const at of tree.entries.keys()) cfg.addNames(tree, at);
const idOf = (at) => cfg.names.ids[at];
function read(text) {
  return [...cfg.mentions(tree, text)].filter((one) => one.keys || one.unknown).map((one) =>
    one.keys ? [text.slice(one.start, one.end), cfg.meanings(tree, one.keys).map(idOf)] : [text.slice(one.start, one.end), null]);
}
function likeliest(text) {
  const options = [...cfg.mentions(tree, text)].filter((one) => one.keys).map((one) => cfg.meanings(tree, one.keys));
  const sure = new Set(options.filter((list) => list.length === 1).map(([at]) => at));
  return options.filter((list) => list.length > 1).map((list) => idOf(cfg.weigh(tree, list, sure)[0].at));
}
"""


@pytest.fixture(scope="module")
def engine() -> MiniRacer:
    """Load the decoder with the names of the whole guide."""
    engine = load_scripts(*SCRIPTS, "decode/tree.js", "decode/match.js", "decode/weigh.js")
    for script in search_index.files(Guide(load(ROOT), datetime.date(2026, 11, 24)), "terms/{}/").values():
        engine.eval(script)
    engine.eval(READ)
    return engine


def read(engine: MiniRacer, text: str) -> list[tuple[str, str | None]]:
    """List the words that are names, each with its first meaning, and the unknown acronyms, with None."""
    found = json.loads(str(engine.eval(f"JSON.stringify(read({json.dumps(text)}))")))
    return [(words, meanings and meanings[0]) for words, meanings in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Several ACOs", [("ACOs", "aco")]),
        ("Centers for Medicare and Medicaid Services", [("Centers for Medicare and Medicaid Services", "cms")]),
        ("the merit-based incentive\npayment system", [("merit-based incentive\npayment system", "mips")]),
        ("HTI-1 and CMS-0057-F", [("HTI-1", "hti-1"), ("CMS-0057-F", "cms-0057-f")]),
        ("CPC+ ended", [("CPC+", "cpc-plus")]),
        ("part d", [("part d", "medicare-part-d")]),
        ("lead the way and reach ahead", []),
        ("the model rule is on fire", []),
        ("WE ALL REACH A GREAT GUIDE", []),
        ("Boston, MA 02139", [("MA", None)]),  # the page has a list of states, which need no entry
        ("scramble", []),
        ("A QZXW form uses FHIR.", [("QZXW", None), ("FHIR", "fhir")]),
        ("", []),
    ],
)
def test_longest_whole_names_in_the_right_case(engine: MiniRacer, text: str, found: list[tuple[str, str | None]]) -> None:
    """Acronyms as the guide writes them, names in any case, plurals too; ordinary words, headings and states are left alone."""
    assert read(engine, text) == found


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("State Medicaid agencies help dual eligibles through the MSP.", "medicare-savings-programs"),
        ("The contractor recovers a conditional payment under the MSP; see CRUSH and the RAC.", "medicare-secondary-payer"),
        ("Medicare Savings Programs, the MSP for short, pay premiums.", "medicare-savings-programs"),
    ],
)
def test_an_ambiguous_acronym_is_a_guess_by_the_other_terms(engine: MiniRacer, text: str, id: str) -> None:
    """The meaning that fits the other terms is taken; one that is spelled out elsewhere in the text wins."""
    assert json.loads(str(engine.eval(f"JSON.stringify(likeliest({json.dumps(text)}))"))) == [id]


@pytest.mark.parametrize("text", ["constructor __proto__ toString", "\U0001fa7a💊", "مرحبا", "(" * 1000, "A" * 5000, "mips " * 2000])
def test_any_text_can_be_read(engine: MiniRacer, text: str) -> None:
    """Whatever it holds."""
    assert all(id in (None, "mips") for _, id in read(engine, text))
