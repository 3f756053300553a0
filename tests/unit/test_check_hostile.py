"""Hostile and broken files: each gives one clear line, never a traceback; what nobody can see, or what could run, is refused."""

import os
from pathlib import Path

import pytest

from fieldguide.read.problems import Problem
from tests.checking import AREAS, FIGURE, MIPS, PQRS, QUESTIONS, SOURCES, VOCABULARY, change, report

DEEP = "is nested more than 20 deep"
BREAKING = [
    # What used to end in a traceback
    ("text in a tree", FIGURE, None, "kind: tree\ntitle: A\ncaption: B\ntree: {cms: text}\n", f"{FIGURE}:4: tree.cms: must be a mapping, not text"),
    ("list as a summary", MIPS, "summary: Program that adjusts payments to physicians by a score.", "summary: [a]", f"{MIPS}:5: summary: must be text, not a list"),
    ("mapping as a summary", MIPS, "summary: Program that adjusts payments to physicians by a score.", "summary: {}", f"{MIPS}:5: summary: must be text, not a mapping"),
    ("number as an address", SOURCES, "url: https://www.cms.gov/priorities/innovation/innovation-models/aco-reach", "url: 5", f"{SOURCES}:1: [0].url: must be text, not a number"),
    ("no address", SOURCES, "url: https://www.cms.gov/priorities/innovation/innovation-models/aco-reach", "url: ~", f"{SOURCES}:1: [0].url: is empty"),
    ("number of 5,000 digits", MIPS, "acronym: MIPS", f"acronym: {'9' * 5_000}", f"{MIPS}:2: acronym: a word of 5000 characters, at most 100"),
    ("year of 5,000 digits", PQRS, "began: 2007", f"began: {'9' * 5_000}", f"{PQRS}:8: dates.began: a word of 5000 characters"),
    ("field in brackets", MIPS, "kind:", '"[key]": x\nkind:', f"{MIPS}:3: '[key]' is no name of a field"),
    ("lists 500 deep", MIPS, "acronym: MIPS", f"acronym: {'[' * 500}{']' * 500}", f"{MIPS}:2: acronym{'[0]' * 19}: {DEEP}"),
    ("lists 900 deep", MIPS, "acronym: MIPS", f"acronym: {'[' * 900}{']' * 900}", f"{MIPS}:2: acronym{'[0]' * 19}: {DEEP}"),
    ("tree 900 deep", FIGURE, None, "kind: tree\ntitle: A\ncaption: B\ntree: " + "{a: " * 900 + "}" * 900, f"{FIGURE}:4: tree{'.a' * 19}: {DEEP}"),
    ("brackets beyond what the parser reads", MIPS, "acronym: MIPS", f"acronym: {'[' * 3_000}", f"{MIPS}:2: {DEEP}"),
    ("list as a fact", MIPS, 'value: "9 %"', "value: [1, {a: b}]", f"{MIPS}:14: facts[0].value: must be text, not a list"),
    ("yes as a fact", MIPS, 'value: "9 %"', "value: yes", f"{MIPS}:14: facts[0].value: must be text, not yes or no (quote it)"),
    ("list as a date", MIPS, "began: 2017-01-01", "began: [2017]", f"{MIPS}:6: dates.began: must be text, not a list"),
    ("year that nobody means", MIPS, "{began: 2017-01-01}", "{began: 2017-01-01, ends: 9999}", f"{MIPS}:6: dates.ends: '9999' is not between 1700 and 2200"),
    ("year before there was anything", MIPS, "began: 2017-01-01", "began: 0001", f"{MIPS}:6: dates.began: '0001' is not between 1700 and 2200"),
    ("part of a rank", PQRS, "shares: {PI: 2}", "shares: {PI: 2.5}", f"{PQRS}:4: shares.PI: must be a whole number, not 2.5"),
    # Names of fields
    ("field with a line break", MIPS, "kind:", '"a\\nb": 1\nkind:', f"{MIPS}:3: 'a\\nb' is no name of a field"),
    ("field with a control character", MIPS, "kind:", '"a\\u0007b": 1\nkind:', f"{MIPS}:3: 'a\\x07b' is no name of a field"),
    ("field with a character that nobody sees", MIPS, "kind:", '"a\\u3164b": 1\nkind:', f"{MIPS}:3: 'a\u3164b' is no name of a field"),
    ("field without a name", MIPS, "kind:", '"": 1\nkind:', f"{MIPS}:3: a field's name has 1 to 100 characters, not 0"),
    ("field with an endless name", MIPS, "kind:", f"{'k' * 101}: 1\nkind:", f"{MIPS}:3: a field's name has 1 to 100 characters, not 101"),
    ("list as the name of a field", MIPS, "kind:", "? [a]\n: 1\nkind:", f"{MIPS}:3: a field's name must be a word"),
    # Text that YAML changes
    ("text that is cut", MIPS, "acronym: MIPS", "acronym: System #2", f"{MIPS}:2: acronym: what follows # is lost: quote the value"),
    ("text that is cut before a number", MIPS, "acronym: MIPS", "acronym: Form # 1500", f"{MIPS}:2: acronym: what follows # is lost: quote the value"),
    ("text that is cut in a list", PQRS, "aliases: [PI]", "aliases: [PI, Form #2\n  ]", f"{PQRS}:3: aliases[1]: what follows # is lost"),
    # Invisible and harmful characters, raw and as an escape
    ("direction of text", MIPS, "paid by it.", "paid \u202eby it.", f"{MIPS}:10: U+202E is an invisible character: right-to-left override"),
    ("direction of text, escaped", MIPS, "acronym: MIPS", 'acronym: "MI\\u202ePS"', f"{MIPS}:2: acronym: U+202E is an invisible character: right-to-left override"),
    ("zero width", MIPS, "acronym: MIPS", "acronym: MI\u200bPS", f"{MIPS}:2: U+200B is an invisible character: zero width space"),
    ("soft hyphen", MIPS, "acronym: MIPS", "acronym: MI\u00adPS", f"{MIPS}:2: U+00AD is an invisible character: soft hyphen"),
    ("filler", MIPS, "acronym: MIPS", "acronym: MI\u3164PS", f"{MIPS}:2: U+3164 is an invisible character: hangul filler"),
    ("private use", MIPS, "paid by it.", "paid \ue0000\ue001.", f"{MIPS}:10: U+E000 is a character for private use"),
    ("line separator", MIPS, "paid by it.", "paid\u2028by it.", f"{MIPS}:10: U+2028 is an invisible line break: line separator"),
    ("next line", MIPS, "paid by it.", "paid\u0085by it.", f"{MIPS}:10: U+0085 is a control character"),
    ("bell, escaped", MIPS, "acronym: MIPS", 'acronym: "MI\\aPS"', f"{MIPS}:2: acronym: U+0007 is a control character"),
    ("mark at the start of the file", QUESTIONS, "# How", "\ufeff# How", f"{QUESTIONS}:1: U+FEFF is an invisible character"),
    ("no character", MIPS, "acronym: MIPS", "acronym: MI\U000e0fffPS", f"{MIPS}:2: U+E0FFF is not a character of Unicode"),
    # One line, and no templates
    ("name of two lines", MIPS, "acronym: MIPS", 'acronym: "MIPS\\n## B {: onclick=x }"', f"{MIPS}:2: acronym: must be one line"),
    ("summary of two paragraphs", MIPS, "summary: Program", "summary: |\n  A.\n\n  Program", f"{MIPS}:5: summary: must be one line"),
    ("milestone of two lines", MIPS, "what: First adjustments.", 'what: "First.\\n# Second."', f"{MIPS}:13: milestones[0].what: must be one line"),
    ("name with a mark", MIPS, "acronym: MIPS", "acronym: 'M[[nothing]]IPS'", f"{MIPS}:2: acronym: may not hold [[, [@ or [#: no marks work there"),
    ("name with the bar of packed names", MIPS, "acronym: MIPS", "acronym: MI|PS", f"{MIPS}:2: acronym: may not hold |, which stands between names"),
    ("alias with a bar", PQRS, "aliases: [PI]", "aliases: ['a | b']", f"{PQRS}:3: aliases[0]: may not hold |"),
    ("name that runs", MIPS, "acronym: MIPS", "acronym: '{{ cycler.__init__ }}'", f"{MIPS}:2: acronym: may not hold {{{{, {{% or {{#, which templates run"),
    ("alias that runs", PQRS, "aliases: [PI]", "aliases: ['{% raw %}']", f"{PQRS}:3: aliases[0]: may not hold {{{{, {{% or {{#"),
    ("shared name that runs", PQRS, "shares: {PI: 2}", "shares: {PI: 2, '{# x': 1}", f"{PQRS}:4: shares.{{# x: may not hold {{{{, {{% or {{#"),
    ("area that runs", AREAS, "name: Models", "name: '{{ x'", f"{AREAS}:18: [2].name: may not hold {{{{, {{% or {{#"),
    ("figure that runs", FIGURE, "title: From REACH to LEAD", "title: '{{ x }}'", f"{FIGURE}:2: title: may not hold {{{{, {{% or {{#"),
    ("word that runs", VOCABULARY, "label: Agency,", "label: '{{ x }}',", f"{VOCABULARY}:3: kinds.agency.label: may not hold {{{{, {{% or {{#"),
    # Prose
    ("image", MIPS, "paid by it.", "paid ![by](https://evil.example/x.png) it.", f"{MIPS}:9: why: an image: 'https://evil.example/x.png'"),
    ("image at a distance", MIPS, "paid by it.", "paid ![by] it.\n\n  [by]: https://evil.example", f"{MIPS}:9: why: an image: 'https://evil.example'"),
    ("script as a link", MIPS, "paid by it.", "paid [by](javascript:alert(1)) it.", f"{MIPS}:9: why: a link that is not https: 'javascript:alert(1)'"),
    ("script in entities", MIPS, "paid by it.", "paid [by](&#106;avascript:x) it.", f"{MIPS}:9: why: a link that is not https: 'javascript:x'"),
    ("script in angle brackets", MIPS, "paid by it.", "paid <javascript:alert(1)> it.", f"{MIPS}:9: why: a link that is not https: 'javascript:alert(1)'"),
    ("script at a distance", MIPS, "paid by it.", "paid [by] it.\n\n  [by]: javascript:x", f"{MIPS}:9: why: a link that is not https: 'javascript:x'"),
    ("link at a distance that nothing uses", MIPS, "paid by it.", "paid.\n\n  [by]: https://cms.gov", f"{MIPS}:9: why: a link is written where it is used, not as [BY]: …"),
    ("relative link", MIPS, "paid by it.", "paid [by](../about/) it.", f"{MIPS}:9: why: a link that is not https: '../about/'"),
    ("mail", MIPS, "paid by it.", "paid by <a@cms.gov> it.", f"{MIPS}:9: why: a link that is not https: 'mailto:a@cms.gov'"),
    ("data", MIPS, "paid by it.", "paid [by](data:text/html,x) it.", f"{MIPS}:9: why: a link that is not https: 'data:text/html,x'"),
    ("plain http", MIPS, "paid by it.", "paid by HTTP://cms.gov it.", f"{MIPS}:9: why: a link that is not https: 'HTTP://cms.gov'"),
    ("mark that is not closed", MIPS, "paid by it.", "paid by [[cms it.", f"{MIPS}:9: why: '[[cms it.' is no mark: it is not closed, or there is a bracket in it"),
    ("mark with a bracket", MIPS, "paid by it.", "paid by [[cms|[C]MS]] it.", f"{MIPS}:9: why: '[[cms|[C]MS]] it.' is no mark"),
    ("citation over two lines", MIPS, "paid by it.", "paid. [@42\n  CFR 414.90]", f"{MIPS}:9: why: '[@42' is no mark"),
    ("comment of HTML", MIPS, "paid by it.", "paid <!-- by --> it.", f"{MIPS}:9: why: raw HTML: '<!-- by -->'"),
    ("HTML in a table", MIPS, "paid by it.", "paid\n\n  | a |\n  | --- |\n  | <b> |", f"{MIPS}:9: why: raw HTML: '<b>'"),
    ("private use as an entity", MIPS, "paid by it.", "paid by [[cms|the agency]] &#xE000;9&#xE001; it.", f"{MIPS}:9: why: U+E000 is a character for private use"),
    ("private use in a milestone", MIPS, "what: First adjustments.", "what: First &#57344;0&#57345;.", f"{MIPS}:13: milestones[0].what: U+E000 is a character"),
    ("direction of text as an entity", MIPS, "paid by it.", "paid &#x202E;by it.", f"{MIPS}:9: why: U+202E is an invisible character"),
    ("zero width as an entity", MIPS, "paid by it.", "paid &ZeroWidthSpace;by it.", f"{MIPS}:9: why: U+200B is an invisible character"),
    ("soft hyphen as an entity", MIPS, "paid by it.", "paid b&shy;y it.", f"{MIPS}:9: why: U+00AD is an invisible character"),
    ("entity between backticks that are none", MIPS, "paid by it.", "paid \\`&shy;\\` it.", f"{MIPS}:9: why: U+00AD is an invisible character"),
    ("entity in the title of a link", MIPS, "paid by it.", 'paid [by](https://a.b "&#xE000;0&#xE001;") it.', f"{MIPS}:9: why: U+E000 is a character"),
    ("entity in the name of a language", MIPS, "paid by it.", "paid.\n\n  ```&#xE000;0&#xE001;\n  a\n  ```", f"{MIPS}:9: why: U+E000 is a character"),
    ("words joined by a space that does not break", MIPS, "what: First adjustments.", "what: " + "abcdefghij\u00a0" * 60 + ".", f"{MIPS}:13: milestones[0].what: a word of 661 characters"),
    ("markup in a caption", FIGURE, "caption: The", "caption: The **bold**", f"{FIGURE}:3: caption: has markup; write plain words"),
    ("endless word", MIPS, "paid by it.", f"paid {'x' * 10_000}.", f"{MIPS}:9: why: a word of 10001 characters, at most 100 without a space or hyphen: xxxxxxxxxxxxxxxxxxxx…"),
    ("endless word in pieces", MIPS, "acronym: MIPS", 'acronym: "' + ("x" * 60 + "\\\n  ") * 2 + 'x"', f"{MIPS}:2: acronym: a word of 121 characters"),
    ("endless prose", MIPS, "paid by it.", "by it. " * 3_000, f"{MIPS}:9: why: 21,016 characters, at most 20,000"),
    ("endless name", MIPS, "acronym: MIPS", f"acronym: {'M S ' * 300}", f"{MIPS}:2: acronym: 1,199 characters, at most 1,000"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "line"), [case[1:] for case in BREAKING], ids=[case[0] for case in BREAKING])
