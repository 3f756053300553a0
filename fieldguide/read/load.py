"""Reads `data/` and `docs/` into models; every problem is collected, none is raised before all files were read."""

import errno
import functools
import gc
import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from fieldguide.read import settings
from fieldguide.read.chapters import Chapter
from fieldguide.read.chart_model import NumberChart
from fieldguide.read.explain import explain
from fieldguide.read.learning_model import LearningPath, Passage, QuizWords, SelfCheck
from fieldguide.read.model import Term
from fieldguide.read.problems import Located, Problem, did_you_mean
from fieldguide.read.question_model import Act, Questions
from fieldguide.read.site_model import Area, Comparison, Family, Figure, FrontMatter, Number, Published, Source
from fieldguide.read.style_model import StyleRule
from fieldguide.read.value_types import ID, Id
from fieldguide.read.vocabulary_model import Vocabulary
from fieldguide.read.written import Table, Written
from fieldguide.read.yaml_lines import LARGEST, Reader


@dataclass(frozen=True)
class Files:
    """Files of one kind: where they are, what each holds, of which shape, and where in `Written` it goes."""

    pattern: str
    holds: str
    shape: Any
    into: str
    needed: bool = False
    apart: bool = False  # an id need only be unique in its file, whose name is put before it

    def match(self, name: str) -> bool:
        """Return whether a file is of this kind."""
        return fnmatchcase(name, self.pattern) and name.count("/") == self.pattern.count("/")


FILES = (
    Files("data/terms/*/*.yml", "one", Term, "terms"),
    Files("data/sources/*.yml", "a list", Source, "sources"),
    Files("data/figures/*.yml", "one", Figure, "figures"),
    Files("data/checks/*.yml", "a list", SelfCheck, "checks", apart=True),
    Files("data/vocabulary.yml", "one", Vocabulary, "vocabulary", needed=True),
    Files("data/areas.yml", "a list", Area, "areas", needed=True),
    Files("data/numbers.yml", "a mapping", Number, "numbers", needed=True),
    Files("data/questions.yml", "one", Questions, "questions", needed=True),
    Files("data/quiz.yml", "one", QuizWords, "quiz", needed=True),
    Files("data/charts.yml", "a list", NumberChart, "charts"),
    Files("data/comparisons.yml", "a list", Comparison, "comparisons"),
    Files("data/families.yml", "a list", Family, "families"),
    Files("data/paths.yml", "a list", LearningPath, "paths"),
    Files("data/passages.yml", "a list", Passage, "passages"),
    Files("data/acts.yml", "a mapping", Act, "acts"),
    Files("data/published.yml", "one", Published, "published"),
    Files("data/redirects.yml", "a mapping", Id, "redirects"),
    Files("data/style.yml", "a list", StyleRule, "style"),
)
PAGE = re.compile(rf"{ID}\.md")
NO_PAGE = "is no page: docs/ holds pages alone, each a file such as `prior-authorization.md`, its name in lower case, and no folder"
TYPES = {"a list": list, "a mapping": dict}


def load(root: Path) -> Written:
    """Read the data and the pages of the guide at `root`."""
    # Almost everything that is made here stays: no search for garbage among it meanwhile, nor, after the first time, later.
    gc.disable()
    try:
        return _Loading(root.resolve()).run()
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
        gc.enable()


