"""Characters that no text of the guide may hold: those that nobody sees, or that change how the others are shown."""

import re
import unicodedata
from collections.abc import Iterator

# Fillers and joiners that count as letters or marks and yet show nothing; `isprintable` accepts them.
INVISIBLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
KINDS = {
    "Cc": "a control character",
    "Cf": "an invisible character",
    "Cn": "not a character of Unicode",
    "Co": "a character for private use",
    "Zl": "an invisible line break",
    "Zp": "an invisible line break",
}


def refused(text: str) -> Iterator[tuple[int, str]]:
    """Find the lines with a character that no text may hold: their numbers, and what the first one of each is (`U+202E …`)."""
    flat = text.replace("\n", "")
    if flat.isprintable() and (flat.isascii() or not INVISIBLE.search(flat)):
        return
    for number, line in enumerate(text.split("\n"), 1):
        for character in line.replace("\t", ""):
            kind = KINDS["Cf"] if INVISIBLE.match(character) else KINDS.get(unicodedata.category(character))
            if kind:
                yield number, f"U+{ord(character):04X} is {kind}: {unicodedata.name(character, 'it has no name').lower()}"
                break
