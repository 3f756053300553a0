"""The hand-written pages of docs/: what they say of themselves, the guide's marks in them, and the macros that they call.

They alone are read by a template engine and by a Markdown that lets HTML through, so they may hold only what is needed.
"""

import html
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from fieldguide.read import legible, prose
from fieldguide.read.problems import Problem
from fieldguide.read.yaml_lines import Reader

_VALUE = r'(?:(?P<key>[a-z_]+)=)?(?:"(?P<text>[^"\\{}]*)"|(?P<number>\d{1,9}))'
_ANY_VALUE = re.sub(r"\?P<\w+>", "?:", _VALUE)
VALUE = re.compile(_VALUE)
# Behind another brace, a template engine would take the call for a part of something else.
CALL = re.compile(rf"(?<!\{{)\{{\{{ *(?P<name>\w+)\((?P<values>(?:{_ANY_VALUE}(?:, *{_ANY_VALUE})*)?)\) *\}}\}}")
TEMPLATE = re.compile(r"\{[{%#]")
CALLS = 100  # of macros on a page: nobody reads more, and each takes time
FRONT_END = re.compile(r"(?:-{3}|\.{3})[ \t]*")  # as the engine finds it
CODE = re.compile(r"`[^`]*`")
FENCE = re.compile(r"(`{3,}|~{3,})[\w-]*")
# An id at the end of a heading: the only thing in braces that is no macro.
HEADING_ID = re.compile(r"^#{1,6} .*(\{: #(?P<id>[a-z0-9-]+) \})$")
# A link leads to the web, to another page, or to a heading.
LINK = re.compile(
    r"(?<!!)\[(?P<text>[^\[\]]*)\]\((?:https://[a-zA-Z0-9.-]+(?::\d+)?(?:[/?#][^\s()<>\[\]]*)?"
    r"|(?=[^)])(?P<path>(?:[\w-]+/)*[\w-]+\.md)?(?:#(?P<id>[\w-]+))?)\)"
)
REFUSED = (
    (re.compile(r"<[a-zA-Z/!?]"), "HTML or a link in <…> has no place here"),
    (re.compile(r"!\["), "images have no place here: draw a figure of data/figures"),
    (re.compile(r"\]\("), "a link leads to https, to a page (`value.md`) or to a heading (`#start`)"),
    (re.compile(r"[\[\]]"), "brackets hold one of the guide's marks, closed in the same line, or the text of a link"),
    (re.compile(r"[{}]"), 'braces hold a macro, {{ name("text", key=1) }}, or the id of a heading, {: #id }'),
)


class Mark(NamedTuple):
    """One of the guide's marks in a page."""

    page: str
    line: int
    token: prose.Token


class Link(NamedTuple):
    """A link in a page to a page or to a heading: the path of the page, its own included, and the id of the heading, if one is meant."""

    page: str
    line: int
    path: str
    id: str


class Call(NamedTuple):
    """One call of a macro in a page; its values are plain text and whole numbers."""

    page: str
    line: int
    name: str
    args: list[str | int]
    values: dict[str, str | int]

    @property
    def first(self) -> str | int | None:
        """Return the first value, with a key or without: most macros take one."""
        return next(iter((*self.args, *self.values.values())), None)


