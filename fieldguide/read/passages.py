"""All that readers read, passage by passage, and what of it is the guide's own wording."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from fieldguide.read.problems import Located, Problem
from fieldguide.read.texts import each
from fieldguide.read.value_types import Words
from fieldguide.read.written import Written

START = "\x1e"
# Like the end of the sentence before, so that patterns know the beginning of a sentence.
PARAGRAPH = ". "
AUDIENCE = re.compile(r'audience="([^"]*)"')
FRONT_MATTER = re.compile(r"(?:title|description): (.*)")
# Words of others, and what is no prose: code, quotations, names of entries and numbers that a mark prints.
FOREIGN = re.compile(r'```.*?```|`[^`\n]*`|"[^"\n]*"|\[\[[^\]|\n]*\]\]|\[#[^\]\n]*\]', re.S)
# What a mark, a link or emphasis adds to the words that a reader sees.
MARKUP = re.compile(r"\[\[[^\]|\n]*\||\]\]|\[@[^\]\n]*\]|\]\([^)\n]*\)|\*|\[")


class Passage(NamedTuple):
    """A text with its place: the value of a field, or a line of a chapter."""

    located: Located[Any]
    field: str
    text: str

    @property
    def kind(self) -> str:
        """Return the last name of the field (`because` of `confused_with[0].because`), for a line of a chapter `chapter`."""
        return self.field.rpartition(".")[2].partition("[")[0] or "chapter"

    def problem(self, lines: int, message: str) -> Problem:
        """Report a problem that many lines below the first of the text."""
        problem = self.located.problem(self.field, message)
        # A text of several lines begins on the line below its field.
        line = problem.line + (1 + lines if "\n" in self.text else 0)
        return Problem(problem.file, line, problem.field, problem.message)


def each_passage(written: Written) -> Iterator[Passage]:
    """List all sentences, titles and labels of the guide; of other people's titles and of names, none."""
    yield from (Passage(*place) for place in each(written, Words))
    for page, lines in written.chapters.items():
        for number, line in _prose_lines(lines):
            yield Passage(_line(page, number, line), "", line)
    yield from _titles(written)


def _line(page: str, number: int, text: str) -> Located[str]:
    return Located(page, text, page, "", lambda _: number)


def _prose_lines(lines: list[str]) -> Iterator[tuple[int, str]]:
    in_front, in_code = lines[:1] == ["---"], False
    for number, line in enumerate(lines[1:] if in_front else lines, 2 if in_front else 1):
        if in_front:
            in_front = line != "---"
            if match := FRONT_MATTER.fullmatch(line):
                yield number, match[1]
        elif line.lstrip().startswith("```"):
            in_code = not in_code
        elif line.startswith("{{"):
            yield from ((number, text) for text in AUDIENCE.findall(line))
        elif line and not in_code:
            yield number, line


def _titles(written: Written) -> Iterator[Passage]:
    """List the names and labels of what has no official name."""
    for area in written.areas.values():
        yield Passage(area, "name", area.value.name)
        yield from (Passage(area, f"groups[{i}].name", group.name) for i, group in enumerate(area.value.groups))
    titled: list[Located[Any]] = [*written.overviews, *written.figures.values()]
    yield from (Passage(page, "title", page.value.title) for page in titled)
    for number in written.numbers.values():
        yield Passage(number, "label", number.value.label)
    if written.vocabulary:
        for group, words in written.vocabulary.value.model_dump(exclude={"states", "words", "familiar", "nouns"}).items():
            for name, word in words.items():
                labels = ((field, text) for field, text in word.items() if text and "label" in field)
                yield from (Passage(written.vocabulary, f"{group}.{name}.{field}", text) for field, text in labels)


def own_words(texts: list[str]) -> str:
    """Return the words of our own, as one text for one search: each of the texts begins with START, each paragraph with PARAGRAPH.

    Words of others and code become `…`, of marks only what a reader sees is left. Every word follows a space, lines stay lines.
    """
    text = "".join(f"{START}{PARAGRAPH}{text}" for text in texts)
    text = MARKUP.sub("", FOREIGN.sub("…", text))
    return text.replace("\n\n", f"\n\n{PARAGRAPH}").replace("\n", "\n ").replace("(", "( ").replace("  ", " ")
