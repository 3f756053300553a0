"""The chart of all models: each on an axis of years, by family."""

from collections.abc import Callable

from markupsafe import Markup

from fieldguide import timeline
from fieldguide.guide import Guide
from fieldguide.read.dates import first_day, last_day
from fieldguide.write import spans
from fieldguide.write.addresses import Address
from fieldguide.write.html import Templates
from fieldguide.write.models import first_known, members

FIRST = 2010  # a few of the models go back to before the Innovation Center; earlier ones start at the edge
MARKS = 16  # every second year
NO_FAMILY = "Not models of the Innovation Center"


def models_chart(templates: Templates, url: Address) -> Markup:
    """Return the chart of all models, by family."""
    guide = templates.guide
    ids = [id for id in members(guide) if first_known(guide.terms[id])]
    early = [id for id in ids if is_early(guide, id)]
    shown = sorted({*ids} - {*early}, key=lambda id: (first_day(first_known(guide.terms[id])), id))
    return templates.fill(
        "pages/models-chart.html.j2",
        url,
        spans=spans.lay_out(guide, by_family(guide, shown), MARKS, FIRST),
        first=FIRST,
        early=early,
        undated=[id for id in members(guide) if id not in ids],
    )


def by_family(guide: Guide, ids: list[str]) -> dict[str, list[str]]:
    """Group models by family in the order of the vocabulary; last comes what belongs to none."""
    words = guide.vocabulary.categories
    groups: dict[str, list[str]] = {name: [] for name in [*(word.label for word in words.values()), NO_FAMILY]}
    for id in ids:
        model = guide.terms[id].model
        groups[words[model.category].label if model else NO_FAMILY].append(id)
    return groups


def is_early(guide: Guide, id: str) -> bool:
    """Return whether an entry was over before the axis begins."""
    over = timeline.over(guide.terms[id].dates)
    return over is not None and last_day(over).year < FIRST


CALLS: dict[str, Callable[..., Markup]] = {"models_chart": models_chart}
