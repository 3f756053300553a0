"""Keeps ready HTML out of the way of a converter: a mark takes its place, and gives it back when the text is converted.

Marks are private-use characters, which the data and the chapters are refused to hold.
"""

import re

INLINE = "\ue000{}\ue001"
BLOCK = "\ue000{}\ue002"
MARK = re.compile("<p>\ue000(\\d+)\ue002</p>|\ue000(\\d+)\ue001")


class Slots:
    """The pieces of HTML kept for one text."""

    def __init__(self) -> None:
        self.pieces: list[str] = []

    def keep(self, html: str) -> str:
        """Return the mark of a piece that stands inside a line."""
        return self._kept(html, INLINE)

    def keep_block(self, html: str) -> str:
        """Return the mark of a piece that is a paragraph of its own, or several."""
        return f"\n\n{self._kept(html, BLOCK)}\n\n"

    def fill(self, converted: str) -> str:
        """Put the pieces in the places of their marks."""
        return MARK.sub(lambda match: self.pieces[int(match[1] or match[2])], converted) if self.pieces else converted

    def _kept(self, html: str, mark: str) -> str:
        self.pieces.append(html)
        return mark.format(len(self.pieces) - 1)
