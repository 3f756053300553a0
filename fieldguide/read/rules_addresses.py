"""The rules about addresses: no page has that of another, and old ones lead on."""

import re
from collections.abc import Iterator
from typing import Any

from fieldguide.read.names import slug
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.value_types import ID
from fieldguide.read.written import Table, Written

INDEX = "index"
PART = re.compile(r"(.+)-\d+")  # pages of a long list of sources after the first: report-2


@rule
def no_page_is_called_index(written: Written) -> Iterator[Problem]:
    """Nothing that has a page is called `index`, which is the address of the page of all of its kind."""
    message = f"{INDEX!r} is the address of the folder's own page: take another"
    named: list[Table[Any]] = [written.terms, written.redirects]  # by a file's name, or by a field's
    with_id: list[Table[Any]] = [written.areas, written.comparisons, written.families, written.paths]
    yield from (table[INDEX].problem("", message) for table in named if INDEX in table)
    yield from (table[INDEX].problem("id", message) for table in with_id if INDEX in table)
    if written.vocabulary and INDEX in written.words.source_kinds:
        yield written.vocabulary.problem(f"source_kinds.{INDEX}", message)
    for entry in written.terms.values():
        for name in entry.value.shares:
            if slug(name) == INDEX:
                yield entry.problem(f"shares.{name}", message)


@rule
def no_kind_of_source_is_a_page_of_another(written: Written) -> Iterator[Problem]:
    """No kind of source ends in a number after another kind: the pages of a long list do, such as `report-2`."""
    kinds = written.words.source_kinds
    for kind in kinds:
        if written.vocabulary and (part := PART.fullmatch(kind)) and part[1] in kinds:
            yield written.vocabulary.problem(f"source_kinds.{kind}", f"is the address of a page of {part[1]!r}")


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
