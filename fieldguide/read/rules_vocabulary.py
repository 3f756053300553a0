"""The rules that hold vocabulary.yml, the words in use and the code to one another."""

from collections import Counter
from collections.abc import Collection, Iterator

from fieldguide import timeline
from fieldguide.read.citations import FORMS
from fieldguide.read.model import Dates
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.rules_dates import PUBLISHED_KINDS
from fieldguide.read.rules_entries import BLOCKS
from fieldguide.read.site_model import PAGE_KINDS
from fieldguide.read.vocabulary_model import AFTER, ASKED, BEFORE, NO_MODELS, Relation, Vocabulary
from fieldguide.read.written import Written


@rule
def vocabulary_fits_the_code(written: Written) -> Iterator[Problem]:
    """The dates, statuses and kinds of pages of vocabulary.yml are those that the code knows; other words that it needs are there."""
    vocabulary = written.words
    yield from _differences(written, "dates", vocabulary.dates, Dates.model_fields)
    yield from _differences(written, "statuses", vocabulary.statuses, timeline.STATUSES)
    yield from _differences(written, "pages", vocabulary.pages, PAGE_KINDS)
    kinds = {*PUBLISHED_KINDS, *NO_MODELS, *(kind for with_block in BLOCKS.values() for kind in with_block)}
    yield from _differences(written, "kinds", vocabulary.kinds.keys() & kinds, sorted(kinds))
    cited = {form.kind for form in FORMS}
    yield from _differences(written, "source_kinds", vocabulary.source_kinds.keys() & cited, sorted(cited))
    asked = {*BEFORE, *AFTER, *ASKED}
    yield from _differences(written, "relations", asked & _relations(vocabulary).keys(), sorted(asked))


def _relations(vocabulary: Vocabulary) -> Counter[str]:
    """Count the names of all relations, their inverses, and what proposals make of both; one may be its own inverse."""
    names = Counter[str]()
    for name, word in vocabulary.relations.items():
        names.update({name, word.inverse})
        names.update({word.proposed.name, word.proposed.inverse} if word.proposed else ())
    return names


def _given(word: Relation) -> dict[str, str]:
    """Return the names that a relation gives to others, by the fields that say them."""
    proposed = {"proposed.name": word.proposed.name, "proposed.inverse": word.proposed.inverse} if word.proposed else {}
    return {"inverse": word.inverse, **proposed}


def _differences(written: Written, field: str, words: Collection[str], code: Collection[str]) -> Iterator[Problem]:
    assert written.vocabulary is not None  # noqa: S101 (rules run only with a vocabulary)
    for word in words:
        if word not in code:
            yield written.vocabulary.problem(f"{field}.{word}", f"is not known to the code{did_you_mean(word, code)}")
    for word in code:
        if word not in words:
            yield written.vocabulary.problem(field, f"{word!r} is missing, which the code knows")


@rule
def relations_are_told_apart(written: Written) -> Iterator[Problem]:
    """Kinds that relations point to exist; no name of one, of its inverse, or of what a proposal makes of either is used twice."""
    words, vocabulary = written.words, written.vocabulary
    assert vocabulary is not None  # noqa: S101 (rules run only with a vocabulary)
    names = _relations(words)
    for name, word in words.relations.items():
        for i, kind in enumerate(word.targets):
            if kind not in words.kinds:
                yield vocabulary.problem(f"relations.{name}.targets[{i}]", f"no kind {kind!r}{did_you_mean(kind, words.kinds)}")
        for field, given in _given(word).items():
            if names[given] > 1:
                yield vocabulary.problem(f"relations.{name}.{field}", f"{given!r} is used twice")


@rule
def words_in_use_exist(written: Written) -> Iterator[Problem]:
    """The category of a model and the kind of a source are words of vocabulary.yml."""
    categories, kinds = written.words.categories, written.words.source_kinds
    for entry in written.terms.values():
        category = entry.value.model and entry.value.model.category
        if category and category not in categories:
            yield entry.problem("model.category", f"no category {category!r}{did_you_mean(category, categories)}")
    for source in written.sources.values():
        if source.value.kind not in kinds:
            yield source.problem("kind", f"no kind of source {source.value.kind!r}{did_you_mean(source.value.kind, kinds)}")
