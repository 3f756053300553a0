"""The rules about what is on pages of its own: areas, comparisons, families, figures, numbers."""

from collections.abc import Iterator

from fieldguide.read import prose
from fieldguide.read.dates import first_day
from fieldguide.read.problems import Located, Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.site_model import Figure, Tree
from fieldguide.read.written import Written

# Pages of docs/ to which the frame and other pages lead.
NEEDED = (
    "a-z", "about", "calendar", "cards", "compare", "data", "decode-practice", "index", "models", "models-chart", "paths",
    "quiz", "sources",
)  # fmt: skip
BLOCKS = {"tree": "tree", "timeline": "events", "lineage": "groups"}


@rule
def pages_of_the_frame_exist(written: Written) -> Iterator[Problem]:
    """The pages that others lead to are there."""
    for name in NEEDED:
        if name not in written.pages:
            yield Problem(f"docs/{name}.md", 1, "", "is missing: other pages lead to it")


@rule
def areas_hold(written: Written) -> Iterator[Problem]:
    """An area names pages of docs/ and a kind that exist, and each of its groups once."""
    for area in written.areas.values():
        kind = area.value.implies
        if kind is not None and kind not in written.words.kinds:
            yield area.problem("implies", f"no kind {kind!r}{did_you_mean(kind, written.words.kinds)}")
        pages = [(f"pages[{i}].path", page.path) for i, page in enumerate(area.value.pages)]
        for field, page in [("chapter", area.value.chapter), *pages]:
            if page is not None and page not in written.pages:
                yield area.problem(field, f"no page docs/{page}.md{did_you_mean(page, written.pages)}")
        groups = [group.id for group in area.value.groups]
        for i, group in enumerate(groups):
            if group in groups[:i]:
                yield area.problem(f"groups[{i}].id", f"{group!r} is named twice")


@rule
def overviews_name_entries(written: Written) -> Iterator[Problem]:
    """Comparisons and families name entries, each once; a family has 80 to 200 words of introduction and an entry with a date."""
    for page in written.overviews:
        for i, id in enumerate(page.value.terms):
            if id not in written.ids:
                yield page.problem(f"terms[{i}]", f"no entry {id!r}{did_you_mean(id, written.ids)}")
            elif id in page.value.terms[:i]:
                yield page.problem(f"terms[{i}]", f"{id!r} is named twice")
    for family in written.families.values():
        words = len(prose.plain(family.value.intro).split())
        if not 80 <= words <= 200:
            yield family.problem("intro", f"{words} words, wanted: 80 to 200")
        entries = [written.terms[id].value for id in family.value.terms if id in written.terms]
        if not written.terms.broken and not any(entry.dates.model_dump(exclude_none=True) for entry in entries):
            yield family.problem("terms", "no entry has a date, so none can be drawn")


@rule
def figures_lead_somewhere(written: Written) -> Iterator[Problem]:
    """A figure fills the block of its kind and no other; it names entries that exist, a tree and a lineage each once."""
    for figure in written.figures.values():
        own = BLOCKS[figure.value.kind]
        if not getattr(figure.value, own):
            yield figure.problem(own, f"missing: a {figure.value.kind} needs it")
        for block in BLOCKS.values():
            if block != own and getattr(figure.value, block):
                yield figure.problem(block, f"is not shown by a {figure.value.kind}: take it out")
        yield from _entries_of(figure, written)


def _entries_of(figure: Located[Figure], written: Written) -> Iterator[Problem]:
    named = [(f"groups.{name}[{i}]", id) for name, ids in figure.value.groups.items() for i, id in enumerate(ids)]
    named += _tree(figure.value.tree or {}, "tree")
    seen = set[str]()
    for field, id in named:
        if id in seen:
            yield figure.problem(field, f"{id!r} is named twice")
        seen.add(id)
    named += [(f"events[{i}].term", event.term) for i, event in enumerate(figure.value.events) if event.term]
    for field, id in named:
        if id not in written.ids:
            yield figure.problem(field, f"no entry {id!r}{did_you_mean(id, written.ids)}")


def _tree(tree: Tree, path: str) -> list[tuple[str, str]]:
    """List the ids of a tree from the top down, with the field of each."""
    return [pair for id, below in tree.items() for pair in [(f"{path}.{id}", id), *_tree(below, f"{path}.{id}")]]


@rule
def numbers_are_in_order(written: Written) -> Iterator[Problem]:
    """The values of a number run oldest first, one a date."""
    for number in written.numbers.values():
        days = [value.as_of for value in number.value.values]
        for i in range(1, len(days)):
            if first_day(days[i]) < first_day(days[i - 1]) or days[i] in days[:i]:
                yield number.problem(f"values[{i}].as_of", "is not newer than the one before: oldest first")