def test_a_hostile_file_gives_one_line(small: Path, file: str, old: str | None, new: str, line: str) -> None:
    """With the place of the fault; no input ends in a traceback, or in a message of two lines."""
    if old is None:
        (small / file).write_text(new)
        found = report(small)
    else:
        found = change(small, file, old, new)
    assert any(shown.startswith(line) for shown in found), found
    assert all("\n" not in shown and len(shown) < 1_000 for shown in found)


def test_ids_that_are_no_field_have_the_form_of_ids(small: Path) -> None:
    """The names of files and the keys of files go into addresses, scripts and marks as they are."""
    (small / FIGURE).rename(small / "data/figures/ac os.yml")
    with (small / "data/numbers.yml").open("a") as file:
        for id in ('"</script><b>"', '"a@b"'):
            file.write(f"{id}: {{label: X, unit: count, values: [{{as_of: 2026, value: 1, source: 42 USC 1315a}}]}}\n")
    (small / "data/acts.yml").write_text("ssa/x: {name: Social Security Act, sections: {'1861': 42 USC 1395x}}\n")
    lines = sum(1 for _ in (small / "data/numbers.yml").open())
    form = "must be lower case letters, digits and dashes"
    found = report(small)
    assert f"data/figures/ac os.yml:1: id 'ac os' {form}" in found
    assert f"data/numbers.yml:{lines - 1}: </script><b>: id '</script><b>' {form}" in found
    assert f"data/numbers.yml:{lines}: a@b: id 'a@b' {form}" in found
    assert f"data/acts.yml:1: ssa/x: id 'ssa/x' {form}" in found


