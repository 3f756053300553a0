"""Writes the JSON Schemas: of guide.json for those who reuse it, and of an entry's YAML file for the editors of contributors."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from fieldguide.guide import Guide
from fieldguide.read.model import Term
from fieldguide.write.exports.shape import GuideData


class _AsPublished(GenerateJsonSchema):
    """The schema of what we write: every field is there, also where the YAML file may leave it out."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return True

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False  # a title made from the field's name says nothing more


def write_guide_schema(_: Guide) -> str:
    """Write the JSON Schema of guide.json."""
    return _write(GuideData.model_json_schema(mode="serialization", schema_generator=_AsPublished))


def write_entry_schema(_: Guide) -> str:
    """Write the JSON Schema of the YAML file of an entry."""
    return _write(Term.model_json_schema())


def _write(schema: dict[str, Any]) -> str:
    return json.dumps({"$schema": GenerateJsonSchema.schema_dialect, **schema}, ensure_ascii=False, indent=1) + "\n"
