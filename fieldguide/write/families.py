"""The pages of families: how an idea went from model to model, each on an axis of years."""

from typing import Any

from fieldguide.read import prose
from fieldguide.write import spans
from fieldguide.write.addresses import Address
from fieldguide.write.html import Templates
from fieldguide.write.page import Page

STYLES = ("assets/models/models.css",)


def rows(templates: Templates) -> dict[str, Any]:
    """Return the pages of all families: {site path: make}."""
    return {f"families/{id}.md": lambda url, id=id: family(templates, id, url) for id in templates.guide.families}


def family(templates: Templates, id: str, url: Address) -> Page:
    """Make the page of a family: its story, its lineage, then each model in order."""
    guide, story = templates.guide, templates.guide.families[id]
    models = [model for term in story.terms if (model := guide.terms[term].model)]
    texts = [story.intro, *(text for model in models for text in (model.evaluation, model.why_ended) if text)]
    html = templates.fill(
        "pages/family.html.j2",
        url,
        prose.cited(texts),
        id=id,
        family=story,
        spans=spans.lay_out(guide, {story.title: story.terms}),
        years={term: spans.years(guide, term) for term in story.terms},
    )
    return Page(story.title, story.summary, html, styles=STYLES, tab=f"{story.title}: how the idea evolved")
