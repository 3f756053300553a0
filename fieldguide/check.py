"""The rules that span fields and entries. A rule is a small generator; its docstring is the rule, word for word.

`python -m fieldguide rules` prints them, so that no other text has to repeat them.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator

from fieldguide import check_prose, prose, timeline
from fieldguide.guide import lookup_names, same
from fieldguide.load import Written
from fieldguide.model import ID, Term, Vocabulary
from fieldguide.problems import Located, Problem, did_you_mean

BLOCKS = {"model": ("model",), "rule": ("rule",), "law": ("law",), "standard": ("standard", "code-set")}
ORDER = ("proposed", "announced", "finalized", "enacted", "effective", "began", "ended")


def check(written: Written) -> list[Problem]:
    """Return every problem of the data, those found at reading included, in the order of their places."""
    problems = list(written.problems)
    if written.vocabulary and written.whole:
        for rule in RULES:
            # These judge what is not there; while a file cannot be read, that would be guessing.
            if not (written.broken and rule in check_prose.NEED_EVERY_ENTRY):
                problems += rule(written)
    return sorted(set(problems))


def _words(written: Written) -> Vocabulary:
    assert written.vocabulary is not None  # noqa: S101 (rules run only with a vocabulary)
    return written.vocabulary.value


def entry_fits_its_place(written: Written) -> Iterator[Problem]:
    """An entry's file is named by its id (lower case, digits, dashes) and lies in the folder of an area."""
    for id, entry in written.terms.items():
        if not re.fullmatch(ID, id):
            yield entry.problem("", f"id {id!r} must be lower case letters, digits and dashes")
        area = entry.file.split("/")[-2]
        if area not in written.areas:
            yield entry.problem("", f"no area {area!r}{did_you_mean(area, written.areas)}")
            continue
        groups = [group.id for group in written.areas[area].value.groups]
        if entry.value.group not in groups:
            yield entry.problem("group", f"area {area!r} has no group {entry.value.group!r}{did_you_mean(entry.value.group, groups)}")
        for i, other in enumerate(entry.value.also_in):
            if other not in written.areas or other == area:
                yield entry.problem(f"also_in[{i}]", f"no other area {other!r}{did_you_mean(other, written.areas)}")


def kind_and_block_agree(written: Written) -> Iterator[Problem]:
    """The kind is one of the vocabulary; the block of a kind stands on entries of that kind alone, and on every model."""
    kinds = _words(written).kinds
    for entry in written.terms.values():
        kind = entry.value.kind
        if kind not in kinds:
            yield entry.problem("kind", f"no kind {kind!r}{did_you_mean(kind, kinds)}")
        for block, allowed in BLOCKS.items():
            if getattr(entry.value, block) and kind not in allowed:
                yield entry.problem(block, f"only for kind {' or '.join(allowed)}, not {kind!r}")
        if kind == "model" and not entry.value.model:
            yield entry.problem("model", "missing: a model needs its block")


def names_are_unique(written: Written) -> Iterator[Problem]:
    """Entries share a name or acronym only where each declares it in `shares`, with its own rank; a declaration not needed is an error."""
    owners: dict[str, list[Located[Term]]] = defaultdict(list)
    for entry in written.terms.values():
        for name in {same(name) for name in lookup_names(entry.value)}:
            owners[name].append(entry)
    for entry in written.terms.values():
        declared = {same(name): rank for name, rank in entry.value.shares.items()}
        for name, field in _name_fields(entry.value):
            others = [o for o in owners[same(name)] if o.id != entry.id]
            if others and same(name) not in declared:
                yield entry.problem(field, f"{name!r} also names {others[0].id!r}: declare it in `shares` of both, or change one")
        for name in entry.value.shares:
            others = [o for o in owners[same(name)] if o.id != entry.id]
            if (not others and not written.broken) or entry not in owners[same(name)]:
                yield entry.problem(f"shares.{name}", f"no other entry has {name!r}, or this one does not: take it out")
            ranks = [rank for o in others for n, rank in o.value.shares.items() if same(n) == same(name)]
            if entry.value.shares[name] in ranks:
                yield entry.problem(f"shares.{name}", f"rank {entry.value.shares[name]} is taken by another entry")


def _name_fields(term: Term) -> Iterator[tuple[str, str]]:
    yield term.name, "name"
    if term.acronym:
        yield term.acronym, "acronym"
    seen = {same(term.name), same(term.acronym or "")}
    for i, alias in enumerate(term.aliases):
        yield alias, f"aliases[{i}]"
    for i, old in enumerate(term.former_names):
        yield from ((name, f"former_names[{i}]") for name in (old.name, old.acronym) if name and same(name) not in seen)


def relations_hold(written: Written) -> Iterator[Problem]:
    """A relation is one of the vocabulary and points to another entry, of a kind that it may point to."""
    relations = _words(written).relations
    for entry in written.terms.values():
        for name, targets in entry.value.relations.items():
            if name not in relations:
                inverse = next((key for key, word in relations.items() if word.inverse == name), None)
                hint = f" (write {inverse!r} on the other entry)" if inverse else did_you_mean(name, relations)
                yield entry.problem(f"relations.{name}", f"no relation {name!r}{hint}")
                continue
            for i, target in enumerate(targets):
                field, wanted = f"relations.{name}[{i}]", relations[name].targets
                if target not in written.ids:
                    yield entry.problem(field, f"no entry {target!r}{did_you_mean(target, written.ids)}")
                elif target == entry.id:
                    yield entry.problem(field, "points to itself")
                elif wanted and target in written.terms and written.terms[target].value.kind not in wanted:
                    kind = written.terms[target].value.kind
                    yield entry.problem(field, f"{target!r} is of kind {kind!r}, wanted: {', '.join(wanted)}")