class _Loading:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.written = Written()

    def run(self) -> Written:
        names = [name for name in self._files() if not name.rpartition("/")[2].startswith((".", "_"))]
        for name in names:
            kind = next((files for files in FILES if files.match(name)), None)
            if kind:
                self._file(name, kind)
            else:
                near = did_you_mean(name, [files.pattern for files in FILES])
                self._problem(name, f"is not a file of the guide by its folder, name and ending{near}")
        for kind in FILES:
            if kind.needed and kind.pattern not in names:
                self._problem(kind.pattern, "is missing")
                self.written.whole = False
        self._pages()
        self._navigation()
        return self.written

    def _files(self) -> list[str]:
        """List the files of data/, in order; a folder with the name of a file is one that cannot be read."""
        start, names = len(f"{self.root}/"), []
        for path, folders, files in os.walk(self.root / "data", onerror=lambda error: self._unreadable("data", error)):
            names += [f"{path}/{name}"[start:] for name in files + [name for name in folders if name.endswith(".yml")]]
        return sorted(names)

    def _pages(self) -> None:
        """Read the pages of docs/. All else there is refused: the engine would run it unread, or publish it as it is."""
        try:
            names = sorted(path.name for path in (self.root / "docs").iterdir())
        except OSError as error:
            self._unreadable("docs", error)
            return
        for name in names:
            if PAGE.fullmatch(name):
                self._page(f"docs/{name}")
            elif not name.startswith("."):  # the engine passes over hidden files, too
                self._problem(f"docs/{name}", NO_PAGE)

    def _navigation(self) -> None:
        reader = Reader(settings.FILE)
        raw = self._bytes(settings.FILE) if (self.root / settings.FILE).exists() else None
        text = raw and reader.decode(raw)
        self.written.problems += reader.problems
        try:
            self.written.nav = settings.navigation(text) if text else None
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            self.written.problems.append(Problem(settings.FILE, line, "", f"not readable as YAML: {error.problem}"))

    def _problem(self, file: str, message: str) -> None:
        self.written.problems.append(Problem(file, 1, "", message))

    def _bytes(self, file: str) -> bytes | None:
        path = f"{self.root}/{file}"
        try:
            if stat.S_ISFIFO(os.stat(path).st_mode):  # noqa: PTH116 (to make a path takes as long as to read the file)
                raise OSError(errno.EINVAL, "it is no file")  # whoever opens a pipe waits for what may never come
            with open(path, "rb") as opened:  # noqa: PTH123 (the same)
                return opened.read(LARGEST + 1)
        except OSError as error:
            self._unreadable(file, error)
            return None

    def _unreadable(self, file: str, error: OSError) -> None:
        self._problem(file, f"cannot be read: {error.strerror}")

    def _file(self, file: str, kind: Files) -> None:
        """Read one file; what cannot be read leaves its id, so that nothing that names it looks wrong."""
        reader = Reader(file)
        raw = self._bytes(file)
        data = None if raw is None else reader.read(raw)
        self.written.problems += reader.problems
        wanted = TYPES.get(kind.holds)
        if wanted and not isinstance(data, wanted):
            self.written.whole = False
            if data is not None:
                self._problem(file, f"the file must hold {kind.holds}")
            return
        table = getattr(self.written, kind.into)
        for place, id, item in _items(data, kind.holds, Path(file).stem):
            id = f"{Path(file).stem}/{id}" if kind.apart else id
            value = None if item is None else self._value(kind.shape, item, reader, place)
            if value is None:
                if isinstance(table, Table):
                    table.broken.add(id)
                continue
            located = Located(id, value, file, place, reader.line)
            if not isinstance(table, Table):
                setattr(self.written, kind.into, located)
            elif id in table:
                self.written.problems.append(located.problem("", f"id {id!r} is taken by {table[id].file}"))
            else:
                table[id] = located

    def _value(self, shape: Any, data: Any, reader: Reader, place: str) -> Any:
        """Make a shape of data; returns None when it does not fit."""
        try:
            return _validator(shape)(data)
        except ValidationError as error:
            self.written.problems += explain(error, shape, reader, place)
            return None

    def _page(self, file: str) -> None:
        id = Path(file).stem
        self.written.pages.add(id)
        raw = self._bytes(file)
        if raw is None:
            return
        page, written = Chapter(file, raw), self.written
        written.problems += page.problems
        written.chapters[file] = page.lines
        written.chapter_marks += page.marks
        written.chapter_links += page.links
        written.chapter_calls += page.calls
        if page.lines:  # else it could not be read
            written.headings[file] = page.headings
        if page.front is not None:
            front = self._value(FrontMatter, page.front, page.reader, "")
            if front:
                written.fronts[id] = Located(id, front, file, "", page.reader.line)


def _items(data: Any, holds: str, stem: str) -> Iterator[tuple[str, str, Any]]:
    """List what a file holds: its place in the file, its id, its data."""
    if holds == "a list":
        yield from ((f"[{i}]", str(item.get("id") if isinstance(item, dict) else ""), item) for i, item in enumerate(data))
    elif holds == "a mapping":
        yield from ((key, key, item) for key, item in data.items())
    else:
        yield "", stem, data


@functools.cache
def _validator(shape: Any) -> Callable[[Any], Any]:
    # redirects.yml alone holds plain text; all else are models.
    return TypeAdapter(shape).validate_python if shape is Id else shape.model_validate
