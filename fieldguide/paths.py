"""What follows from the paths of data/paths.yml: what each step is called, where it leads, how long it takes, which entries it is about.

Pages, the scripts that keep a reader's progress, the quiz and the cards all go by this; so can a handbook or a deck of a path.
"""

import math
from dataclasses import dataclass

from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.learning_model import LearningPath
from fieldguide.read.rules_learning import targets_of

SPEED = 200  # words a minute
# Minutes that a step takes where no words say it: to look at a figure, to answer ten questions, to go through some cards.
MINUTES = {"figure": 2, "quiz": 4, "cards": 5, "decode": 6}


@dataclass(frozen=True)
class Stop:
    """A step of a path: what it is, the name of what it leads to, its page with what follows its address, its minutes.

    `key` is what a device remembers it by, the same in all paths.
    """

    kind: str
    id: str
    name: str
    page: str
    at: str
    minutes: int
    say: str

    @property
    def key(self) -> str:
        """Return the name under which it is done, wherever that happens."""
        return f"figure/{self.id}" if self.kind == "figure" else self.page.removesuffix(".md") + self.at


def stops(guide: Guide, path: LearningPath) -> list[Stop]:
    """List the steps of a path."""
    return [_stop(guide, path, *targets_of(step)[0], step.say) for step in path.steps]


def minutes(guide: Guide, path: LearningPath) -> int:
    """Return how long a path takes."""
    return sum(stop.minutes for stop in stops(guide, path))


def named(path: LearningPath) -> list[str]:
    """List the entries that a path itself names: its steps first, then those in its own words, in order, each once."""
    steps = [id for step in path.steps for kind, id in targets_of(step) if kind == "entry"]
    said = [token.id for step in path.steps for token in prose.tokens(step.say) if token.id]
    return list(dict.fromkeys([*steps, *said]))


def entries(guide: Guide, path: LearningPath) -> list[str]:
    """List the entries that a path is about: those that it names, then those that its chapters link, in order, each once."""
    targets = [target for step in path.steps for target in targets_of(step)]
    read = [f"docs/{id}.md" for kind, id in targets if kind in ("chapter", "page")]
    linked = [mark.token.id for page in read for mark in guide.written.chapter_marks if mark.page == page]
    return list(dict.fromkeys([*named(path), *filter(None, linked)]))


def page_minutes(guide: Guide, page: str) -> int:
    """Return how long a page of docs/ takes, as it says itself, else by its words."""
    return said_minutes(guide, page) or _time(len(prose.plain(" ".join(guide.written.chapters.get(f"docs/{page}.md", []))).split()))


def said_minutes(guide: Guide, page: str) -> int | None:
    """Return how long a page of docs/ takes as it says itself, by its call of reading()."""
    said = [call for call in guide.written.chapter_calls if call.name == "reading" and call.page == f"docs/{page}.md"]
    return int(said[0].values["minutes"]) if said else None


def entry_minutes(guide: Guide, id: str) -> int:
    """Return how long an entry takes to read."""
    term = guide.terms[id]
    return _time(len(guide.plain(f"{term.summary} {term.definition} {term.why}").split()))


def _time(words: int) -> int:
    return max(1, math.ceil(words / SPEED))


def _stop(guide: Guide, path: LearningPath, kind: str, id: str, say: str) -> Stop:
    match kind:
        case "chapter" | "page":
            return Stop(kind, id, guide.title(id), f"{id}.md", "", page_minutes(guide, id), say)
        case "entry":
            return Stop(kind, id, guide.full_name(id), f"terms/{id}.md", "", entry_minutes(guide, id), say)
        case "figure":
            return Stop(kind, id, guide.figures[id].title, f"paths/{path.id}.md", f"#figure-{id}", MINUTES[kind], say)
        case "decode":
            return Stop(kind, id, guide.passages[id].title, "decode-practice.md", f"#{id}", MINUTES[kind], say)
        case _:
            name = f"{guide.title(kind)}: {practiced_name(guide, id)}"
            return Stop(kind, id, name, f"{kind}.md", f"?of={id}", MINUTES[kind], say)


def practiced_name(guide: Guide, id: str) -> str:
    """Return the name of an area or a path, by either of which there is a quiz and cards."""
    return guide.paths[id].name if id in guide.paths else guide.areas[id].name
