"""Entries side by side, question by question: prepared pages, and the data of the page that compares any."""

import json
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.write.addresses import Address
from fieldguide.write.fields import Link, Value
from fieldguide.write.html import Templates
from fieldguide.write.page import Page
from fieldguide.write.questions import QUESTIONS, STATUS, Question, answers, differ, is_worth_a_row

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
    return Page(prepared.title, f"Side by side: {names}.", html, layout="wide", styles=STYLES)


def table(guide: Guide, ids: list[str]) -> list[tuple[Question, list[list[Value]], bool]]:
    """Return the questions that are worth a row, with an answer an entry, and whether the answers differ."""
    said = zip(*(answers(guide, id) for id in ids), strict=True)
    rows = [(question, list(values)) for question, values in zip(QUESTIONS, said, strict=True)]
    return [(question, values, question.marks and differ(values)) for question, values in rows if is_worth_a_row(values)]


def data(guide: Guide, ids: list[str]) -> list[dict[str, Any]]:
    """Return what the page Compare needs beside the index of the search box, whose numbers of entries it uses.

    The shape is [{"ask", "marks", "said": {number: [text or [number]]}}]; the status has null for what is said.
    """
    place = {id: at for at, id in enumerate(ids)}
    found: list[dict[str, Any]] = [{"ask": question.ask, "marks": question.marks, "said": {}} for question in QUESTIONS]
    for at, id in enumerate(ids):
        for row, values in zip(found, answers(guide, id), strict=True):
            if values:
                row["said"][at] = [[place[value.id]] if isinstance(value, Link) else value for value in values]
    for row, question in zip(found, QUESTIONS, strict=True):
        if STATUS in question.keys:
            row["said"] = None
    return [row for row in found if row["said"] != {}]


def script(guide: Guide, ids: list[str]) -> str:
    """Return that data as a script, since pages on `file://` can load nothing else."""
    return f"window.cfg.compare = {json.dumps(data(guide, ids), ensure_ascii=False, separators=(',', ':'))};\n"


CALLS: dict[str, Callable[..., Markup]] = {"compare": compare, "prepared_comparisons": prepared_comparisons}
