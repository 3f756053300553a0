"""The rules about what stands on pages of its own: comparisons, families, figures, chapters."""

from collections.abc import Iterator
from typing import Any

from fieldguide.read import citations, prose
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.written import Written


@rule
def overviews_name_entries(written: Written) -> Iterator[Problem]:
    """Comparisons and families name entries, each once; a family's introduction has 80 to 200 words."""
    for page in written.overviews:
        for i, id in enumerate(page.value.terms):
            if id not in written.ids:
                yield page.problem(f"terms[{i}]", f"no entry {id!r}{did_you_mean(id, written.ids)}")
            elif id in page.value.terms[:i]:
                yield page.problem(f"terms[{i}]", f"{id!r} is named twice")
    for family in written.families.values():
        words = len(prose.plain(family.value.intro).split())
        if not 80 <= words <= 200:
            yield family.problem("intro", f"{words} words, wanted: 80 to 200")


@rule
def figures_lead_somewhere(written: Written) -> Iterator[Problem]:
    """A figure names entries that exist and fills the block of its kind."""
    for figure in written.figures.values():
        block = {"tree": "tree", "timeline": "events", "lineage": "terms"}[figure.value.kind]
        if not getattr(figure.value, block):
            yield figure.problem(block, f"missing: a {figure.value.kind} needs it")
        ids = [*_tree_ids(figure.value.tree or {}), *figure.value.terms, *(e.term for e in figure.value.events if e.term)]
        for id in ids:
            if id not in written.ids:
                yield figure.problem(block, f"no entry {id!r}{did_you_mean(id, written.ids)}")


def _tree_ids(tree: dict[str, Any]) -> Iterator[str]:
    for id, below in tree.items():
        yield id
        yield from _tree_ids(below or {})


@rule
def chapters_lead_somewhere(written: Written) -> Iterator[Problem]:
    """The marks of the hand-written pages in docs/ lead to entries, sources and numbers that exist."""
    for page, line, token in written.chapter_marks:
        if token.id is not None and token.id not in written.ids:
            yield Problem(page, line, "", f"[[{token.id}]]: no entry {token.id!r}{did_you_mean(token.id, written.ids)}")
        if token.cite is not None and token.cite not in written.sources and not citations.legal(token.cite):
            yield Problem(
                page, line, "", f"[@{token.cite}] is neither a source nor a legal citation{did_you_mean(token.cite, written.sources)}"
            )
        if token.number is not None and token.number.split("@")[0] not in written.numbers:
            yield Problem(page, line, "", f"[#{token.number}]: no such number{did_you_mean(token.number, written.numbers)}")


@rule
def chapters_show_figures_that_exist(written: Written) -> Iterator[Problem]:
    """`{{ figure("id") }}` in docs/ names a file of data/figures."""
    for page, line, name, id in written.chapter_calls:
        if name == "figure" and id not in written.figures:
            yield Problem(page, line, "figure", f"no figure {id!r}{did_you_mean(id, written.figures)}")
