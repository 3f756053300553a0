"""What nobody could read on a page: characters that are not shown or change how others are, and words wider than a page."""

import re
import unicodedata
from collections.abc import Iterator

from fieldguide.read.prose import CODE_BLOCK

LONGEST_WORD = 100
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


def hidden(text: str) -> Iterator[tuple[int, str]]:
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


def has_long_word(text: str) -> bool:
    """Return whether a text may have a word wider than a page; leaps from space to space, since hardly any text has."""
    start = 0
    while len(text) - start > LONGEST_WORD:
        end = start + LONGEST_WORD + 1
        start = 1 + max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        if not start:
            return True
    return False


def problem(text: str) -> str | None:
    """Say what of a text nobody could read, if anything."""
    for _, what in hidden(text):
        return what
    if has_long_word(text):
        # Addresses and code are not broken into lines.
        rest = re.sub(r"https://\S*", " ", CODE_BLOCK.sub(" ", text) if "\n" in text else text)
        for word in re.split(r"[ \n\t-]+", rest):  # other spaces do not all break a line
            if len(word) > LONGEST_WORD:
                return f"a word of {len(word)} characters, at most {LONGEST_WORD} without a space or hyphen: {word[:20]}…"
    return None
