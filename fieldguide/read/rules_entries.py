"""The rules about the fields of an entry: its place, kind, relations and what it is not."""

from collections.abc import Iterator

from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.written import Written

BLOCKS = {"model": ("model", "demonstration"), "rule": ("rule",), "law": ("law",), "standard": ("standard", "code-set")}


@rule
def entry_fits_its_place(written: Written) -> Iterator[Problem]:
    """An entry's file is in the folder of an area, of which the entry names a group."""
    for entry in written.terms.values():
        area = entry.file.split("/")[-2]
        if area not in written.areas.ids:
            yield entry.problem("", f"no area {area!r}{did_you_mean(area, written.areas.ids)}")
        if area not in written.areas:
            continue
        groups = [group.id for group in written.areas[area].value.groups]
        if entry.value.group not in groups:
            yield entry.problem("group", f"area {area!r} has no group {entry.value.group!r}{did_you_mean(entry.value.group, groups)}")
        for i, other in enumerate(entry.value.also_in):
            if other not in written.areas.ids or other == area:
                yield entry.problem(f"also_in[{i}]", f"no other area {other!r}{did_you_mean(other, written.areas.ids)}")


@rule
def kind_and_block_agree(written: Written) -> Iterator[Problem]:
    """The kind is one of the vocabulary; only entries of a kind have the block of that kind, and every model has one."""
    kinds = written.words.kinds
    for entry in written.terms.values():
        kind = entry.value.kind
        if kind not in kinds:
            yield entry.problem("kind", f"no kind {kind!r}{did_you_mean(kind, kinds)}")
        for block, allowed in BLOCKS.items():
            if getattr(entry.value, block) and kind not in allowed:
                yield entry.problem(block, f"only for kind {' or '.join(allowed)}, not {kind!r}")
        if kind in BLOCKS["model"] and not entry.value.model:
            yield entry.problem("model", "missing: a model needs its block")


@rule
def relations_hold(written: Written) -> Iterator[Problem]:
    """A relation is one of the vocabulary and points to another entry, of a kind that it may point to."""
    relations = written.words.relations
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


@rule
def relations_have_no_cycle(written: Written) -> Iterator[Problem]:
    """`part_of` and `replaces` (relations marked acyclic) never lead back to where they start."""
    for name in (key for key, word in written.words.relations.items() if word.acyclic):
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


@rule
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


@rule
def states_are_known(written: Written) -> Iterator[Problem]:
    """The states of a model are postal codes that vocabulary.yml names."""
    known = written.words.states
    for entry in written.terms.values():
        for i, code in enumerate(entry.value.model.states if entry.value.model else []):
            if known and code not in known:
                yield entry.problem(f"model.states[{i}]", f"no state {code!r}{did_you_mean(code, known)}")
