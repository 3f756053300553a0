"""The pages of sources: every source by kind and part, with the entries that cite it, and the data to search them all."""

import functools
import json
import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from fieldguide.guide import Guide
from fieldguide.read.citations import Reference
from fieldguide.write import search_pages
from fieldguide.write.addresses import Address
from fieldguide.write.html import Templates
from fieldguide.write.page import Page

ByPart = dict[str, dict[str, list[str]]]  # {publisher: {part, empty for none: citations}}
MOST_LINKS = 1_400  # on one page of a list: about 250 KB
STYLES = ("assets/sources/sources.css",)
SCRIPTS = ("assets/sources/sources.js",)
FIRST_FEDERAL_REGISTER = 1935  # volume 1 is of 1936
# Parts of long rows of citations: how a title reads, and what its part is called.
PARTS: list[tuple[str, Callable[..., str]]] = [
    (r"(\d+) CFR (?:Part )?(\d+)", lambda title, part: f"{title} CFR Part {part}"),
    (r"(\d+) U\.S\.C\. (\d+)", lambda title, section: f"{title} U.S.C. {section}"),
    (r"(\d+) FR \d+", lambda volume: f"Volume {volume} ({int(volume) + FIRST_FEDERAL_REGISTER})"),
    (r"Pub\. L\. (\d+)-", lambda congress: f"Congress {congress}"),
]


def rows(templates: Templates) -> dict[str, Any]:
    """Return the page of each kind of source: {site path: make}."""
    found: dict[str, Any] = {}
    for kind in templates.guide.vocabulary.source_kinds:
        lists = pages_of(templates.guide, kind)
        for nth in range(len(lists)):
            found[path_of(kind, nth)] = functools.partial(of_kind, templates, kind, lists, nth)
    return found


def path_of(kind: str, nth: int) -> str:
    """Return the path of a page of a kind's list."""
    return f"sources/{kind}{f'-{nth + 1}' if nth else ''}.md"


def of_kind(templates: Templates, kind: str, lists: list[ByPart], nth: int, url: Address) -> Page:
    """Make one page of the list of all sources of a kind by publisher and part."""
    word = templates.guide.vocabulary.source_kinds[kind]
    others = [(path_of(kind, at), span_of(one)) for at, one in enumerate(lists)]
    html = templates.fill("pages/sources-of-kind.html.j2", url, word=word, publishers=lists[nth], others=others, nth=nth)
    title = f"Sources: {word.label}" + (f", page {nth + 1}" if nth else "")
    return Page(title, word.means, html, styles=STYLES, scripts=SCRIPTS)


def pages_of(guide: Guide, kind: str) -> list[ByPart]:
    """Divide the list of a kind, between two parts, into pages that are no heavier than any other page."""
    lists: list[ByPart] = [{}]
    weight = 0
    for publisher, parts in by_part(guide, kind).items():
        for part, cited in parts.items():
            added = sum(1 + len(guide.citing.get(citation, ())) + len(guide.citing_pages.get(citation, ())) for citation in cited)
            if weight and weight + added > MOST_LINKS:
                lists.append({})
                weight = 0
            lists[-1].setdefault(publisher, {})[part] = cited
            weight += added
    return lists


def span_of(page: ByPart) -> str:
    """Name the first and the last part, or publisher, of a page."""
    names = [part or publisher for publisher, parts in page.items() for part in parts]
    return f"{names[0]} to {names[-1]}" if names[1:] else "".join(names)


def by_part(guide: Guide, kind: str) -> ByPart:
    """Return the citations of a kind by publisher, then by part; what has none stands under an empty name."""
    found: ByPart = {}
    for citation in sorted(all_cited(guide), key=lambda citation: natural(guide.reference(citation).title)):
        source = guide.reference(citation)
        if source.kind == kind:
            found.setdefault(source.publisher, {}).setdefault(part_of(source), []).append(citation)
    return {name: dict(sorted(parts.items(), key=lambda part: natural(part[0]))) for name, parts in sorted(found.items())}


def all_cited(guide: Guide) -> list[str]:
    """List all that entries or other pages cite."""
    return list(dict.fromkeys([*guide.citing, *guide.citing_pages]))


def part_of(source: Reference) -> str:
    """Return the part that a law or rule belongs to: 42 CFR Part 414; empty for all else."""
    if source.kind not in ("law", "rule"):
        return ""
    for form, name in PARTS:
        if match := re.match(form, source.title):
            return name(*match.groups())
    return ""


def natural(title: str) -> list[Any]:
    """Sort `42 CFR 414.90` before `42 CFR 414.1405`."""
    return [(0, int(part), "") if part.isdigit() else (1, 0, part.lower()) for part in re.findall(r"\d{1,9}|\D+", title)]


def source_kinds(templates: Templates, url: Address) -> Markup:
    """Return the kinds of sources, each with a link to its list and its size."""
    guide = templates.guide
    kinds = [guide.reference(citation).kind for citation in all_cited(guide)]
    return templates.fill("pages/source-kinds.html.j2", url, counts={kind: kinds.count(kind) for kind in guide.vocabulary.source_kinds})


def script(guide: Guide, ids: list[str]) -> str:
    """Return all sources as a script, for the box that finds one.

    Each is [title, publisher, kind, address, numbers of the entries, numbers of the pages] as the index of the search box has them.
    """
    place = {id: at for at, id in enumerate(ids)}
    pages = {page.names[0]: at for at, page in enumerate(search_pages.pages(guide, ""))}
    data = []
    for citation in all_cited(guide):
        source, titles = guide.reference(citation), guide.citing_pages.get(citation, {}).values()
        entries, others = [place[id] for id in guide.citing.get(citation, [])], [pages[title] for title in titles if title in pages]
        data.append((source.title, source.publisher, guide.vocabulary.source_kinds[source.kind].label, source.url, entries, others))
    data.sort(key=lambda one: natural(one[0]))
    return f"window.cfg.sources = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


CALLS: dict[str, Callable[..., Markup]] = {"source_kinds": source_kinds}
