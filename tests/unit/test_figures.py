"""Where the boxes, lines and marks of a figure are."""

import itertools
from pathlib import Path

import pytest

from fieldguide.guide import Guide
from fieldguide.write import figures
from fieldguide.write.figures import Box, Drawing
from tests import small as six


def drawn(folder: Path, kind: str, content: str) -> Drawing:
    """Draw a figure of the six-entry guide."""
    (folder / "data/figures/test.yml").write_text(f"kind: {kind}\ntitle: A figure\ncaption: It shows.\n{content}\n")
    guide = six.guide(folder)
    return figures.draw(guide, guide.figures["test"])


def boxes(drawing: Drawing) -> dict[str, Box]:
    """Return the boxes by the entry in each."""
    return {box.term or "": box for box in drawing.boxes}


def assert_readable(drawing: Drawing) -> None:
    """Check that no box lies on another, and that all of the figure is in sight."""
    for a, b in itertools.combinations(drawing.boxes, 2):
        assert a.x + a.w <= b.x or b.x + b.w <= a.x or a.y + a.h <= b.y or b.y + b.h <= a.y, (a, b)
    for box in drawing.boxes:
        assert box.x >= 0 and box.y >= 0 and box.lines
        assert box.x + box.w <= drawing.width + 0.1 and box.y + box.h <= drawing.height + 0.1


def test_in_a_tree_children_stand_right_of_their_parent(small: Path) -> None:
    """Below one another, in the order in which they are written, each tied to its parent."""
    drawing = drawn(small, "tree", "tree: {cms: {mips: {}, macra: {lead: {}}}}")
    found = boxes(drawing)
    assert found["cms"].x < found["mips"].x == found["macra"].x < found["lead"].x
    assert found["mips"].y < found["macra"].y
    assert found["mips"].y <= found["cms"].y <= found["macra"].y
    assert len(drawing.lines) == 3
    assert_readable(drawing)


def test_a_timeline_has_its_events_below_one_another(small: Path) -> None:
    """Oldest first, each with its date and a mark on the line; not every event is about an entry."""
    events = "events: [{on: 2015-04-16, what: A law., term: macra}, {on: 2017, what: It begins., term: mips}, {on: 2026-12, what: Now.}]"
    drawing = drawn(small, "timeline", events)
    assert [box.note for box in drawing.boxes] == ["April 16, 2015", "2017", "December 2026"]
    assert [box.term for box in drawing.boxes] == ["macra", "mips", None]
    assert [box.y for box in drawing.boxes] == sorted(box.y for box in drawing.boxes)
    assert len(drawing.dots) == 3
    assert_readable(drawing)


def test_in_a_lineage_an_arrow_leads_to_the_right(small: Path) -> None:
    """From what was replaced to what replaced it, with the years of each; what has no successor stands by itself."""
    drawing = drawn(small, "lineage", "terms: [lead, aco-reach, pqrs]")
    found = boxes(drawing)
    assert found["aco-reach"].x + found["aco-reach"].w < found["lead"].x
    assert [line.arrow for line in drawing.lines] == [True]
    assert (found["aco-reach"].note, found["lead"].note) == ("2023–2026", "2027–2036")
    assert_readable(drawing)


def test_an_entry_shows_what_it_replaced_and_what_replaced_it() -> None:
    """One that did neither has no such figure."""
    guide = six.guide()
    drawing = figures.lineage_of(guide, "mips")
    assert drawing is not None
    assert set(boxes(drawing)) == {"pqrs", "mips"}
    assert figures.lineage_of(guide, "cms") is None


@pytest.mark.parametrize(
    ("id", "text"),
    [("aco-reach", "2023–2026"), ("lead", "2027–2036"), ("mips", "since 2017"), ("pqrs", "2007–2016"), ("cms", "")],
)
def test_years_of_an_entry(id: str, text: str) -> None:
    """When it ran or is set to run, as short as can be."""
    assert figures.years(six.guide(), id) == text


def test_every_figure_of_the_guide_is_readable(whole_guide: Guide) -> None:
    """Those of chapters, and the lineage of every entry."""
    drawings = [figures.draw(whole_guide, figure) for figure in whole_guide.figures.values()]
    drawings += [drawing for id in whole_guide.terms if (drawing := figures.lineage_of(whole_guide, id))]
    assert len(drawings) > len(whole_guide.figures) > 0
    for drawing in drawings:
        assert_readable(drawing)
