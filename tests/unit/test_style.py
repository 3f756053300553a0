"""All prose is held to the house style of `data/style.yml`, whose allowances may only fall."""

import subprocess
import sys
from pathlib import Path

import pytest

from fieldguide.read.check import check
from fieldguide.read.load import load
from fieldguide.read.passages import own_words
from fieldguide.read.patterns import Patterns
from fieldguide.read.style_model import StyleRule
from tests import ROOT

MIPS = "data/terms/quality/mips.yml"
SEASON = r"""- id: season
  patterns: ['[Aa]utumns?\b']
  say: fall
  why: American English
  wrong: Each autumn.
  right: Each fall.
"""
RULES = [located.value for located in load(ROOT).style.values()]


def report(guide: Path, style: str = SEASON) -> list[str]:
    """Check a guide that has a style."""
    (guide / "data/style.yml").write_text(style)
    return [str(problem) for problem in check(load(guide))]


def replace(guide: Path, file: str, old: str, new: str) -> None:
    """Change a file of a guide."""
    text = (guide / file).read_text()
    assert old in text
    (guide / file).write_text(text.replace(old, new))


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_each_rule_finds_what_it_is_about(rule: StyleRule) -> None:
    """Its example of what is wrong is found, and its example of what is right breaks no rule that holds for all fields."""
    found = {id for id, _ in Patterns({rule.id: rule.patterns}).find(own_words([rule.wrong]))}
    assert rule.id in found
    for_all = {other.id: other.patterns for other in RULES if not other.fields or other.id == rule.id}
    right = [(id, match[0]) for id, match in Patterns(for_all).find(own_words([rule.right]))]
    assert [hit for hit in right if not (rule.opening and not rule.right.startswith(hit[1]))] == []


def test_a_word_is_found_at_its_line(small: Path) -> None:
    """In a text of several paragraphs the line is that of the word, and the line says what to write."""
    replace(small, MIPS, "[@42 CFR 414.1405]\n", "[@42 CFR 414.1405]\n\n  Rates come out\n  each autumn.\n")
    assert report(small) == [f"{MIPS}:11: definition: 'autumn': write fall (American English)"]


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (MIPS, "to physicians by", "to physicians in autumn by", f"{MIPS}:5: summary"),
        (MIPS, "That is a model,", "That is an Autumn model,", f"{MIPS}:11: confused_with[0].because"),
        (MIPS, "First adjustments.", "First adjustments in autumn.", f"{MIPS}:13: milestones[0].what"),
        (MIPS, "label: Largest cut", "label: Largest autumn cut", f"{MIPS}:14: facts[0].label"),
        ("data/areas.yml", "Models come and go.", "Models go in autumn.", "data/areas.yml:22: intro"),
        ("data/areas.yml", "name: Laws", "name: Autumn laws", "data/areas.yml:8: groups[1].name"),
        ("data/numbers.yml", "label: Performance", "label: Autumn performance", "data/numbers.yml:2: label"),
        ("docs/index.md", "# Test guide", "# Test guide, autumn", "docs/index.md:10"),
        ("docs/quality.md", "readers of a small guide", "readers in autumn", "docs/quality.md:10"),
        ("docs/index.md", "A guide of six entries.", "A guide of autumn.", "docs/index.md:3"),
    ],
)
def test_all_that_readers_read_is_held_to_it(small: Path, file: str, old: str, new: str, line: str) -> None:
    """Every kind of text, entries or not, with its own line and field."""
    replace(small, file, old, new)
    place, field = line.rsplit(":", 1)
    [found] = report(small)
    assert found.startswith(f"{place}:")
    assert found.split(": '")[0].endswith(field.strip())


@pytest.mark.parametrize(
    "words",
    [
        'called \\"the autumn rule\\"',
        "in `autumn.json`",
        "of the Autumn Payment Act",
        "read [here](https://example.org/autumn)",
        "the autumnal one",
    ],
)
def test_words_of_others_are_left_alone(small: Path, words: str) -> None:
    """Quotations, code, links' targets, and the names of entries are not ours to reword."""
    replace(small, MIPS, "kind: quality-program", "kind: quality-program\naliases: [Autumn Payment Act]")
    replace(small, MIPS, "That is a model, this is a program.", f"A model {words}.")
    assert report(small) == []


def test_link_texts_are_our_words(small: Path) -> None:
    """What a mark shows in place of a name is held to the style, in one sentence with what is around it."""
    style = SEASON.replace("[Aa]utumns?\\b", "last autumn\\b")
    replace(small, MIPS, "The threshold is", "The last [[pqrs|autumn rule]] was it. The threshold is")
    assert [problem.split(":")[3] for problem in report(small, style)] == [" 'last autumn'"]


