"""Which laws and rules the entries cite, so that the search box and the decoder know what stands behind a citation."""

from collections.abc import Iterator
from typing import Any

from fieldguide.guide import Guide
from fieldguide.read import citations as legal_citations
from fieldguide.read.model import Term


def citations(guide: Guide, ids: list[str]) -> dict[str, Any]:
    """Return the forms of citations, the entries that cite each law or rule, and where sections of acts are codified.

    Entries are numbers, their places in `ids`. Those of which a citation is the very text come first; the second value of
    a row is their count.
    """
    place = {id: at for at, id in enumerate(ids)}
    own: dict[str, list[str]] = {}
    for id, term in guide.terms.items():
        for citation in _texts_of(term):
            own.setdefault(citation, []).append(id)
    cited = {citation: ids for citation, ids in guide.citing.items() if legal_citations.legal(citation)}
    rows = []
    for citation in dict.fromkeys([*cited, *own]):
        first = own.get(citation, [])
        others = [id for id in cited.get(citation, []) if id not in first]
        rows.append([citation, len(first), *(place[id] for id in [*first, *others])])
    return {
        "forms": [[form.pattern, form.title, form.url] for form in legal_citations.FORMS],
        "cited": rows,
        "acts": [[act.name, _codified(act.sections, cited)] for act in guide.acts.values()],
        "words": guide.questions.citations.model_dump() if guide.questions.citations else None,
    }


def _texts_of(term: Term) -> Iterator[str]:
    """List the laws and rules that an entry is about, or called by, not only rests on."""
    if term.rule and term.rule.citation:
        yield term.rule.citation
    if term.law:
        yield from (text for text in (term.law.public_law, term.law.usc, term.law.statute) if text)
    if term.standard and term.standard.adopted_by:
        yield term.standard.adopted_by
    yield from filter(None, map(legal_citations.named_by, term.aliases))


def _codified(sections: dict[str, str], cited: dict[str, list[str]]) -> dict[str, str]:
    """Keep the sections of which some part is cited."""
    bases = {citation.split("(")[0] for citation in cited}
    return {section: code for section, code in sections.items() if code in bases}
