"""Figures, questions, pages, citations, unknown words, and shared names as people type them: the box shows what they want first."""

from collections.abc import Callable
from typing import Any

import pytest

from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.search import Finder
from tests.lookups import Answer, answers

FIRST = 97  # percent


def told(found: dict[str, Any], expected: str) -> bool:
    """Return whether there is an answer that says so, and where it comes from."""
    return expected in found["answer"] and bool(found["source"])


def page_first(found: dict[str, Any], address: str) -> bool:
    """Return whether a page comes first."""
    return not found["none"] and [hit["page"] for hit in found["hits"][:1]] == [address]


def law_first(found: dict[str, Any], expected: str) -> bool:
    """Return whether the answer links the text of a law, and the entry that it is most about comes first."""
    id, _, address = expected.partition("|")
    return address in found["links"][0] and entries_first(found, [id]) if found["links"] else False


def is_unknown(found: dict[str, Any], _: str) -> bool:
    """Return whether the box says that it knows nothing of that name, and is sure of nothing."""
    return found["none"] and not found["answer"] and not any(hit["sure"] for hit in found["hits"])


def all_meanings(found: dict[str, Any], expected: str) -> bool:
    """Return whether the box says that a name is shared, and lists its meanings."""
    return bool(found["shared"]) and entries_first(found, expected.split(","))


def entries_first(found: dict[str, Any], ids: list[str]) -> bool:
    """Return whether entries come first in this order; one without an id may be any."""
    hits = [hit["id"] for hit in found["hits"]]
    return len(hits) >= len(ids) and all(wanted in ("", hit) for wanted, hit in zip(ids, hits, strict=False))


IS_RIGHT: dict[str, Callable[[dict[str, Any], str], bool]] = {
    "fact": told,
    "question": told,
    "page": page_first,
    "citation": law_first,
    "unknown": is_unknown,
    "homonym": all_meanings,
}


def test_the_table_is_large_and_clean() -> None:
    """At least 120 look-ups, each once, of all kinds."""
    table = answers()
    assert len(table) >= 120
    assert len({answer.typed for answer in table}) == len(table)
    assert {answer.kind for answer in table} == set(IS_RIGHT)


def test_what_is_wanted_comes_first(finder: Finder, record_property: Callable[[str, object], None]) -> None:
    """In 97% of the look-ups; the rate and the misses are printed."""
    table, misses = answers(), []
    for answer in table:
        found = finder.look_up(answer.typed)
        if not IS_RIGHT[answer.kind](found, answer.expected):
            first = ", ".join(hit["id"] or hit["page"] for hit in found["hits"][:3])
            misses.append(f"  {answer.typed!r}: {answer.expected} expected, found {found['answer']} {first}")
    rate = 100 * (1 - len(misses) / len(table))
    record_property(f"{len(table)} answers", "\n".join([f"right in {rate:.1f}%; not:", *misses]))
    assert rate >= FIRST


WRITTEN = [
    Answer("42 CFR 414.1405", "42 CFR 414.1405", ""),
    Answer("see 42 C.F.R. § 414.1405(b)(2)", "42 CFR 414.1405(b)(2)", ""),
    Answer("42 CFR part 414, subpart O", "42 CFR 414 Subpart O", ""),
    Answer("42cfr425", "42 CFR 425", ""),
    Answer("§ 425.20", "42 CFR 425.20", ""),
    Answer("42 U.S.C. 1395w-4(q)", "42 USC 1395w-4(q)", ""),
    Answer("42 U.S.C. 1395w–4(q)", "42 USC 1395w-4(q)", ""),
    Answer("section 1861(r) of the Act", "42 USC 1395x(r)", ""),
    Answer("Public Law 119-21", "Pub. L. 119-21", ""),
    Answer("P.L. 119–21", "Pub. L. 119-21", ""),
    Answer("91 Fed. Reg. 49,570", "91 FR 49570", ""),
    Answer("79 Stat. 286", "79 Stat. 286", ""),
    Answer("Executive Order No. 14179", "EO 14179", ""),
    Answer("section 4 of the form, part 2 of 3, 42 CFRs", "", ""),
    Answer("phone 410-786-3000, version 2.0, page 1861", "", ""),
]


@pytest.mark.parametrize("answer", WRITTEN)
def test_a_citation_is_read_however_it_is_written(finder: Finder, answer: Answer) -> None:
    """Part, section sign, dots, dashes, and spaces make no difference; other numbers are no citations."""
    script = "cfg.findCitations(cfg.bookOf(cfg.citations), {}).map((one) => one.citation).join('; ')"
    assert str(finder.engine.eval(script.format(repr(answer.typed)))) == answer.expected


