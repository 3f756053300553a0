"""Reads YAML as plain data and keeps the line of every field; refuses what YAML can do beyond plain data."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml

from fieldguide.read.problems import Problem

if not hasattr(yaml, "CSafeLoader"):
    raise ImportError("PyYAML was built without libyaml; its pure-Python loader is ten times slower")

# The way from the top to a value, last step outermost: ((None, "relations"), "part_of"). Written out only when a problem names it.
Path = tuple["Path", str | int] | None
STANDARD = "tag:yaml.org,2002:"
TAGS = {yaml.ScalarNode: STANDARD + "str", yaml.SequenceNode: STANDARD + "seq", yaml.MappingNode: STANDARD + "map"}
PLAIN_TAGS = {STANDARD + name for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")}

# The words that are no text when they are not quoted. Dates stay text: the model tells days, months and years apart.
WORDS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False, "null": None, "~": None, "": None}
NUMBER = re.compile(r"-?\d+(\.\d+)?")
# What a number or one of the words begins with; all else is text at once.
NOT_ALWAYS_TEXT = frozenset("0123456789-~tTyYoOfFnN")


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
    """Turns one file's text into data and `problems`, and knows the `line` of each field."""

    def __init__(self, file: str) -> None:
        self.file = file
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
        return dict(_lines(node, "")) if node else {}

    def read(self, raw: bytes) -> Any:
        """Return the data, or None when the text is no YAML; the problems say why."""
        try:
            self.text = text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            return self._refuse(raw[: error.start].count(b"\n") + 1, f"byte {raw[error.start]:#04x} is not UTF-8")
        try:
            if re.search(r"[&*]", text) and self._has_anchor(text):
                return None
            node = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            return self._refuse(*_explain(error, text))
        except yaml.YAMLError as error:
            return self._refuse(1, f"not readable as YAML: {str(error).splitlines()[0]}")
        if node is None:
            return self._refuse(1, "the file is empty")
        return self._convert(node, None)

    def _refuse(self, line: int, message: str, path: str = "") -> None:
        self.problems.append(Problem(self.file, line, path, message))

    def _has_anchor(self, text: str) -> bool:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            anchor = getattr(event, "anchor", None)
            if anchor and event.start_mark:
                self._refuse(event.start_mark.line + 1, f"anchors and aliases (&{anchor}) are not allowed")
                return True
        return False

    def _convert(self, node: yaml.Node, path: Path) -> Any:
        if node.tag not in PLAIN_TAGS:
            return self._refuse(node.start_mark.line + 1, f"tag {node.tag!r} is not plain data", _written(path))
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        return [self._convert(item, (path, i)) for i, item in enumerate(node.value)]

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._refuse(key_node.start_mark.line + 1, "a field's name must be a word", _written(path))
                continue
            key, inner = key_node.value, (path, key_node.value)
            if key in data:
                first = next(other for other, _ in node.value if other.value == key).start_mark.line + 1
                self._refuse(key_node.start_mark.line + 1, f"written twice, first on line {first}", _written(inner))
                continue
            data[key] = value = self._convert(value_node, inner)
            if value is None and value_node.tag in PLAIN_TAGS:
                self._refuse(key_node.start_mark.line + 1, "is empty: fill it or leave the field out", _written(inner))
        return data


def _scalar(node: yaml.ScalarNode) -> Any:
    value = node.value
    if node.style or (value and value[0] not in NOT_ALWAYS_TEXT):
        return value
    if NUMBER.fullmatch(value):
        return float(value) if "." in value else int(value)
    return WORDS.get(value.lower(), value)


def _written(path: Path) -> str:
    """Write a path as problems name it: `relations.part_of[0]`."""
    if path is None:
        return ""
    outer, step = _written(path[0]), path[1]
    return f"{outer}[{step}]" if isinstance(step, int) else f"{outer}.{step}".lstrip(".")


def _lines(node: yaml.Node, path: str) -> Iterator[tuple[str, int]]:
    yield path, node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        for i, item in enumerate(node.value):
            yield from _lines(item, f"{path}[{i}]")
    elif isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            inner = f"{path}.{key_node.value}".lstrip(".")
            yield from _lines(value_node, inner)
            yield inner, key_node.start_mark.line + 1


UNCLOSED = "a quote or bracket that opens here is never closed"
OPEN_QUOTE = re.compile(r"""[\w-]+: (?:"[^"]*|'[^']*)$""")


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    problem = str(error.problem)
    mark = error.problem_mark or error.context_mark
    # A quote left open swallows lines up to the next quote, and the reader fails only there.
    for number, line in enumerate(text.splitlines()[: (mark.line + 1) if mark else None], 1):
        if OPEN_QUOTE.match(line):
            return number, UNCLOSED
    if mark and error.context == "while parsing a flow node":  # told of what follows the bracket, not of the bracket
        before = text[: mark.index]
        return before[: max(before.rfind("["), before.rfind("{"))].count("\n") + 1, UNCLOSED
    if error.context_mark and ("end of stream" in problem or "flow" in str(error.context)):
        return error.context_mark.line + 1, UNCLOSED
    if "cannot start any token" in problem:
        problem = "a character that cannot start a value, such as a tab or an unquoted %, @ or `"
    return (mark.line + 1 if mark else 1), f"not readable as YAML: {problem}"
