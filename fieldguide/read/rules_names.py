"""The rules about names: who has which, and what old addresses lead to."""

import functools
import re
from collections import defaultdict
from collections.abc import Iterator

from fieldguide.read.model import Term
from fieldguide.read.names import fold_name, names_with_fields
from fieldguide.read.problems import Located, Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.value_types import ID
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


@rule
def redirects_lead_home(written: Written) -> Iterator[Problem]:
    """A redirect leads from an id that is gone to one that exists."""
    for old, new in written.redirects.items():
        if not re.fullmatch(ID, old):
            yield new.problem("", f"{old!r} does not have the form wanted: lower case letters, digits and dashes")
        if old in written.ids:
            yield new.problem("", "is an entry, so it cannot redirect")
        if new.value not in written.ids:
            yield new.problem("", f"no entry {new.value!r}{did_you_mean(new.value, written.ids)}")


@rule(needs_every_entry=True)
def published_addresses_stay(written: Written) -> Iterator[Problem]:
    """An id of the last published edition (published.yml) is still an entry, or a redirect leads from it to one."""
    if written.published:
        for i, id in enumerate(written.published.value.ids):
            if id not in written.ids and id not in written.redirects:
                yield written.published.problem(f"ids[{i}]", f"{id!r} is an entry no more: lead its old address on in data/redirects.yml")
