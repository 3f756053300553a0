"""The rules about the hand-written pages of docs/: where their marks, links and macros lead, and what leads to them."""

from collections.abc import Iterator

from fieldguide.read import citations
from fieldguide.read.names import slug
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.rules_prose import number_problem
from fieldguide.read.written import Written


@rule
def chapters_lead_somewhere(written: Written) -> Iterator[Problem]:
    """The marks of the hand-written pages in docs/ lead to entries, sources and numbers that exist."""
    for page, line, token in written.chapter_marks:
        if token.id is not None and token.id not in written.ids:
            yield Problem(page, line, "", f"[[{token.id}]]: no entry {token.id!r}{did_you_mean(token.id, written.ids)}")
        if token.cite is not None and token.cite not in written.sources.ids and not citations.legal(token.cite):
            hint = did_you_mean(token.cite, written.sources.ids)
            yield Problem(page, line, "", f"[@{token.cite}] is neither a source nor a legal citation{hint}")
        if token.number is not None and (problem := number_problem(token.number, written)):
            yield Problem(page, line, "", f"[#{token.number}]: {problem}")


@rule
def chapters_show_figures_that_exist(written: Written) -> Iterator[Problem]:
    """`{{ figure("id") }}` in docs/ names a file of data/figures."""
    for call in written.chapter_calls:
        if call.name == "figure" and call.first is not None and call.first not in written.figures.ids:
            yield Problem(call.page, call.line, "figure", f"no figure {call.first!r}{did_you_mean(str(call.first), written.figures.ids)}")


@rule
def links_of_chapters_lead_somewhere(written: Written) -> Iterator[Problem]:
    """A link in docs/ leads to a page, and within a page of docs/ to a heading with an id of its own, `## Its words {: #its-id }`."""
    made = _pages_made(written)
    known = made | {f"{page}.md" for page in written.pages}
    for link in written.chapter_links:
        message = None
        if link.path not in known:
            message = f"no page {link.path!r}{did_you_mean(link.path, known)}"
        elif link.id and link.path in made:
            message = f"a link to a page that the guide makes leads to its top, not to '#{link.id}'"
        else:
            message = heading_problem(written, link.path, link.id)
        if message:
            yield Problem(link.page, link.line, "", message)


def _pages_made(written: Written) -> set[str]:
    """Return the paths of the pages that the guide makes, but for the later ones of a long list of sources."""
    ids = {
        "terms": written.ids | written.redirects.keys(),
        "areas": written.areas.ids,
        "compare": written.comparisons.ids,
        "families": written.families.ids,
        "paths": written.paths.ids,
        "sources": written.words.source_kinds,
        "meanings": {slug(name) for entry in written.terms.values() for name in entry.value.shares},
    }
    return {f"{folder}/{id}.md" for folder, named in ids.items() for id in named}


def heading_problem(written: Written, path: str, id: str) -> str | None:
    """Say what is wrong where something leads to a page of docs/ and, with an id, to a heading of it; an unread page may have it."""
    headings = written.headings.get(f"docs/{path}")
    if not id or headings is None or id in headings:
        return None
    return f"docs/{path} has no heading with the id {id!r}{did_you_mean(id, headings)}: `## Its words {{: #{id} }}`"


@rule
def navigation_holds_every_page(written: Written) -> Iterator[Problem]:
    """Every page of docs/ and of an area stands in the nav of mkdocs.yml, which names no page that is not there."""
    if written.nav is None:
        return
    missing = "stands nowhere in the nav of mkdocs.yml: add it there"
    for file in written.chapters:
        if file.removeprefix("docs/") not in written.nav:
            yield Problem(file, 1, "", missing)
    for id, area in written.areas.items():
        if f"areas/{id}.md" not in written.nav:
            yield area.problem("id", f"'areas/{id}.md' {missing}")
    known = _pages_made(written) | {f"{page}.md" for page in written.pages}
    for path, line in written.nav.items():
        if path.endswith(".md") and path not in known:
            yield Problem("mkdocs.yml", line, "nav", f"no page {path!r}{did_you_mean(path, known)}")
