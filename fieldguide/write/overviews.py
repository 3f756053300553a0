"""The pages that look over many entries at once: catalog, chart, comparisons, families; one door for macros.py."""

from collections.abc import Callable
from typing import Any

from fieldguide.guide import Guide
from fieldguide.write import chart, compare, families, models

PARTS: tuple[Any, ...] = (models, chart, compare, families)
MACROS: dict[str, Callable[..., str]] = {
    "catalog": models.catalog,
    "models_chart": chart.models_chart,
    "compare": compare.compare,
    "comparison": compare.comparison,
    "family": families.family,
}


def pages(guide: Guide) -> dict[str, str]:
    """Return all of these pages: {site path: Markdown}."""
    return {path: content for part in PARTS for path, content in part.pages(guide).items()}
