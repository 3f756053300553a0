"""What pages that are no entries cite: hand-written ones with the questions at their ends, areas, comparisons, families, paths."""

from collections import defaultdict
from typing import Any

from fieldguide.read import citations, prose
from fieldguide.read.written import Written


def cited_on(written: Written, page: str) -> list[str]:
    """Return what a page of docs/ cites, in order, the questions at its end included; `page` is its path without .md."""
    marks = [mark.token.cite for mark in written.chapter_marks if mark.page == f"docs/{page}.md"]
    asked = prose.cited(check.value.because for id, check in written.checks.items() if id.partition("/")[0] == page)
    return list(dict.fromkeys([*filter(None, marks), *asked]))


def citing_pages(written: Written) -> dict[str, dict[str, str]]:
    """Return the pages that are no entries and cite something: {citation: {path of the page: title}}."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for page, _, token in written.chapter_marks:
        path = page.removeprefix("docs/")
        if token.cite is not None and (front := written.fronts.get(path.removesuffix(".md"))):
            found[token.cite][path] = front.value.title
    overviews: list[tuple[str, Any, str]] = [("areas", area.value, area.value.name) for area in written.areas.values()]
    overviews += [("compare", one.value, one.value.title) for one in written.comparisons.values()]
    overviews += [("families", one.value, one.value.title) for one in written.families.values()]
    overviews += [("paths", one.value, one.value.name) for one in written.paths.values()]
    for folder, page, title in overviews:
        for _, citation in citations.of(page):
            found[citation][f"{folder}/{page.id}.md"] = title
    practice = [(id.partition("/")[0], one.value) for id, one in written.checks.items()]
    for path, one in practice + [("decode-practice", one.value) for one in written.passages.values()]:
        for _, citation in citations.of(one):
            if front := written.fronts.get(path):
                found[citation][f"{path}.md"] = front.value.title
    return found
