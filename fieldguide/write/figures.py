"""Lays figures out: where each box, line and mark stands. The SVG itself is written by `templates/drawing.svg.j2`.

Units are SVG user units, one about a pixel at full width; text is estimated, since no browser is at hand.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from fieldguide import timeline
from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read.dates import first_day
from fieldguide.read.site_model import Figure

WIDTH = 720
BOX_W, BOX_H, GAP_X, GAP_Y = 188, 46, 56, 14
LINE_H = 15


@dataclass(frozen=True)
class Box:
    """An entry in a figure: a linked box with lines of text."""

    term: str | None
    x: float
    y: float
    w: float
    h: float
    lines: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Line:
    """A connection between two points, drawn as a soft elbow."""

    x1: float
    y1: float
    x2: float
    y2: float
    arrow: bool = False


@dataclass
class Drawing:
    """A finished layout."""

    title: str
    width: float
    height: float
    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    dots: list[tuple[float, float]] = field(default_factory=list)


def draw(guide: Guide, figure: Figure) -> Drawing:
    """Lay out a figure of a chapter."""
    if figure.kind == "tree":
        return _tree(guide, figure.title, figure.tree or {})
    if figure.kind == "timeline":
        return _timeline(figure)
    return lineage(guide, figure.title, figure.terms)


def _lines(text: str, width: float, most: int = 2) -> tuple[str, ...]:
    """Break a text into at most `most` lines of a box; 7 units a character is what system fonts need at 13 px."""
    return tuple(textwrap.wrap(text, max(int(width / 7), 8), max_lines=most, placeholder=" …"))


def _short(guide: Guide, id: str) -> str:
    term = guide.terms[id]
    if term.acronym in guide.shared:
        return term.name
    return f"{term.acronym}: {term.name}" if term.acronym and len(term.name) < 40 else term.acronym or term.name


def _tag(guide: Guide, id: str) -> str:
    """Name an entry as short as can be without doubt which one is meant."""
    term = guide.terms[id]
    return term.name if term.acronym in guide.shared else guide.label(id)


def _tree(guide: Guide, title: str, tree: dict[str, Any]) -> Drawing:
    """Lay a tree out from left to right, children below one another, parents beside the middle of theirs."""
    depth = _depth(tree)
    width = (WIDTH - GAP_X * (depth - 1)) / depth if depth > 3 else BOX_W + 20
    drawing = Drawing(title, width * depth + GAP_X * (depth - 1), 0)
    cursor = 0.0

    def place(id: str, below: dict[str, Any], level: int) -> Box:
        nonlocal cursor
        children = [place(child, under or {}, level + 1) for child, under in below.items()]
        if children:
            y = (children[0].y + children[-1].y) / 2
        else:
            y, cursor = cursor, cursor + BOX_H + GAP_Y
        x = level * (width + GAP_X)
        box = Box(id, x, y, width, BOX_H, _lines(_short(guide, id), width - 20))
        drawing.boxes.append(box)
        drawing.lines += [Line(x + width, y + BOX_H / 2, child.x, child.y + BOX_H / 2) for child in children]
        return box

    for id, below in tree.items():
        place(id, below or {}, 0)
    drawing.height = cursor - GAP_Y
    return drawing


def _depth(tree: dict[str, Any]) -> int:
    return 1 + max((_depth(below) for below in tree.values() if below), default=0)


def _timeline(figure: Figure) -> Drawing:
    """Set events below one another on a line, spaced by their order; the date stands left of the line."""
    drawing, y = Drawing(figure.title, WIDTH, 0), 0.0
    for event in figure.events:
        lines = _lines(event.what, WIDTH - 190)
        height = max(len(lines) * LINE_H + 18, 36)
        drawing.boxes.append(Box(event.term, 160, y, WIDTH - 160, height, lines, format_date(event.on)))
        drawing.dots.append((140, y + height / 2))
        y += height + 8
    drawing.height = y - 8
    drawing.lines.append(Line(140, drawing.dots[0][1], 140, drawing.dots[-1][1]))
    return drawing


def years(guide: Guide, id: str) -> str:
    """Say when an entry ran: 2021–2026, since 2021, from 2027."""
    dates = guide.terms[id].dates
    begun, last = timeline.start(dates), timeline.end(dates) or dates.cancelled or dates.withdrawn
    if begun and last:
        return f"{begun[:4]}–{last[:4]}"
    if begun:
        return f"since {begun[:4]}" if first_day(begun) <= guide.day else f"from {begun[:4]}"
    first = dates.finalized or dates.published or dates.announced or dates.proposed
    return first[:4] if first else ""


def lineage(guide: Guide, title: str, terms: list[str]) -> Drawing:
    """Set entries in columns so that each stands right of all that it replaced."""
    edges = [(old, new) for new in terms for old in guide.relations(new).get("replaces", []) if old in terms]
    column = dict.fromkeys(terms, 0)
    for _ in terms:
        for old, new in edges:
            column[new] = max(column[new], column[old] + 1)
    steps = max(column.values()) + 1
    # A long chain gets narrow boxes with acronyms, so that it still fits the width of a page.
    gap, name = (GAP_X, _short) if steps <= 3 else (28, _tag)
    width = min(BOX_W, (WIDTH - gap * (steps - 1)) / steps)
    drawing, boxes = Drawing(title, 0, 0), dict[str, Box]()

    def place(id: str) -> tuple[float, str]:
        """Beside what it replaced, so that few arrows cross; among equals the older first."""
        replaced = [boxes[old].y for old, new in edges if new == id]
        return (sum(replaced) / len(replaced) if replaced else 0), timeline.start(guide.terms[id].dates) or "9999"

    for step in range(steps):
        for row, id in enumerate(sorted((id for id in terms if column[id] == step), key=place)):
            x, y = step * (width + gap), row * (BOX_H + 12 + GAP_Y)
            boxes[id] = Box(id, x, y, width, BOX_H + 12, _lines(name(guide, id), width - 20), years(guide, id))
    drawing.boxes = list(boxes.values())
    for old, new in edges:
        a, b = boxes[old], boxes[new]
        drawing.lines.append(Line(a.x + a.w, a.y + a.h / 2, b.x - 7, b.y + b.h / 2, arrow=True))
    drawing.width = max(box.x + box.w for box in drawing.boxes)
    drawing.height = max(box.y + box.h for box in drawing.boxes)
    return drawing


def _family(guide: Guide, id: str, relation: str, steps: int = 3) -> Iterator[str]:
    """Follow `replaces` or `replaced_by` from an entry, a few steps far."""
    for other in guide.relations(id).get(relation, []):
        yield other
        if steps > 1:
            yield from _family(guide, other, relation, steps - 1)


def lineage_of(guide: Guide, id: str) -> Drawing | None:
    """Lay out what an entry replaced and what replaced it; None when there is neither."""
    family = list(dict.fromkeys([*_family(guide, id, "replaces"), id, *_family(guide, id, "replaced_by")]))
    return lineage(guide, f"What {guide.label(id)} replaced, and what replaced it", family) if len(family) > 1 else None