def test_a_pipe_is_no_file_of_the_guide(small: Path) -> None:
    """It would be waited for without end."""
    os.mkfifo(small / "data/terms/cms/x.yml")
    os.mkfifo(small / "docs/x.md")
    assert report(small) == ["data/terms/cms/x.yml:1: cannot be read: it is no file", "docs/x.md:1: cannot be read: it is no file"]


def test_what_looks_hostile_and_is_not_passes(small: Path) -> None:
    """Code may hold HTML and http, names may hold dashes and accents, addresses may be long, a value may be followed by a comment."""
    why = (
        "Physicians are paid by it: 5 < 6, \\<b>, [https](https://www.cms.gov/" + "long/" * 30 + ").\n\n"
        '  ```json\n  {"system": "http://loinc.org", "text": "<b>![x](http://a)</b>"}\n  ' + "A" * 200 + "\n  ```\n\n"
        "  Inline `<ClinicalDocument>` and `http://hl7.org/fhir`, “quoted”, &nbsp; &mdash; `&shy;` Q&A, é, 5 × 6 − 4, Form #2. `[[1, 2], [3]]`\n"
    )
    text = (
        (small / MIPS).read_text().replace("acronym: MIPS\n", "acronym: MIPS # (optional) as people say it\naliases: ['É-5 #2']  # old\n")
    )
    (small / MIPS).write_text(text.replace("Physicians are paid by it.\n", why))
    assert report(small) == []


