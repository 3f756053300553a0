"""Finds the values of a kind in what people wrote: one walk over the marks of the models, so that no field is listed by hand."""

import functools
from typing import Any, get_args

from fieldguide.read.value_types import Shape


def walk(item: Shape, mark: type) -> list[tuple[str, str]]:
    """List the texts that carry a mark, in the order of the fields, each with its path (`facts[0].label`)."""
    found: list[tuple[str, str]] = []
    _collect(item, mark, "", found)
    return found


def _collect(value: Any, mark: type, path: str, found: list[tuple[str, str]]) -> None:
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            _collect(item, mark, f"{path}[{i}]", found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _collect(item, mark, f"{path}.{key}", found)
    else:
        shape: type[Shape] = type(value)
        for name in _marked_fields(shape, mark):
            if inner := getattr(value, name):
                _collect(inner, mark, f"{path}.{name}" if path else name, found)


@functools.cache
def _marked_fields(shape: type[Shape], mark: type) -> tuple[str, ...]:
    """Name the fields of a shape that carry a mark, or hold shapes with fields that do."""
    return tuple(
        name
        for name, field in shape.model_fields.items()
        if any(isinstance(part, mark) for part in field.metadata) or _is_marked(field.annotation, mark)
    )


def _is_marked(annotation: Any, mark: type) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return bool(_marked_fields(annotation, mark))
    parts = (*get_args(annotation), *getattr(annotation, "__metadata__", ()))
    return any(isinstance(part, mark) or _is_marked(part, mark) for part in parts)
