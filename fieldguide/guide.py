"""What the guide derives from what people wrote: inverse relations, order, shared names, citations, events.

Nothing here is written by people, and nothing that people wrote is changed. Derived, all at construction:
`terms` in order, `areas`, `shared`, `cited`, `citing`, `events`; on call: `relations`, `status`, `reference`.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from fieldguide import timeline
from fieldguide.formats import format_number
from fieldguide.read import citations, prose
from fieldguide.read.citations import Reference
from fieldguide.read.dates import first_day
from fieldguide.read.model import Area, Comparison, Family, Figure, Number, Source, Term, Vocabulary
from fieldguide.read.names import fold_name
from fieldguide.read.written import Written


@dataclass(frozen=True)
class Event:
    """Something dated, from the dates and milestones of the entries."""

    on: str
    what: str
    terms: tuple[str, ...]
    source: str | None


class Guide:
    """The whole guide on one day."""

    def __init__(self, written: Written, day: datetime.date) -> None:
        if written.vocabulary is None:
            raise ValueError("a guide needs its vocabulary")
        self.day = day
        self.written = written
        self.vocabulary: Vocabulary = written.vocabulary.value
        self.areas: dict[str, Area] = {id: area.value for id, area in written.areas.items()}
        ordered = sorted(written.terms.items(), key=lambda item: (fold_name(item[1].value.name), item[0]))
        self.terms: dict[str, Term] = {id: term.value for id, term in ordered}
        self.sources: dict[str, Source] = {id: source.value for id, source in written.sources.items()}
        self.numbers: dict[str, Number] = {id: number.value for id, number in written.numbers.items()}
        self.figures: dict[str, Figure] = {id: figure.value for id, figure in written.figures.items()}
        self.comparisons: dict[str, Comparison] = {id: located.value for id, located in written.comparisons.items()}
        self.families: dict[str, Family] = {id: located.value for id, located in written.families.items()}
        self.shared = self._shared()
        self.cited = {id: list(dict.fromkeys(c for _, c in citations.of_term(t))) for id, t in self.terms.items()}
        self.citing: dict[str, list[str]] = defaultdict(list)
        for id, cited in self.cited.items():
            for citation in cited:
                self.citing[citation].append(id)
        self.groups: dict[tuple[str, str], list[str]] = defaultdict(list)
        for id, term in self.terms.items():
            self.groups[self.area_of(id), term.group].append(id)
        self._relations = self._with_inverses()
        self.events = self._events()

    def area_of(self, id: str) -> str:
        """Return the home area of an entry: the folder it lies in."""
        return self.written.terms[id].file.split("/")[-2]

    def file_of(self, id: str) -> str:
        """Return the path of an entry's data file."""
        return self.written.terms[id].file

    def areas_of(self, id: str) -> list[str]:
        """Return the home area of an entry and the other areas that list it."""
        return [self.area_of(id), *self.terms[id].also_in]

    def families_of(self, id: str) -> list[str]:
        """Return the families whose pages tell of an entry."""
        return [family for family, told in self.families.items() if id in told.terms]

    def label(self, id: str) -> str:
        """Return the short name by which an entry is linked: its acronym, else its name."""
        return self.terms[id].acronym or self.terms[id].name

    def status(self, id: str) -> str:
        """Return the status of an entry on the guide's day."""
        return timeline.status(self.terms[id], self.day)

    def relations(self, id: str) -> dict[str, list[str]]:
        """Return all relations of an entry, written and inverse, in the order of the vocabulary."""
        return self._relations[id]

    def relation_label(self, name: str) -> str:
        """Return how a relation, or the inverse of one, is printed."""
        words = self.vocabulary.relations
        if name in words:
            return words[name].label
        return next(word.inverse_label for word in words.values() if word.inverse == name)

    def number(self, mark: str) -> tuple[str, str]:
        """Return a figure as printed and what it is as of; the mark is `id`, or `id@as_of` for another than the last one."""
        id, _, as_of = mark.partition("@")
        number = self.numbers[id]
        value = next((v for v in number.values if v.as_of == as_of), number.values[-1])
        printed = (number.print or "{}").replace("{}", format_number(value.value, number.unit))
        return f"{printed} {number.per}" if number.per else printed, value.as_of

    def plain(self, text: str, cite: Callable[[str], str] = lambda _: "") -> str:
        """Strip all markup; the guide's marks become the names of entries, figures, and what `cite` makes of a citation."""

        def words(token: prose.Token) -> str:
            if token.id is not None:
                return token.text or self.label(token.id)
            return cite(token.cite) if token.cite is not None else self.number(token.number or "")[0]

        return prose.plain(prose.replace(text, words))

    def reference(self, citation: str) -> Reference:
        """Return what a citation stands for: a law by rule, else the record of a source."""
        legal = citations.legal(citation)
        if legal:
            return legal
        source = self.sources[citation]
        return Reference(source.title, source.publisher, source.url, source.kind)

    def _shared(self) -> dict[str, list[str]]:
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for id, term in self.terms.items():
            for name, rank in term.shares.items():
                found[name].append((rank, id))
        return {name: [id for _, id in sorted(ranked)] for name, ranked in sorted(found.items())}

    def _with_inverses(self) -> dict[str, dict[str, list[str]]]:
        found: dict[str, dict[str, list[str]]] = {id: defaultdict(list) for id in self.terms}
        for id, term in self.terms.items():
            for name, targets in term.relations.items():
                inverse = self.vocabulary.relations[name].inverse
                for target in targets:
                    if target not in found[id][name]:
                        found[id][name].append(target)
                    if id not in found[target][inverse]:
                        found[target][inverse].append(id)
        words = self.vocabulary.relations
        order = list(dict.fromkeys(name for key, word in words.items() for name in (key, word.inverse)))
        return {id: {name: by_name[name] for name in order if by_name.get(name)} for id, by_name in found.items()}

    def _events(self) -> list[Event]:
        found = []
        for id, term in self.terms.items():
            told = {milestone.on for milestone in term.milestones}
            for name, word in self.vocabulary.dates.items():
                on = getattr(term.dates, name)
                if on and on not in told:
                    found.append(Event(on, word.means, (id,), None))
            found += [Event(m.on, m.what, (id,), m.source) for m in term.milestones]
        return sorted(found, key=lambda event: (first_day(event.on), event.what))
