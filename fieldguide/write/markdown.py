"""Turns prose into HTML: CommonMark without raw HTML, with tables, and with the guide's own marks put in."""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markupsafe import Markup

from fieldguide.read.prose import Token, replace

_commonmark = MarkdownIt("commonmark", {"html": False}).enable("table")
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
    return _fill(_unbroken(text), html, _commonmark.render)


def to_inline_html(text: str, html: Callable[[Token], str]) -> Markup:
    """Convert a single line of prose, without a paragraph around it."""
    if PLAIN.fullmatch(text):  # most lines are; they need no parser
        return Markup.escape(_unbroken(text))
    return _fill(_unbroken(text), html, _commonmark.renderInline)


def _unbroken(text: str) -> str:
    """Keep a number and its percent sign on one line."""
    return text.replace(" %", "\u00a0%")
