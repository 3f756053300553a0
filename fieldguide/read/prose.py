"""The prose of entries and chapters: which texts there are, and the guide's own marks in them.

Marks are `[[id]]` or `[[id|text]]`, `[@source]` and `[#number]`; the rest is CommonMark, see commonmark.py.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from fieldguide.read.model import Term

TOKEN = re.compile(r"\[\[(?P<id>[^\]|\n]*)(?:\|(?P<text>[^\]\n]+))?\]\]|\[@(?P<cite>[^\]\n]*)\]|\[#(?P<number>[^\]\n]*)\]")
RAW_HTML = re.compile(r"</?[a-zA-Z][^>\n]*>|<!--")
BARE_LINK = re.compile(r"\]\((?!https://)[^)]*\)|\bhttp://\S+")


class Token(NamedTuple):
    """One of the guide's own marks in prose; exactly one of `id`, `cite` and `number` is set."""

    id: str | None
    text: str | None
    cite: str | None
    number: str | None


def tokens(text: str) -> Iterator[Token]:
    """Find the guide's marks in a text."""
    for match in TOKEN.finditer(text):
        yield Token(*match.groups())


def plain(text: str) -> str:
    """Strip all markup: for searching, exports and counting words."""
    text = TOKEN.sub(lambda m: m["text"] or m["id"] or "", text)
    return re.sub(r"\s+", " ", re.sub(r"[*`#>|]|\]\([^)]*\)|\[", "", text)).strip()


def replace(text: str, html: Callable[[Token], str]) -> str:
    """Put `html(token)` in the place of each of the guide's marks."""
    return TOKEN.sub(lambda match: html(Token(*match.groups())), text)


def of_term(term: Term) -> Iterator[tuple[str, str]]:
    """List the texts of an entry that may hold the guide's marks, with the field each stands in."""
    yield "definition", term.definition
    yield "why", term.why
    for i, confusion in enumerate(term.confused_with):
        yield f"confused_with[{i}].because", confusion.because
    for i, milestone in enumerate(term.milestones):
        yield f"milestones[{i}].what", milestone.what
    for i, fact in enumerate(term.facts):
        yield f"facts[{i}].label", fact.label
        yield f"facts[{i}].value", fact.value
    for i, doubt in enumerate(term.unchecked):
        yield f"unchecked[{i}]", doubt
    for name in ("who", "participants", "geography", "evaluation", "why_ended"):
        if term.model and getattr(term.model, name):
            yield f"model.{name}", getattr(term.model, name)
    for field, text in (("rule.binds", term.rule and term.rule.binds), ("press_only", term.press_only)):
        if text:
            yield field, text


def cited(texts: Iterable[str]) -> list[str]:
    """List the citations in some texts in the order of their first use."""
    return list(dict.fromkeys(token.cite for text in texts for token in tokens(text) if token.cite))
