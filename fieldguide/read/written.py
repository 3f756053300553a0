"""What people wrote, as it was read: models by id, each with its place in a file, and the problems found on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from fieldguide.read.chapters import Call, Link, Mark
from fieldguide.read.chart_model import NumberChart
from fieldguide.read.learning_model import LearningPath, Passage, QuizWords, SelfCheck
from fieldguide.read.model import Term
from fieldguide.read.problems import Located, Problem
from fieldguide.read.question_model import Act, Questions
from fieldguide.read.site_model import Area, Comparison, Family, Figure, FrontMatter, Number, Published, Source
from fieldguide.read.style_model import StyleRule
from fieldguide.read.vocabulary_model import Vocabulary

T = TypeVar("T")


class Table(dict[str, Located[T]]):
    """What was read of one kind, by id; `broken` are the ids of what could not be read."""

    def __init__(self) -> None:
        super().__init__()
        self.broken = set[str]()

    @cached_property
    def ids(self) -> set[str]:
        """Return all ids, those included of what could not be read: nothing that names them is wrong."""
        return self.keys() | self.broken


@dataclass(eq=False)
class Written:
    """All that people wrote, by id, and the problems found on the way."""

    vocabulary: Located[Vocabulary] | None = None
    questions: Located[Questions] | None = None
    quiz: Located[QuizWords] | None = None
    areas: Table[Area] = field(default_factory=Table)
    terms: Table[Term] = field(default_factory=Table)
    sources: Table[Source] = field(default_factory=Table)
    numbers: Table[Number] = field(default_factory=Table)
    charts: Table[NumberChart] = field(default_factory=Table)
    figures: Table[Figure] = field(default_factory=Table)
    comparisons: Table[Comparison] = field(default_factory=Table)
    families: Table[Family] = field(default_factory=Table)
    checks: Table[SelfCheck] = field(default_factory=Table)
    paths: Table[LearningPath] = field(default_factory=Table)
    passages: Table[Passage] = field(default_factory=Table)
    acts: Table[Act] = field(default_factory=Table)
    published: Located[Published] | None = None
    redirects: Table[str] = field(default_factory=Table)
    style: Table[StyleRule] = field(default_factory=Table)
    problems: list[Problem] = field(default_factory=list)
    # Whether every file that others refer to could be read at all.
    whole: bool = True
    # What the engine's navigation names, with the line of each, if there is one.
    nav: dict[str, int] | None = None
    # Of docs/: the pages by their address without `.md`, what they say of themselves, their lines, the ids of their headings,
    # the guide's marks in them, their links to pages, and the macros that they call.
    pages: set[str] = field(default_factory=set)
    fronts: dict[str, Located[FrontMatter]] = field(default_factory=dict)
    chapters: dict[str, list[str]] = field(default_factory=dict)
    headings: dict[str, dict[str, int]] = field(default_factory=dict)
    chapter_marks: list[Mark] = field(default_factory=list)
    chapter_links: list[Link] = field(default_factory=list)
    chapter_calls: list[Call] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Return whether everything could be read, so that what is not there is missing."""
        return not self.problems

    def everything(self) -> Iterator[Located[Any]]:
        """Go through all that has fields: entries first, then the rest."""
        for table in (
            self.terms,
            self.areas,
            self.comparisons,
            self.families,
            self.checks,
            self.paths,
            self.passages,
            self.figures,
            self.numbers,
            self.charts,
            self.sources,
            self.acts,
        ):
            yield from table.values()
        yield from (item for item in (self.vocabulary, self.questions, self.quiz) if item)

    @property
    def ids(self) -> set[str]:
        """Return the ids of all entries, those included whose file could not be read."""
        return self.terms.ids

    @property
    def words(self) -> Vocabulary:
        """Return the vocabulary; raises ValueError while it cannot be read, when no rule is run and no guide is made."""
        if self.vocabulary is None:
            raise ValueError("there is no vocabulary")
        return self.vocabulary.value

    @property
    def overviews(self) -> list[Located[Comparison] | Located[Family]]:
        """Return the pages that look over several entries."""
        return [*self.comparisons.values(), *self.families.values()]
