"""The table of all models, complete without scripts; `models.js` filters, sorts and dates it."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from fieldguide import timeline
from fieldguide.guide import Guide
from fieldguide.read.dates import first_day, last_day
from fieldguide.read.model import Dates, Term
from fieldguide.write.addresses import Address
from fieldguide.write.fields import labels
from fieldguide.write.html import Templates

MOST = 10  # models that a line of the search box names
# Columns by their names in the page's address (keep them), with the typed field that labels each, or a label.
COLUMNS = {
    "name": "Model",
    "status": "status",
    "began": "dates.began",
    "ends": "Ends or ended",
    "participation": "model.participation",
    "family": "model.category",
    "where": "model.geography",
    "payers": "model.payers",
    "apm": "model.advanced_apm",
    "announced": "dates.announced",
}


@dataclass(frozen=True)
class Row:
    """One model, with what the entry does not say in so many words."""

    id: str
    term: Term
    announced: str | None
    began: str | None
    last: str | None
    how: str  # in which way the last date is one: cancelled, withdrawn, ended, planned
    where: str
    states: str
    parents: list[str]
    windows: list[str]  # in which one can apply: first/last day
    is_cut_short: bool


def members(guide: Guide) -> list[str]:
    """List the entries that the table holds: models, demonstrations, and what stands in the area that has the table."""
    areas = {id for id, area in guide.areas.items() if any(page.path == "models" for page in area.pages)}
    return [id for id, term in guide.terms.items() if term.model or guide.area_of(id) in areas]


def parents(guide: Guide, id: str) -> list[str]:
    """List the models of which an entry is a track, a round or another part."""
    return [parent for parent in guide.terms[id].relations.get("part_of", []) if guide.terms[parent].model]


def first_known(term: Term) -> str:
    """Return the first date that is known of an entry, empty when there is none."""
    dates = term.dates
    return timeline.start(dates) or dates.finalized or dates.announced or dates.proposed or ""


def models_table(templates: Templates, url: Address) -> Markup:
    """Return the table and its filters, newest models first."""
    guide = templates.guide
    rows = [_row(guide, id) for id in members(guide)]
    rows.sort(key=lambda row: first_known(row.term), reverse=True)
    models = [row.term.model for row in rows if row.term.model]
    used = {code for model in models for code in model.states}
    known = labels(guide)
    return templates.fill(
        "pages/models.html.j2",
        url,
        rows=rows,
        columns={name: known.get(key, key) for name, key in COLUMNS.items()},
        categories=[id for id in guide.vocabulary.categories if any(model.category == id for model in models)],
        payers=sorted({payer for model in models for payer in model.payers}, key=str.lower),
        states={code: name for code, name in guide.vocabulary.states.items() if code in used},
        years=range(guide.day.year + 10, 2009, -1),
    )


def _row(guide: Guide, id: str) -> Row:
    term = guide.terms[id]
    dates, model = term.dates, term.model
    last, name = timeline.over(dates), next((name for name in timeline.OVER if getattr(dates, name)), "")
    how = "planned" if name == "ends" else name
    states = list(model.states) if model else []
    where = guide.plain(model.geography) if model and model.geography else ", ".join(states)
    if where.startswith("Nationwide"):
        states.append("all")
    announced = dates.announced or dates.proposed or dates.finalized
    windows = [
        f"{window.opens or first_day(announced or first_known(term))}/{window.closes}" for window in (model.applications if model else ())
    ]
    return Row(
        id, term, announced, timeline.start(dates), last, how, where, " ".join(states), parents(guide, id), windows, is_cut_short(dates)
    )


def is_cut_short(dates: Dates) -> bool:
    """Return whether something ended before its planned end, or was called off while it ran."""
    if dates.ends and dates.ended:
        return last_day(dates.ended) < last_day(dates.ends)
    return bool(timeline.start(dates) and timeline.stop(dates)) and not timeline.never_began(dates)


def open_for_applications(guide: Guide) -> list[str]:
    """Name the models that take applications on the guide's day."""
    day = guide.day
    return [
        guide.label(id)
        for id in members(guide)
        if (model := guide.terms[id].model)
        and any((not one.opens or first_day(str(one.opens)) <= day) and last_day(str(one.closes)) >= day for one in model.applications)
    ]


def cut_short(guide: Guide) -> list[str]:
    """Name the models that ended before their planned end, each with its year, the last ones first."""
    ends = {id: guide.terms[id].dates.ended or "" for id in members(guide) if is_cut_short(guide.terms[id].dates)}
    latest = sorted((id for id, on in ends.items() if on and last_day(on) <= guide.day), key=lambda id: ends[id], reverse=True)
    return [f"{guide.label(id)} ({ends[id][:4]})" for id in latest[:MOST]]


CALLS: dict[str, Callable[..., Markup]] = {"models_table": models_table}
