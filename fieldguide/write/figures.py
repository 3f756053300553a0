"""The figures of chapters, and what an entry replaced and was replaced by: on an axis of years, or as lists and trees of HTML."""

from collections.abc import Iterator

from fieldguide import timeline
from fieldguide.guide import Guide
from fieldguide.write import spans

FAR = 3  # steps that a lineage goes back and ahead
BACK, AHEAD = ("replaces", "follows"), ("replaced_by", "followed_by")


def lineage_of(guide: Guide, id: str) -> spans.Spans | None:
    """Lay out what an entry replaced or followed, and what came of it, oldest first; None when there is neither."""
    family = {*_family(guide, id, BACK), id, *_family(guide, id, AHEAD)}
    if len(family) == 1:
        return None
    oldest_first = sorted(family, key=lambda other: (timeline.start(guide.terms[other].dates) or "9999", other))
    return spans.lay_out(guide, {guide.label(id): oldest_first})


def _family(guide: Guide, id: str, names: tuple[str, str], steps: int = FAR) -> Iterator[str]:
    """Follow relations BACK or AHEAD from an entry, a few steps far."""
    for other in (other for name in names for other in guide.relations(id).get(name, [])):
        yield other
        if steps > 1:
            yield from _family(guide, other, names, steps - 1)
