"""The guide as data for others: one module an output, one row a file."""

import functools
from collections.abc import Callable

from fieldguide.guide import Guide
from fieldguide.write.exports import entries_csv, guide_json, schema

EXPORTS: dict[str, Callable[[Guide], str]] = {
    "data/guide.json": guide_json.write,
    "data/guide.schema.json": schema.write_guide_schema,
    "data/entry.schema.json": schema.write_entry_schema,
    "data/entries.csv": entries_csv.write,
    "data/entries.csv-metadata.json": entries_csv.write_metadata,
}


@functools.lru_cache(maxsize=1)  # the page of the data asks for them again; only the guide at hand is kept
def files(guide: Guide) -> dict[str, str]:
    """Return the exports: {site path: content}."""
    return {path: write(guide) for path, write in EXPORTS.items()}
