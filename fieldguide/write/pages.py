"""The pages of entries, areas, shared names and old addresses; and what the pages in `docs/` call."""

import functools
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from fieldguide import paths, timeline
from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.names import fold_name, slug
from fieldguide.write import figures, search_index, spans
from fieldguide.write.addresses import Address
from fieldguide.write.fields import on_card
from fieldguide.write.html import Templates
from fieldguide.write.page import Page

SHOWN = 10  # entries of a group that the page of an area shows unfolded
COMPANIONS = 4  # so many entries tell one meaning of a name from another


SIBLINGS = 3  # entries of the same group that an entry's page lists before and after its own


def rows(templates: Templates) -> dict[str, Any]:
    """Return the pages of this module: {site path: make}."""
    guide = templates.guide
    return {
        **{f"terms/{id}.md": functools.partial(entry, templates, id) for id in guide.terms},
        **{f"areas/{id}.md": functools.partial(area, templates, id) for id in guide.areas},
        **{f"meanings/{slug(name)}.md": functools.partial(meanings, templates, name) for name in guide.shared},
        **{f"terms/{old}.md": functools.partial(moved, templates, new) for old, new in guide.redirects.items()},
    }


def entry(templates: Templates, id: str, url: Address) -> Page:
    """Make the page of an entry."""
    guide, term = templates.guide, templates.guide.terms[id]
    place: dict[str, Any] = {"id": id, "term": term, "area": guide.area_of(id), "siblings": guide.siblings(id, SIBLINGS)}
    html = templates.fill(
        "pages/entry.html.j2",
        url,
        guide.cited[id],
        phases=timeline.phases(term),
        relations=guide.relations(id),
        fields=list(on_card(guide, id)),
        lineage=figures.lineage_of(guide, id),
        data_file=guide.file_of(id),
        **place,
    )
    near = [(other, url(f"terms/{other}.md"), guide.label(other)) for other in place["siblings"]]
    return Page(guide.full_name(id), term.summary, html, term=id, nav=templates.fill("entry/nav.html.j2", url, near=near, **place))


def area(templates: Templates, id: str, url: Address) -> Page:
    """Make the page of an area: its introduction, then its entries by group."""
    guide, described = templates.guide, templates.guide.areas[id]
    mentions = search_index.count_mentions(guide)
    members = [term for term in guide.terms if id in guide.areas_of(term)]
    home = {term: guide.terms[term].group for term in members if guide.area_of(term) == id}
    html = templates.fill(
        "pages/area.html.j2",
        url,
        prose.cited([described.intro]),
        id=id,
        area=described,
        groups=[(group, *folded([term for term in members if home.get(term) == group.id], mentions)) for group in described.groups],
        guests=[term for term in members if term not in home],
        count=len(members),
    )
    return Page(described.name, described.summary, html, tab=f"{described.name}: the entries")


def folded(ids: list[str], mentions: Mapping[str, int]) -> tuple[list[str], list[str]]:
    """Part a long group into what much else speaks of, and the minor rest, both in order."""
    if len(ids) <= SHOWN:
        return ids, []
    major = set(sorted(ids, key=lambda id: -mentions[id])[:SHOWN])
    return [id for id in ids if id in major], [id for id in ids if id not in major]


def meanings(templates: Templates, name: str, url: Address) -> Page:
    """Make the page of a name that several entries share."""
    ids = templates.guide.shared[name]
    beside = {id: companions(templates.guide, id, ids) for id in ids}
    html = templates.fill("pages/meanings.html.j2", url, name=name, ids=ids, beside=beside)
    return Page(f"{name}: which one?", f"What {name} stands for in the field of CMS, most used first.", html)


def companions(guide: Guide, id: str, ids: list[str]) -> list[str]:
    """Return entries that a text on this one is likely to name and a text on the others of its name is not."""
    others = {target for other in ids if other != id for targets in guide.relations(other).values() for target in targets}
    related = [target for targets in guide.relations(id).values() for target in targets]
    return [target for target in dict.fromkeys(related) if target not in others and target not in ids][:COMPANIONS]


def moved(templates: Templates, id: str, url: Address) -> Page:
    """Make the page at the old address of a renamed entry, which leads to the one that it has now."""
    html = templates.fill("pages/moved.html.j2", url, id=id)
    return Page(f"{templates.guide.terms[id].name}: moved", "This entry has another address now.", html)


def home_areas(templates: Templates, url: Address) -> Markup:
    """Return the cards of all areas."""
    guide = templates.guide
    counts = {area: sum(area in guide.areas_of(term) for term in guide.terms) for area in guide.areas}
    return templates.fill("pages/home-areas.html.j2", url, counts=counts)


def a_to_z(templates: Templates, url: Address) -> Markup:
    """Return the list of all entries by letter, with its filters."""
    guide, letters = templates.guide, dict[str, list[str]]()
    for id in guide.terms:
        first = fold_name(guide.label(id))[0].upper()
        letters.setdefault(first if first.isalpha() else "0–9", []).append(id)
    for ids in letters.values():
        ids.sort(key=lambda id: fold_name(guide.label(id)))
    return templates.fill("pages/a-z.html.j2", url, letters={slug(letter): (letter, ids) for letter, ids in sorted(letters.items())})


def figure(templates: Templates, url: Address, id: str) -> Markup:
    """Show a figure of a chapter."""
    shown = templates.guide.figures[id]
    return templates.fill("figures/figure.html.j2", url, id=id, figure=shown, spans=spans.lay_out(templates.guide, shown.groups))


def reading(templates: Templates, url: Address, *, audience: str, minutes: int) -> Markup:
    """Say whom a chapter is for and how long it takes."""
    return templates.fill("parts/reading.html.j2", url, audience=audience, minutes=minutes)


def minutes(templates: Templates, url: Address, chapter: str) -> str:
    """Say how long a chapter takes, as the chapter itself says it."""
    said = paths.said_minutes(templates.guide, chapter)
    if said is None:
        raise ValueError(f"docs/{chapter}.md does not say how long it takes: it has no call of reading()")
    return f"{said} minutes"


def decode(templates: Templates, url: Address) -> Markup:
    """Return the form that decodes a pasted text."""
    return templates.fill("pages/decode.html.j2", url)


CALLS: dict[str, Callable[..., Markup | str]] = {
    "minutes": minutes,
    "home_areas": home_areas,
    "a_to_z": a_to_z,
    "figure": figure,
    "reading": reading,
    "decode": decode,
}
