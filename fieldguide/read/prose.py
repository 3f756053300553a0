"""The guide's own marks in prose: `[[id]]` or `[[id|text]]`, `[@source]` and `[#number]`; the rest is CommonMark."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from fieldguide.read.value_types import Marked, Shape
from fieldguide.read.walk import walk

# No part of a mark holds a bracket, so that looking for the end of one never goes beyond the start of the next.
TOKEN = re.compile(r"\[\[(?P<id>[^\[\]|\n]*)(?:\|(?P<text>[^\[\]\n]+))?\]\]|\[@(?P<cite>[^\[\]\n]*)\]|\[#(?P<number>[^\[\]\n]*)\]")
BROKEN = re.compile(r"\[[\[@#].{0,30}")
CODE_BLOCK = re.compile(r"^[ >]*(```|~~~).*?(?:^[ >]*\1|\Z)", re.M | re.S)
CODE_IN_LINE = re.compile(r"`[^`\n]*`")
MARKUP = re.compile(r"[*`#>|]|\]\([^()]*\)|\[")


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
    return re.sub(r"\s+", " ", MARKUP.sub("", text)).strip()


def without_code(text: str) -> str:
    """Leave out blocks of code and code in a line, which are shown as they are and are no sentences."""
    return CODE_IN_LINE.sub(" ", CODE_BLOCK.sub(" ", text)) if "`" in text or "~~~" in text else text


def broken_mark(text: str) -> str | None:
    """Find what begins like one of the guide's marks and is none, since it is not closed or has a bracket in it."""
    match = BROKEN.search(TOKEN.sub("", without_code(text))) if "[" in text else None
    return match[0] if match else None


def replace(text: str, html: Callable[[Token], str]) -> str:
    """Put `html(token)` in the place of each of the guide's marks."""
    return TOKEN.sub(lambda match: html(Token(*match.groups())), text)


def of(item: Shape) -> list[tuple[str, str]]:
    """List the texts of an entry, area, figure … that may hold the guide's marks, with the field of each."""
    return walk(item, Marked)


def cited(texts: Iterable[str]) -> list[str]:
    """List the citations in some texts in the order of their first use."""
    return list(dict.fromkeys(token.cite for text in texts for token in tokens(text) if token.cite))
