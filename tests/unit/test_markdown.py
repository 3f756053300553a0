"""Prose as HTML: CommonMark without raw HTML, and the guide's marks put in as they are."""

import pytest

from fieldguide.read.prose import Token
from fieldguide.write import markdown
from fieldguide.write.slots import JOINER, Slots


def mark(token: Token) -> str:
    """Return HTML that Markdown would change if it saw it."""
    return f'<a href="*{token.id}*">_{token.text or token.id}_</a>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>\n"),
        ("**Bold** words", "<p><strong>Bold</strong> words</p>\n"),
        ("A <b>tag</b> & more", "<p>A &lt;b&gt;tag&lt;/b&gt; &amp; more</p>\n"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("{{ braces }}", "<p>{{ braces }}</p>\n"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"),
    ],
)
def test_paragraphs_become_html(text: str, html: str) -> None:
    """Markup works; what looks like HTML or a template is shown."""
    assert markdown.to_html(text, mark) == html


def test_tables_become_html() -> None:
    """The first cell of a row names it; each other one carries the name of its column, for a phone."""
    html = markdown.to_html("| A | [[x]] |\n| --- | --- |\n| 1 | [[x]] |", mark)
    assert '<th scope="col">A</th>' in html and '<th scope="row">1</th>' in html
    assert '<td data-label="_x_"><a href="*x*">_x_</a></td>' in html


def test_a_heading_without_words_is_no_heading() -> None:
    """The corner of a table that has names on both sides."""
    html = markdown.to_html("| | B |\n| --- | --- |\n| 1 | 2 |", mark)
    assert "<td></td>" in html and "></th>" not in html


def test_a_citation_follows_its_sentence_without_a_break() -> None:
    """So that no line begins with it."""
    html = markdown.to_html("A sentence. [@y] [@y] Next.", lambda token: f"{JOINER}<sup>1</sup>")
    assert html == f"<p>A sentence.{JOINER}<sup>1</sup>{JOINER}<sup>1</sup> Next.</p>\n"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain words, 9% (2024) – and so on.", "Plain words, 9% (2024) – and so on."),
        ("CMS's “own” words", "CMS&#39;s “own” words"),
        ("Two  *words*", "Two  <em>words</em>"),
        ("A & B < C", "A &amp; B &lt; C"),
        ("1. First", "1. First"),
        ("[[x|a b]] c", '<a href="*x*">_a b_</a> c'),
    ],
)
def test_a_line_has_no_paragraph_around_it(text: str, html: str) -> None:
    """Whether it needs Markdown or not."""
    assert markdown.to_inline_html(text, mark) == html


def test_a_mark_inside_markup_stays_what_it_is() -> None:
    """Bold, a list, more than ten in one text: each mark comes back in its own place, unchanged."""
    many = " ".join(f"[[id-{number}]]" for number in range(12))
    html = markdown.to_html(f"**[[a|x_y_z]]**\n\n- {many}", mark)
    assert '<strong><a href="*a*">_x_y_z_</a></strong>' in html
    assert [html.count(f">_id-{number}_<") for number in range(12)] == [1] * 12


def test_kept_html_comes_back_whole() -> None:
    """A block takes the place of the paragraph that a converter makes of its mark, a piece in a line stays in its line."""
    slots = Slots()
    text = f"A {slots.keep('<b>1</b>')}.{slots.keep_block('<table>2</table>')}B"
    converted = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    assert slots.fill(converted) == "<p>A <b>1</b>.</p><table>2</table><p>B</p>"
    assert Slots().fill("<p>nothing kept</p>") == "<p>nothing kept</p>"


def test_a_line_is_a_line() -> None:
    """The steps of an example stand below each other."""
    assert markdown.to_html("Given: two.\nResult: four.", mark) == "<p>Given: two.<br />\nResult: four.</p>\n"
