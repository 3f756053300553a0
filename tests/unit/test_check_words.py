"""The vocabulary, the words in use and the code are held to one another, and all that has a page of its own is held together."""

from pathlib import Path

import pytest

from tests.checking import AREAS, FIGURE, LEAD, MIPS, PQRS, SOURCES, VOCABULARY, change, place, report

NUMBERS = "data/numbers.yml"
REACH = "data/terms/models/aco-reach.yml"
BEGAN, DATES = place(VOCABULARY, "  began:\n"), place(VOCABULARY, "dates:\n")
ENDING, STATUSES = place(VOCABULARY, "  ending:\n"), place(VOCABULARY, "statuses:\n")
RUN_BY, INVERSE = place(VOCABULARY, "  run_by:\n"), place(VOCABULARY, "inverse: replaced_by")
WOULD, WOULD_BE = place(VOCABULARY, "name: would_require\n"), place(VOCABULARY, "inverse: would_be_required_by")
PAUSED = (
    '{label: Paused, means: "On hold.", event: "{name} {was} paused.", event_ahead: "{name} {is} scheduled to be paused.", event_kind: end}'
)
CHART = "title: T, kind: line, series: [threshold]"
CHARTS = f"- {{id: one, group: A B, {CHART}}}\n- {{id: two, group: A-B, {CHART}}}\n"
WORDS = [
    # Code and vocabulary, both ways
    ("date that the code does not know", VOCABULARY, "  began:\n", "  begun:\n", f"{BEGAN}: dates.begun: is not known to the code (did you mean 'began'?)"),
    ("date that the vocabulary does not know", VOCABULARY, "  began:\n", "  begun:\n", f"{DATES}: dates: 'began' is missing, which the code knows"),
    ("one date more", VOCABULARY, "dates:\n", f"dates:\n  paused: {PAUSED}\n", f"{VOCABULARY}:192: dates.paused: is not known to the code"),
    ("renamed status", VOCABULARY, "  ending:\n", "  closing:\n", f"{STATUSES}: statuses: 'ending' is missing, which the code knows"),
    ("status that the code does not know", VOCABULARY, "  ending:\n", "  closing:\n", f"{ENDING}: statuses.closing: is not known to the code"),
    ("kind that has a block", VOCABULARY, "  code-set: {label", "  code-list: {label", f"{VOCABULARY}:2: kinds: 'code-set' is missing, which the code knows"),
    ("renamed kind in use", VOCABULARY, "  quality-program: {label", "  value-program: {label", f"{MIPS}:3: kind: no kind 'quality-program'"),
    ("renamed category in use", VOCABULARY, "  accountable-care: {label", "  accountable: {label", f"{LEAD}:12: model.category: no category 'accountable-care'"),
    ("misspelled category", LEAD, "category: accountable-care", "category: acountable-care", f"{LEAD}:12: model.category: no category 'acountable-care' (did you mean 'accountable-care'?)"),
    ("renamed source kind in use", VOCABULARY, "  agency: {label: Agency page", "  office: {label: Agency page", f"{SOURCES}:1: [0].kind: no kind of source 'agency'"),
    ("renamed kind of legal citations", VOCABULARY, "  law: {label: Law, means: \"The text of a statute", "  laws: {label: Law, means: \"The text of a statute", f"{VOCABULARY}:276: source_kinds: 'law' is missing, which the code knows"),
    ("misspelled source kind", SOURCES, "kind: agency", "kind: agencie", f"{SOURCES}:1: [0].kind: no kind of source 'agencie' (did you mean 'agency'?)"),
    ("renamed relation in use", VOCABULARY, "  run_by:\n", "  led_by:\n", f"{MIPS}:12: relations.run_by: no relation 'run_by'"),
    ("relation that pages list", VOCABULARY, "  follows:\n", "  comes_after:\n", f"{VOCABULARY}:70: relations: 'follows' is missing, which the code knows"),
    ("inverse that a question asks for", VOCABULARY, "inverse: replaced_by", "inverse: taken_over_by", "data/questions.yml:10: questions[0].relation: no 'replaced_by'"),
    ("inverse with the name of a relation", VOCABULARY, "inverse: replaced_by", "inverse: part_of", f"{INVERSE}: relations.replaces.inverse: 'part_of' is used twice"),
    ("inverse of two relations", VOCABULARY, "inverse: replaced_by", "inverse: parts", f"{INVERSE}: relations.replaces.inverse: 'parts' is used twice"),
    ("proposed relation with the name of another", VOCABULARY, "name: would_require\n", "name: uses\n", f"{WOULD}: relations.requires.proposed.name: 'uses' is used twice"),
    ("proposed relation with its own name", VOCABULARY, "name: would_require\n", "name: requires\n", f"{WOULD}: relations.requires.proposed.name: 'requires' is used twice"),
    ("inverse of two proposed relations", VOCABULARY, "inverse: would_be_required_by", "inverse: would_be_subject_to", f"{WOULD_BE}: relations.requires.proposed.inverse: 'would_be_subject_to' is used twice"),
    ("kind that dates are held to", VOCABULARY, "  dataset: {label", "  data-set: {label", f"{VOCABULARY}:2: kinds: 'dataset' is missing, which the code knows"),
    ("kind that the quiz asks about", VOCABULARY, "  payment-system: {label", "  payment: {label", f"{VOCABULARY}:2: kinds: 'payment-system' is missing, which the code knows"),
    ("inverse that the quiz follows", VOCABULARY, "inverse: parts\n", "inverse: pieces\n", f"{VOCABULARY}:70: relations: 'parts' is missing, which the code knows"),
    ("proposed relation that comparisons ask for", VOCABULARY, "name: would_apply_to", "name: would_bind", f"{VOCABULARY}:70: relations: 'would_apply_to' is missing, which the code knows"),
    ("relation to a kind that is none", VOCABULARY, "targets: [model]", "targets: [model, modl]", f"{VOCABULARY}:181: relations.expands.targets[1]: no kind 'modl' (did you mean 'model'?)"),
    ("word with a space", VOCABULARY, "  concept: {label", "  a concept: {label", f"{VOCABULARY}:19: kinds.a concept: 'a concept' does not have the form"),
    ("relation with a dash", VOCABULARY, "  run_by:\n", "  run-by:\n", f"{RUN_BY}: relations.run-by: 'run-by' does not have the form"),
    # Areas
    ("chapter that is not there", AREAS, "summary: Tests of payment.", "summary: Tests of payment.\n  chapter: abuot", f"{AREAS}:22: [2].chapter: no page docs/abuot.md (did you mean 'about'?)"),
    ("chapter outside docs", AREAS, "summary: Tests of payment.", "summary: Tests of payment.\n  chapter: ../mkdocs", f"{AREAS}:22: [2].chapter: no page docs/../mkdocs.md"),
    ("group twice", AREAS, "{id: law, name: Laws}", "{id: agency, name: Laws}", f"{AREAS}:8: [0].groups[1].id: 'agency' is named twice"),
    ("other area twice", MIPS, "group: qpp", "group: qpp\nalso_in: [cms, cms]", f"{MIPS}:5: also_in: 'cms' is named twice"),
    ("relation to an entry twice", MIPS, "run_by: [cms]", "run_by: [cms, cms]", f"{MIPS}:12: relations.run_by: 'cms' is named twice"),
    # Names
    ("name without a letter", PQRS, "aliases: [PI]", "aliases: [PI, Ж]", f"{PQRS}:3: aliases[1]: 'Ж' has no letter from A to Z and no digit"),
    ("shared name without a letter", PQRS, "{PI: 2}", "{PI: 2, Ж: 1}", f"{PQRS}:4: shares.Ж: no other entry has 'Ж', or this one does not"),
    ("two spellings of a shared name", PQRS, "{PI: 2}", "{pi: 2}", f"{PQRS}:4: shares.pi: is spelled 'PI' on 'aco-reach': spell it alike"),
    ("shared name twice", PQRS, "{PI: 2}", "{PI: 2, pi: 3}", f"{PQRS}:4: shares.pi: is spelled 'PI' on 'pqrs': spell it alike"),
    ("name that differs in case and dots alone", PQRS, "acronym: PQRS", "acronym: M-i-p-s\naliases: [mips!, PI]", f"{PQRS}:4: aliases: written twice"),
    ("rank of no sense", PQRS, "{PI: 2}", "{PI: 0}", f"{PQRS}:4: shares.PI: input should be greater than or equal to 1"),
    ("official number of two entries", LEAD, "model: {", "rule: {citation: 80 FR 1}\nmodel: {", f"{LEAD}:12: rule: only for kind rule, not 'model'"),
    # Redirects
    ("redirect that is no id", "data/redirects.yml", "reach:", "../../x:", "data/redirects.yml:1: ../../x: '../../x' does not have the form wanted"),
    ("redirect with a space", "data/redirects.yml", "reach:", "Old Name:", "data/redirects.yml:1: Old Name: 'Old Name' does not have the form wanted"),
    ("redirect to no id", "data/redirects.yml", "aco-reach", "../x", "data/redirects.yml:1: reach: '../x' does not have the form"),
    ("redirect to a list", "data/redirects.yml", "aco-reach", "[aco-reach]", "data/redirects.yml:1: reach: must be text, not a list"),
    # Figures and numbers
    ("lineage with an entry twice", FIGURE, "[aco-reach, lead]", "[aco-reach, lead, aco-reach]", f"{FIGURE}:4: groups.Models[2]: 'aco-reach' is named twice"),
    ("groups of charts with one address", "data/charts.yml", None, CHARTS, "data/charts.yml:2: [1].group: 'A-B' is 'A B' elsewhere: use one spelling"),
    ("tree with an entry twice", FIGURE, "kind: lineage", "kind: tree\ntree: {cms: {mips: {}}, mips: {}}", f"{FIGURE}:2: tree.mips: 'mips' is named twice"),
    ("tree of an entry that is none", FIGURE, "kind: lineage", "kind: tree\ntree: {cms: {mipz: {}}}", f"{FIGURE}:2: tree.cms.mipz: no entry 'mipz' (did you mean 'mips'?)"),
    ("block of another kind of figure", FIGURE, "kind: lineage", "kind: timeline\nevents: [{on: 2020, what: A}]", f"{FIGURE}:5: groups: is not shown by a timeline: take it out"),
    ("mark of an entry that is none", FIGURE, None, "kind: timeline\ntitle: A\ncaption: B\nevents: [{on: 2020, what: A, term: mipz}]\n", f"{FIGURE}:4: events[0].term: no entry 'mipz' (did you mean 'mips'?)"),
    ("number without its place", NUMBERS, '"{} points"', '"points"', f"{NUMBERS}:4: threshold.print: 'points' needs {{}} once"),
    ("number with two places", NUMBERS, '"{} points"', '"{} of {}"', f"{NUMBERS}:4: threshold.print: '{{}} of {{}}' needs {{}} once"),
    ("values out of order", NUMBERS, "as_of: 2024", "as_of: 2027", f"{NUMBERS}:7: threshold.values[1].as_of: is not newer than the one before"),
    ("value of one year twice", NUMBERS, "as_of: 2026", "as_of: 2024", f"{NUMBERS}:7: threshold.values[1].as_of: is not newer than the one before"),
    ("source of a number", NUMBERS, "as_of: 2024, value: 75, source: 42 CFR 414.1405", "as_of: 2024, value: 75, source: cms-reech", f"{NUMBERS}:6: threshold.values[0].source: 'cms-reech' is neither a source nor a legal citation"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "line"), [case[1:] for case in WORDS], ids=[case[0] for case in WORDS])
