"""Reads YAML as plain data and keeps the line of every field; refuses what YAML can do beyond plain data."""

import functools
import itertools
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml

from fieldguide.read import legible
from fieldguide.read.problems import Problem

if not hasattr(yaml, "CSafeLoader"):
    raise ImportError("PyYAML was built without libyaml; its pure-Python loader is ten times slower")

LARGEST = 300_000
DEEPEST = 20
LONGEST_NAME = 100
# Problems of one kind that are listed for one file: those are to be corrected first.
MOST = 200

# The way from the top to a value, last step outermost: ((None, "relations"), "part_of"). Written out only when a problem names it.
Path = tuple["Path", str | int] | None
STANDARD = "tag:yaml.org,2002:"
TAGS = {yaml.ScalarNode: STANDARD + "str", yaml.SequenceNode: STANDARD + "seq", yaml.MappingNode: STANDARD + "map"}
PLAIN_TAGS = {STANDARD + name for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")}

# The words that are no text when they are not quoted. Dates stay text: the model distinguishes days, months and years.
WORDS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False, "null": None, "~": None, "": None}
# Only what is printed again as it was written counts as a number: not 007, not 2.50, not 0.00001.
NUMBER = re.compile(r"0|-?[1-9][0-9]{0,8}|-?(?:0|[1-9][0-9]{0,8})\.[0-9]{0,3}[1-9]")
# How the engine, which reads the front matter of pages too, tells dates, times and numbers from text.
ENGINE: Any = yaml.resolver.Resolver()
# What a number or one of the words begins with; all else is text at once.
NOT_ALWAYS_TEXT = frozenset("0123456789-~tTyYoOfFnN")
# Where an anchor or alias may be. Bold text looks the same: the parser knows.
ANCHOR = re.compile(r"[&*](?<![^\s,\[{:?][&*])[\w-]")
# What YAML takes for a comment behind a value: meant as one when it reads like `# words`, else a part of the text that is lost.
CUT = re.compile(r"[ \t]+#(?! [A-Za-z(])")


class _Loader(yaml.CSafeLoader):
    """libyaml's loader without its search for the type of each value, which `_scalar` does in fewer steps."""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Do nothing: no type depends on its place in the document."""

    def ascend_resolver(self) -> None:
        """Do nothing."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Return the tag of a value that was written without one."""
        return TAGS[kind]


