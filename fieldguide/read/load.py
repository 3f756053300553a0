"""Reads `data/` into models; every problem is collected, none is raised before all files were read."""

import gc
import re
import types
import typing
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from fieldguide.read import model, prose
from fieldguide.read.problems import Located, Problem, did_you_mean, join_path
from fieldguide.read.written import Written
from fieldguide.read.yaml_lines import Reader

T = TypeVar("T")

MACRO_CALL = re.compile(r"\{\{\s*(\w+)\((?:\"([^\"]*)\")?")


def load(root: Path) -> Written:
    """Read the data folder of the guide at `root`."""
    # Almost everything that is made here stays: no search for garbage among it, neither meanwhile nor later.
    gc.disable()
    try:
        return _Loading(root).run()
    finally:
        gc.freeze()
        gc.enable()


class _Loading:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.written = Written()

    def run(self) -> Written:
        data, written = self.root / "data", self.written
        for located in self._file(data / "vocabulary.yml", model.Vocabulary):
            written.vocabulary = located
        self._add(written.areas, self._file(data / "areas.yml", list[model.Area]))
        self._add(written.numbers, self._file(data / "numbers.yml", dict[str, model.Number]))
        for located in self._file(data / "redirects.yml", dict[str, str]) if (data / "redirects.yml").exists() else []:
            written.redirects[located.id] = located.value
        if (data / "comparisons.yml").exists():
            self._add(written.comparisons, self._file(data / "comparisons.yml", list[model.Comparison]))
        if (data / "families.yml").exists():
            self._add(written.families, self._file(data / "families.yml", list[model.Family]))
        if (data / "charts.yml").exists():
            self._add(written.charts, self._file(data / "charts.yml", list[model.NumberChart]))
        for path in sorted((data / "sources").glob("*.yml")):
            self._add(written.sources, self._file(path, list[model.Source]))
        for path in sorted((data / "figures").glob("*.yml")):
            self._add(written.figures, self._file(path, model.Figure))
        for path in sorted((data / "terms").rglob("*.yml")):
            if not path.name.startswith("_"):
                entry = self._file(path, model.Term)
                self._add(written.terms, entry)
                written.broken |= set() if entry else {path.stem}
        for path in sorted((self.root / "docs").glob("*.md")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                name = path.relative_to(self.root).as_posix()
                written.chapter_marks += [(name, number, token) for token in prose.tokens(line)]
                written.chapter_calls += [(name, number, call[1], call[2] or "") for call in MACRO_CALL.finditer(line)]
        return written

    def _add(self, known: dict[str, Located[T]], found: list[Located[T]]) -> None:
        for located in found:
            if located.id in known:
                first = known[located.id].file
                self.written.problems.append(located.problem("", f"id {located.id!r} is taken by {first}"))
            known.setdefault(located.id, located)

    def _file(self, path: Path, shape: Any) -> list[Any]:
        """Read one file of a shape: a model (one item, named as the file), a list or a mapping of models."""
        name = path.relative_to(self.root).as_posix()
        reader = Reader(name)
        try:
            data = reader.read(path.read_bytes())
        except OSError as error:
            reader.problems.append(Problem(name, 1, "", f"cannot be read: {error.strerror}"))
            data = None
        self.written.problems += reader.problems
        outer = typing.get_origin(shape)
        # A list or mapping that is missed whole would make all entries that refer to it look wrong.
        self.written.whole &= outer is None or isinstance(data, outer)
        if data is None:
            return []
        if outer is None:
            return self._items({path.stem: data}, shape, reader, "")
        if not isinstance(data, outer):
            wanted = "a list" if outer is list else "a mapping"
            self.written.problems.append(Problem(name, 1, "", f"the file must hold {wanted}"))
            return []
        if outer is dict:
            return self._items(data, typing.get_args(shape)[1], reader, "{}")
        keyed = {str(i): item for i, item in enumerate(data)}
        return self._items(keyed, typing.get_args(shape)[0], reader, "[{}]")

    def _items(self, items: dict[str, Any], shape: Any, reader: Reader, prefix: str) -> list[Any]:
        located = []
        for key, data in items.items():
            start = prefix.format(key)
            try:
                value = TypeAdapter(shape).validate_python(data) if shape is str else shape.model_validate(data)
            except ValidationError as error:
                self._explain(error, shape, reader, start)
                continue
            located.append(Located(getattr(value, "id", key), value, reader.file, start, reader.line))
        return located

    def _explain(self, error: ValidationError, shape: Any, reader: Reader, start: str) -> None:
        told = {problem.field for problem in reader.problems}
        for detail in error.errors(include_url=False):
            loc = tuple(part for part in detail["loc"] if part != "[key]")
            path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc).lstrip(".")
            full = join_path(start, path)
            if full not in told:
                message = _words(dict(detail), shape, loc)
                self.written.problems.append(Problem(reader.file, reader.line(full), full, message))


def _words(detail: dict[str, Any], shape: Any, loc: tuple[Any, ...]) -> str:
    """Say in plain words what pydantic found."""
    given, context = detail["input"], detail.get("ctx", {})
    match detail["type"]:
        case "missing":
            return "missing"
        case "extra_forbidden":
            return "unknown field" + did_you_mean(str(loc[-1]), _fields(shape, loc[:-1]))
        case "string_type":
            return f"must be text, not {_name(given)}" + (" (quote it)" if not isinstance(given, list | dict) else "")
        case "string_too_short" | "too_short":
            return "is empty: fill it or leave the field out"
        case "list_type":
            return f"must be a list, not {_name(given)}"
        case "model_type" | "dict_type" | "model_attributes_type":
            return f"must be a mapping, not {_name(given)}"
        case "literal_error":
            known = [word.strip(" '") for word in context["expected"].replace(" or ", ", ").split(",")]
            return f"{given!r} is none of {', '.join(known)}" + did_you_mean(str(given), known)
        case "string_pattern_mismatch":
            return f"{given!r} does not have the form {context['pattern']}"
        case "value_error":
            return str(context["error"])
        case _:
            return str(detail["msg"]).lower()


def _name(value: Any) -> str:
    names = {dict: "a mapping", list: "a list", bool: "yes or no", int: "a number", float: "a number", str: "text"}
    return names.get(type(value), "nothing")


def _fields(shape: Any, loc: tuple[Any, ...]) -> list[str]:
    """List the fields that a model has at a place inside it."""
    for part in loc:
        if isinstance(part, str) and part in getattr(shape, "model_fields", {}):
            shape = _inner_model(shape.model_fields[part].annotation)
    return list(getattr(shape, "model_fields", {}))


def _inner_model(annotation: Any) -> Any:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation
    return next((m for a in typing.get_args(annotation) if hasattr(m := _inner_model(a), "model_fields")), None)
