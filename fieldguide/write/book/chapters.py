"""The chapters of a book: the pages of docs/, converted as the engine converts them, with figures and questions for paper."""

from collections.abc import Callable
from typing import Any

import markdown
from markupsafe import Markup

from fieldguide import citing
from fieldguide.read.chapters import CALL
from fieldguide.read.settings import Settings
from fieldguide.write import number_charts, pages, spans
from fieldguide.write.addresses import Address
from fieldguide.write.book import tree
from fieldguide.write.chapters import Chapter
from fieldguide.write.html import Templates
from fieldguide.write.number_layout import SIZES, lay_out
from fieldguide.write.number_series import series_of

REFERENCES = "book/references.html.j2"


def address(path: str) -> str:
    """Leave a path as it is: where it leads is known once the book is whole."""
    return path


def chapter(templates: Templates, settings: Settings, id: str) -> tree.Element:
    """Convert a page of docs/, without its title."""
    written, page, kept = templates.guide.written, f"docs/{id}.md", Chapter()
    calls = (call for call in written.chapter_calls if call.page == page)

    def made() -> str:
        call = next(calls)
        return kept.place(Markup(CALLS[call.name](templates, address, *call.args, **call.values)))  # noqa: S704 (autoescaped)

    text = CALL.sub(lambda _: made(), _body(written.chapters[page]))
    marked = kept.write(text, templates, address, citing.cited_on(written, id), REFERENCES)
    return tree.parse(kept.finish(_converter(settings).convert(marked)), id)


def figure(templates: Templates, url: Address, id: str) -> Markup:
    """Show a figure as it can be printed."""
    shown = templates.guide.figures[id]
    return templates.fill("book/figure.html.j2", url, id=id, figure=shown, spans=spans.lay_out(templates.guide, shown.groups))


def chart(templates: Templates, url: Address, id: str) -> Markup:
    """Draw a chart of numbers as it can be printed, with its values below it."""
    shown = templates.guide.charts[id]
    series = series_of(templates.guide, shown)
    layout = lay_out(SIZES[0], series, shown.kind, shown.from_zero)
    values: dict[str, Any] = {
        "id": id,
        "chart": shown,
        "series": series,
        "layout": layout,
        "described": " ".join(map(number_charts.described, series)),
    }
    return templates.fill("book/number-chart.html.j2", url, **values)


def self_check(templates: Templates, url: Address, chapter: str) -> Markup:
    """Return the questions at the end of a chapter, whose answers are at the end of the book."""
    return templates.fill("book/self-check.html.j2", url, checks=templates.guide.checks_of(chapter))


def answers(templates: Templates, id: str) -> tree.Element:
    """Return the answers to the questions of a chapter; their sources are at the end of the chapter."""
    guide = templates.guide
    cited = citing.cited_on(guide.written, id)
    return tree.parse(templates.fill("book/answers.html.j2", address, cited, title=guide.title(id), checks=guide.checks_of(id)), id)


CALLS: dict[str, Callable[..., Markup | str]] = {"reading": pages.reading, "figure": figure, "chart": chart, "self_check": self_check}


def _body(lines: list[str]) -> str:
    """Return a page without its front matter and its title."""
    title = next(at for at, line in enumerate(lines) if line.startswith("# "))
    return "\n".join(lines[title + 1 :])


def _converter(settings: Settings) -> markdown.Markdown:
    changed = {"toc": {**settings.extensions.get("toc", {}), "permalink": False}}  # a heading on paper needs no link to itself
    return markdown.Markdown(
        extensions=list(settings.extensions), extension_configs={**settings.extensions, **changed}, output_format="xhtml"
    )
