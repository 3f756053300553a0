"""What is in a book: the chapters in order, or the steps of a path; then answers, glossary, and the index of acronyms.

The glossary holds the entries that the parts before it link, so every such link leads somewhere in the book.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup

from fieldguide import paths
from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.learning_model import LearningPath
from fieldguide.read.settings import Settings
from fieldguide.write import spans
from fieldguide.write.book import WHOLE, chapters, tree
from fieldguide.write.book.chapters import address
from fieldguide.write.html import Templates


@dataclass(frozen=True)
class Part:
    """A part of a book: its place in it, its heading with what stands above it, and what is in it.

    `kind` is what it looks like; one of `level` 2 belongs to what comes before it.
    """

    id: str
    kind: str
    label: str
    title: str
    trees: list[tree.Element]
    level: int = 1

    @cached_property
    def mentions(self) -> dict[str, str]:
        """Return the places where entries are first linked in it, by entry."""
        return tree.mentions(self.id, self.trees)


@dataclass(frozen=True)
class Book:
    """One book of the guide's day. `places` are the ids at which paths of the site are in it; `home` is the site's address."""

    id: str
    title: str
    says: str
    audience: str
    settings: Settings
    day: datetime.date
    home: str
    parts: list[Part]
    places: Mapping[str, str]

    def address(self, href: str, internal: Callable[[str], str]) -> str | None:
        """Return where a link leads: into the book, by what `internal` makes of an id, else to the site on the web, if there is one."""
        if href.startswith("#"):
            return internal(href[1:])
        found = tree.PLACE.fullmatch(href)
        if not found:
            return href
        path, at = found["path"], found["at"]
        for place, id in ((f"{path}#{at}", self.places.get(f"{path}#{at}")), (path, self.places.get(path))):
            if id:
                return internal(f"{id}-{at}" if at and place == path else id)
        page = path.removesuffix(".md")
        return f"{self.home}{page}/{found['query'] or ''}{f'#{at}' if at else ''}" if self.home else None


class Binder:
    """Makes the books of one guide."""

    def __init__(self, templates: Templates, settings: Settings, home: str = "") -> None:
        self.templates = templates
        self.guide: Guide = templates.guide
        self.settings = settings
        self.home = home

    def books(self) -> Iterator[Book]:
        """Make all books: the whole, then one a path."""
        yield self.whole()
        yield from (self.path(path) for path in self.guide.paths.values())

    def whole(self) -> Book:
        """Make the book of all chapters."""
        ids = [id for id in self.settings.order if id in self.guide.chapters]
        parts = [self._chapter(id, f"Chapter {at}") for at, id in enumerate(ids, 1)]
        return self._book(WHOLE, "Handbook", self.settings.says, "", parts, {})

    def path(self, path: LearningPath) -> Book:
        """Make the book of a path: each step with what it leads to."""
        stops = paths.stops(self.guide, path)
        values: dict[str, Any] = {"path": path, "stops": stops, "minutes": sum(stop.minutes for stop in stops)}
        about = tree.parse(self.templates.fill("book/path.html.j2", address, **values), "")
        steps = [self._step(path, at, stop) for at, stop in enumerate(stops, 1)]
        stopped = {f"terms/{stop.id}.md": part.id for part, stop in zip(steps, stops, strict=True) if stop.kind == "entry"}
        read = {f"decode-practice.md#{stop.id}": part.id for part, stop in zip(steps, stops, strict=True) if stop.kind == "decode"}
        parts = [Part("path", "about", "", "This path", [about]), *steps]
        return self._book(path.id, path.name, path.summary, path.audience, parts, stopped | read)

    def _book(self, id: str, title: str, says: str, audience: str, parts: list[Part], places: Mapping[str, str]) -> Book:
        known = {f"{part.id}.md": part.id for part in parts if part.id in self.guide.chapters}
        asked = [part.id for part in parts if part.kind == "chapter" and self.guide.checks_of(part.id)]
        linked = list(dict.fromkeys(id for part in parts for id in part.mentions))
        full = {term: places[f"terms/{term}.md"] for term in self.guide.terms if f"terms/{term}.md" in places}
        entries = sorted({*linked, *full}, key=lambda id: (self.guide.label(id).lower(), id))
        known |= {f"terms/{id}.md": f"entry-{id}" for id in entries} | dict(places)
        answers = [Part("answers", "answers", "", "Answers", [chapters.answers(self.templates, id) for id in asked])] if asked else []
        bound = [*parts, *answers, *self._glossary(entries, full)]
        if acronyms := [id for id in entries if self.guide.terms[id].acronym]:
            bound.append(self._acronyms(acronyms, parts))
        return Book(id, title, says, audience, self.settings, self.guide.day, self.home, bound, known)

    def _chapter(self, id: str, label: str, lead: Iterable[tree.Element] = ()) -> Part:
        body = chapters.chapter(self.templates, self.settings, id)
        return Part(id, "chapter", label, self.guide.title(id), [*lead, body])

    def _step(self, path: LearningPath, at: int, stop: paths.Stop) -> Part:
        """Make a step: why it comes here, then what it leads to, as far as that is something to read."""
        id, label = f"step-{at}", f"Step {at}"
        say = self._fill("book/step.html.j2", id, prose.cited([stop.say]), stop=stop, path=path)
        match stop.kind:
            case "chapter":
                return self._chapter(stop.id, label, [say])
            case "entry":
                term = self.guide.terms[stop.id]
                return Part(id, "step", label, stop.name, [say, self._entry(stop.id, f"{id}-entry", term.definition, term.why)])
            case "figure":
                return Part(id, "step", label, stop.name, [say, tree.parse(chapters.figure(self.templates, address, stop.id), id)])
            case "decode":
                passage = self.guide.passages[stop.id]
                return Part(id, "step", label, stop.name, [say, self._fill("book/passage.html.j2", id, passage=passage)])
            case _:
                return Part(id, "step", label, stop.name, [say])

    def _fill(self, file: str, prefix: str, cited: list[str] | None = None, **values: Any) -> tree.Element:
        return tree.parse(self.templates.fill(file, address, cited or [], **values), prefix)

    def _entry(self, id: str, prefix: str, text: str, why: str = "", file: str = "book/entry.html.j2", elsewhere: str = "") -> tree.Element:
        """Write an entry with so much of its prose."""
        values: dict[str, Any] = {"id": id, "term": self.guide.terms[id], "text": text, "why": why, "years": spans.years(self.guide, id)}
        return self._fill(file, prefix, prose.cited([text, why]), elsewhere=elsewhere, **values)

    def _glossary(self, entries: list[str], full: Mapping[str, str]) -> Iterator[Part]:
        """Make the glossary, a part a letter, so that none is too long for a reading device."""
        yield Part("glossary", "glossary", "", "Glossary", [self._fill("book/glossary.html.j2", "glossary", count=len(entries))])
        letters: dict[str, list[str]] = {}
        for id in entries:
            first = self.guide.label(id)[0].upper()
            letters.setdefault(first if first.isalpha() else "0–9", []).append(id)
        for letter, ids in letters.items():
            trees = [self._listed(id, full.get(id, "")) for id in ids]
            yield Part(f"glossary-{letter.lower().replace('–', '-')}", "letter", "", letter, trees, 2)

    def _listed(self, id: str, elsewhere: str) -> tree.Element:
        """Write an entry for the glossary: its first paragraph, unless another part has all of it."""
        text = "" if elsewhere else self.guide.terms[id].definition.strip().split("\n\n")[0]
        found = self._entry(id, f"entry-{id}", text, file="book/listed.html.j2", elsewhere=f"terms/{id}.md" if elsewhere else "")
        if not elsewhere:
            found[0].set("id", f"entry-{id}")
        return found

    def _acronyms(self, ids: list[str], parts: list[Part]) -> Part:
        """Make the index of acronyms: where each is in the glossary, and where each chapter first names it."""
        named = {id: [(part, part.mentions[id]) for part in parts if part.kind == "chapter" and id in part.mentions] for id in ids}
        rows = [(id, self.guide.terms[id], named[id]) for id in ids]
        html: Markup = self.templates.fill("book/acronyms.html.j2", address, rows=rows)
        return Part("acronyms", "acronyms", "", "Index of acronyms", [tree.parse(html, "")])