def test_a_word_that_does_not_fit_is_reported(small: Path, file: str, old: str | None, new: str, line: str) -> None:
    """Where it is written; the build used to end in a traceback, or a page led to nothing."""
    if old is None:
        (small / file).write_text(new)
        found = report(small)
    else:
        found = change(small, file, old, new)
    assert any(shown.startswith(line) for shown in found), found


def test_an_official_number_is_a_name(small: Path) -> None:
    """Two rules with one citation are one name in the search box, so both declare it."""
    rule = "name: Rule {0}\nkind: rule\ngroup: law\nsummary: A rule.\ndefinition: A rule. [@80 FR 62602]\nwhy: It binds.\n"
    for name in ("one", "two"):
        (small / f"data/terms/cms/{name}.yml").write_text(f"{rule.format(name)}rule: {{citation: 80 FR 62602}}\n")
    assert report(small) == [
        "data/terms/cms/one.yml:7: rule.citation: '80 FR 62602' also names 'two': declare it in `shares` of both, or change one",
        "data/terms/cms/two.yml:7: rule.citation: '80 FR 62602' also names 'one': declare it in `shares` of both, or change one",
    ]
    for rank, name in enumerate(("one", "two"), 1):
        path = small / f"data/terms/cms/{name}.yml"
        path.write_text(f"{path.read_text()}shares: {{80 FR 62602: {rank}}}\n")
    assert report(small) == []


