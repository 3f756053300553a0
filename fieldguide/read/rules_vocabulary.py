"""The rules that hold vocabulary.yml, areas.yml and the code to one another."""

from collections.abc import Iterator

from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.written import Written


@rule
def vocabulary_is_closed(written: Written) -> Iterator[Problem]:
    """Kinds that relations point to exist, no inverse is used twice, and areas name chapters that exist."""
    words = written.words
    vocabulary = written.vocabulary
    assert vocabulary is not None  # noqa: S101 (rules run only with a vocabulary)
    inverses = [word.inverse for word in words.relations.values()]
    for name, word in words.relations.items():
        for kind in word.targets:
            if kind not in words.kinds:
                yield vocabulary.problem(f"relations.{name}.targets", f"no kind {kind!r}{did_you_mean(kind, words.kinds)}")
        if inverses.count(word.inverse) > 1:
            yield vocabulary.problem(f"relations.{name}.inverse", f"{word.inverse!r} is used twice")
