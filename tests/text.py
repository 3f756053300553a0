"""Measures of the text for `make bench`: how much rests on primary sources, how long and how hard to read chapters are."""

import re
from collections.abc import Iterator

from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.model import Term

MARKS = re.compile(r"(?:\s*\[@[^\[\]\n]*\])+")  # the marks behind one statement
SENTENCE_END = re.compile(r"[.!?](?:\s|$)")
VOWELS = re.compile(r"[aeiouy]+")


def statements(term: Term) -> Iterator[list[str]]:
    """List the cited statements of an entry: the citations of each sentence or passage, milestone, and fact."""
    for _, text in prose.of(term):
        for marks in MARKS.findall(text):
            yield prose.cited([marks])
    yield from ([milestone.source] for milestone in term.milestones)
    yield from ([fact.source] for fact in term.facts)


def primary_share(guide: Guide) -> float:
    """Return the share of cited statements that rest on at least one primary source, in percent."""
    kinds = guide.vocabulary.source_kinds
    cited = [citations for term in guide.terms.values() for citations in statements(term)]
    primary = [any(kinds[guide.reference(citation).kind].primary for citation in citations) for citations in cited]
    return 100 * sum(primary) / len(primary)


def words_of(lines: list[str]) -> str:
    """Return the running text of a chapter: no front matter, headings, tables, lists of code, calls, or marks."""
    end = lines.index("---", 1) + 1 if lines[:1] == ["---"] else 0
    kept = [line for line in lines[end:] if not line.startswith(("#", "|", "{{", "!!!", "```"))]
    return prose.plain("\n".join(kept))


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade level of a text; syllables are counted as groups of vowels."""
    words = re.findall(r"[A-Za-z]+", text)
    sentences = max(len(SENTENCE_END.findall(text)), 1)
    syllables = sum(max(len(VOWELS.findall(word.lower().removesuffix("e"))), 1) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59
