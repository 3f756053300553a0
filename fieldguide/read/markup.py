"""What the Markdown of the guide's prose may not do: bring in HTML, pictures or characters that are not shown, or leave https.

The same parser that writes the pages says what is markup and what is text or code. Only texts with a sign of markup are parsed.
"""

import functools
import html
import itertools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fieldguide.read import legible, prose

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def first_unsafe(text: str) -> str | None:
    """Say what of a text must not be there, with where it leads or how it begins; None when all is well."""
    may_hide = "&" in text and (plain := html.unescape(text)) != text and any(legible.hidden(plain))
    if not (may_hide or "](" in text or "]:" in text or "![" in text or "<" in text or "://" in text):
        return None
    found: dict[str, Any] = {}
    tokens = _parser().parse(prose.replace(text, lambda _: "x"), found)
    parts = [part for token in tokens for part in (token, *(token.children or ()))]
    problems = (problem for part in parts if (problem := _problem(part)))
    hidden = (what for part in parts for shown in _shown(part) for _, what in legible.hidden(shown)) if may_hide else ()
    at_a_distance = (f"a link is written where it is used, not as [{label}]: …" for label in found.get("references", {}))
    return next(itertools.chain(problems, hidden, at_a_distance), None)


def _problem(token: "Token") -> str | None:
    if token.type in ("html_inline", "html_block"):
        return f"raw HTML: {token.content.strip()[:40]!r}"
    if token.type == "image":
        return f"an image: {str(token.attrs['src'])[:60]!r}"
    if token.type == "link_open" and not str(token.attrs["href"]).startswith("https://"):
        return f"a link that is not https: {str(token.attrs['href'])[:60]!r}"
    if token.type == "text" and (match := re.search(r"http://\S*", token.content, re.I)):
        return f"a link that is not https: {match[0][:60]!r}"
    return None


def _shown(token: "Token") -> Iterator[str]:
    """List what goes from a token into a page with its entities resolved: text, addresses and titles, the language of code."""
    yield from map(str, token.attrs.values())
    yield html.unescape(token.info)
    if token.type == "text":
        yield token.content


@functools.cache
def _parser() -> "MarkdownIt":
    """Make a parser that sees all HTML and links, so that they can be refused."""
    from markdown_it import MarkdownIt  # few guides need it to be checked, and it takes a tenth of that time to load

    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser
