"""The templates in `templates/`, and what they write with: links, prose, numbered citations.

HTML is made in templates; Python makes that of prose alone: its paragraphs in `markdown.py`, the cells of its tables in `tables.py`.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import jinja2
from jinja2.ext import Extension
from markupsafe import Markup

from fieldguide import timeline
from fieldguide.formats import format_date, format_number, format_short_date
from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.citations import Reference
from fieldguide.read.names import slug
from fieldguide.write import markdown
from fieldguide.write.addresses import Address
from fieldguide.write.fields import labels

COMMA = Markup(", ")
NOTHING: Mapping[str, int] = MappingProxyType({})

INDENT = re.compile(r"^[ \t]+", re.M)


class Unindented(Extension):
    """Leaves out what indents the lines of templates: it is for their authors, and every page would carry it."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source of a template without indents; its lines stay the same."""
        return INDENT.sub("", source)


class Templates:
    """The templates of HTML and XML, filled with one guide.

    `home` is the address of a site that is published with files beside it, else empty; `beside` are these, with their sizes.
    """

    def __init__(self, guide: Guide, folder: Path, repository: str = "", home: str = "", beside: Mapping[str, int] = NOTHING) -> None:
        self.guide = guide
        self.home = home
        self.beside = beside
        self.jinja = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder),
            extensions=[Unindented],
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            auto_reload=False,
            cache_size=-1,  # keeps all templates, in a plain mapping
        )
        self.jinja.filters.update(
            date=format_date, short_date=format_short_date, number=format_number, life=timeline.life, plain=guide.plain, slug=slug
        )
        self.jinja.globals.update(guide=guide, timeline=timeline, repository=repository, labels=labels(guide))
        marks: Any = self.jinja.get_template("parts/marks.html.j2").module
        self.marks = marks
        self.entry_link: Callable[[str, str, str], Markup] = functools.cache(marks.link)  # pages link the same entries over and over

    def fill(self, file: str, url: Address, cited: Sequence[str] = (), **values: Any) -> Markup:
        """Fill one template for the page that `url` is relative to; `cited` are the sources of the page, in order."""
        writer = Writer(self, url, Citations(self.guide, cited))
        context = {"url": url, "cite": writer.cite, "rich": writer.rich, "line": writer.line, "link": writer.link, "links": writer.links}
        return Markup(self.jinja.get_template(file).render(context, **values))  # noqa: S704 (autoescaped)


class Citations:
    """The numbered sources of one page."""

    def __init__(self, guide: Guide, cited: Sequence[str]) -> None:
        self.guide = guide
        self.cited = cited
        self.numbers = {citation: number for number, citation in enumerate(cited, 1)}

    def number(self, citation: str) -> int:
        """Return the number under which the page lists a citation."""
        return self.numbers[citation]

    def __iter__(self) -> Iterator[Reference]:
        return (self.guide.reference(citation) for citation in self.cited)


class Writer:
    """Writes prose for one page: its addresses and the numbers of its sources."""

    def __init__(self, templates: Templates, url: Address, cite: Citations) -> None:
        self.templates = templates
        self.url = url
        self.cite = cite

    def rich(self, text: str) -> Markup:
        """Convert prose of several paragraphs."""
        return markdown.to_html(text, self.mark)

    def line(self, text: str) -> Markup:
        """Convert one line of prose."""
        return markdown.to_inline_html(text, self.mark)

    def link(self, id: str, text: str = "") -> Markup:
        """Link an entry, by its short name or another text."""
        return self.templates.entry_link(self.url(f"terms/{id}.md"), id, text or self.templates.guide.label(id))

    def links(self, ids: Iterable[str]) -> Markup:
        """Link entries, with commas between them."""
        return COMMA.join(map(self.link, ids))

    def mark(self, token: prose.Token) -> str:
        """Return what one of the guide's marks in prose becomes."""
        guide, marks = self.templates.guide, self.templates.marks
        if token.id is not None:
            return self.link(token.id, token.text or "")
        if token.cite is not None:
            return str(marks.cite(self.cite.number(token.cite)))
        printed, as_of = guide.number(token.number or "")
        return str(marks.number(printed, format_date(as_of)))