def test_a_family_can_be_drawn(small: Path) -> None:
    """A family of entries without a date has no axis of time."""
    family = "- {id: f, title: F, summary: S., intro: " + "word " * 80 + ", terms: [cms, lead]}\n"
    (small / "data/families.yml").write_text(family)
    assert report(small) == []
    lead = small / LEAD
    lead.write_text(lead.read_text().replace("dates: {announced: 2025-12, began: 2027-01-01, ends: 2036-12-31}\n", ""))
    assert report(small) == ["data/families.yml:1: [0].terms: no entry has a date, so none can be drawn"]


def test_a_broken_item_does_not_make_others_look_wrong(small: Path) -> None:
    """What names an area, source, number or figure that has a fault is not reported as well."""
    for file, old, new in (
        (AREAS, "short: Quality", "shirt: Quality"),
        (SOURCES, "read: 2026-11-24", "read: soon"),
        (NUMBERS, "label: Performance threshold", "label: [x]"),
        (FIGURE, "caption: The", "captoin: The"),
    ):
        path = small / file
        path.write_text(path.read_text().replace(old, new))
    assert report(small) == [
        f"{AREAS}:9: [1].short: missing",
        f"{AREAS}:11: [1].shirt: unknown field (did you mean 'short'?)",
        f"{FIGURE}:1: caption: missing",
        f"{FIGURE}:3: captoin: unknown field (did you mean 'caption'?)",
        f"{NUMBERS}:2: threshold.label: must be text, not a list",
        f"{SOURCES}:1: [0].read: 'soon' is not a day, a month or a year (2015-04-16, 2015-04, 2015)",
    ]