def test_a_field_or_the_opening_alone_can_be_held(small: Path) -> None:
    """A rule may be for some fields, and for the first words of a text."""
    style = "- {id: x, patterns: ['Thus\\b'], say: the noun, why: cards, wrong: Thus., right: So., fields: [why], opening: true}\n"
    replace(small, MIPS, "Physicians are paid by it.", "Thus it pays. Thus it does.")
    replace(small, MIPS, "The threshold is", "Thus. The threshold is")
    assert report(small, style) == [f"{MIPS}:9: why: 'Thus': write the noun (cards)"]


def test_more_places_than_allowed_are_all_told(small: Path) -> None:
    """Nobody can know which of them is new."""
    replace(small, MIPS, "Physicians are paid by it.", "Paid in autumn.")
    replace(small, MIPS, "First adjustments.", "First adjustments in Autumn.")
    assert report(small, SEASON + "  allow: 1\n") == [
        f"{MIPS}:9: why: 'autumn': write fall (American English); 2 places, 1 allowed",
        f"{MIPS}:13: milestones[0].what: 'Autumn': write fall (American English); 2 places, 1 allowed",
    ]


@pytest.mark.parametrize(("allowed", "told"), [(3, "3 is no longer needed: write 2"), (2, None)])
def test_an_allowance_only_falls(small: Path, allowed: int, told: str | None) -> None:
    """Whoever rewords a place takes it out of the count."""
    replace(small, MIPS, "Physicians are paid by it.", "Paid in autumn.")
    replace(small, MIPS, "First adjustments.", "First adjustments in autumn.")
    assert report(small, SEASON + f"  allow: {allowed}\n") == ([f"data/style.yml:7: [0].allow: {told}"] if told else [])


def test_an_allowance_that_nothing_needs_goes(small: Path) -> None:
    """Zero is written as nothing."""
    assert report(small, SEASON + "  allow: 1\n") == ["data/style.yml:7: [0].allow: 1 is no longer needed: take it out"]


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("(autumn", "'(autumn' is not a regular expression: missing ), unterminated subpattern at position 0"),
        ("(autumn)", "'(autumn)' must begin with a letter"),
        (".*autumn", "'.*autumn' must begin with a letter"),
        ("(?:V+)+x", "'(?:V+)+x' must begin with a letter"),
        ("(?:[a|b])x", "'(?:[a|b])x' must begin with a letter"),
        ("a+?b", "'a+?b' cannot be searched for by its first character: nothing to repeat"),
        (r"(?:\x41)b", r"'(?:\\x41)b' cannot be searched for by its first character: incomplete escape \x"),
        (r"(?:a\|b)d", r"'(?:a\\|b)d' must begin with a letter"),
        (r"\w(?:\w+ ?)+!", "'\\\\w(?:\\\\w+ ?)+!' may search without end: in '(?:x+ ?)+' what is repeated has a repeat or a | of its own"),
        ("a(?:(?:b)+ ){2,}", "'a(?:(?:b)+ ){2,}' may search without end"),
        ("autumn|Herbst", "'autumn|Herbst' has a | outside of (?:…): write two patterns"),
    ],
)
def test_a_bad_pattern_is_one_clear_line(small: Path, pattern: str, told: str) -> None:
    """It names the pattern and what is wrong with it."""
    found = report(small, SEASON.replace(r"[Aa]utumns?\b", pattern))
    assert len(found) == 1
    assert found[0].startswith(f"data/style.yml:2: [0].patterns[0]: {told}")


def test_patterns_are_searched_together_and_found_apart() -> None:
    """Places may overlap, in any order of the patterns, and a pattern may begin with a group, a digit, or a comma."""
    patterns = Patterns({"date": [r"\d{1,2} (?:May|June)"], "two": ["(?:May|June) 2026", "[Mm]ay"], "comma": [", and"]})
    found = sorted((match.start(), name, match[0]) for name, match in patterns.find(" on 3 May 2026, and may"))
    assert found == [(4, "date", "3 May"), (6, "two", "May 2026"), (14, "comma", ", and"), (20, "two", "may")]


def test_the_command_lists_what_is_allowed() -> None:
    """Editors see how many places each rule still allows, and which."""

    def style(*arguments: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "fieldguide", "style", *arguments]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    counts = {line.split()[1]: int(line.split()[0]) for line in style().stdout.splitlines()}
    assert counts == {rule.id: rule.allow for rule in RULES}
    most = max(counts, key=lambda id: counts[id])
    assert len(style(most).stdout.splitlines()) == counts[most]
    assert style("seeson").stderr == "no rule 'seeson' in data/style.yml (did you mean 'season'?)\n"
