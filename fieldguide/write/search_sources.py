"""Which source holds what a direct answer says: the one that the text cites, of the milestone of a day, of the paragraph that states it."""

import re
from collections.abc import Callable, Iterable

from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read import citations, prose
from fieldguide.read.model import Term

SHORTEST = 6  # letters; what is shorter ("yes", "mixed") stands in many a paragraph that says something else
PARAGRAPH = re.compile(r"\n\n|\n(?=[-*|] ?)")


class Sources:
    """The titles of sources; answers carry their places. The first source of each entry comes first, at the entry's own place."""

    def __init__(self, guide: Guide, ids: list[str]) -> None:
        self.guide = guide
        self._ids = ids
        firsts = [next((guide.reference(citation).title for citation in guide.cited[id]), "") for id in ids]
        self._places = {title: at for at, title in reversed([*enumerate(firsts)])}
        self._titles: list[str | int] = [title if self._places[title] == at else self._places[title] for at, title in enumerate(firsts)]

    def titles(self) -> list[str | int]:
        """List the titles that were asked for; a number stands for the title at that place."""
        return self._titles

    def place(self, citation: str) -> int:
        """Return the place of a source's title."""
        title = self.guide.reference(citation).title
        if title not in self._places:
            self._places[title] = len(self._titles)
            self._titles.append(title)
        return self._places[title]

    def of_dates(self, at: int) -> dict[str, int]:
        """Return the sources of an entry's dates, by their names, where it is not the entry's first one."""
        term = self.guide.terms[self._ids[at]]
        days: dict[str, str] = term.dates.model_dump(exclude_none=True)
        held = {name: self._unless_first(at, _of_day(term, on)) for name, on in days.items()}
        return {name: place for name, place in held.items() if place is not None}

    def of_value(self, at: int, value: str | list[str]) -> int | None:
        """Return the source of a typed field, if known: what it cites, or is itself, or what holds the day or the words in it."""
        if isinstance(value, list):
            return None
        term = self.guide.terms[self._ids[at]]
        own = value if citations.legal(value) else next(iter(prose.cited([value])), None)
        found = own or _of_days_in(term, value)
        if not found and len(value) >= SHORTEST:
            found = _stating(term, lambda text: text.find(value))
        return self.place(found) if found else None

    def of_links(self, at: int, others: Iterable[int]) -> int | None:
        """Return the source of the first paragraph of an entry that links to one of some others, unless it is the entry's first one."""
        marks = tuple(f"[[{self._ids[other]}{end}" for other in others for end in ("|", "]"))
        term = self.guide.terms[self._ids[at]]
        return self._unless_first(at, _stating(term, lambda text: min((text.find(mark) for mark in marks if mark in text), default=-1)))

    def _unless_first(self, at: int, citation: str | None) -> int | None:
        if citation is None:
            return None
        place = self.place(citation)
        return None if place in (at, self._titles[at]) else place


def _of_day(term: Term, on: str) -> str | None:
    milestone = next((one.source for one in term.milestones if one.on == on), None)
    return milestone or _stating(term, lambda text: text.find(format_date(on)))


def _of_days_in(term: Term, text: str) -> str | None:
    return next((one.source for one in term.milestones if format_date(one.on) in text), None)


def _stating(term: Term, find: Callable[[str], int]) -> str | None:
    """Return the citation that follows a statement in its paragraph, else the first of the paragraph."""
    for paragraph in PARAGRAPH.split(f"{term.definition}\n\n{term.why}"):
        at = find(paragraph)
        cited = prose.cited([paragraph[at:], paragraph]) if at >= 0 else []
        if cited:
            return cited[0]
    return None
