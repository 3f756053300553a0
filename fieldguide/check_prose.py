"""The rules about texts and sources: links, citations, figures, acronyms. See check.py for what a rule is."""

import functools
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from fieldguide import citations, prose
from fieldguide.load import Written
from fieldguide.problems import Located, Problem, did_you_mean

DEFINITION_WORDS = 400
# Its first letter stands first, so that the search can leap from capital to capital; what may not precede it is looked at then.
ACRONYM = re.compile(r"[A-Z](?<![\w/.@#-][A-Z])[A-Z0-9]*[A-Z][A-Z0-9]*(?![\w/])")
RELATIVE_WORDS = ("currently", "recently", "nowadays", "this year", "last year", "next year", "this month", "last month")
RELATIVE = re.compile(rf"\b({'|'.join(RELATIVE_WORDS)})\b", re.I)


@functools.lru_cache(maxsize=1)  # several rules read all texts; only the guide at hand is kept
def _texts(written: Written) -> list[tuple[Located[Any], str, str]]:
    """List all prose that may hold marks: of entries and of the introductions of areas."""
    return list(_each_text(written))


def _each_text(written: Written) -> Iterator[tuple[Located[Any], str, str]]:
    for entry in written.terms.values():
        for field, text in prose.of_term(entry.value):
            yield entry, field, text
    for page in [*written.areas.values(), *written.overviews]:
        yield page, "intro", page.value.intro


@functools.lru_cache(maxsize=1)
def _citations(written: Written) -> list[tuple[Located[Any], str, str]]:
    """List all citations of entries, areas and numbers, with the field each stands in."""
    return list(_each_citation(written))


def _each_citation(written: Written) -> Iterator[tuple[Located[Any], str, str]]:
    for entry in written.terms.values():
        for field, citation in citations.of_term(entry.value):
            yield entry, field, citation
    for page in [*written.areas.values(), *written.overviews]:
        for token in prose.tokens(page.value.intro):
            if token.cite is not None:
                yield page, "intro", token.cite
    for number in written.numbers.values():
        for i, value in enumerate(number.value.values):
            yield number, f"values[{i}].source", value.source


def marks_lead_somewhere(written: Written) -> Iterator[Problem]:
    """`[[id]]` names an entry, `[#number]` a figure of numbers.yml."""
    for located, field, text in _texts(written):
        for token in prose.tokens(text):
            if token.id is not None and token.id not in written.ids:
                yield located.problem(field, f"[[{token.id}]]: no entry {token.id!r}{did_you_mean(token.id, written.ids)}")
            if token.number is not None and token.number.split("@")[0] not in written.numbers:
                yield located.problem(field, f"[#{token.number}]: no number {token.number!r}{did_you_mean(token.number, written.numbers)}")
            elif token.number and "@" in token.number:
                id, as_of = token.number.split("@", 1)
                if as_of not in [value.as_of for value in written.numbers[id].value.values]:
                    yield located.problem(field, f"[#{token.number}]: no value as of {as_of}")


def citations_lead_somewhere(written: Written) -> Iterator[Problem]:
    """A citation is a legal citation or the id of a source record."""
    for located, field, citation in _citations(written):
        if citation not in written.sources and not citations.legal(citation):
            hint = did_you_mean(citation, written.sources)
            yield located.problem(field, f"{citation!r} is neither a source nor a legal citation{hint}")


def sources_are_used(written: Written) -> Iterator[Problem]:
    """Every source record is cited, and no two have one address."""
    used = {citation for _, _, citation in _citations(written)} | written.cited_in_chapters
    by_url: dict[str, str] = {}
    for id, source in written.sources.items():
        if id not in used:
            yield source.problem("id", f"source {id!r} is never cited")
        first = by_url.setdefault(source.value.url, id)
        if first != id:
            yield source.problem("url", f"has the address of source {first!r}")


def entries_have_a_primary_source(written: Written) -> Iterator[Problem]:
    """An entry cites a law, a rule or a primary source; where there is none, `press_only` says why."""
    kinds = written.vocabulary.value.source_kinds if written.vocabulary else {}
    by_entry: dict[str, list[str]] = defaultdict(list)
    for located, _, citation in _citations(written):
        by_entry[located.file].append(citation)
    for entry in written.terms.values():
        cited = by_entry[entry.file]
        records = [written.sources[c].value.kind for c in cited if c in written.sources]
        primary = any(citations.legal(c) for c in cited) or any(kinds[kind].primary for kind in records if kind in kinds)
        if not primary and not entry.value.press_only:
            yield entry.problem("sources", "no primary source is cited")
        if primary and entry.value.press_only:
            yield entry.problem("press_only", "a primary source is cited: take this out")


def summary_is_plain(written: Written) -> Iterator[Problem]:
    """A summary has no marks and no Markdown, since it is shown where neither works."""
    for entry in written.terms.values():
        if re.search(r"\[\[|\[@|\[#|\*\*|`", entry.value.summary):
            yield entry.problem("summary", "has markup; write plain words")


