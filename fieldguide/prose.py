"""The prose of entries and chapters: CommonMark without raw HTML, plus `[[id]]`, `[@source]` and `[#number]`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markupsafe import Markup

from fieldguide.model import Term

TOKEN = re.compile(r"\[\[(?P<id>[^\]|\n]*)(?:\|(?P<text>[^\]\n]+))?\]\]|\[@(?P<cite>[^\]\n]*)\]|\[#(?P<number>[^\]\n]*)\]")
RAW_HTML = re.compile(r"</?[a-zA-Z][^>\n]*>|<!--")
BARE_LINK = re.compile(r"\]\((?!https://)[^)]*\)|\bhttp://\S+")

_commonmark = MarkdownIt("commonmark", {"html": False}).enable("table")


@dataclass(frozen=True)
class Token:
    """One of the guide's own marks in prose; exactly one of `id`, `cite` and `number` is set."""

    id: str | None
    text: str | None
    cite: str | None
    number: str | None


def tokens(text: str) -> Iterator[Token]:
    """Find the guide's marks in a text."""
    for match in TOKEN.finditer(text):
        yield Token(**match.groupdict())


def plain(text: str) -> str:
    """Strip all markup: for searching, exports and counting words."""
    text = TOKEN.sub(lambda m: m["text"] or m["id"] or "", text)
    return re.sub(r"\s+", " ", re.sub(r"[*`#>|]|\]\([^)]*\)|\[", "", text)).strip()


def replace(text: str, html: Callable[[Token], str]) -> str:
    """Put `html(token)` in the place of each of the guide's marks."""
    return TOKEN.sub(lambda match: html(Token(**match.groupdict())), text)


PLAIN = re.compile(r"[\w\s.,;:()%$'’“”–—/+-]*")


def _fill(text: str, html: Callable[[Token], str], convert: Callable[[str], str]) -> Markup:
    """Convert Markdown around placeholders, so that what `html` returns is not Markdown again."""
    parts: list[str] = []

    def keep(token: Token) -> str:
        parts.append(html(token))
        return f"\ue000{len(parts) - 1}\ue001"

    converted = convert(replace(text, keep))
    return Markup(re.sub("\ue000(\\d+)\ue001", lambda m: parts[int(m[1])], converted))  # noqa: S704 (made here)


def to_html(text: str, html: Callable[[Token], str]) -> Markup:
    """Convert prose of several paragraphs; `html` makes the HTML of a token."""
    return _fill(text, html, _commonmark.render)


def to_inline_html(text: str, html: Callable[[Token], str]) -> Markup:
    """Convert a single line of prose, without a paragraph around it."""
    if PLAIN.fullmatch(text):  # most lines are; they need no parser
        return Markup.escape(text)
    return _fill(text, html, _commonmark.renderInline)


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
