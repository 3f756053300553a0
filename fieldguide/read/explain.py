"""Says in plain words what pydantic found wrong with data: one problem a field."""

import itertools
import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from fieldguide.read.problems import Problem, did_you_mean, join_path
from fieldguide.read.value_types import ID, NO_BARS, RELATION, STATE, TYPED
from fieldguide.read.yaml_lines import MOST, Reader

FORMS = {
    f"^{ID}$": "lower case letters, digits and dashes",
    f"^{RELATION}$": "lower case letters and underscores",
    f"^{STATE}$": "two capitals",
    f"^{TYPED}$": "a typed field such as model.who",
}
KEY = "[key]"  # what pydantic adds to the path when the key of a mapping is wrong, and not its value


def explain(error: ValidationError, shape: Any, reader: Reader, place: str) -> Iterator[Problem]:
    """List the problems of an item that lies at `place` in its file, but for fields that the reader has reported."""
    reported = {problem.field for problem in reader.problems}
    for detail in itertools.islice(error.errors(include_url=False), MOST):
        loc = tuple(part for part in detail["loc"] if part != KEY)
        path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc).lstrip(".")
        full = join_path(place, path)
        if full not in reported:
            yield Problem(reader.file, reader.line(full), full, _words(dict(detail), shape, loc))


def _words(detail: dict[str, Any], shape: Any, loc: tuple[Any, ...]) -> str:
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
        case "string_too_long":
            return f"{len(given):,} characters, at most {context['max_length']:,}"
        case "list_type":
            return f"must be a list, not {_name(given)}"
        case "model_type" | "dict_type" | "model_attributes_type":
            return f"must be a mapping, not {_name(given)}"
        case "int_type":
            return f"must be a whole number, not {given if isinstance(given, float) else _name(given)}"
        case "bool_type":
            return f"must be true or false, not {_name(given)}"
        case "literal_error":
            known = [word.strip(" '") for word in context["expected"].replace(" or ", ", ").split(",")]
            return f"{given!r} is none of {', '.join(known)}" + did_you_mean(str(given), known)
        case "string_pattern_mismatch":
            return _form(given, context["pattern"])
        case "value_error":
            return str(context["error"])
        case _:
            return str(detail["msg"]).lower()


def _form(given: str, pattern: str) -> str:
    if pattern in FORMS:
        return f"{given!r} does not have the form wanted: {FORMS[pattern]}"
    if "\n" in given.strip():
        return "must be one line"
    if any(mark in given for mark in ("[[", "[@", "[#")):
        return "may not hold [[, [@ or [#: no marks work there"
    if "|" in given and pattern == NO_BARS:
        return "may not hold |, which stands between names"
    return "may not hold {{, {% or {#, which templates run"


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