def relations_have_no_cycle(written: Written) -> Iterator[Problem]:
    """`part_of` and `replaces` (relations marked acyclic) never lead back to where they start."""
    for name in (key for key, word in _words(written).relations.items() if word.acyclic):
        edges = {id: entry.value.relations.get(name, []) for id, entry in written.terms.items()}
        for id, entry in written.terms.items():
            reached, open_ends = set[str](), list(edges[id])
            while open_ends:
                target = open_ends.pop()
                if target not in reached:
                    reached.add(target)
                    open_ends += edges.get(target, [])
            if id in reached and id not in edges[id]:
                yield entry.problem(f"relations.{name}", f"leads back to {id!r}: a cycle")


def confusions_hold(written: Written) -> Iterator[Problem]:
    """`confused_with` names another entry, once."""
    for entry in written.terms.values():
        seen = {entry.id}
        for i, confusion in enumerate(entry.value.confused_with):
            if confusion.term not in written.ids:
                hint = did_you_mean(confusion.term, written.ids)
                yield entry.problem(f"confused_with[{i}].term", f"no entry {confusion.term!r}{hint}")
            elif confusion.term in seen:
                yield entry.problem(f"confused_with[{i}].term", f"{confusion.term!r} is this entry or named before")
            seen.add(confusion.term)


def dates_are_in_order(written: Written) -> Iterator[Problem]:
    """Nothing ends before it begins, begins before it is announced, or is final before it is proposed; milestones run oldest first."""
    for entry in written.terms.values():
        dates = entry.value.dates
        known = [(name, value) for name in ORDER if (value := getattr(dates, name))]
        for (earlier, a), (later, b) in itertools.pairwise(known):
            if timeline.first_day(a) > timeline.last_day(b) and (earlier, later) not in LOOSE:
                yield entry.problem(f"dates.{later}", f"{b} is before {earlier} ({a})")
        begun = timeline.start(dates)
        if dates.ends and begun and timeline.last_day(dates.ends) < timeline.first_day(begun):
            yield entry.problem("dates.ends", f"{dates.ends} is before the start ({begun})")
        days = [timeline.first_day(milestone.on) for milestone in entry.value.milestones]
        for i in range(1, len(days)):
            if days[i] < days[i - 1]:
                yield entry.problem(f"milestones[{i}].on", "is older than the one before: oldest first")


# A program may begin under a statute that takes effect later, or be announced while its rule is proposed.
LOOSE = {("effective", "began"), ("proposed", "announced"), ("announced", "finalized"), ("announced", "enacted"), ("finalized", "enacted")}


def vocabulary_is_closed(written: Written) -> Iterator[Problem]:
    """Kinds that relations point to exist, no inverse is used twice, and areas name chapters that exist."""
    words = _words(written)
    assert written.vocabulary is not None  # noqa: S101 (rules run only with a vocabulary)
    inverses = [word.inverse for word in words.relations.values()]
    for name, word in words.relations.items():
        for kind in word.targets:
            if kind not in words.kinds:
                yield written.vocabulary.problem(f"relations.{name}.targets", f"no kind {kind!r}{did_you_mean(kind, words.kinds)}")
        if inverses.count(word.inverse) > 1:
            yield written.vocabulary.problem(f"relations.{name}.inverse", f"{word.inverse!r} is used twice")


def overviews_name_entries(written: Written) -> Iterator[Problem]:
    """Comparisons and families name entries, each once; a family's introduction has 80 to 200 words."""
    for page in written.overviews:
        for i, id in enumerate(page.value.terms):
            if id not in written.ids:
                yield page.problem(f"terms[{i}]", f"no entry {id!r}{did_you_mean(id, written.ids)}")
            elif id in page.value.terms[:i]:
                yield page.problem(f"terms[{i}]", f"{id!r} is named twice")
    for family in written.families.values():
        words = len(prose.plain(family.value.intro).split())
        if not 80 <= words <= 200:
            yield family.problem("intro", f"{words} words, wanted: 80 to 200")


def states_are_known(written: Written) -> Iterator[Problem]:
    """The states of a model are postal codes that vocabulary.yml names."""
    known = _words(written).states
    for entry in written.terms.values():
        for i, code in enumerate(entry.value.model.states if entry.value.model else []):
            if known and code not in known:
                yield entry.problem(f"model.states[{i}]", f"no state {code!r}{did_you_mean(code, known)}")


def redirects_lead_home(written: Written) -> Iterator[Problem]:
    """A redirect leads from an id that is gone to one that exists."""
    for old, new in written.redirects.items():
        if old in written.terms:
            yield Problem("data/redirects.yml", 1, old, "is an entry, so it cannot redirect")
        if new not in written.ids:
            yield Problem("data/redirects.yml", 1, old, f"no entry {new!r}{did_you_mean(new, written.ids)}")


RULES = [
    entry_fits_its_place,
    kind_and_block_agree,
    names_are_unique,
    relations_hold,
    relations_have_no_cycle,
    confusions_hold,
    dates_are_in_order,
    vocabulary_is_closed,
    overviews_name_entries,
    states_are_known,
    redirects_lead_home,
    *check_prose.RULES,
]
