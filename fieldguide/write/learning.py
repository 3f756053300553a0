"""What people learn with, in pages: the questions at the end of a chapter, the paths, the passages to decode."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from fieldguide import citing, paths
from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.write import pages, search_index
from fieldguide.write.addresses import Address
from fieldguide.write.html import Templates
from fieldguide.write.page import Page

STYLES, SCRIPTS = ("assets/learn/learn.css",), ("assets/learn/learn.js",)


def rows(templates: Templates) -> dict[str, Any]:
    """Return the pages of all paths: {site path: make}."""
    return {f"paths/{id}.md": lambda url, id=id: path(templates, id, url) for id in templates.guide.paths}


def path(templates: Templates, id: str, url: Address) -> Page:
    """Make the page of a path: whom it is for, what it leads to, its steps."""
    guide = templates.guide
    shown = guide.paths[id]
    stops = paths.stops(guide, shown)
    html = templates.fill(
        "learn/path.html.j2",
        url,
        prose.cited(step.say for step in shown.steps),
        id=id,
        path=shown,
        stops=[(stop, stop.at if stop.kind == "figure" else along(url(stop.page), id, at, stop)) for at, stop in enumerate(stops, 1)],
        minutes=sum(stop.minutes for stop in stops),
        figures={stop.id: pages.figure(templates, url, stop.id) for stop in stops if stop.kind == "figure"},
    )
    return Page(shown.name, shown.summary, html, styles=STYLES, scripts=SCRIPTS)


def along(page: str, path: str, at: int, stop: paths.Stop) -> str:
    """Return the address of a step: its page, and on which path a reader comes; a figure is on the path's own page."""
    if stop.kind == "figure":
        return page + stop.at
    query, mark, fragment = stop.at.partition("#")
    return f"{page}{query}{'&' if query else '?'}path={path}&step={at}{mark}{fragment}"


def path_list(templates: Templates, url: Address) -> Markup:
    """Return the cards of all paths."""
    guide = templates.guide
    listed = {id: paths.stops(guide, path) for id, path in guide.paths.items()}
    return templates.fill("learn/paths.html.j2", url, stops=listed)


def script(guide: Guide, address: str) -> str:
    """Return what scripts need to know of the paths; `address` is that of an entry, with {} for its id.

    Of each its name, its page, its steps, [key, address, name], and its entries by their numbers in the names,
    those that it names itself first.
    """
    numbers = {id: at for at, id in enumerate(search_index.order(guide))}
    data = {id: _known(guide, id, address, numbers) for id in guide.paths}
    return f"window.cfg.paths = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _known(guide: Guide, id: str, address: str, numbers: Mapping[str, int]) -> dict[str, Any]:
    def of(page: str) -> str:
        return address.replace("terms/{}", page.removesuffix(".md"))

    path = guide.paths[id]
    stops = enumerate(paths.stops(guide, path), 1)
    return {
        "name": path.name,
        "page": of(f"paths/{id}.md"),
        "steps": [[stop.key, along(of(stop.page), id, at, stop), stop.name] for at, stop in stops],
        "named": len(paths.named(path)),
        "entries": [numbers[entry] for entry in paths.entries(guide, path)],
    }


def self_check(templates: Templates, url: Address, chapter: str) -> Markup:
    """Return the questions at the end of a chapter; their sources are among those of its page."""
    guide = templates.guide
    return templates.fill(
        "learn/self-check.html.j2", url, citing.cited_on(guide.written, chapter), chapter=chapter, checks=guide.checks_of(chapter)
    )


def cards(templates: Templates, url: Address) -> Markup:
    """Return the form of the cards."""
    return templates.fill("learn/cards.html.j2", url)


def progress(templates: Templates, url: Address) -> Markup:
    """Return the form by which what the device remembers is taken along, brought back, and erased."""
    return templates.fill("learn/progress.html.j2", url)


def decode_practice(templates: Templates, url: Address) -> Markup:
    """Return the passages to read blind and then decoded."""
    return templates.fill("learn/decode-practice.html.j2", url)


CALLS: dict[str, Callable[..., Markup]] = {
    "self_check": self_check,
    "path_list": path_list,
    "progress": progress,
    "cards": cards,
    "decode_practice": decode_practice,
}
