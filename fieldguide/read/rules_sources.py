"""The rules about sources: citations lead somewhere, records are used and are in the file where one looks for them."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import PurePath

from fieldguide.read import citations
from fieldguide.read.names import fold_name
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.texts import each_citation
from fieldguide.read.written import Written

# A publisher with this many records has a file of its own; fewer may share the file of their kind.
OWN_FILE = 5


@rule
def citations_lead_somewhere(written: Written) -> Iterator[Problem]:
    """A citation is a legal citation or the id of a source record."""
    for located, field, citation in each_citation(written):
        if citation not in written.sources.ids and not citations.legal(citation):
            hint = did_you_mean(citation, written.sources.ids)
            yield located.problem(field, f"{citation!r} is neither a source nor a legal citation{hint}")


@rule(needs_every_entry=True)
def sources_are_used(written: Written) -> Iterator[Problem]:
    """Every source record is cited, and no two have one address."""
    used = {citation for _, _, citation in each_citation(written)} | {mark.token.cite for mark in written.chapter_marks}
    by_url: dict[str, str] = {}
    for id, source in written.sources.items():
        if id not in used:
            yield source.problem("id", f"source {id!r} is never cited")
        first = by_url.setdefault(source.value.url, id)
        if first != id:
            yield source.problem("url", f"has the address of source {first!r}")


@rule
def entries_have_a_primary_source(written: Written) -> Iterator[Problem]:
    """An entry cites a law, a rule or a primary source; where there is none, `press_only` says why."""
    kinds = written.words.source_kinds
    by_entry: dict[str, list[str]] = defaultdict(list)
    for located, _, citation in each_citation(written):
        by_entry[located.file].append(citation)
    for entry in written.terms.values():
        cited = by_entry[entry.file]
        records = [written.sources[c].value.kind for c in cited if c in written.sources]
        primary = any(citations.legal(c) for c in cited) or any(kinds[kind].primary for kind in records if kind in kinds)
        if not primary and not entry.value.press_only:
            yield entry.problem("sources", "no primary source is cited")
        if primary and entry.value.press_only:
            yield entry.problem("press_only", "a primary source is cited: take this out")


@rule
def publishers_have_one_spelling(written: Written) -> Iterator[Problem]:
    """A publisher is spelled in one way: no two differ only in capitals, punctuation, `&` or a leading `The`."""
    counts = Counter(source.value.publisher for source in written.sources.values())
    usual: dict[str, str] = {}
    for publisher, _ in counts.most_common():
        usual.setdefault(_fold_publisher(publisher), publisher)
    for source in written.sources.values():
        publisher = source.value.publisher
        if publisher != usual[_fold_publisher(publisher)]:
            yield source.problem("publisher", f"{publisher!r} is {usual[_fold_publisher(publisher)]!r} elsewhere: use one spelling")


@rule
def sources_are_filed_by_publisher(written: Written) -> Iterator[Problem]:
    """A source record is in the file of its publisher, named as its ids begin; without one, in the file of its kind (`press.yml`)."""
    own = _own_files(written)
    ids_by_publisher: dict[str, list[str]] = defaultdict(list)
    for id, source in written.sources.items():
        ids_by_publisher[source.value.publisher].append(id)
    for source in written.sources.values():
        publisher, ids = source.value.publisher, ids_by_publisher[source.value.publisher]
        name = own.get(publisher) or (_first_word(ids) if len(ids) >= OWN_FILE else source.value.kind)
        if PurePath(source.file).stem != name:
            hint = "" if publisher in own else did_you_mean(publisher, own)
            yield source.problem("publisher", f"{publisher!r} belongs in data/sources/{name}.yml{hint}")


@rule
def sources_are_in_order(written: Written) -> Iterator[Problem]:
    """The records of a file are in the order of their ids."""
    for before, source in itertools.pairwise(written.sources.values()):
        if before.file == source.file and source.id < before.id:
            yield source.problem("id", f"{source.id!r} belongs before {before.id!r}: keep the ids in order")


def _fold_publisher(publisher: str) -> str:
    return fold_name(publisher).removeprefix("the ")


def _own_files(written: Written) -> dict[str, str]:
    """Map publishers to the files of their own: a file belongs to the publisher of most of the ids that begin with its name."""
    votes: Counter[tuple[str, str]] = Counter()
    for id, source in written.sources.items():
        name = PurePath(source.file).stem
        if name not in written.words.source_kinds and id.startswith(f"{name}-"):
            votes[source.value.publisher, name] += 1
    own: dict[str, str] = {}
    for (publisher, name), _ in votes.most_common():
        if name not in own.values():
            own.setdefault(publisher, name)
    return own


def _first_word(ids: list[str]) -> str:
    """Return the word with which most ids begin."""
    return Counter(id.split("-")[0] for id in ids).most_common(1)[0][0]
