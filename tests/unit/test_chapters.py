"""The hand-written pages: only one form of macro call, no HTML, no hidden characters, links that lead where links may lead."""

from pathlib import Path

import pytest

from fieldguide import site
from fieldguide.read.chapters import Chapter
from fieldguide.read.load import load
from tests.checking import report

PAGE = "docs/about.md"
FORM = 'only a macro may be called, in the form {{ name("text", key=1) }}'
BRACES = 'braces hold a macro, {{ name("text", key=1) }}, or the id of a heading, {: #id }'
LINKS = "a link leads to https, to a page (`value.md`) or to a heading (`#start`)"
BRACKETS = "brackets hold one of the guide's marks, closed in the same line, or the text of a link"
REFUSED = [
    ("link to nowhere", "[a]()", f"3: {LINKS}"),
    ("macro without values", "{{ nope }}", f"3: {FORM}"),
    ("macro that is not closed", "{{ home( }}", f"3: {FORM}"),
    ("three braces", "{{{ home_areas() }}", f"3: {FORM}"),
    ("three braces in code", "```\n{{{ home_areas() }}\n```", f"4: {FORM}"),
    ("macro over two lines", "{{ reading(\n  minutes=9) }}", f"3: {FORM}"),
    ("macro of a macro", "{{ home(figure()) }}", f"3: {FORM}"),
    ("attribute", "{{ cycler.__init__.__globals__.os.system('x') }}", f"3: {FORM}"),
    ("filter", '{{ figure("acos")|safe }}', f"3: {FORM}"),
    ("single quotes", "{{ figure('acos') }}", f"3: {FORM}"),
    ("backslash", '{{ figure("\\x41") }}', f"3: {FORM}"),
    ("statement", '{% include "x" %}', f"3: {FORM}"),
    ("comment", "{# hidden #}", f"3: {FORM}"),
    ("macro in code", "```\n{{ nope }}\n```", f"4: {FORM}"),
    ("key twice", "{{ reading(minutes=9, minutes=8) }}", "3: reading: values without a key come first, and each key once"),
    ("key first", '{{ reading(minutes=9, "x") }}', "3: reading: values without a key come first, and each key once"),
    ("HTML", "A <b>word</b>.", "3: HTML or a link in <…> has no place here: '<b>word</b>.'"),
    ("script", "<script>x</script>", "3: HTML or a link in <…> has no place here: '<script>x</script>'"),
    ("comment of HTML", "<!-- x -->", "3: HTML or a link in <…> has no place here"),
    ("HTML in the text of a link", "[<img src=x onerror=a()>](index.md)", "3: HTML or a link in <…> has no place here"),
    ("handler in the text of a link", "[a {: onclick=x }](index.md)", f"3: {BRACES}"),
    ("backtick that is none", "\\`<img src=x onerror=a()>\\`", "3: code in a line is put in single backticks, none behind a backslash,"),
    ("backtick that goes with a mark", "[[cms|a `]] <img src=x onerror=a()> `", "3: code in a line is put in single backticks"),
    ("HTML behind code", "`a` <b> `c`", "3: HTML or a link in <…> has no place here"),
    ("HTML between half codes", "``a` <b> `c``", "3: code in a line is put in single backticks, none behind a backslash, and"),
    ("code over two lines", "`a\nb` <b>`", "3: code in a line is put in single backticks, none behind a backslash, and"),
    ("code block that is not closed", "```http\n<b>", "3: code that begins here is never closed"),
    ("code block in a list", "- a\n\n  ```\n  <b>\n  ```", "5: code begins with ``` and at most a word, at the start of a line"),
    ("image", "![x](https://evil.example/x.png)", "3: images have no place here: draw a figure of data/figures"),
    ("script as a link", "[x](javascript:alert(1))", f"3: {LINKS}"),
    ("plain http", "[x](http://cms.gov)", f"3: {LINKS}"),
    ("other host", "[x](//evil.example/x.md)", f"3: {LINKS}"),
    ("mail", "[x](mailto:a@cms.gov)", f"3: {LINKS}"),
    ("link at a distance", "A [x].\n\n[x]: javascript:alert(1)", f"5: {BRACKETS}: '[x]: javascript:alert(1)'"),
    ("link at a distance in a list", "- [x]: javascript:alert(1)", f"3: {BRACKETS}: '[x]: javascript:alert(1)'"),
    ("link with a title", '[x](https://a.b "c")', f"3: {LINKS}"),
    ("mark in an address", "[x](https://a.b/[[cms]])", f"3: {LINKS}"),
    ("code in an address", "[x](https://a.b/`c`)", f"3: {LINKS}"),
    ("address with half a bracket", "[x](https://[x)", f"3: {LINKS}"),
    ("host that turns into another one", "[x](https://a℀b/)", f"3: {LINKS}"),
    ("mark that is not closed", "A [[mips here.", f"3: {BRACKETS}: '[[mips here.'"),
    ("citation over two lines", "A [@42\nCFR 414.90].", f"3: {BRACKETS}: '[@42'"),
    ("handler on a heading", "## B {: onclick=x }", f"3: {BRACES}"),
    ("handler without a colon", "## B { onclick=x }", f"3: {BRACES}"),
    ("id where there is no heading", "A word {: #x }", f"3: {BRACES}"),
    ("private use", "A \ue0000\ue001 word", "3: U+E000 is a character for private use"),
    ("direction of text", "A \u202eword", "3: U+202E is an invisible character: right-to-left override"),
    ("private use as an entity", "A [[cms]] &#xE000;0&#57345; word", "3: U+E000 is a character for private use"),
    ("direction of text as an entity", "A &#x202E;word", "3: U+202E is an invisible character: right-to-left override"),
    ("soft hyphen in the text of a link", "[a&shy;b](#c)", "3: U+00AD is an invisible character: soft hyphen"),
    ("control character", "A \x02wzxhzdk:1\x03 word", "3: U+0002 is a control character"),
]