def test_numbers_are_printed_as_they_are_written(small: Path) -> None:
    """A value that YAML would round or shorten stays the text that it is."""
    from fieldguide.read.load import load

    for written in ("202.90", "007", "1e5", "12345678901234567890", "0x1F", "0.00001", "-0", "-0.5", "0", "1234.5"):
        text = (small / MIPS).read_text()
        (small / MIPS).write_text(text.replace('value: "9 %"', f"value: {written}"))
        assert load(small).terms["mips"].value.facts[0].value == written
        (small / MIPS).write_text(text)


def test_a_file_of_any_size_is_refused_at_once(small: Path) -> None:
    """No entry is larger than 300 KB; what is would only keep everybody waiting."""
    (small / MIPS).write_text("name: " + "x" * 20_000_000)
    (small / "docs/about.md").write_text("# " + "[[" * 5_000_000)
    assert report(small) == [f"{MIPS}:1: is larger than 300 KB: split it", "docs/about.md:1: is larger than 300 KB: split it"]


def test_files_that_cannot_be_read_are_reported(small: Path) -> None:
    """Bad bytes, and folders with the names of files, among the data and among the pages."""
    (small / "docs/about.md").write_bytes(b"# About\n\xff")
    (small / "docs/x.md").mkdir()
    (small / "data/terms/cms/x.yml").mkdir()
    (small / "data/numbers.yml").unlink()
    (small / "data/numbers.yml").mkdir()
    assert report(small) == [
        "data/numbers.yml:1: cannot be read: Is a directory",
        "data/terms/cms/x.yml:1: cannot be read: Is a directory",
        "docs/about.md:2: byte 0xff is not UTF-8",
        "docs/x.md:1: cannot be read: Is a directory",
    ]


