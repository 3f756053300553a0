"""The catalog of all models: one table, complete without scripts; `catalog.js` filters, sorts and dates it."""

from dataclasses import dataclass

from fieldguide import timeline
from fieldguide.guide import Guide
from fieldguide.read.model import Term
from fieldguide.write.render import Address, Renderer, page

# What the reader may leave out, the first column excepted; the names stand in addresses: keep them.
COLUMNS = {
    "name": "Model", "family": "Family", "status": "Status", "announced": "Announced", "began": "Began", "ends": "Ends or ended",
    "participation": "Taking part", "payers": "Payers", "where": "Where", "apm": "Advanced APM",
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One model, with what the entry does not say in so many words."""

    id: str
    term: Term
    life: str
    announced: str | None
    began: str | None
    last: str | None
    how: str
    where: str
    states: str
    whole: list[str]
    other: bool


def pages(_: Guide) -> dict[str, str]:
    """Return the page of the catalog."""
    return {"models.md": page("All models", "Every model of the CMS Innovation Center in one table, with filters.", "catalog()")}


def members(guide: Guide) -> list[str]:
    """List the entries that the catalog holds: models, and what stands in their area."""
    return [id for id, term in guide.terms.items() if term.kind == "model" or guide.area_of(id) == "models"]


def wholes(guide: Guide, id: str) -> list[str]:
    """List the models of which an entry is a track, a round or another part."""
    return [whole for whole in guide.terms[id].relations.get("part_of", []) if guide.terms[whole].kind == "model"]


def is_other(guide: Guide, id: str) -> bool:
    """Tell whether an entry is a demonstration of CMS that is no model of the Innovation Center."""
    relations = guide.terms[id].relations
    own = "cmmi" in relations.get("run_by", []) or "section-1115a" in relations.get("authorized_by", [])
    return guide.terms[id].kind == "model" and not own and not wholes(guide, id)


def first_known(term: Term) -> str:
    """Return the first date that is known of an entry, empty when there is none."""
    dates = term.dates
    return timeline.start(dates) or dates.finalized or dates.announced or dates.proposed or ""


def catalog(renderer: Renderer, address: Address) -> str:
    """Make the page of the catalog, newest models first."""
    guide = renderer.guide
    rows = [_row(guide, id) for id in members(guide)]
    rows.sort(key=lambda row: first_known(row.term), reverse=True)
    models = [row.term.model for row in rows if row.term.model]
    used = {code for model in models for code in model.states}
    return renderer.template(
        "pages/models.html.j2", address, rows=rows, columns=COLUMNS,
        categories=[id for id in guide.vocabulary.categories if any(model.category == id for model in models)],
        payers=sorted({payer for model in models for payer in model.payers}, key=str.lower),
        states={code: name for code, name in guide.vocabulary.states.items() if code in used},
        years=range(guide.day.year + 10, 2009, -1),
    )  # fmt: skip


def _row(guide: Guide, id: str) -> Row:
    term = guide.terms[id]
    dates, model = term.dates, term.model
    stops = (("cancelled", dates.cancelled), ("withdrawn", dates.withdrawn), ("ended", dates.ended), ("planned", dates.ends))
    how, last = next(((how, date) for how, date in stops if date), ("", None))
    states = list(model.states) if model else []
    where = guide.plain(model.geography) if model and model.geography else ", ".join(states)
    if where.startswith("Nationwide"):
        states.append("all")
    announced = dates.announced or dates.proposed or dates.finalized
    begun = timeline.start(dates)
    return Row(id, term, timeline.life(term), announced, begun, last, how, where, " ".join(states), wholes(guide, id), is_other(guide, id))
