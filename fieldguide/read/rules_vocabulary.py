"""The rules that hold vocabulary.yml, the words in use and the code to one another."""

from collections.abc import Collection, Iterator

from fieldguide import timeline
from fieldguide.read.citations import FORMS
from fieldguide.read.model import Dates
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.rules_entries import BLOCKS
from fieldguide.read.site_model import PAGE_KINDS
from fieldguide.read.vocabulary_model import AFTER, BEFORE, Vocabulary
from fieldguide.read.written import Written


@rule
def vocabulary_fits_the_code(written: Written) -> Iterator[Problem]:
    """The dates, statuses and kinds of pages of vocabulary.yml are those that the code knows; other words that it needs are there."""
    vocabulary = written.words
    yield from _differences(written, "dates", vocabulary.dates, Dates.model_fields)
    yield from _differences(written, "statuses", vocabulary.statuses, timeline.STATUSES)
    yield from _differences(written, "pages", vocabulary.pages, PAGE_KINDS)
    with_block = {kind for kinds in BLOCKS.values() for kind in kinds}
    yield from _differences(written, "kinds", vocabulary.kinds.keys() & with_block, with_block)
    cited = {form.kind for form in FORMS}
    yield from _differences(written, "source_kinds", vocabulary.source_kinds.keys() & cited, sorted(cited))
    listed = {*BEFORE, *AFTER}
    yield from _differences(written, "relations", listed & _relations(vocabulary), sorted(listed))


def _relations(vocabulary: Vocabulary) -> set[str]:
    """Return the names of all relations, their inverses, and what proposals make of both."""
    words = vocabulary.relations.values()
    proposed = [word.proposed for word in words if word.proposed]
    return {*vocabulary.relations, *(word.inverse for word in words), *(name for word in proposed for name in (word.name, word.inverse))}


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
    """Kinds that relations point to exist; no inverse is used twice, or is the name of another relation."""
    words, vocabulary = written.words, written.vocabulary
    assert vocabulary is not None  # noqa: S101 (rules run only with a vocabulary)
    inverses = [word.inverse for word in words.relations.values()]
    for name, word in words.relations.items():
        for i, kind in enumerate(word.targets):
            if kind not in words.kinds:
                yield vocabulary.problem(f"relations.{name}.targets[{i}]", f"no kind {kind!r}{did_you_mean(kind, words.kinds)}")
        if inverses.count(word.inverse) > 1 or (word.inverse in words.relations and word.inverse != name):
            yield vocabulary.problem(f"relations.{name}.inverse", f"{word.inverse!r} is used twice")


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
