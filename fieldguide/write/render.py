"""Renders the guide to Markdown pages: `pages` lists them, `Renderer` fills their templates.

A generated page is front matter and one macro call; the macro calls back here, so that every page, hand-written
or generated, passes through one door. Templates live in `templates/`; no HTML is made in Python but that of marks.
"""

import datetime
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from fieldguide import timeline
from fieldguide.formats import format_date, format_short_date
from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.dates import last_day
from fieldguide.write import figures, markdown

Address = Callable[[str], str]
"""Turns the path of a page or asset (`terms/mips.md`, `assets/x.css`) into an address relative to the current page."""


def slug(name: str) -> str:
    """Return a name as a part of an address."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def pages(guide: Guide) -> dict[str, str]:
    """Return all generated pages: {site path: Markdown}."""
    made = {f"terms/{id}.md": page(_title(guide, id), term.summary, "entry(cfg_term)", term=id) for id, term in guide.terms.items()}
    for id, area in guide.areas.items():
        made[f"areas/{id}.md"] = page(area.name, area.summary, f'area("{id}")', area=id, tab=f"{area.name}: the entries")
    for name in guide.shared:
        made[f"meanings/{slug(name)}.md"] = page(
            f"{name}: which one?", f"What {name} stands for in the field of CMS, most used first.", f'meanings("{name}")'
        )
    for old, new in ((old, new.value) for old, new in guide.written.redirects.items()):
        made[f"terms/{old}.md"] = page(f"{guide.terms[new].name}: moved", "This entry has another address now.", f'moved("{new}")')
    made["a-z.md"] = page("A to Z", "Every entry of the guide, with filters by area, kind and status.", "a_to_z()", wide="yes")
    made["calendar.md"] = page("What comes next", "Dated events ahead, and what happened lately.", "calendar()")
    made["sources.md"] = page("Sources", "Every source of the guide, and the entries that cite it.", "sources()")
    return made


def _title(guide: Guide, id: str) -> str:
    term = guide.terms[id]
    return f"{term.name} ({term.acronym})" if term.acronym else term.name


def page(title: str, description: str, call: str, **meta: str) -> str:
    """Write a page: JSON strings are YAML strings, so any title is safe."""
    front = {"title": title, "description": " ".join(description.split()), **{f"cfg_{key}": value for key, value in meta.items()}}
    lines = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    # The call is the same words on all entries (the id is in the front matter), so that it is compiled once.
    return f"---\n{lines}\n---\n{{{{ {call} }}}}\n"


class Renderer:
    """Fills the templates with the guide; `address` of each call fits the page that is being made."""

    def __init__(self, guide: Guide, templates: Path, edit: str = "") -> None:
        self.guide = guide
        self.edit = edit
        self.jinja = jinja2.Environment(
            loader=jinja2.FileSystemLoader(templates),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.jinja.filters.update(date=format_date, short_date=format_short_date, life=timeline.life, slug=slug, plain=guide.plain)
        self.jinja.globals.update(guide=guide, timeline=timeline)

    def template(self, file: str, address: Address, /, **values: Any) -> str:
        """Fill one template for the page that `address` is relative to."""
        context: dict[str, Any] = {"url": address, **values}
        context.setdefault("cite", Citations(self.guide, []))
        context["rich"] = lambda text: markdown.to_html(text, self._token(address, context["cite"]))
        context["line"] = lambda text: markdown.to_inline_html(text, self._token(address, context["cite"]))
        return self.jinja.get_template(file).render(context)

    def entry(self, id: str, address: Address) -> str:
        """Make the page of an entry."""
        guide, term = self.guide, self.guide.terms[id]
        return self.template(
            "pages/entry.html.j2",
            address,
            id=id,
            term=term,
            cite=Citations(guide, guide.cited[id]),
            phases=timeline.phases(term),
            relations=guide.relations(id),
            siblings=guide.groups[guide.area_of(id), term.group],
            lineage=self._lineage(id, address),
            data_file=guide.file_of(id),
            edit_url=self.edit + guide.file_of(id) if self.edit else None,
        )

    def area(self, id: str, address: Address) -> str:
        """Make the page of an area: its introduction, then its entries by group."""
        members = [t for t in self.guide.terms if id in self.guide.areas_of(t)]
        home = {t: self.guide.terms[t].group for t in members if self.guide.area_of(t) == id}
        area = self.guide.areas[id]
        groups = [(group, [t for t in members if home.get(t) == group.id]) for group in area.groups]
        guests = [t for t in members if t not in home]
        cite = Citations(self.guide, list(dict.fromkeys(t.cite for t in prose.tokens(area.intro) if t.cite)))
        return self.template("pages/area.html.j2", address, cite=cite, id=id, area=area, groups=groups, guests=guests, count=len(members))

    def meanings(self, name: str, address: Address) -> str:
        """Make the page of a name that several entries share."""
        return self.template("pages/meanings.html.j2", address, name=name, ids=self.guide.shared[name])

    def a_to_z(self, address: Address) -> str:
        """Make the list of all entries."""
        letters: dict[str, list[str]] = {}
        for id, term in self.guide.terms.items():
            first = (term.acronym or term.name)[0].upper()
            letters.setdefault(first if first.isalpha() else "0–9", []).append(id)
        for ids in letters.values():
            ids.sort(key=lambda id: self.guide.label(id).lower())
        return self.template("pages/a-z.html.j2", address, letters=dict(sorted(letters.items())))

    def calendar(self, address: Address) -> str:
        """Make the list of what lies ahead of the guide's day, and of what the year before it brought."""
        day = self.guide.day
        events = sorted(((event, last_day(event.on)) for event in self.guide.events), key=lambda pair: pair[1])
        ahead = [event for event, last in events if last >= day]
        lately = [event for event, last in events if day - datetime.timedelta(days=365) <= last < day][::-1]
        return self.template("pages/calendar.html.j2", address, ahead=ahead, lately=lately)

    def sources(self, address: Address) -> str:
        """Make the list of all sources with the entries that cite each."""
        kinds: dict[str, dict[str, list[str]]] = {kind: {} for kind in self.guide.vocabulary.source_kinds}
        for citation in self.guide.citing:
            source = self.guide.reference(citation)
            kinds[source.kind].setdefault(source.publisher, []).append(citation)
        for citations in (cited for publishers in kinds.values() for cited in publishers.values()):
            citations.sort(key=lambda citation: _natural(self.guide.reference(citation).title))
        return self.template("pages/sources.html.j2", address, kinds=kinds)

    def figure(self, id: str, address: Address) -> str:
        """Draw a figure of a chapter, with its text equivalent."""
        figure = self.guide.figures[id]
        return self.template("figures/figure.html.j2", address, id=id, figure=figure, drawing=figures.draw(self.guide, figure))

    def reading(self, address: Address, audience: str, minutes: int) -> str:
        """Say whom a chapter is for and how long it takes."""
        return self.template("parts/reading.html.j2", address, audience=audience, minutes=minutes)

    def opensearch(self, name: str, site: str) -> str:
        """Describe the search box to browsers, so that they offer it as a search engine."""
        return self.template("feeds/opensearch.xml.j2", str, name=name, site=site)

    def decode(self, address: Address) -> str:
        """Make the form that decodes a pasted text."""
        return self.template("pages/decode.html.j2", address)

    def moved(self, id: str, address: Address) -> str:
        """Lead from the address of a renamed entry to the one that it has now."""
        return self.template("pages/moved.html.j2", address, id=id)

    def home(self, address: Address) -> str:
        """Make the generated part of the home page: areas, what comes next, what is new."""
        dated = [event for event in self.guide.events if len(event.on) > len("2027")]
        coming = [event for event in dated if last_day(event.on) >= self.guide.day][:7]
        counts = {a: sum(a in self.guide.areas_of(t) for t in self.guide.terms) for a in self.guide.areas}
        return self.template("pages/home.html.j2", address, coming=coming, counts=counts)

    def chapter(self, markdown: str, address: Address) -> str:
        """Replace the guide's marks in a hand-written page, and list what it cites at its end."""
        found = [token.cite for token in prose.tokens(markdown) if token.cite]
        cite = Citations(self.guide, list(dict.fromkeys(found)))
        body = prose.replace(markdown, self._token(address, cite))
        return body + (self.template("parts/chapter-sources.html.j2", address, cite=cite) if found else "")

    def _lineage(self, id: str, address: Address) -> Markup | None:
        drawing = figures.lineage_of(self.guide, id)
        if drawing is None:
            return None
        return Markup(self.template("figures/drawing.svg.j2", address, drawing=drawing, current=id, id=f"lineage-{id}"))  # noqa: S704 (made here)

    def _token(self, address: Address, cite: "Citations") -> Callable[[prose.Token], str]:
        marks = self.jinja.get_template("parts/marks.html.j2").module

        def html(token: prose.Token) -> str:
            if token.id is not None:
                return str(marks.link(address(f"terms/{token.id}.md"), token.id, token.text or self.guide.label(token.id)))  # type: ignore[attr-defined]
            if token.cite is not None:
                return str(marks.cite(cite.number(token.cite)))  # type: ignore[attr-defined]
            printed, as_of = self.guide.number(token.number or "")
            return str(marks.number(printed, format_date(as_of)))  # type: ignore[attr-defined]

        return html


class Citations:
    """The numbered sources of one page."""

    def __init__(self, guide: Guide, cited: list[str]) -> None:
        self.guide = guide
        self.cited = cited

    def number(self, citation: str) -> int:
        """Return the number under which the page lists a citation."""
        return self.cited.index(citation) + 1

    def __iter__(self) -> Iterator[Any]:
        return (self.guide.reference(citation) for citation in self.cited)


def _natural(title: str) -> list[Any]:
    """Sort `42 CFR 414.90` before `42 CFR 414.1405`."""
    return [(0, int(part), "") if part.isdigit() else (1, 0, part.lower()) for part in re.findall(r"\d+|\D+", title)]