def test_files_in_the_wrong_place_are_reported(small: Path) -> None:
    """A file that nothing reads is a mistake; drafts that begin with an underscore and hidden files are not."""
    for name in (
        "terms/cms/hhs.yaml",
        "terms/hhs.yml",
        "terms/cms/more/hhs.yml",
        "sources.yml",
        "notes.txt",
        "terms/_draft.yml",
        ".DS_Store",
    ):
        (small / "data" / name).parent.mkdir(exist_ok=True)
        (small / "data" / name).write_text("name: X\n")
    assert report(small) == [
        "data/notes.txt:1: is not a file of the guide by its folder, name and ending (did you mean 'data/numbers.yml'?)",
        "data/sources.yml:1: is not a file of the guide by its folder, name and ending (did you mean 'data/sources/*.yml'?)",
        "data/terms/cms/hhs.yaml:1: is not a file of the guide by its folder, name and ending (did you mean 'data/terms/*/*.yml'?)",
        "data/terms/cms/more/hhs.yml:1: is not a file of the guide by its folder, name and ending (did you mean 'data/terms/*/*.yml'?)",
        "data/terms/hhs.yml:1: is not a file of the guide by its folder, name and ending (did you mean 'data/terms/*/*.yml'?)",
    ]


NO_PAGE = "is no page: docs/ holds pages alone, each a file such as `prior-authorization.md`, its name in lower case, and no folder"


def test_what_is_no_page_has_no_place_among_the_pages(small: Path) -> None:
    """The engine would run the macros of x.markdown, publish scripts as they are, and lose what lies at the address of something else."""
    (small / "elsewhere").mkdir()
    (small / "docs/linked").symlink_to(small / "elsewhere")
    for name in (
        "x.markdown",
        "evil.html",
        "README.md",
        "data/guide.json",
        "terms/mips/index.md",
        ".DS_Store",
        ".hidden/x.md",
    ):
        (small / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (small / "docs" / name).write_text("# X\n\n{{ cycler.__init__.__globals__.os.popen('date') }}\n")
    refused = ("README.md", "data", "evil.html", "linked", "terms", "x.markdown")
    assert report(small) == [f"docs/{name}:1: {NO_PAGE}" for name in refused]


def test_a_guide_without_pages_is_told(small: Path) -> None:
    """The folder may have another name there."""
    (small / "docs").rename(small / "pages")
    assert "docs:1: cannot be read: No such file or directory" in report(small)


def test_a_problem_is_one_line_whatever_it_quotes() -> None:
    """Line breaks and control characters are shown as escapes, and nobody has to read a book."""
    shown = str(Problem("data/a\nb.yml", 1, "x\u202ey", "no 'a\n\x1b[31m'" + "z" * 5_000))
    assert shown.startswith("data/a\\nb.yml:1: x\\u202ey: no 'a\\n\\x1b[31m'zzz")
    assert shown.isprintable()
    assert len(shown) < 400
