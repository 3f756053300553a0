"""The rules about names: who has which, and what old addresses lead to."""

from collections import defaultdict
from collections.abc import Iterator

from fieldguide.read.model import Term
from fieldguide.read.names import fold_name, lookup_names
from fieldguide.read.problems import Located, Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.written import Written


@rule
def names_are_unique(written: Written) -> Iterator[Problem]:
    """Entries share a name or acronym only where each declares it in `shares`, with its own rank; a declaration not needed is an error."""
    owners: dict[str, list[Located[Term]]] = defaultdict(list)
    for entry in written.terms.values():
        for name in {fold_name(name) for name in lookup_names(entry.value)}:
            owners[name].append(entry)
    for entry in written.terms.values():
        declared = {fold_name(name): rank for name, rank in entry.value.shares.items()}
        for name, field in _name_fields(entry.value):
            others = [o for o in owners[fold_name(name)] if o.id != entry.id]
            if others and fold_name(name) not in declared:
                yield entry.problem(field, f"{name!r} also names {others[0].id!r}: declare it in `shares` of both, or change one")
        for name in entry.value.shares:
            others = [o for o in owners[fold_name(name)] if o.id != entry.id]
            if (not others and not written.broken) or entry not in owners[fold_name(name)]:
                yield entry.problem(f"shares.{name}", f"no other entry has {name!r}, or this one does not: take it out")
            ranks = [rank for o in others for n, rank in o.value.shares.items() if fold_name(n) == fold_name(name)]
            if entry.value.shares[name] in ranks:
                yield entry.problem(f"shares.{name}", f"rank {entry.value.shares[name]} is taken by another entry")


def _name_fields(term: Term) -> Iterator[tuple[str, str]]:
    yield term.name, "name"
    if term.acronym:
        yield term.acronym, "acronym"
    seen = {fold_name(term.name), fold_name(term.acronym or "")}
    for i, alias in enumerate(term.aliases):
        yield alias, f"aliases[{i}]"
    for i, old in enumerate(term.former_names):
        yield from ((name, f"former_names[{i}]") for name in (old.name, old.acronym) if name and fold_name(name) not in seen)


@rule
def redirects_lead_home(written: Written) -> Iterator[Problem]:
    """A redirect leads from an id that is gone to one that exists."""
    for old, new in written.redirects.items():
        if old in written.terms:
            yield Problem("data/redirects.yml", 1, old, "is an entry, so it cannot redirect")
        if new not in written.ids:
            yield Problem("data/redirects.yml", 1, old, f"no entry {new!r}{did_you_mean(new, written.ids)}")
