"""What people wrote, as it was read: models by id, each with its place in a file, and the problems found on the way."""

from dataclasses import dataclass, field
from functools import cached_property

from fieldguide.read import model, prose
from fieldguide.read.problems import Located, Problem


@dataclass(eq=False)
class Written:
    """All that people wrote, by id, and the problems found on the way."""

    vocabulary: Located[model.Vocabulary] | None = None
    areas: dict[str, Located[model.Area]] = field(default_factory=dict)
    terms: dict[str, Located[model.Term]] = field(default_factory=dict)
    sources: dict[str, Located[model.Source]] = field(default_factory=dict)
    numbers: dict[str, Located[model.Number]] = field(default_factory=dict)
    charts: dict[str, Located[model.NumberChart]] = field(default_factory=dict)
    figures: dict[str, Located[model.Figure]] = field(default_factory=dict)
    comparisons: dict[str, Located[model.Comparison]] = field(default_factory=dict)
    families: dict[str, Located[model.Family]] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    whole: bool = True
    broken: set[str] = field(default_factory=set)
    chapter_marks: list[tuple[str, int, prose.Token]] = field(default_factory=list)
    chapter_calls: list[tuple[str, int, str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def ids(self) -> set[str]:
        """Return the ids of all entries, those included whose file could not be read."""
        return self.terms.keys() | self.broken

    @property
    def words(self) -> model.Vocabulary:
        """Return the vocabulary; raises ValueError while it cannot be read, when no rule is run and no guide is made."""
        if self.vocabulary is None:
            raise ValueError("there is no vocabulary")
        return self.vocabulary.value

    @property
    def overviews(self) -> list[Located[model.Comparison] | Located[model.Family]]:
        """Return the pages that look over several entries."""
        return [*self.comparisons.values(), *self.families.values()]

    @property
    def cited_in_chapters(self) -> set[str]:
        """Return the citations of the hand-written pages."""
        return {token.cite for _, _, token in self.chapter_marks if token.cite}
