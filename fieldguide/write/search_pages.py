"""What the search box finds besides entries: chapters, tools, areas, families, comparisons, shared names, charts."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read.names import slug
from fieldguide.write import models

HOME = "index"
At = Callable[[str], str]
LISTS = {"open": models.open_for_applications, "early": models.cut_short}


class FoundPage(NamedTuple):
    """A page: what sort it is, its address, its names with the title first, a line about it, its area if it has one."""

    kind: str
    address: str
    names: list[str]
    line: str
    area: str = ""


def pages(guide: Guide, address: str) -> list[FoundPage]:
    """List all pages that are no entries; `address` is that of an entry, with {} for its id."""

    def at(path: str) -> str:
        return address.replace("terms/{}", path)

    return [
        *_written(guide, at),
        *_shortcuts(guide, at),
        *_areas(guide, at),
        *_overviews(guide, at),
        *_charts(guide, at),
        *_meanings(guide, at),  # last, since entries.js makes them again from the shared names
    ]


def _written(guide: Guide, at: At) -> Iterator[FoundPage]:
    for path, written in guide.written.fronts.items():
        front = written.value
        if path != HOME:
            yield FoundPage(front.kind, at(path), [front.title, *front.also], front.description or "")


def _shortcuts(guide: Guide, at: At) -> Iterator[FoundPage]:
    for one in guide.questions.shortcuts:
        named = ", ".join(LISTS[one.lists](guide)) if one.lists else ""
        line = one.line.replace("{models}", named or "none").replace("{day}", format_date(guide.day.isoformat()))
        yield FoundPage("tool", at(one.page) + one.at, [one.title, *one.also], line)


def _areas(guide: Guide, at: At) -> Iterator[FoundPage]:
    for id, area in guide.areas.items():
        yield FoundPage("area", at(f"areas/{id}"), [area.name, area.short], area.summary, id)


def _overviews(guide: Guide, at: At) -> Iterator[FoundPage]:
    for family in guide.families.values():
        yield FoundPage("family", at(f"families/{family.id}"), [family.title, *family.also], family.summary)
    for path in guide.paths.values():
        yield FoundPage("path", at(f"paths/{path.id}"), [path.name, *path.also], path.summary)
    for one in guide.comparisons.values():
        labels = ", ".join(guide.label(id) for id in one.terms)
        yield FoundPage("comparison", at(f"compare/{one.id}"), [one.title, *one.also], labels)


def _meanings(guide: Guide, at: At) -> Iterator[FoundPage]:
    for name, ids in guide.shared.items():
        yield FoundPage("meanings", at(f"meanings/{slug(name)}"), [name], ", ".join(guide.terms[id].name for id in ids))


def _charts(guide: Guide, at: At) -> Iterator[FoundPage]:
    for id, chart in guide.charts.items():
        asked = [phrase for series in chart.series for phrase in guide.numbers[series].asked]
        yield FoundPage("chart", f"{at('charts')}#chart-{id}", [chart.title, *dict.fromkeys([*chart.also, *asked])], chart.group)
