"""Reads YAML as plain data and keeps the line of every field; refuses what YAML can do beyond plain data."""

import re
from typing import Any

import yaml

from fieldguide.problems import Problem

if not hasattr(yaml, "CSafeLoader"):
    raise ImportError("PyYAML was built without libyaml; its pure-Python loader is ten times slower")

STANDARD = "tag:yaml.org,2002:"
PLAIN_TAGS = {STANDARD + name for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")}


# The first letters of what YAML may read as something else than text: numbers, dates, yes and no, null.
NOT_ALWAYS_TEXT = frozenset("0123456789+-.=<~yYnNtTfFoO")


class _Loader(yaml.CSafeLoader):
    """libyaml's loader, told at once what most values are: text."""

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Do nothing: no type depends on its place in the document."""

    def ascend_resolver(self) -> None:
        """Do nothing."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Return the tag of a value."""
        if kind is yaml.ScalarNode and value and value[0] not in NOT_ALWAYS_TEXT:
            return STANDARD + "str"
        return super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call]


class Reader:
    """Turns one file's text into data, `lines` (field path → line) and `problems`."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[str, int] = {}
        self.problems: list[Problem] = []

    def read(self, raw: bytes) -> Any:
        """Return the data, or None when the text is no YAML; the problems say why."""
        try:
            text = raw.decode("utf-8")
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
        return self._convert(node, "")

    def _refuse(self, line: int, message: str, path: str = "") -> None:
        self.problems.append(Problem(self.file, line, path, message))

    def _has_anchor(self, text: str) -> bool:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            anchor = getattr(event, "anchor", None)
            if anchor and event.start_mark:
                self._refuse(event.start_mark.line + 1, f"anchors and aliases (&{anchor}) are not allowed")
                return True
        return False

    def _convert(self, node: yaml.Node, path: str) -> Any:
        self.lines[path] = node.start_mark.line + 1
        if node.tag not in PLAIN_TAGS:
            return self._refuse(node.start_mark.line + 1, f"tag {node.tag!r} is not plain data", path)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._convert(item, f"{path}[{i}]") for i, item in enumerate(node.value)]
        return _scalar(node.tag, str(node.value))

    def _mapping(self, node: yaml.MappingNode, path: str) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._refuse(line, "a field's name must be a word", path)
                continue
            key = str(key_node.value)
            inner = f"{path}.{key}" if path else key
            if key in data:
                self._refuse(line, f"written twice, first on line {self.lines[inner]}", inner)
                continue
            data[key] = self._convert(value_node, inner)
            self.lines[inner] = line
            if value_node.tag == STANDARD + "null":
                self._refuse(line, "is empty: fill it or leave the field out", inner)
        return data


def _scalar(tag: str, value: str) -> Any:
    """Read a scalar; dates stay text, so that days, months and years are told apart by the model."""
    match tag.removeprefix(STANDARD):
        case "int" if re.fullmatch(r"-?\d+", value):
            return int(value)
        case "float" if re.fullmatch(r"-?\d+\.\d+", value):
            return float(value)
        case "bool":
            return value.lower() in ("true", "yes", "on")
        case "null":
            return None
        case _:
            return value


UNCLOSED = "a quote or bracket that opens here is never closed"
OPEN_QUOTE = re.compile(r"""[\w-]+: (?:"[^"]*|'[^']*)$""")


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    problem = str(error.problem)
    mark = error.problem_mark or error.context_mark
    # A quote left open swallows lines up to the next quote, and the reader fails only there.
    for number, line in enumerate(text.splitlines()[: (mark.line + 1) if mark else None], 1):
        if OPEN_QUOTE.match(line):
            return number, UNCLOSED
    if error.context_mark and ("end of stream" in problem or "flow" in str(error.context)):
        return error.context_mark.line + 1, UNCLOSED
    if "cannot start any token" in problem:
        problem = "a character that cannot start a value, such as a tab or an unquoted %, @ or `"
    return (mark.line + 1 if mark else 1), f"not readable as YAML: {problem}"
