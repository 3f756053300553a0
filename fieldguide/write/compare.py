"""Entries side by side, field by field: prepared pages, and the data of the page that compares any."""

import json
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.write.addresses import Address
from fieldguide.write.fields import Field, Link, Value, fields, typed
from fieldguide.write.html import Templates
from fieldguide.write.page import Page

STATUS = "status"  # changes with the reader's day, so the page works it out
STYLES = ("assets/compare/compare.css",)


def rows(templates: Templates) -> dict[str, Any]:
    """Return the prepared comparisons: {site path: make}."""
    return {f"compare/{id}.md": lambda url, id=id: comparison(templates, id, url) for id in templates.guide.comparisons}


def compare(templates: Templates, url: Address) -> Markup:
    """Return the form with which a reader compares any entries."""
    return templates.fill("pages/compare.html.j2", url)


def prepared_comparisons(templates: Templates, url: Address) -> Markup:
    """Return the list of prepared comparisons."""
    return templates.fill("pages/prepared.html.j2", url, prepared=templates.guide.comparisons)


def comparison(templates: Templates, id: str, url: Address) -> Page:
    """Make the page of a prepared comparison."""
    guide, prepared = templates.guide, templates.guide.comparisons[id]
    html = templates.fill(
        "pages/comparison.html.j2",
        url,
        prose.cited([prepared.intro]),
        comparison=prepared,
        rows=list(table(guide, prepared.terms)),
        apart=[(term, other) for term in prepared.terms for other in guide.terms[term].confused_with if other.term in prepared.terms],
    )
    names = ", ".join(guide.short_name(term) for term in prepared.terms)
    return Page(prepared.title, f"Side by side: {names}.", html, styles=STYLES)


def table(guide: Guide, ids: list[str]) -> list[tuple[Field, list[list[Value]], bool]]:
    """Return the fields that at least one of the entries says, with a value an entry, and whether they differ."""
    said = [{field.key: values for field, values in typed(guide, id)} for id in ids]
    found = [(field, [plain(guide, of_one.get(field.key, [])) for of_one in said]) for field in fields(guide) if field.in_comparison]
    return [(field, values, not field.prose and differ(values)) for field, values in found if any(values)]


def plain(guide: Guide, values: list[Value]) -> list[Value]:
    """Return values without markup."""
    return [value if isinstance(value, Link) else guide.plain(value) for value in values]


def differ(values: list[list[Value]]) -> bool:
    """Return whether two values that are recorded differ; what an entry does not say is no difference."""
    recorded = [value for value in values if value]
    return any(value != recorded[0] for value in recorded)


def data(guide: Guide, ids: list[str]) -> dict[str, Any]:
    """Return what the page Compare needs beside the index of the search box, whose numbers of entries it uses.

    The shape is {"fields": [{"key", "label", "prose"}], "points": {key: {number: [text or [number]]}}}.
    """
    place = {id: at for at, id in enumerate(ids)}
    points: dict[str, dict[int, list[Any]]] = {}
    for at, id in enumerate(ids):
        for field, values in typed(guide, id):
            if field.in_comparison and field.key != STATUS:
                printed = [[place[value.id]] if isinstance(value, Link) else guide.plain(value) for value in values]
                points.setdefault(field.key, {})[at] = printed
    shown = [field for field in fields(guide) if field.key in points or field.key == STATUS]
    return {"fields": [{"key": field.key, "label": field.label, "prose": field.prose} for field in shown], "points": points}


def script(guide: Guide, ids: list[str]) -> str:
    """Return that data as a script, since pages on `file://` can load nothing else."""
    return f"window.cfg.compare = {json.dumps(data(guide, ids), ensure_ascii=False, separators=(',', ':'))};\n"


CALLS: dict[str, Callable[..., Markup]] = {"compare": compare, "prepared_comparisons": prepared_comparisons}
