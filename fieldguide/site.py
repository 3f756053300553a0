"""The whole site as one mapping: {path: make}. A page, a script, a file of data are all rows of it.

`make(url)` returns a Page or the content of a file; `url` turns paths into addresses relative to the row's own place.
An engine writes each row where its path says; `macros.py` hands them to MkDocs.
"""

import datetime
import functools
import inspect
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from fieldguide.failures import Failure
from fieldguide.guide import Guide
from fieldguide.read import chapters
from fieldguide.read import check as rules
from fieldguide.read.load import load
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.written import Written
from fieldguide.write import (
    assets,
    calendar_page,
    chart,
    compare,
    data_page,
    exports,
    families,
    learning,
    models,
    number_charts,
    pages,
    quiz,
    search_index,
    sources,
    typeface,
)
from fieldguide.write.addresses import Address, Addresses, without_index
from fieldguide.write.exports import charts_csv, ical
from fieldguide.write.html import Templates
from fieldguide.write.page import Page

Make = Callable[[Address], Page | str | bytes]
Call = Callable[..., Markup | str]

VALUES = {str: "text in quotes", int: "a whole number"}  # what pages can give to macros
THEME = Path(__file__).resolve().parent.parent / "theme"
CALLS: dict[str, Call] = {
    **pages.CALLS,
    **calendar_page.CALLS,
    **models.CALLS,
    **chart.CALLS,
    **compare.CALLS,
    **number_charts.CALLS,
    **sources.CALLS,
    **data_page.CALLS,
    **learning.CALLS,
    **quiz.CALLS,
}


@dataclass(frozen=True)
class Form:
    """How and where the site will be read.

    With `directories`, a page lies in a folder of its own (`terms/mips/`). `home` is the site's own address and `edit`
    the one under which files of the repository are edited, each empty when there is none.
    """

    name: str
    directories: bool = True
    home: str = ""
    edit: str = ""


class Site:
    """All generated pages and files of a guide, and what its hand-written pages (`written`, paths in docs/) call.

    Raises ValueError when two rows, or a row and a hand-written page, want one address.
    """

    def __init__(self, guide: Guide, root: Path, form: Form, written: Collection[str]) -> None:
        self.guide = guide
        self.form = form
        home = form.home if form.directories else ""
        self.templates = templates = Templates(guide, root / "templates", form.edit, home, beside(root))
        self.rows = joined(*parts(templates, root, form))
        made = set(map(without_index, self.rows))
        for path in (path for path in written if without_index(path) in made):
            raise ValueError(f"docs/{path}: the guide generates a page at this address; rename the file")
        self.addresses = Addresses(self.rows.keys() | written, form.directories)
        self.calls: dict[str, Call] = {name: functools.partial(call, templates) for name, call in CALLS.items()}

    def make(self, path: str) -> Page | str | bytes:
        """Make one row."""
        return self.rows[path](self.addresses.from_page(path))

    def pages(self) -> list[str]:
        """List the paths of the rows that make a Page."""
        return [path for path in self.rows if path.endswith(".md")]

    def files(self) -> list[str]:
        """List the paths of the rows that make the content of a file."""
        return [path for path in self.rows if not path.endswith(".md")]


def beside(root: Path) -> dict[str, int]:
    """Return the sizes of what was made last to be published beside the site, by path: the archive, books, decks."""
    made = root / "dist"
    return {path.relative_to(made).as_posix(): path.stat().st_size for path in made.rglob("*") if path.is_file()}


def parts(templates: Templates, root: Path, form: Form) -> Iterator[dict[str, Make]]:
    """List the rows that each module of write/ makes."""
    guide = templates.guide
    term = f"terms/{{}}{'/' if form.directories else '.html'}"
    yield pages.rows(templates)
    yield compare.rows(templates)
    yield families.rows(templates)
    yield learning.rows(templates)
    yield sources.rows(templates)
    yield {"assets/search/compare.js": lambda _: compare.script(guide, search_index.order(guide))}
    yield {"assets/search/sources.js": lambda _: sources.script(guide, search_index.order(guide))}
    yield {"assets/search/paths.js": lambda _: learning.script(guide, term)}
    yield {"assets/search/quiz.js": lambda _: quiz.script(guide)}
    yield together(search_index.FILES, lambda: search_index.files(guide, term))
    yield together(exports.EXPORTS, lambda: exports.files(guide))
    yield together(ical.calendars(guide), lambda: ical.files(guide, form.home if form.directories else ""))
    yield together(charts_csv.paths(guide), lambda: charts_csv.files(guide))
    yield ready(assets.files(guide, root / "theme"))
    yield ready(typeface.files(root / "build/typeface"))
    if form.home and form.directories:  # browsers want absolute addresses there, so only the site online has one
        yield {"opensearch.xml": functools.partial(templates.fill, "feeds/opensearch.xml.j2", name=form.name, home=form.home)}


