"""The rules about sources: citations lead somewhere, records are used."""

from collections import defaultdict
from collections.abc import Iterator

from fieldguide.read import citations
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.texts import each_citation
from fieldguide.read.written import Written


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