HELD = [
    ("did cpc+ work", "Independent Evaluation of Comprehensive Primary Care Plus (CPC+): Final Report"),
    ("what replaced maryland tcoc", "CMS Innovation Center Announces Model Portfolio Changes"),
    ("when does cjr-x start", "91 FR 49570"),
    ("required version of us core", "45 CFR 170.215"),
    ("what public law is macra", "Pub. L. 114-10"),
]


@pytest.mark.parametrize(("typed", "source"), HELD)
def test_the_source_of_an_answer_is_one_that_holds_it(finder: Finder, typed: str, source: str) -> None:
    """The one that the text, the milestone of that day, or the paragraph cites; not the first one of the entry."""
    assert finder.look_up(typed)["source"].startswith(source)


def test_what_an_evaluation_found_is_never_cited_to_anything_else(finder: Finder, whole_guide: Guide) -> None:
    """Nor why a model ended, in any entry."""
    wrong = []
    for term in whole_guide.terms.values():
        for ask, text in (("did {} work", term.model and term.model.evaluation), ("why did {} end", term.model and term.model.why_ended)):
            found = finder.look_up(ask.format(term.name)) if text else {"source": ""}
            titles = [whole_guide.reference(citation).title for citation in prose.cited([text or ""])]
            if text and found["source"] not in titles:
                wrong.append((term.name, found["source"]))
    assert not wrong


@pytest.mark.parametrize("typed", ["is a(1) required", "is b(4) required", "is (b)(5) required", "is c(1) required", "is g(34) in effect"])
def test_a_paragraph_that_no_entry_is_called_by_has_no_answer(finder: Finder, typed: str) -> None:
    """What is only close to it is another thing: "b(4)" is not FHIR R4B."""
    assert not finder.look_up(typed)["answer"]


MEANT = [
    ("is 0062 final", "cms-0062-p"),
    ("is hipaa security rule proposed rule final", "hipaa-security-nprm"),
    ("is the hipaa security proposed rule in force", "hipaa-security-nprm"),
    ("is the hipaa security rule in force", "hipaa-security-rule"),
    ("is hti-1 proposed rule final", "hti-1"),
    ("is g(10) required", "standardized-api-criterion"),
]


@pytest.mark.parametrize(("typed", "id"), MEANT)
def test_an_answer_is_about_the_entry_that_is_meant(finder: Finder, typed: str, id: str) -> None:
    """A proposed rule is not the rule that it would change, and a number is not part of another one."""
    found = finder.look_up(typed)
    assert found["answer"]
    assert found["hits"][0]["id"] == id


@pytest.mark.parametrize("typed", ["hcahps vs cahps", "globe vs guard", "team vs cjr-x", "mips vs apm", "provider tax vs igt"])
def test_a_difference_is_told_once(finder: Finder, typed: str) -> None:
    """Though both entries tell it, each in its own words: two sentences, the second of which leads to the comparison."""
    told, _, page = finder.look_up(typed)["answer"].partition(". ")
    assert told
    assert page.startswith("Side by side: ")


@pytest.mark.parametrize("typed", ["170.315(g)(10)", "170.315(g)(33)", "45 CFR 170.315(b)(11)"])
def test_a_section_by_which_an_entry_is_called_is_its_subject(finder: Finder, typed: str) -> None:
    """The box does not say that nothing cites what its first row is about."""
    assert finder.look_up(typed)["answer"].endswith(": the subject of 1 entry of this guide.")


def test_digits_are_never_a_misspelling_of_others(finder: Finder) -> None:
    """Whoever types a number means this number."""
    for typed in ("cms-0058-f", "hti-9", "uscdi v9", "92 FR 49571", "Pub. L. 119-99"):
        assert not any(hit["sure"] for hit in finder.look_up(typed)["hits"]), typed


def test_versions_in_use_come_before_old_ones(finder: Finder) -> None:
    """First the standard, then the version that is required, last what has ended."""
    ids = [hit["id"] for hit in finder.look_up("uscdi")["hits"] if hit["id"].startswith("uscdi")]
    assert ids[:2] == ["uscdi", "uscdi-v3"]
    assert ids[-1] == "uscdi-v1" or ids.index("uscdi-v1") > ids.index("uscdi-v7")


def test_a_shared_name_is_answered_for_each_meaning(finder: Finder) -> None:
    """Each is called by its own name."""
    answer = finder.look_up("when does PI start")["answer"]
    assert "MIPS Promoting Interoperability performance category began" in answer
    assert "Medicare Promoting Interoperability Program began" in answer


def test_entries_that_share_an_acronym_are_told_apart_in_an_answer(finder: Finder) -> None:
    """Because "PI and PI" would be no answer."""
    assert "PI and PI" not in finder.look_up("what replaced Meaningful Use")["answer"]


def test_what_was_called_off_did_not_end_as_planned(finder: Finder) -> None:
    """The day on which it was canceled is its last one, whatever end was set before."""
    assert "was canceled in August 2011" in finder.look_up("when did the EHR demonstration end")["answer"]
