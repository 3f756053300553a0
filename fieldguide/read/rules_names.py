"""The rules about names: who has which."""

import functools
from collections import defaultdict
from collections.abc import Iterator

from fieldguide.read.model import Term
from fieldguide.read.names import fold_name, names_with_fields
from fieldguide.read.problems import Located, Problem
from fieldguide.read.rule import rule
from fieldguide.read.written import Written

Entry = Located[Term]


@functools.lru_cache(maxsize=1)
def _owners(written: Written) -> dict[str, list[tuple[Entry, str, str]]]:
    """Find the entries that have each name, folded, with its field and spelling; people type ids, too."""
    owners: dict[str, list[tuple[Entry, str, str]]] = defaultdict(list)
    for entry in written.terms.values():
        for field, name in names_with_fields(entry.value):
            owners[fold_name(name)].append((entry, field, name))
        owners[fold_name(entry.id)].append((entry, "", entry.id))
    return owners


@rule
def names_are_unique(written: Written) -> Iterator[Problem]:
    """Entries share a name, acronym, official number or id only where each declares it in `shares`; a name has a letter or digit."""
    for folded, owners in _owners(written).items():
        ids = {entry.id: None for entry, _, _ in owners} if len(owners) > 1 else {}
        for entry, field, name in owners if len(ids) > 1 or not folded else ():
            if not folded:
                yield entry.problem(field, f"{name!r} has no letter from A to Z and no digit, so nobody can look it up")
            elif folded not in map(fold_name, entry.value.shares):
                other = next(id for id in ids if id != entry.id)
                yield entry.problem(field, f"{name!r} also names {other!r}: declare it in `shares` of both, or change one")


@rule
def shared_names_agree(written: Written) -> Iterator[Problem]:
    """A name in `shares` is spelled alike on all entries that have it, each with its own rank; a declaration not needed is an error."""
    owners = _owners(written)
    declared: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for entry in written.terms.values():
        for name, rank in entry.value.shares.items():
            folded, field = fold_name(name), f"shares.{name}"
            ids = {owner.id for owner, _, _ in owners[folded]} if folded in owners else set()
            if entry.id not in ids or not (len(ids) > 1 or written.terms.broken):
                yield entry.problem(field, f"no other entry has {name!r}, or this one does not: take it out")
            for spelled, taken, other in declared[folded]:
                if rank == taken:
                    yield entry.problem(field, f"rank {rank} is taken by {other!r}")
                if name != spelled:
                    yield entry.problem(field, f"is spelled {spelled!r} on {other!r}: spell it alike")
            declared[folded].append((name, rank, entry.id))
