"""Turns prose into HTML: CommonMark without raw HTML, with tables, and with the guide's own marks put in."""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markupsafe import Markup

from fieldguide.read.prose import Token, replace
from fieldguide.write import tables
from fieldguide.write.slots import Slots

# A line of prose is a line on the page: the steps of an example stand below each other.
_commonmark = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table")
PLAIN = re.compile(r"[\w\s.,;:()%$'’“”–—/+-]*")
# A paragraph of plain words and of marks kept in slots: nothing in it is Markdown, not even at its start.
PARAGRAPH = re.compile(r"[A-Za-z\ue000](?:[^\W_]|[ .,;:()%$'’“”–—/+\ue000\ue001-])*")


def to_html(text: str, html: Callable[[Token], str]) -> Markup:
    """Convert prose of several paragraphs; `html` makes the HTML of a token."""
    return _convert(text, html, _paragraphs)


def to_inline_html(text: str, html: Callable[[Token], str]) -> Markup:
    """Convert a single line of prose, without a paragraph around it."""
    if PLAIN.fullmatch(text):  # most lines are; they need no parser
        return Markup.escape(text)
    return _convert(text, html, _commonmark.renderInline)


def _paragraphs(text: str) -> str:
    """Convert paragraphs, of which most are plain words and need no parser."""
    paragraphs = text.strip("\n").split("\n\n")
    if all(map(PARAGRAPH.fullmatch, paragraphs)):
        return "".join(f"<p>{Markup.escape(paragraph)}</p>\n" for paragraph in paragraphs)
    return str(_commonmark.render(text))


def _convert(text: str, html: Callable[[Token], str], convert: Callable[[str], str]) -> Markup:
    slots = Slots()  # so that what `html` returns is not taken for Markdown
    marked = replace(text, lambda token: slots.keep(html(token)))
    return Markup(slots.fill(tables.labeled(convert(marked), slots)))  # noqa: S704 (made here)