def definition_is_short(written: Written) -> Iterator[Problem]:
    """A definition has at most 400 words."""
    for entry in written.terms.values():
        text = entry.value.definition
        if len(text.split()) <= DEFINITION_WORDS:  # with its marks, so without them too
            continue
        words = len(prose.plain(text).split())
        if words > DEFINITION_WORDS:
            yield entry.problem("definition", f"{words} words, at most {DEFINITION_WORDS}")


def no_raw_html(written: Written) -> Iterator[Problem]:
    """Prose has no HTML and no link but https."""
    for located, field, text in _texts(written):
        if "<" not in text and "](" not in text and "http:" not in text:
            continue
        for pattern, what in ((prose.RAW_HTML, "raw HTML"), (prose.BARE_LINK, "a link that is not https")):
            if match := pattern.search(text):
                yield located.problem(field, f"{what}: {match[0][:40]!r}")


def dates_are_absolute(written: Written) -> Iterator[Problem]:
    """Prose names days, months or years, never `currently` or `this year`."""
    for located, field, text in [*_texts(written), *((e, "summary", e.value.summary) for e in written.terms.values())]:
        lower = text.lower()
        if any(word in lower for word in RELATIVE_WORDS) and (match := RELATIVE.search(text)):
            yield located.problem(field, f"{match[0]!r} goes stale; write the date")


def acronyms_are_defined(written: Written) -> Iterator[Problem]:
    """Capitals in a text are the acronym or a name of an entry, or one of `words` in vocabulary.yml; a word nobody needs is an error."""
    if written.vocabulary is None:
        return
    known = set(re.findall(r"\w+", " ".join(_names(written))))
    words, used = written.vocabulary.value.words, set[str]()
    for located, field, text in [*_texts(written), *((e, "summary", e.value.summary) for e in written.terms.values())]:
        for acronym in dict.fromkeys(ACRONYM.findall(prose.TOKEN.sub(_shown, text))):
            base = acronym if acronym in known or acronym in words else acronym.removesuffix("S")
            used.add(base)
            if base not in known and base not in words:
                yield located.problem(field, f"{acronym!r} is defined by no entry: spell it out or add an entry")
    for word in words:
        if word not in used:
            yield written.vocabulary.problem(f"words.{word}", "is needed nowhere: take it out")


def _names(written: Written) -> Iterator[str]:
    for entry in written.terms.values():
        term = entry.value
        yield from (term.name, term.acronym or "", *term.aliases)
        for old in term.former_names:
            yield from (old.name, old.acronym or "")


def _shown(match: re.Match[str]) -> str:
    """Return the part of a mark that a reader sees; ids and citations are no prose."""
    return match["text"] or " "


def figures_lead_somewhere(written: Written) -> Iterator[Problem]:
    """A figure names entries that exist and fills the block of its kind."""
    for figure in written.figures.values():
        block = {"tree": "tree", "timeline": "events", "lineage": "terms"}[figure.value.kind]
        if not getattr(figure.value, block):
            yield figure.problem(block, f"missing: a {figure.value.kind} needs it")
        ids = [*_tree_ids(figure.value.tree or {}), *figure.value.terms, *(e.term for e in figure.value.events if e.term)]
        for id in ids:
            if id not in written.ids:
                yield figure.problem(block, f"no entry {id!r}{did_you_mean(id, written.ids)}")


def _tree_ids(tree: dict[str, Any]) -> Iterator[str]:
    for id, below in tree.items():
        yield id
        yield from _tree_ids(below or {})


def chapters_lead_somewhere(written: Written) -> Iterator[Problem]:
    """The marks of the hand-written pages in docs/ lead to entries, sources and numbers that exist."""
    for page, line, token in written.chapter_marks:
        if token.id is not None and token.id not in written.ids:
            yield Problem(page, line, "", f"[[{token.id}]]: no entry {token.id!r}{did_you_mean(token.id, written.ids)}")
        if token.cite is not None and token.cite not in written.sources and not citations.legal(token.cite):
            yield Problem(
                page, line, "", f"[@{token.cite}] is neither a source nor a legal citation{did_you_mean(token.cite, written.sources)}"
            )
        if token.number is not None and token.number.split("@")[0] not in written.numbers:
            yield Problem(page, line, "", f"[#{token.number}]: no such number{did_you_mean(token.number, written.numbers)}")


def chapters_show_figures_that_exist(written: Written) -> Iterator[Problem]:
    """`{{ figure("id") }}` in docs/ names a file of data/figures."""
    for page, line, name, id in written.chapter_calls:
        if name == "figure" and id not in written.figures:
            yield Problem(page, line, "figure", f"no figure {id!r}{did_you_mean(id, written.figures)}")


RULES = [
    marks_lead_somewhere,
    citations_lead_somewhere,
    sources_are_used,
    entries_have_a_primary_source,
    summary_is_plain,
    definition_is_short,
    no_raw_html,
    dates_are_absolute,
    acronyms_are_defined,
    figures_lead_somewhere,
    chapters_lead_somewhere,
    chapters_show_figures_that_exist,
]

NEED_EVERY_ENTRY = (sources_are_used, acronyms_are_defined)