def test_an_acronym_needs_its_words_once_and_an_act_not_its_year(small: Path) -> None:
    """What is said in one field need not be said in the next; a number is no acronym."""
    pqrs = small / PQRS
    pqrs.write_text(pqrs.read_text().replace("Old texts name it.", "Old texts name [[lead]] and [[macra]]."))
    assert len(report(small)) == 2
    macra = small / "data/terms/cms/macra.yml"
    macra.write_text(macra.read_text().replace("acronym: MACRA", "acronym: MACRA\naliases: [Medicare Access and CHIP Reauthorization Act]"))
    told = "before [[mips]] and the Medicare Access and CHIP Reauthorization Act, after the [[lead|Long-Term Enhanced ACO Design Model (LEAD)]]."
    pqrs.write_text(pqrs.read_text().replace("before [[mips]].", told))
    assert report(small) == []


def test_all_prose_is_held_to_the_rules(small: Path) -> None:
    """Also that of captions, meanings, facts and what was added last."""
    for file, old, new in (
        (FIGURE, "caption: The", "caption: Currently the"),
        (VOCABULARY, 'means: "A person', 'means: "Recently a person'),
        (AREAS, "summary: Tests of payment.", "summary: Tests of QZX."),
        (LEAD, "why: |", "next: It ends in [[lead|QZY]].\naffected: Nobody this year.\nwhy: |"),
    ):
        path = small / file
        path.write_text(path.read_text().replace(old, new))
    assert report(small) == [
        f"{AREAS}:21: [2].summary: 'QZX' is defined by no entry: spell it out or add an entry",
        f"{FIGURE}:3: caption: 'Currently' goes stale; write the date",
        f"{LEAD}:9: next: 'QZY' is defined by no entry: spell it out or add an entry",
        f"{LEAD}:10: affected: 'this year' goes stale; write the date",
        f"{VOCABULARY}:6: kinds.role.means: 'Recently' goes stale; write the date",
    ]
