"""Look-ups as people type them, and how tests type them into the search box."""

from typing import NamedTuple

from tests import ROOT

TABLE = ROOT / "tests/lookups.tsv"
ANSWERS = ROOT / "tests/answers.tsv"
VOCABULARY = ROOT / "tests/vocabulary"

# What else anyone may type.
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "(((", "[a-z", "\\", "^$.*+?{}|", "%00%ff", "constructor", "__proto__", "toString",
    "\u202emips\u202c", "\u200bm\u200bi\u200bp\u200bs", "🩺💊", "مرحبا", "é" * 200, "x" * 10_000, "mips " * 2_000, "ⅯⅠⅠ", "'", "&amp;",
]  # fmt: skip

# Types one look-up and waits until its results are painted; returns the ids in order, and the milliseconds it took.
TYPE = """async query => {
  const box = document.querySelector("[role=combobox]");
  const began = performance.now();
  box.value = query;
  box.dispatchEvent(new InputEvent("input", {bubbles: true}));
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const ids = [...document.querySelectorAll("[role=option]")].map(option => option.dataset.term ?? option.dataset.page);
  return {ids, took: performance.now() - began};
}"""


def lookups() -> list[tuple[str, str]]:
    """Read the table: what is typed, the entry that is meant, and what kind of look-up it is."""
    return [(query, id) for query, id, _ in (line.split("\t") for line in TABLE.read_text().splitlines())]


def vocabulary() -> list[tuple[str, str]]:
    """Read the tables by field: what a newcomer types of the whole vocabulary, and the entry that is meant."""
    lines = [line for path in sorted(VOCABULARY.glob("*.tsv")) for line in path.read_text(encoding="utf-8").splitlines()]
    return [(query, id) for query, id in (line.split("\t")[:2] for line in lines)]


class Answer(NamedTuple):
    """A look-up of the second table, what the box is to show for it, and what kind it is.

    Expected is for a fact or question a part of the answer; for a page its address; for a citation the first entry and a
    part of the address of its text, with a bar between them; for a homonym the first entries, most used first; for an
    unknown word nothing. An entry that is left out may be any.
    """

    typed: str
    expected: str
    kind: str


def answers() -> list[Answer]:
    """Read the second table."""
    return [Answer(*line.split("\t")) for line in ANSWERS.read_text().splitlines()]
