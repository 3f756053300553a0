"""Keeps what is ready, above all HTML, out of the way of a converter: a mark takes its place, and gives it back when the text is converted.

Marks are private-use characters, which the data and the chapters are refused to hold.
"""

import re

INLINE = "\ue000{}\ue001"
BLOCK = "\ue000{}\ue002"
MARK = re.compile("<p>\ue000(\\d+)\ue002</p>|(\\s*)\ue000(\\d+)\ue001")
JOINER = "\u2060"  # a piece that begins with this follows the word before it without a space, and never begins a line


class Slots:
    """The pieces kept for one text."""

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
        return MARK.sub(self._piece, converted) if self.pieces else converted

    def _piece(self, mark: re.Match[str]) -> str:
        piece = self.pieces[int(mark[1] or mark[3])]
        return piece if mark[1] or piece.startswith(JOINER) else mark[2] + piece

    def _kept(self, html: str, mark: str) -> str:
        self.pieces.append(html)
        return mark.format(len(self.pieces) - 1)
