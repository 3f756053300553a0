"""Every problem of the data is told in one line: file, line, field, what is wrong, the nearest right spelling."""

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldguide.read import rule
from fieldguide.read.load import load
from fieldguide.read.problems import Problem
from fieldguide.read.rule import RULES
from fieldguide.read.written import Written
from tests import ROOT
from tests.checking import AREAS, LEAD, MIPS, PQRS, VOCABULARY, change, place, report


def test_the_six_entry_guide_has_no_problem(small: Path) -> None:
    """What the tests break is whole before."""
    assert report(small) == []


BROKEN = [
    # Fields
    ("unknown field", MIPS, "kind:", "kinds: x\nkind:", f"{MIPS}:3: kinds: unknown field (did you mean 'kind'?)"),
    ("unknown inner field", MIPS, "{began:", "{begun:", f"{MIPS}:6: dates.begun: unknown field (did you mean 'began'?)"),
    ("missing field", MIPS, "why: |\n  Physicians are paid by it.\n", "", f"{MIPS}:1: why: missing"),
    ("text where a list belongs", PQRS, "aliases: [PI]", "aliases: PI", f"{PQRS}:3: aliases: must be a list, not text"),
    ("number where text belongs", MIPS, "acronym: MIPS", "acronym: 12", f"{MIPS}:2: acronym: must be text, not a number (quote it)"),
    ("yes where text belongs", MIPS, "acronym: MIPS", "acronym: NO", f"{MIPS}:2: acronym: must be text, not yes or no (quote it)"),
    ("list where a mapping belongs", MIPS, "dates: {began: 2017-01-01}", "dates: []", f"{MIPS}:6: dates: must be a mapping, not a list"),
    ("empty field", MIPS, "acronym: MIPS", "acronym:", f"{MIPS}:2: acronym: is empty: fill it or leave the field out"),
    ("blank text", MIPS, "acronym: MIPS", 'acronym: " "', f"{MIPS}:2: acronym: is empty: fill it or leave the field out"),
    (
        "wrong choice",
        "data/terms/models/lead.yml",
        "category: accountable-care",
        "category: acountable-care",
        "data/terms/models/lead.yml:12: model.category: no category 'acountable-care' (did you mean 'accountable-care'?)",
    ),
    ("long summary", MIPS, "Program that", "Program " * 30 + "that", f"{MIPS}:5: summary: 38 words, at most 35"),
    ("long definition", MIPS, "The threshold is", "word " * 400 + "The threshold is", f"{MIPS}:7: definition: 4"),
    ("markup in a summary", MIPS, "by a score.", "by a [[pqrs]] score.", f"{MIPS}:5: summary: has markup; write plain words"),
    # YAML
    ("duplicate key", MIPS, "kind:", "acronym: M\nkind:", f"{MIPS}:3: acronym: written twice, first on line 2"),
    ("anchor", MIPS, "acronym: MIPS", "acronym: &a MIPS", f"{MIPS}:2: anchors and aliases (&a) are not allowed"),
    ("python tag", MIPS, "acronym: MIPS", "acronym: !!python/name:os.system x", f"{MIPS}:2: acronym: tag 'tag:yaml.org,2002:python/name:os.system'"),
    ("tab", MIPS, "kind:", "\tkind:", f"{MIPS}:3: not readable as YAML: found a tab character"),
    ("unclosed quote", MIPS, "acronym: MIPS", 'acronym: "MIPS', f"{MIPS}:2: a quote or bracket that opens here is never closed"),
    ("list as an entry", MIPS, "name:", "- name:", f"{MIPS}:2: not readable as YAML"),
    # Places and names
    ("unknown kind", MIPS, "kind: quality-program", "kind: quality-progam", f"{MIPS}:3: kind: no kind 'quality-progam' (did you mean 'quality-program'?)"),
    ("unknown group", MIPS, "group: qpp", "group: qp", f"{MIPS}:4: group: area 'quality' has no group 'qp' (did you mean 'qpp'?)"),
    ("block of another kind", MIPS, "why: |", "law: {usc: 42 USC 1395}\nwhy: |", f"{MIPS}:9: law: only for kind law, not 'quality-program'"),
    (
        "model without its block",
        "data/terms/models/lead.yml",
        "model: {category: accountable-care, authority: 42 USC 1315a}\n",
        "",
        "data/terms/models/lead.yml:1: model: missing: a model needs its block",
    ),
    ("two entries with one name", PQRS, "acronym: PQRS", "acronym: MIPS", f"{PQRS}:2: acronym: 'MIPS' also names 'mips': declare it"),
    ("undeclared shared acronym", PQRS, "shares: {PI: 2}\n", "", f"{PQRS}:3: aliases[0]: 'PI' also names 'aco-reach': declare it in `shares` of both"),
    ("unneeded declaration", PQRS, "{PI: 2}", "{PI: 2, PQ: 1}", f"{PQRS}:4: shares.PQ: no other entry has 'PQ', or this one does not: take it out"),
    ("same rank twice", PQRS, "{PI: 2}", "{PI: 1}", f"{PQRS}:4: shares.PI: rank 1 is taken by 'aco-reach'"),
    # Relations
    ("unknown relation", MIPS, "run_by:", "run_bye:", f"{MIPS}:12: relations.run_bye: no relation 'run_bye' (did you mean 'run_by'?)"),
    ("inverse written", MIPS, "replaces: [pqrs]", "replaced_by: [pqrs]", f"{MIPS}:12: relations.replaced_by: no relation 'replaced_by' (write 'replaces'"),
    ("relation to nothing", MIPS, "replaces: [pqrs]", "replaces: [pqr s]", f"{MIPS}:12: relations.replaces[0]: 'pqr s' does not have the form"),
    ("relation to a misspelled id", MIPS, "replaces: [pqrs]", "replaces: [pqr]", f"{MIPS}:12: relations.replaces[0]: no entry 'pqr' (did you mean 'pqrs'?)"),
    ("relation to itself", MIPS, "replaces: [pqrs]", "replaces: [mips]", f"{MIPS}:12: relations.replaces[0]: points to itself"),
    ("relation to the wrong kind", MIPS, "run_by: [cms]", "run_by: [macra]", f"{MIPS}:12: relations.run_by[0]: 'macra' is of kind 'law', wanted:"),
    ("cycle", PQRS, "{run_by: [cms]}", "{replaces: [mips]}", f"{PQRS}:13: relations.replaces: leads back to 'pqrs': a cycle"),
    ("confused with nothing", MIPS, "{term: aco-reach,", "{term: aco-reech,", f"{MIPS}:11: confused_with[0].term: no entry 'aco-reech' (did you mean 'aco-reach'?)"),
    # Dates
    ("impossible date", MIPS, "began: 2017-01-01", "began: 2017-02-30", f"{MIPS}:6: dates.began: '2017-02-30' is not a date of the calendar"),
    ("no date", MIPS, "began: 2017-01-01", "began: soon", f"{MIPS}:6: dates.began: 'soon' is not a day, a month or a year"),
    ("dates out of order", PQRS, "began: 2007", "began: 2018", f"{PQRS}:8: dates.ended: 2016-12-31 is before began (2018)"),
    (
        "milestones out of order",
        MIPS,
        "source: 42 CFR 414.1405}]\nfacts",
        "source: 42 CFR 414.1405}, {on: 2018, what: Older., source: 42 CFR 414.1405}]\nfacts",
        f"{MIPS}:13: milestones[1].on: is older than the one before: oldest first",
    ),
    # Sources and marks
    ("unknown source", MIPS, "[@42 CFR 414.1405]", "[@cms-reech]", f"{MIPS}:7: definition: 'cms-reech' is neither a source nor a legal citation (did you mean 'cms-reach'?)"),
    ("source never cited", "data/terms/models/aco-reach.yml", "[@cms-reach]", "[@42 USC 1315a]", "data/sources/cms.yml:1: [0].id: source 'cms-reach' is never cited"),
    ("no primary source", PQRS, "[@42 CFR 414.90]", "", f"{PQRS}:1: sources: no primary source is cited"),
    ("unneeded exception", PQRS, "why: |", "press_only: Nothing else.\nwhy: |", f"{PQRS}:11: press_only: a primary source is cited: take this out"),
    ("link to nothing", PQRS, "[[mips]]", "[[mipz]]", f"{PQRS}:9: definition: [[mipz]]: no entry 'mipz' (did you mean 'mips'?)"),
    ("number that is not there", MIPS, "[#threshold].", "[#treshold].", f"{MIPS}:7: definition: [#treshold]: no number 'treshold' (did you mean 'threshold'?)"),
    ("value of another year", MIPS, "[#threshold@2024]", "[#threshold@1999]", f"{MIPS}:7: definition: [#threshold@1999]: no value as of '1999'"),
    ("raw HTML", MIPS, "paid by it.", "paid <b>by</b> it.", f"{MIPS}:9: why: raw HTML: '<b>'"),
    ("link that is not https", MIPS, "paid by it.", "paid [by](javascript:x) it.", f"{MIPS}:9: why: a link that is not https"),
    ("source that is not https", "data/sources/cms.yml", "url: https:", "url: http:", "data/sources/cms.yml:1: [0].url: 'http://"),
    ("relative date", MIPS, "paid by it.", "currently paid.", f"{MIPS}:9: why: 'currently' goes stale; write the date"),
    ("undefined acronym", MIPS, "paid by it.", "paid by QZX.", f"{MIPS}:9: why: 'QZX' is defined by no entry: spell it out or add an entry"),
    ("acronym not spelled out", PQRS, "before [[mips]].", "before [[mips]] and [[lead]].", f"{PQRS}:9: definition: 'LEAD' is spelled out nowhere here: write [[lead|Long-term Enhanced ACO Design Model (LEAD)]]"),
    ("familiar acronym of nothing", VOCABULARY, "familiar: {MIPS", "familiar: {QZX: A word., MIPS", f"{place(VOCABULARY, 'familiar: {MIPS')}: familiar.QZX: is the acronym of no entry: take it out"),
    ("unneeded word", VOCABULARY, "words: {}", "words: {QZX: A word.}", f"{place(VOCABULARY, 'words: {}')}: words.QZX: is needed nowhere: take it out"),
    ("figure without its day", MIPS, "as_of: 2026, ", "", f"{MIPS}:14: facts[0].as_of: missing"),
    ("drawing of nothing", "data/figures/acos.yml", "lead]", "leed]", "data/figures/acos.yml:4: groups.Models[1]: no entry 'leed' (did you mean 'lead'?)"),
    ("figure that is not there", "docs/index.md", 'figure("acos")', 'figure("acoz")', "docs/index.md:18: figure: no figure 'acoz' (did you mean 'acos'?)"),
    ("page of an area that is not there", AREAS, "id: models", "id: models\n  pages: [{path: modles, label: All}]", f"{AREAS}:18: [2].pages[0].path: no page docs/modles.md (did you mean 'models'?)"),
    ("chapter that links to nothing", "docs/index.md", "[[cms]]", "[[cmz]]", "docs/index.md:12: [[cmz]]: no entry 'cmz' (did you mean 'cms'?)"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "line"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_problem_is_told_where_it_is(small: Path, file: str, old: str, new: str, line: str) -> None:
    """Each kind of bad input gives its one line, without a traceback."""
    found = change(small, file, old, new)
    assert any(told.startswith(line) for told in found), found


def test_a_name_that_is_the_id_of_another_entry_is_told(small: Path) -> None:
    """Both are found under it, so each must say that it shares it."""
    lead = small / "data/terms/models/lead.yml"
    lead.write_text(lead.read_text().replace("acronym: LEAD\n", ""))
    found = change(small, PQRS, "aliases: [", "aliases: [Lead, ")
    assert f"{PQRS}:3: aliases[0]: 'Lead' also names 'lead': declare it in `shares` of both, or change one" in found


def test_a_relation_to_itself_is_told_once(small: Path) -> None:
    """It is no cycle besides."""
    found = change(small, MIPS, "replaces: [pqrs]", "replaces: [mips]")
    assert [line for line in found if "relations.replaces" in line] == [f"{MIPS}:12: relations.replaces[0]: points to itself"]


def test_an_acronym_with_a_digit_need_not_be_spelled_out(small: Path) -> None:
    """It is the number of a rule or a version, which its name does not say in words."""
    (small / PQRS).write_text((small / PQRS).read_text().replace("before [[mips]].", "before [[mips]] and [[lead]]."))
    assert not [line for line in change(small, LEAD, "acronym: LEAD", "acronym: LEAD2") if "spelled out" in line]


def test_bad_bytes_and_empty_files_are_told(small: Path) -> None:
    """Bytes that are no UTF-8 and files with nothing in them do not stop the report."""
    (small / MIPS).write_bytes(b"name: MIPS\nkind: \xff\n")
    (small / PQRS).write_text("# only a comment\n")
    found = report(small)
    assert f"{MIPS}:2: byte 0xff is not UTF-8" in found
    assert f"{PQRS}:1: the file is empty" in found


@pytest.mark.parametrize("file", ["data/areas.yml", "data/sources/cms.yml", "data/numbers.yml", "data/vocabulary.yml"])
def test_a_broken_shared_file_is_told_once(small: Path, file: str) -> None:
    """What refers to it is not reported as wrong: it may well be right."""
    (small / file).write_text("- id: [")
    assert report(small) == [f"{file}:1: a quote or bracket that opens here is never closed"]


def test_a_file_in_the_wrong_place_is_told(small: Path) -> None:
    """An id that fits no file name, and a folder that is no area."""
    (small / MIPS).rename(small / "data/terms/quality/MIPS_2.yml")
    (small / "data/terms/qualty").mkdir()
    (small / PQRS).rename(small / "data/terms/qualty/pqrs.yml")
    found = report(small)
    assert "data/terms/quality/MIPS_2.yml:1: id 'MIPS_2' must be lower case letters, digits and dashes" in found
    assert "data/terms/qualty/pqrs.yml:1: no area 'qualty' (did you mean 'quality'?)" in found


def test_an_id_stands_once(small: Path) -> None:
    """Two files of one name in two folders are two entries with one address."""
    (small / "data/terms/cms/mips.yml").write_text((small / MIPS).read_text())
    assert f"{MIPS}:1: id 'mips' is taken by data/terms/cms/mips.yml" in report(small)


def test_a_published_address_stays(small: Path) -> None:
    """People have bookmarked and cited it: a file that is renamed leaves a redirect."""
    (small / "data/published.yml").write_text("on: 2026-11-24\nids:\n  - mips\n  - reach\n  - pqri\n")
    assert report(small) == ["data/published.yml:5: ids[2]: 'pqri' is an entry no more: lead its old address on in data/redirects.yml"]


def test_redirects_lead_to_entries(small: Path) -> None:
    """A renamed entry's old address leads somewhere."""
    (small / "data/redirects.yml").write_text("old-mips: mipz\npqrs: mips\n")
    found = report(small)
    assert "data/redirects.yml:1: old-mips: no entry 'mipz' (did you mean 'mips'?)" in found
    assert "data/redirects.yml:2: pqrs: is an entry, so it cannot redirect" in found


def test_a_thoroughly_broken_guide_is_reported_whole(small: Path) -> None:
    """One run tells everything, in the order of the places."""
    (small / PQRS).write_text(
        "name: Physician Quality Reporting System\nacronym: MIPS\nkind: progam\ngroup: qpp\ncolour: red\n"
        "summary: Currently the QRS.\ndates: {began: 2018-13-01}\ndefinition: |\n  See [[mipz]]. <i>Old</i> [@nothing]\nwhy:\n"
    )
    (small / "data/terms/models/lead.yml").unlink()
    (small / "data/terms/cms/macra.yml").write_text("name: 'Open\n")
    assert report(small) == [
        "data/figures/acos.yml:4: groups.Models[1]: no entry 'lead'",
        "data/terms/cms/macra.yml:1: a quote or bracket that opens here is never closed",
        f"{PQRS}:5: colour: unknown field",
        f"{PQRS}:7: dates.began: '2018-13-01' is not a date of the calendar",
        f"{PQRS}:10: why: is empty: fill it or leave the field out",
    ]


def test_every_rule_says_in_its_docstring_what_it_demands() -> None:
    """The contributor's list of rules is made from the code."""
    told = subprocess.run([sys.executable, "-m", "fieldguide", "rules"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert told.count("\n- ") + 1 == len(RULES)
    assert "- None" not in told


def test_a_rule_without_a_docstring_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is written, whether it needs every entry or not; and it is not one of the rules."""

    def silent(_: Written) -> Iterator[Problem]:
        yield from ()

    monkeypatch.setattr(rule, "RULES", list(RULES))
    for add in (rule.rule, rule.rule(needs_every_entry=True)):
        with pytest.raises(ValueError, match="silent: a rule says in its docstring what it demands"):
            add(silent)
    assert rule.RULES == RULES


def test_what_is_read_is_no_garbage_to_look_for(small: Path) -> None:
    """It is set aside after the first reading alone: the live preview reads again and again, and has to let go of what it read."""
    gc.unfreeze()
    kept = load(small)
    first = gc.get_freeze_count()
    again = load(small)
    assert 0 < gc.get_freeze_count() <= first
    assert gc.isenabled()
    assert kept.terms.keys() == again.terms.keys()


@pytest.mark.parametrize("name", ["sources", "compare", "index"])
def test_a_page_that_others_lead_to_is_missed(small: Path, name: str) -> None:
    """Before a build stops at the link to it."""
    (small / f"docs/{name}.md").unlink()
    assert f"docs/{name}.md:1: is missing: other pages lead to it" in report(small)
