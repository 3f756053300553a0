"""Finds the values of a kind in what people wrote: one walk over the marks of the models, so that no field is listed by hand."""

import functools
from typing import Any, get_args

from fieldguide.read.value_types import Shape

Found = dict[type, list[tuple[str, str]]]


def walk(item: Shape, mark: type) -> list[tuple[str, str]]:
    """List the texts that carry a mark, in the order of the fields, each with its path (`facts[0].label`)."""
    return walk_all(item, (mark,))[mark]


def walk_all(item: Shape, marks: tuple[type, ...]) -> Found:
    """List the texts that carry each of some marks, in one walk."""
    found: Found = {mark: [] for mark in marks}
    _collect(item, marks, marks, "", found)
    return found


def _collect(value: Any, carried: tuple[type, ...], marks: tuple[type, ...], path: str, found: Found) -> None:
    if isinstance(value, str):
        for mark in carried:
            found[mark].append((path, value))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            _collect(item, carried, marks, f"{path}[{i}]", found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _collect(item, carried, marks, f"{path}.{key}", found)
    else:
        shape: type[Shape] = type(value)
        for name, inner_marks in _marked_fields(shape, marks):
            if inner := getattr(value, name):
                _collect(inner, inner_marks, marks, f"{path}.{name}" if path else name, found)


@functools.cache
def _marked_fields(shape: type[Shape], marks: tuple[type, ...]) -> tuple[tuple[str, tuple[type, ...]], ...]:
    """Name the fields of a shape that carry some of the marks, or hold shapes with fields that do, with these marks."""
    carried = ((name, tuple(mark for mark in marks if _is_marked(field, mark))) for name, field in shape.model_fields.items())
    return tuple((name, carries) for name, carries in carried if carries)


def _is_marked(field: Any, mark: type) -> bool:
    return any(isinstance(part, mark) for part in field.metadata) or _holds(field.annotation, mark)


@functools.cache
def _holds(annotation: Any, mark: type) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return bool(_marked_fields(annotation, (mark,)))
    parts = (*get_args(annotation), *getattr(annotation, "__metadata__", ()))
    return any(isinstance(part, mark) or _holds(part, mark) for part in parts)