class Reader:
    """Turns one file's text into data and `problems`, and knows the `line` of each field.

    What is text here and something else to the engine is refused in a text that is `shared` with it.
    """

    def __init__(self, file: str, *, shared: bool = False) -> None:
        self.file = file
        self.shared = shared
        self.text = ""
        self.problems: list[Problem] = []

    def line(self, path: str) -> int:
        """Find the line of a field (`relations.part_of[0]`), or of the nearest one around it."""
        while path and path not in self._lines:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self._lines.get(path, 1)

    @cached_property
    def _lines(self) -> dict[str, int]:
        # Only a problem asks for lines, so the text is then read once more.
        try:
            node = yaml.compose(self.text, Loader=_Loader)
        except yaml.YAMLError:
            return {}
        lines: dict[str, int] = {}
        for path, line in _lines(node, "", 0) if node else ():
            lines.setdefault(path, line)  # what is written twice counts where it is written first
        return lines

    def decode(self, raw: bytes) -> str | None:
        """Return the text of a file, or None when it holds what no file may hold; the problems say what."""
        if len(raw) > LARGEST:
            self._refuse(1, f"is larger than {LARGEST // 1000} KB: split it")
            return None
        try:
            self.text = raw.decode("utf-8").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            self._refuse(raw[: error.start].count(b"\n") + 1, f"byte {raw[error.start]:#04x} is not UTF-8")
            return None
        for line, what in itertools.islice(legible.hidden(self.text), MOST):
            self._refuse(line, what)
        return None if self.problems else self.text

    def read(self, raw: bytes) -> Any:
        """Return the data, or None when the text is no YAML; the problems say why."""
        text = self.decode(raw)
        if text is None:
            return None
        try:
            if ("&" in text or "*" in text) and ANCHOR.search(text) and self._has_anchor(text):
                return None
            node = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            return self._refuse(*_explain(error, text))
        except yaml.YAMLError as error:
            return self._refuse(1, f"not readable as YAML: {str(error).splitlines()[0]}")
        if node is None:
            return self._refuse(1, "the file is empty")
        self._has_comment = " #" in text or "\t#" in text
        self._is_unusual = "\\" in text or legible.has_long_word(text)
        return self._convert(node, None, 0)

    def _refuse(self, line: int, message: str, path: Path = None) -> None:
        self.problems.append(Problem(self.file, line, _written(path), message))

    def _has_anchor(self, text: str) -> bool:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            anchor = getattr(event, "anchor", None)
            if anchor and event.start_mark:
                self._refuse(event.start_mark.line + 1, f"anchors and aliases (&{anchor}) are not allowed")
                return True
        return False

    def _convert(self, node: yaml.Node, path: Path, depth: int) -> Any:
        if node.tag not in PLAIN_TAGS:
            return self._refuse(node.start_mark.line + 1, f"tag {node.tag!r} is not plain data", path)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, path)
        if depth == DEEPEST:
            return self._refuse(node.start_mark.line + 1, f"is nested more than {DEEPEST} deep", path)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path, depth + 1)
        return [self._convert(item, (path, i), depth + 1) for i, item in enumerate(node.value)]

    def _mapping(self, node: yaml.MappingNode, path: Path, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._refuse(line, "a field's name must be a word", path)
                continue
            key = key_node.value
            if problem := _name_problem(key):
                self._refuse(line, problem, path)
            elif key in data:
                self._refuse(line, f"written twice, first on line {self.line(_written((path, key)))}", (path, key))
            else:
                data[key] = value = self._convert(value_node, (path, key), depth)
                if value is None and value_node.tag in PLAIN_TAGS:
                    self._refuse(line, "is empty: fill it or leave the field out", (path, key))
        return data

    def _scalar(self, node: yaml.ScalarNode, path: Path) -> Any:
        value, style = node.value, node.style
        if self._is_unusual and (problem := legible.problem(value)):
            self._refuse(node.start_mark.line + 1, problem, path)
        if style:
            return value
        if self._has_comment and CUT.match(self.text, node.end_mark.index):
            message = "what follows # is lost: quote the value (a comment reads `# words`, with a space and a letter)"
            self._refuse(node.end_mark.line + 1, message, path)
        if self.shared and _is_text_here_alone(value):
            message = f"{value!r} is a date, a time, a number or a sign to others: quote it"
            self._refuse(node.start_mark.line + 1, message, path)
        if value and value[0] not in NOT_ALWAYS_TEXT:
            return value
        if NUMBER.fullmatch(value):
            return float(value) if "." in value else int(value)
        return WORDS.get(value.lower(), value)


def _is_text_here_alone(value: str) -> bool:
    is_text = not NUMBER.fullmatch(value) and value.lower() not in WORDS
    return is_text and ENGINE.resolve(yaml.ScalarNode, value, (True, False)) != TAGS[yaml.ScalarNode]


@functools.lru_cache(maxsize=1_000)
def _name_problem(name: str) -> str | None:
    """Say what is wrong with the name of a field or id, if anything: it must fit into a path such as `facts[0].label`."""
    if not name or len(name) > LONGEST_NAME:
        return f"a field's name has 1 to {LONGEST_NAME} characters, not {len(name)}"
    if "[" in name or "]" in name or not name.isprintable() or any(legible.hidden(name)):
        return f"{name!r} is no name of a field: it has a bracket, a line break or a character that is not shown"
    return None


def _written(path: Path) -> str:
    """Write a path as problems name it: `relations.part_of[0]`."""
    if path is None:
        return ""
    outer, step = _written(path[0]), path[1]
    return f"{outer}[{step}]" if isinstance(step, int) else f"{outer}.{step}".lstrip(".")


def _lines(node: yaml.Node, path: str, depth: int) -> Iterator[tuple[str, int]]:
    yield path, node.start_mark.line + 1
    if depth == DEEPEST:
        return
    if isinstance(node, yaml.SequenceNode):
        for i, item in enumerate(node.value):
            yield from _lines(item, f"{path}[{i}]", depth + 1)
    elif isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            if isinstance(key_node, yaml.ScalarNode) and not _name_problem(key_node.value):
                inner = f"{path}.{key_node.value}".lstrip(".")
                yield inner, key_node.start_mark.line + 1
                yield from _lines(value_node, inner, depth + 1)


UNCLOSED = "a quote or bracket that opens here is never closed"
OPEN_QUOTE = re.compile(r"""[\w-]+: (?:"[^"]*|'[^']*)$""")


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    problem = str(error.problem)
    mark = error.problem_mark or error.context_mark
    if "nesting depth" in problem:
        return (mark.line + 1 if mark else 1), f"is nested more than {DEEPEST} deep"
    # A quote left open swallows lines up to the next quote, and the reader fails only there.
    for number, line in enumerate(text.splitlines()[: (mark.line + 1) if mark else None], 1):
        if OPEN_QUOTE.match(line):
            return number, UNCLOSED
    if mark and error.context == "while parsing a flow node":  # the place is that of what follows the bracket
        before = text[: mark.index]
        return before[: max(before.rfind("["), before.rfind("{"))].count("\n") + 1, UNCLOSED
    if error.context_mark and ("end of stream" in problem or "flow" in str(error.context)):
        return error.context_mark.line + 1, UNCLOSED
    if "cannot start any token" in problem:
        problem = "a character that cannot start a value, such as a tab or an unquoted %, @ or `"
    return (mark.line + 1 if mark else 1), f"not readable as YAML: {problem}"