class Chapter:
    """One page of docs/, read: its `lines`, `front` matter as data, `marks`, `links`, `calls` and `problems`.

    Of headings with an id of their own, `headings` holds the line of each.
    """

    def __init__(self, page: str, raw: bytes) -> None:
        self.page = page
        self.reader = Reader(page, shared=True)
        self.problems = self.reader.problems
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self.calls: list[Call] = []
        self.headings: dict[str, int] = {}
        self.front: Any = None
        text = self.reader.decode(raw)
        self.lines = lines = text.split("\n") if text else []
        start = self._front_matter(lines) if lines else 0
        for number, line, is_code in self._lines(lines, start):
            self._line(number, line, is_code)

    def _problem(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.page, line, "", message))

    def _front_matter(self, lines: list[str]) -> int:
        """Read what a page says of itself; returns the place of the first line behind it."""
        if lines[0] != "---":
            if not lines[0].startswith("# "):
                self._problem(1, "a page begins with its title (`# Title`), or with `---` and its front matter")
            return 0
        end = next((i for i, line in enumerate(lines[:-1]) if i and FRONT_END.fullmatch(line)), 0)
        if not end:
            self._problem(1, "the front matter is never closed: `---` on a line of its own, with the page below")
            return len(lines)
        self.front = self.reader.read("\n".join(lines[:end]).encode())
        return end + 1

    def _lines(self, lines: list[str], start: int) -> Iterator[tuple[int, str, bool]]:
        """Return the lines with their numbers and whether they are code, as Python-Markdown does."""
        fence, opened = "", 0
        for number, line in enumerate(lines[start:], start + 1):
            if fence:
                yield number, line, True
                fence = "" if line.rstrip(" ") == fence else fence
            elif line.lstrip().startswith(("```", "~~~")):
                match = FENCE.fullmatch(line)
                fence, opened = (match[1], number) if match else ("", 0)
                if not match:
                    self._problem(number, "code begins with ``` and at most a word, at the start of a line")
            else:
                yield number, line, False
        if fence:
            self._problem(opened, "code that begins here is never closed")

    def _line(self, number: int, line: str, is_code: bool) -> None:
        rest = CALL.sub("", line)
        if rest != line:
            before = len(self.calls)
            self.calls += [call for match in CALL.finditer(line) if (call := self._call(number, match))]
            if before <= CALLS < len(self.calls):
                self._problem(number, f"more than {CALLS} macros are called on this page: split it")
        if TEMPLATE.search(rest):
            self._problem(number, 'only a macro may be called, in the form {{ name("text", key=1) }}; {% and {# have no place here')
        elif not is_code:
            self._markup(number, rest)
        self.marks += [Mark(self.page, number, token) for token in prose.tokens(line)]

    def _call(self, number: int, match: re.Match[str]) -> Call | None:
        args: list[str | int] = []
        values: dict[str, str | int] = {}
        for value in VALUE.finditer(match["values"]):
            plain = value["text"] if value["number"] is None else int(value["number"])
            if not value["key"] and not values:
                args.append(plain)
            elif not value["key"] or value["key"] in values:
                self._problem(number, f"{match['name']}: values without a key come first, and each key once")
                return None
            else:
                values[value["key"]] = plain
        return Call(self.page, number, match["name"], args, values)

    def _markup(self, number: int, line: str) -> None:
        line = prose.TOKEN.sub(" ", line)  # before code, as the page is written
        if "``" in line or "\\`" in line or line.count("`") % 2:
            self._problem(number, "code in a line is put in single backticks, none behind a backslash, and closed in the same line")
            return
        written = CODE.sub(" ", line)
        bare = LINK.sub(r" \g<text>", written)
        if bare != written:
            self._links(number, written)
        for _, what in legible.hidden(html.unescape(bare)):
            self._problem(number, what)
        if heading := HEADING_ID.fullmatch(bare):
            bare = bare[: heading.start(1)]
            self._heading(number, heading["id"])
        for pattern, message in REFUSED:
            if match := pattern.search(bare):
                self._problem(number, f"{message}: {bare[match.start() :][:30]!r}")
                return

    def _links(self, number: int, line: str) -> None:
        for link in LINK.finditer(line):
            if link["path"] or link["id"]:
                own = self.page.removeprefix("docs/")
                self.links.append(Link(self.page, number, link["path"] or own, link["id"] or ""))

    def _heading(self, number: int, id: str) -> None:
        first = self.headings.setdefault(id, number)
        if first != number:
            self._problem(number, f"{id!r} is the id of a heading on line {first}, too")
