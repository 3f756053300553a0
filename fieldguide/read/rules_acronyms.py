"""The rules about acronyms: each is defined somewhere in the guide, and spelled out where it is used."""

import re
from collections.abc import Iterator

from fieldguide.read import prose
from fieldguide.read.model import Term
from fieldguide.read.names import lookup_names
from fieldguide.read.problems import Problem
from fieldguide.read.rule import rule
from fieldguide.read.texts import all_text, each_mark, each_text
from fieldguide.read.written import Written

# Begins with a capital, so that the search can leap from capital to capital; what may not precede it is looked at then.
ACRONYM = re.compile(r"[A-Z](?<![\w/.@#-][A-Z])[A-Z0-9]++(?![\w/])")
CITATION = re.compile(r"\[@[^\[\]\n]*\]")
DIGIT = re.compile(r"\d")
WORDS = 3  # of an alias that says what an acronym stands for; "Common Agreement" does not


@rule(needs_every_entry=True)
def acronyms_are_defined(written: Written) -> Iterator[Problem]:
    """Capitals in a text, code aside, are a name of an entry or one of `words` in vocabulary.yml; all that is listed there is needed."""
    known = set(re.findall(r"\w+", " ".join(name for entry in written.terms.values() for name in lookup_names(entry.value))))
    words = written.words.words
    used = {acronym if acronym in known or acronym in words else acronym.removesuffix("S") for acronym in _acronyms(all_text(written))}
    unknown = used - known - words.keys()
    for located, field, text in each_text(written) if unknown else ():
        for acronym in _acronyms(prose.without_code(text)):
            if acronym in unknown or acronym.removesuffix("S") in unknown:
                yield located.problem(field, f"{acronym!r} is defined by no entry: spell it out or add an entry")
    for word in words:
        if word not in used and written.vocabulary:
            yield written.vocabulary.problem(f"words.{word}", "is needed nowhere: take it out")
    for acronym in written.words.familiar.keys() - {entry.value.acronym for entry in written.terms.values()}:
        if written.vocabulary:
            yield written.vocabulary.problem(f"familiar.{acronym}", "is the acronym of no entry: take it out")


def _acronyms(text: str) -> set[str]:
    return {found for found in ACRONYM.findall(CITATION.sub(" ", text)) if not found[1:].isdigit()}


@rule
def acronyms_are_spelled_out(written: Written) -> Iterator[Problem]:
    """An entry that links another one by its acronym says what that stands for, but for what is `familiar` or has a digit, as a number."""
    pages: dict[str, str] = {}
    for located, field, token in each_mark(written):
        linked = written.terms.get(token.id or "")
        term = located.value
        if not linked or linked is located or not isinstance(term, Term) or not _needs_words(written, linked.value, token.text):
            continue
        page = pages.get(located.id) or pages.setdefault(located.id, _page(term))
        if not any(words in page for words in _spelled_out(linked.value)):
            acronym, name = linked.value.acronym, linked.value.name
            yield located.problem(field, f"{acronym!r} is spelled out nowhere here: write [[{token.id}|{name} ({acronym})]]")


def _needs_words(written: Written, linked: Term, text: str | None) -> bool:
    """Return whether a link shows nothing but an acronym, and one that not everyone knows."""
    acronym = linked.acronym
    return bool(acronym) and text in (None, acronym) and acronym not in written.words.familiar and not DIGIT.search(acronym or "")


def _spelled_out(term: Term) -> Iterator[str]:
    """List what an acronym stands for: the name, and aliases that are as good as it, such as an act without its year."""
    yield term.name.lower()
    yield from (name.lower() for name in lookup_names(term) if name.count(" ") >= WORDS - 1 and (term.acronym or "") not in name)


def _page(term: Term) -> str:
    return " ".join([term.name, term.summary, *(text for _, text in prose.of(term))]).lower()
