"""The guide's own marks in prose."""

import pytest

from fieldguide.read.prose import Token, broken_mark, plain, replace, tokens
from fieldguide.read.yaml_lines import LARGEST


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("[[mips]]", Token("mips", None, None, None)),
        ("[[mips|the *program*]]", Token("mips", "the *program*", None, None)),
        ("[@42 USC 1395w-4(q)]", Token(None, None, "42 USC 1395w-4(q)", None)),
        ("[#threshold@2024]", Token(None, None, None, "threshold@2024")),
    ],
)
def test_a_mark_is_found_between_words(text: str, token: Token) -> None:
    """Links to entries, with words of their own or without, sources, figures."""
    assert list(tokens(f"See {text}, and so on.")) == [token]


@pytest.mark.parametrize("text", ["[mips]", "[[mips", "[link](https://www.cms.gov)", "a[0]", "[ @source]", "[[mips\n]]"])
def test_what_is_no_mark_is_left_alone(text: str) -> None:
    """Ordinary brackets, and marks that are not closed on their line."""
    assert list(tokens(text)) == []


@pytest.mark.parametrize("begun", ["[[", "[[ ", "[[a|", "[@", "[#", "[[a|b] ", "]]"])
def test_marks_that_never_end_cost_no_time(begun: str) -> None:
    """A text as large as a file may be is read in one go; to look for the end of each mark up to the end of the text takes hours."""
    text = begun * (LARGEST // len(begun))
    assert list(tokens(text)) == []
    assert broken_mark(text) == (None if begun == "]]" else text[:32])


def test_marks_are_replaced_where_they_are() -> None:
    """Each by itself, in order, and nothing else changes."""
    shown = replace("[[a]] or [[b|B]]: [#n] [@s]", lambda token: f"<{token.id or token.number or token.cite}>")
    assert shown == "<a> or <b>: <n> <s>"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[mips|The program]] pays. [@42 CFR 414.1405]", "The program pays."),
        ("**Bold** and `code`,\n\n- a list", "Bold and code, - a list"),
        ("[CMS](https://www.cms.gov) says so", "CMS says so"),
    ],
)
def test_plain_text_has_words_alone(text: str, words: str) -> None:
    """For exports, summaries and counting."""
    assert plain(text) == words