def together(paths: Iterable[str], make: Callable[[], Mapping[str, str]]) -> dict[str, Make]:
    """Return rows of files that are made at one go, when the first is asked for, and are the same from everywhere."""
    made = functools.cache(make)
    return {path: functools.partial(_one_of, made, path) for path in paths}


def _one_of(made: Callable[[], Mapping[str, str]], path: str, _: Address) -> str:
    return made()[path]


def ready(files: Mapping[str, str | bytes]) -> dict[str, Make]:
    """Return rows whose content is the same from everywhere."""
    return {path: functools.partial(_same, content) for path, content in files.items()}


def _same(content: str | bytes, _: Address) -> str | bytes:
    return content


def joined(*parts: dict[str, Make]) -> dict[str, Make]:
    """Join rows; raises ValueError when two want one path."""
    rows: dict[str, Make] = {}
    for part in parts:
        for path in part.keys() & rows.keys():
            raise ValueError(f"{path}: two parts of the site want this address")
        rows |= part
    return rows


def wrong_calls(written: Written) -> Iterator[Problem]:
    """Find what hand-written pages call that does not exist, or with what it cannot take."""
    for call in written.chapter_calls:
        make = CALLS.get(call.name)
        if make is None:
            yield Problem(call.page, call.line, call.name, f"no such macro{did_you_mean(call.name, CALLS)}")
        else:
            yield from (Problem(call.page, call.line, call.name, message) for message in _misfits(inspect.signature(make), call))


def _misfits(shape: inspect.Signature, call: chapters.Call) -> Iterator[str]:
    """Say what of the values of a call a macro cannot take."""
    try:
        given = shape.bind(None, None, *call.args, **call.values).arguments
    except TypeError as error:
        keys = [f"{name}=" for name, parameter in shape.parameters.items() if parameter.kind == parameter.KEYWORD_ONLY]
        hint = f": write {', '.join(keys)}" if keys and call.args else ""
        yield f"{error}{hint}"
        return
    for name, value in given.items():
        wanted = shape.parameters[name].annotation
        if wanted in VALUES and type(value) is not wanted:
            yield f"{name} must be {VALUES[wanted]}, not {VALUES[type(value)]}"


def wrong_names(written: Written) -> Iterator[Problem]:
    """Find calls for a file of data, for a kind of books, or for the minutes of a chapter, that there is not."""
    read = [call.page.removeprefix("docs/").removesuffix(".md") for call in written.chapter_calls if call.name == "reading"]
    known: dict[str, Collection[str]] = {"data_file": exports.EXPORTS, "minutes": read, "editions": data_page.EDITIONS}
    for call in written.chapter_calls:
        if call.name in known and call.first is not None and call.first not in known[call.name]:
            yield Problem(call.page, call.line, call.name, f"{call.first!r} is not there{did_you_mean(str(call.first), known[call.name])}")


def wrong_files(written: Written) -> Iterator[Problem]:
    """Find styles and scripts that hand-written pages ask for and the theme does not have."""
    styles, scripts = (assets.published(THEME, suffix) for suffix in ("css", "js"))
    for front in written.fronts.values():
        for kind, named, known in (("style", front.value.styles, styles), ("script", front.value.scripts, scripts)):
            for i, path in enumerate(named):
                if path not in known:
                    yield front.problem(f"{kind}s[{i}]", f"no {kind} {path!r}{did_you_mean(path, known)}")


def check(written: Written) -> list[Problem]:
    """Return every problem of what people wrote: of the data, and of what the pages in docs/ call and ask for."""
    return sorted({*rules.check(written), *wrong_calls(written), *wrong_names(written), *wrong_files(written)})


def read(root: Path, day: datetime.date) -> Guide:
    """Return the guide at `root` as of a day; raises Failure with every problem of what people wrote."""
    written = load(root)
    if problems := check(written):
        raise Failure("\n".join(map(str, problems)))
    return Guide(written, day)
