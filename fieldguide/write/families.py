"""The pages of families: how an idea went from model to model, with a figure of what replaced what."""

from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.write import chart, figures
from fieldguide.write.render import Address, Citations, Renderer, page


def pages(guide: Guide) -> dict[str, str]:
    """Return the pages of all families."""
    return {f"families/{id}.md": page(told.title, told.summary, f'family("{id}")') for id, told in guide.families.items()}


def family(renderer: Renderer, id: str, address: Address) -> str:
    """Make the page of a family: its story, its lineage, then each model in order."""
    guide, told = renderer.guide, renderer.guide.families[id]
    models = [model for term in told.terms if (model := guide.terms[term].model)]
    texts = [told.intro, *(text for model in models for text in (model.evaluation, model.why_ended) if text)]
    cited = [token.cite for text in texts for token in prose.tokens(text) if token.cite]
    tied = [term for term in told.terms if _ties(guide, term) & set(told.terms)]
    bars = chart.layout(guide, [(told.title, told.terms)])
    drawing = figures.lineage(guide, f"{told.title}: what replaced what", tied) if tied else None
    years = {term: figures.years(guide, term) for term in told.terms}
    return renderer.template(
        "pages/family.html.j2", address, id=id, family=told, drawing=drawing, chart=bars, years=years,
        cite=Citations(guide, list(dict.fromkeys(cited))),
    )  # fmt: skip


def _ties(guide: Guide, id: str) -> set[str]:
    """Return what an entry replaced and what replaced it."""
    relations = guide.relations(id)
    return {*relations.get("replaces", []), *relations.get("replaced_by", [])}