@pytest.mark.parametrize(("text", "line"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_could_run_or_mislead_is_refused(small: Path, text: str, line: str) -> None:
    """With file and line: pages are the one text that a template engine and a lenient Markdown read."""
    (small / PAGE).write_text(f"# About\n\n{text}\n")
    found = report(small)
    assert any(shown.startswith(f"{PAGE}:{line}") for shown in found), found


def test_a_page_of_thousands_of_figures_is_refused(small: Path) -> None:
    """Where the first one too many is called, once; the build took seconds for it."""
    (small / PAGE).write_text('# About\n\n{{ figure("acos") }}\n' + '{{ figure("acos") }}' * 9_000 + "\n")
    assert report(small) == [f"{PAGE}:4: more than 100 macros are called on this page: split it"]


FRONT = [
    ("macro in a title", "title: '{{ home() }}'", "2: title: may not hold {{, {% or {#, which templates run"),
    ("macro in a description", "title: A\ndescription: '{% x %}'", "3: description: may not hold {{, {% or {#"),
    ("mark in a title", "title: 'On [[mips]]'", "2: title: may not hold [[, [@ or [#: no marks work there"),
    ("markup in a title", "title: 'On **MIPS**'", "2: title: has markup; write plain words"),
    ("mark in a description", "title: A\ndescription: 'On [[mips]].'", "3: description: has markup; write plain words"),
    ("unknown field", "title: A\ntemplate: x.html", "3: template: unknown field"),
    ("misspelled field", "titel: A", "2: titel: unknown field (did you mean 'title'?)"),
    ("list as a title", "title: [A]", "2: title: must be text, not a list"),
    ("no title", "description: A.", "2: title: missing"),
    ("no YAML", "title: 'A", "2: a quote or bracket that opens here is never closed"),
    ("python", "title: !!python/name:os.system x", "2: title: tag 'tag:yaml.org,2002:python/name:os.system' is not plain data"),
    ("two documents", "title: A\n--- b", "3: not readable as YAML"),
    ("date as a title", "title: 2026-11-24", "2: title: '2026-11-24' is a date, a time, a number or a sign to others: quote it"),
    ("time as a title", "title: 12:30", "2: title: '12:30' is a date, a time, a number or a sign to others: quote it"),
    ("number of another kind as a title", "title: 0x1F", "2: title: '0x1F' is a date"),
    ("day that does not exist", "# {{ x }}\ntitle: A\nalso: [B, 2026-02-30]", "4: also[1]: '2026-02-30' is a date"),
    ("sign alone", "# {{ x }}\ntitle: A\nalso: [=]", "4: also[0]: '=' is a date"),
    ("end with a space behind", "title: A\n... \n# {{ cycler }}", f"4: {FORM}"),
    ("title that is cut", "title: System #2", "2: title: what follows # is lost: quote the value"),
]


@pytest.mark.parametrize(("text", "line"), [case[1:] for case in FRONT], ids=[case[0] for case in FRONT])
def test_front_matter_is_checked_like_data(small: Path, text: str, line: str) -> None:
    """What a page says of itself goes into templates, so it has a shape."""
    (small / PAGE).write_text(f"---\n{text}\n---\n\n# About\n")
    found = report(small)
    assert any(shown.startswith(f"{PAGE}:{line}") for shown in found), found


def test_front_matter_is_at_the_top_and_closed(small: Path) -> None:
    """Else a page would show it, or its first lines would be taken for it."""
    (small / PAGE).write_text("title: A\ntemplate: x.html\n\n# About\n")
    assert report(small) == [f"{PAGE}:1: a page begins with its title (`# Title`), or with `---` and its front matter"]
    (small / PAGE).write_text("---\ntitle: A\n\n# About\n")
    assert report(small) == [f"{PAGE}:1: the front matter is never closed: `---` on a line of its own, with the page below"]


@pytest.mark.parametrize("end", ["---", "... ", "---\t"])
def test_front_matter_ends_where_it_does_for_the_engine(small: Path, end: str) -> None:
    """So that nothing that we take for a comment there is a part of the page for it, nor the other way around."""
    (small / PAGE).write_text(f"---\ntitle: A\n# {{{{ x }}}}\n{end}")
    assert report(small) == [f"{PAGE}:1: the front matter is never closed: `---` on a line of its own, with the page below"]
    (small / PAGE).write_text(f"---\ntitle: A\n# {{{{ x }}}}\n{end}\n\n# About\n")
    assert report(small) == []


NO_HEADING = "docs/about.md has no heading with the id"
DEAD = [
    ("page", "[a](no.md)", "no page 'no.md'"),
    ("misspelled page", "[a](qualty.md)", "no page 'qualty.md' (did you mean 'quality.md'?)"),
    ("page that is made", "[a](areas/qualty.md)", "no page 'areas/qualty.md' (did you mean 'areas/quality.md'?)"),
    ("folder of pages that are made", "[a](paths/index.md)", "no page 'paths/index.md'"),
    ("file above the pages", "[a](../README.md)", LINKS),
    (
        "heading of this page",
        "[a](#fare)",
        f"{NO_HEADING} 'fare' (did you mean 'far'?): `## Its words {{: #fare }}`",
    ),
    ("heading of another page", "[a](quality.md#nope)", "docs/quality.md has no heading with the id 'nope': `## Its words {: #nope }`"),
    ("heading in code", "[a](#code)", f"{NO_HEADING} 'code': `## Its words {{: #code }}`"),
    (
        "part of a page that is made",
        "[a](terms/mips.md#sources)",
        "a link to a page that the guide makes leads to its top",
    ),
    ("heading twice", "## Again {: #far }", "'far' is the id of a heading on line 3, too"),
]


@pytest.mark.parametrize(("text", "line"), [case[1:] for case in DEAD], ids=[case[0] for case in DEAD])
def test_a_link_to_nothing_is_told(small: Path, text: str, line: str) -> None:
    """On this page, on another, and to those that the guide makes."""
    (small / PAGE).write_text(f"# About\n\n## How far {{: #far }}\n\n{text}\n\n```\n## Code {{: #code }}\n```\n")
    found = report(small)
    assert len(found) == 1 and found[0].startswith(f"{PAGE}:5: {line}"), found


def test_links_that_lead_somewhere_pass(small: Path) -> None:
    """To pages of docs/ and to all kinds of pages that the guide makes."""
    made = ("terms/mips", "terms/reach", "areas/quality", "paths/first-steps", "sources/agency", "meanings/pi")
    links = " ".join(f"[a]({path}.md)" for path in ("quality", "about", *made))
    (small / PAGE).write_text(f"# About\n\n## How far {{: #far }}\n\n{links} [a](#far) [a](about.md#far)\n")
    assert report(small) == []


def test_a_page_that_cannot_be_read_is_told_alone(small: Path) -> None:
    """Its headings may be right."""
    (small / PAGE).write_text("# About\n\n[a](quality.md#start)\n")
    (small / "docs/quality.md").write_bytes(b"# Quality\n\xff\n")
    assert "docs/quality.md has no heading" not in "".join(report(small))


def test_styles_and_scripts_of_a_page_are_published(small: Path) -> None:
    """The page would ask for a file that is not there."""
    front = "title: About\nstyles: [assets/quiz/quiz.css, assets/nope.css]\nscripts: [assets/find/find.js, assets/search/find.js]"
    (small / PAGE).write_text(f"---\n{front}\n---\n\n# About\n")
    assert [str(problem) for problem in site.check(load(small))] == [
        f"{PAGE}:3: styles[1]: no style 'assets/nope.css' (did you mean 'assets/site.css'?)",
        f"{PAGE}:4: scripts[0]: no script 'assets/find/find.js' (did you mean 'assets/search/find.js'?)",
    ]


CALLS = [
    ("values without their keys", '{{ reading("x", 5) }}', "reading: too many positional arguments: write audience=, minutes="),
    ("text for a number", '{{ reading(audience="x", minutes="soon") }}', "reading: minutes must be a whole number, not text in quotes"),
    ("number for text", "{{ reading(audience=5, minutes=5) }}", "reading: audience must be text in quotes, not a whole number"),
    ("value missing", '{{ reading(audience="x") }}', "reading: missing a required argument: 'minutes'"),
    ("unknown value", '{{ reading(audience="x", minutes=5, hours=1) }}', "reading: got an unexpected keyword argument 'hours'"),
    ("figure by key", '{{ figure(id="acoz") }}', "figure: no figure 'acoz' (did you mean 'acos'?)"),
    ("chart by key", '{{ chart(id="none") }}', "chart: no chart 'none'"),
    ("figure of nothing", "{{ figure() }}", "figure: missing a required argument: 'id'"),
    ("minutes by key", '{{ minutes(chapter="qualty") }}', "minutes: 'qualty' is not there (did you mean 'quality'?)"),
    ("questions by key", '{{ self_check(chapter="quality") }}', "self_check: shows the questions of its own page: write 'about'"),
]


@pytest.mark.parametrize(("text", "line"), [case[1:] for case in CALLS], ids=[case[0] for case in CALLS])
def test_a_macro_gets_what_it_takes(small: Path, text: str, line: str) -> None:
    """Where it is called, not where the build would stumble over it."""
    (small / PAGE).write_text(f"# About\n\n{text}\n")
    assert f"{PAGE}:3: {line}" in [str(problem) for problem in site.check(load(small))]


def test_values_may_be_given_by_key(small: Path) -> None:
    """A figure, and the questions of the page itself."""
    chapter = small / "docs/quality.md"
    chapter.write_text(
        chapter.read_text().replace('self_check("quality")', 'self_check(chapter="quality")') + '\n{{ figure(id="acos") }}\n'
    )
    assert site.check(load(small)) == []


def test_what_pages_need_passes(small: Path) -> None:
    """Links, headings with ids, code with HTML in it, marks of the guide, macros with values."""
    (small / PAGE).write_text(
        "---\ntitle: About & more\ndescription: A page.\n---\n# About\n\n"
        "## How far {: #far }\n\n[[mips|MIPS]]: see [home](index.md), [CMS](https://www.cms.gov/a?b=c) and [far](#far).\n"
        "- [[cms]]: the agency. [@42 USC 1315a]: cited. 5 < 6. Address `data/{id}.json` or `<Patient>`, `[[cms]]` & co.\n\n"
        '```json\n{"system": "http://loinc.org", "a": "<b>![x](y)"}\n```\n\n{{ figure("acos") }}\n'
    )
    assert report(small) == []


def test_calls_are_read_as_plain_values() -> None:
    """Page, line, name, and values by place and by name, so that what builds the page can hold them to its macros."""
    text = '# A\n\n{{ reading("x, y", 5, audience="who \'we\' mean", minutes=9) }} and {{home()}}\n'
    calls = Chapter("docs/a.md", text.encode()).calls
    assert [tuple(call) for call in calls] == [
        ("docs/a.md", 3, "reading", ["x, y", 5], {"audience": "who 'we' mean", "minutes": 9}),
        ("docs/a.md", 3, "home", [], {}),
    ]
