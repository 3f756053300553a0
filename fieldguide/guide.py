"""What the guide derives from what people wrote: inverse relations, order, shared names, citations, events.

Nothing here is written by people, and nothing that people wrote is changed. Derived, all at construction: `terms` in order,
`groups`, `chapters`, `shared`, `cited`, `citing`, `citing_pages`, `status`, `relations`, `events`; all else on call.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from fieldguide import citing, subjects, timeline
from fieldguide.events import Event, date_uid, joined, milestone_uid
from fieldguide.formats import format_figure
from fieldguide.read import citations, prose
from fieldguide.read.chart_model import NumberChart
from fieldguide.read.citations import Reference
from fieldguide.read.dates import first_day, last_day
from fieldguide.read.learning_model import LearningPath, Passage, QuizWords, SelfCheck
from fieldguide.read.model import Term
from fieldguide.read.names import fold_name
from fieldguide.read.question_model import Act, Questions
from fieldguide.read.site_model import Area, Comparison, Family, Figure, Number, Source, Value
from fieldguide.read.vocabulary_model import Vocabulary
from fieldguide.read.written import Written


class Guide:
    """The whole guide on one day."""

    def __init__(self, written: Written, day: datetime.date) -> None:
        if written.vocabulary is None or written.questions is None or written.quiz is None:
            raise ValueError("a guide needs its vocabulary, its questions, and the words of its quiz")
        self.day = day
        self.written = written
        self.vocabulary: Vocabulary = written.vocabulary.value
        self.questions: Questions = written.questions.value
        self.quiz: QuizWords = written.quiz.value
        self.areas: dict[str, Area] = {id: area.value for id, area in written.areas.items()}
        ordered = sorted(written.terms.items(), key=lambda item: (fold_name(item[1].value.name), item[0]))
        self.terms: dict[str, Term] = {id: term.value for id, term in ordered}
        self.sources: dict[str, Source] = {id: source.value for id, source in written.sources.items()}
        self.numbers: dict[str, Number] = {id: number.value for id, number in written.numbers.items()}
        self.charts: dict[str, NumberChart] = {id: chart.value for id, chart in written.charts.items()}
        self.figures: dict[str, Figure] = {id: figure.value for id, figure in written.figures.items()}
        self.comparisons: dict[str, Comparison] = {id: located.value for id, located in written.comparisons.items()}
        self.families: dict[str, Family] = {id: located.value for id, located in written.families.items()}
        self.checks: dict[str, SelfCheck] = {id: located.value for id, located in written.checks.items()}
        self.paths: dict[str, LearningPath] = {id: located.value for id, located in written.paths.items()}
        self.passages: dict[str, Passage] = {id: located.value for id, located in written.passages.items()}
        self.acts: dict[str, Act] = {id: act.value for id, act in written.acts.items()}
        self.redirects: dict[str, str] = {old: new.value for old, new in written.redirects.items()}
        self._areas = {id: term.file.split("/")[-2] for id, term in written.terms.items()}
        self._statuses = {id: timeline.status(term, day) for id, term in self.terms.items()}
        self.shared = self._shared()
        self.cited = {id: list(dict.fromkeys(c for _, c in citations.of(t))) for id, t in self.terms.items()}
        self.citing: dict[str, list[str]] = defaultdict(list)
        for id, cited in self.cited.items():
            for citation in cited:
                self.citing[citation].append(id)
        self.citing_pages = citing.citing_pages(written)
        self.groups: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._places: dict[str, int] = {}
        for id, term in self.terms.items():
            group = self.groups[self.area_of(id), term.group]
            self._places[id] = len(group)
            group.append(id)
        chapters = [path for path, front in written.fronts.items() if front.value.kind == "chapter"]
        told = [area.chapter for area in self.areas.values() if area.chapter]
        self.chapters = {path: _title(written, path) for path in dict.fromkeys([*told, *chapters])}
        self._telling = _telling(written, self.chapters)
        self._relation_labels = _relation_labels(self.vocabulary)
        self._relations = self._with_inverses()
        self.events = joined(self._events())

    def siblings(self, id: str, most: int) -> list[str]:
        """Return the entries of an entry's group around it: at most `most` on either side, in order, itself included."""
        at = self._places[id]
        return self.groups[self.area_of(id), self.terms[id].group][max(at - most, 0) : at + most + 1]

    def area_of(self, id: str) -> str:
        """Return the home area of an entry: the folder it lies in."""
        return self._areas[id]

    def file_of(self, id: str) -> str:
        """Return the path of an entry's data file."""
        return self.written.terms[id].file

    def areas_of(self, id: str) -> list[str]:
        """Return the home area of an entry and the other areas that list it."""
        return [self.area_of(id), *self.terms[id].also_in]

    def shared_names(self, id: str) -> list[str]:
        """Return the names that an entry has in common with others."""
        return sorted(self.terms[id].shares)

    def chapter_of(self, id: str) -> str | None:
        """Return the chapter that tells of an entry: the one that links it most, in doubt that of its area."""
        own, telling = self.areas[self.area_of(id)].chapter, self._telling[id]
        return max(telling, key=lambda chapter: (telling[chapter], chapter == own), default=own)

    def families_of(self, id: str) -> list[str]:
        """Return the families whose pages show an entry."""
        return [id_of_family for id_of_family, family in self.families.items() if id in family.terms]

    def title(self, page: str) -> str:
        """Return the title of a page of docs/: what it says of itself, else its heading."""
        front = self.written.fronts.get(page)
        return front.value.title if front else _title(self.written, page)

    def checks_of(self, chapter: str) -> dict[str, SelfCheck]:
        """Return the questions at the end of a chapter, by their ids in its file."""
        return {id.partition("/")[2]: check for id, check in self.checks.items() if id.partition("/")[0] == chapter}

    def label(self, id: str) -> str:
        """Return the short name by which an entry is linked: its acronym, else its name."""
        return self.terms[id].acronym or self.terms[id].name

    def short_name(self, id: str) -> str:
        """Return an entry's name as short as can be without doubt about which one is meant."""
        acronym = self.terms[id].acronym
        return acronym if acronym and acronym not in self.shared else self.terms[id].name

    def status(self, id: str) -> str:
        """Return the status of an entry on the guide's day."""
        return self._statuses[id]

    def relations(self, id: str) -> dict[str, list[str]]:
        """Return all relations of an entry, written and inverse, in the order of the vocabulary."""
        return self._relations[id]

    def relation_label(self, name: str) -> str:
        """Return how a relation, the inverse of one, or what a proposal makes of either, is printed."""
        return self._relation_labels[name]

    def date_label(self, name: str, on: str) -> str:
        """Return how a date of an entry is printed: Began, or Begins while it lies ahead of the guide's day."""
        word = self.vocabulary.dates[name]
        return word.label_ahead or word.label if self._is_ahead(name, on) else word.label

    def full_name(self, id: str) -> str:
        """Return the name of an entry with its acronym: Integrated Care for Kids Model (InCK)."""
        term = self.terms[id]
        return f"{term.name} ({term.acronym})" if term.acronym else term.name

    def status_line(self, id: str, status: str, **given: str) -> list[list[str]]:
        """Return the sentences of a status, their slots filled, in pieces; `given` are the countdown and the successors, if any."""
        values = {**timeline.slots(self.terms[id].dates), **given}
        sentences = timeline.filled(self.vocabulary.statuses[status].says, values)
        return [[values[piece] if at % 2 else piece for at, piece in enumerate(pieces)] for pieces in sentences]

    def values_of(self, id: str) -> list[Value]:
        """Return the values of a number up to the guide's day; those of coming years are known, but not in force."""
        values = self.numbers[id].values
        return [value for value in values if first_day(value.as_of) <= self.day] or values[:1]

    def number(self, mark: str) -> tuple[str, str]:
        """Return a figure as printed and what it is as of; the mark is `id`, or `id@as_of` for another than the one of the day."""
        id, _, as_of = mark.partition("@")
        number = self.numbers[id]
        value = next((v for v in number.values if v.as_of == as_of), self.values_of(id)[-1])
        return format_figure(value.value, number.unit, number.print, number.per), value.as_of

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
            for written, targets in term.relations.items():
                for target in targets:
                    for one, name, other in self._both_ends(id, written, target):
                        if other not in found[one][name]:
                            found[one][name].append(other)
        return {id: {name: by_name[name] for name in self._relation_labels if by_name.get(name)} for id, by_name in found.items()}

    def _both_ends(self, id: str, written: str, target: str) -> list[tuple[str, str, str]]:
        """Return a written relation as its two ends have it on the guide's day; a proposal only would amend, a dead one nothing."""
        word, term = self.vocabulary.relations[written], self.terms[id]
        name, inverse = written, word.inverse
        if word.proposed and timeline.came_to_nothing(term, self.day):
            return []
        if word.proposed and timeline.is_bare_proposal(term, self.day):
            name, inverse = word.proposed.name, word.proposed.inverse
        return [(id, name, target), (target, inverse, id)]

    def _is_ahead(self, name: str, on: str) -> bool:
        """Return whether a date lies ahead; what ends on the guide's day still is."""
        return last_day(on) >= self.day if name in ("ends", "ended") else first_day(on) > self.day

    def _events(self) -> Iterator[Event]:
        for id, term in self.terms.items():
            dated = list(timeline.dated(term.dates))
            kinds = {on: self.vocabulary.dates[name].event_kind for name, on in dated}  # a milestone tells of the date in other words
            for m in term.milestones:
                kind, uid = m.kind or kinds.get(m.on), milestone_uid(id, m.what)
                yield Event(m.on, m.what, (id,), m.source, kind=kind, actors=tuple(m.actors), uid=uid, revised=m.revised)
            known = {milestone.on for milestone in term.milestones}
            yield from (self._event(id, name, on) for name, on in dated if on not in known)

    def _event(self, id: str, name: str, on: str) -> Event:
        word, term = self.vocabulary.dates[name], self.terms[id]
        sentence = word.event_ahead if self._is_ahead(name, on) else word.event
        nouns = self.vocabulary.nouns
        subject = subjects.subject(term.name, term.acronym, nouns)
        verbs = {"is": "are", "was": "were"} if subjects.is_plural(term.name, nouns) else {"is": "is", "was": "was"}
        return Event(on, sentence.format(name=subject, **verbs), (id,), None, subject, word.event_kind, uid=date_uid(id, name))


def _title(written: Written, page: str) -> str:
    """Return the heading of a page of docs/."""
    return next((line.removeprefix("# ") for line in written.chapters.get(f"docs/{page}.md", []) if line.startswith("# ")), page)


def _telling(written: Written, chapters: dict[str, str]) -> dict[str, Counter[str]]:
    """Count the links to each entry in each chapter."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for page, _, token in written.chapter_marks:
        chapter = page.removeprefix("docs/").removesuffix(".md")
        if token.id is not None and chapter in chapters:
            found[token.id][chapter] += 1
    return found


def _relation_labels(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the label of each relation and inverse, in the order in which pages list them."""
    found: dict[str, str] = {}
    for name, word in vocabulary.relations.items():
        found.setdefault(name, word.label)
        found.setdefault(word.inverse, word.inverse_label)
        if word.proposed:
            found |= {word.proposed.name: word.proposed.label, word.proposed.inverse: word.proposed.inverse_label}
    return found
