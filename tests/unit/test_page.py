"""What the frame is told of a generated page."""

from markupsafe import Markup

from fieldguide.write.page import Page


def test_the_sections_of_a_page_are_its_contents() -> None:
    """In order, by id and name, still escaped; other headings are none."""
    html = Markup(
        '<h1>Title</h1>\n<h2 id="a">First &amp; last</h2>\n<p>Words</p>\n<h2 id="no" data-unlisted>In no list</h2>\n'
        '<h2 id="b-c"><em>Second</em></h2>'
    )
    assert Page("Title", "", html).sections == [("a", "First &amp; last"), ("b-c", "<em>Second</em>")]


def test_a_page_without_sections_has_no_contents() -> None:
    """The list beside it is left out."""
    assert Page("Title", "", Markup("<h1>Title</h1><p>Words</p>")).sections == []
