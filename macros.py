"""The one door into MkDocs: the macros that pages call, and the generated pages going in.

MkDocs runs this file twice, as hook and as macros module, as two module objects: no state is kept here. The
guide is made in `define_env`, before MkDocs cleans `site/`, so that bad data leaves the last good site in place.
"""

import datetime
import functools
import logging
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.check import check
from fieldguide.read.load import load
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.write import assets, compare, overviews, search_index
from fieldguide.write.exports import data
from fieldguide.write.render import Renderer, pages

ROOT = Path(__file__).parent
THEME = ROOT / "theme"
RENDERED = ("entry", "area", "meanings", "a_to_z", "calendar", "sources", "figure", "home", "reading", "decode", "moved")
log = logging.getLogger("mkdocs.fieldguide")


def define_env(env: Any) -> None:
    """Load and check the guide, and define the macros that pages call."""
    written = load(Path(env.conf.config_file_path).parent)
    problems = check(written)
    if problems:
        raise PluginError("\n".join(["The data has problems:", *map(str, problems)]))
    guide = Guide(written, build_day())
    env.guide, env.renderer = guide, Renderer(guide, ROOT / "templates", edit=f"{env.conf.repo_url}/{env.conf.edit_uri}")
    renderer = env.renderer

    def here(path: str) -> str:
        return address(env.conf, path, env.page.url)

    def safely(make: Callable[..., str]) -> Callable[..., str]:
        """Tell of an error in a template as `templates/pages/entry.html.j2:8: …`, not as a traceback."""

        def macro(*args: Any, **values: Any) -> str:
            try:
                return set_aside(env.page, make(*args, here, **values))
            except jinja2.TemplateError as error:
                # Not PluginError: the macros plugin would catch it and print a traceback into the page.
                log.error(where(error))
                raise SystemExit(1) from None

        return macro

    macros = {name: getattr(renderer, name) for name in RENDERED}
    macros |= {name: functools.partial(make, renderer) for name, make in overviews.MACROS.items()}
    for name, make in macros.items():
        env.macro(safely(make), name)
    unknown = [
        Problem(call.page, call.line, call.name, f"no such macro{did_you_mean(call.name, macros)}")
        for call in written.chapter_calls
        if call.name not in macros
    ]
    if unknown:
        raise PluginError("\n".join(map(str, unknown)))


def set_aside(page: Page, text: str) -> str:
    """Keep the HTML of a page away from Python-Markdown, which needs it to be neither read nor changed, only placed.

    What stays are the headings, for the table of contents, and a mark for each piece of HTML between them.
    """
    pieces = page.meta.setdefault("cfg_html", [])
    marked = []
    for piece in re.split(r"^(#{1,2} .*)$", text, flags=re.M):
        if piece.startswith("#") or not piece.strip():
            marked.append(piece)
        else:
            pieces.append(piece)
            marked.append(f"\n\ncfg-html-{len(pieces) - 1}-here\n\n")
    return "".join(marked)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the HTML that was set aside in the places of its marks."""
    pieces = page.meta.get("cfg_html", [])
    return re.sub(r"<p>cfg-html-(\d+)-here</p>", lambda match: pieces[int(match[1])], html)


def state(config: MkDocsConfig) -> Any:
    """Return the macros plugin, which carries the guide through a build."""
    return config.plugins["macros"]


@functools.cache
def _form(path: str, directories: bool) -> str:
    """Return the address that a page or file has in the form of this build: `terms/mips/` or `terms/mips.html`."""
    if not path.endswith(".md"):
        return path
    stem = path.removesuffix(".md")
    if not directories:
        return f"{stem}.html"
    return "" if stem == "index" else f"{stem}/"


def address(config: MkDocsConfig, path: str, page_url: str) -> str:
    """Return the address of a page (`terms/mips.md`) or file relative to a page."""
    return "../" * page_url.count("/") + _form(path, config.use_directory_urls) or "./"


def build_day() -> datetime.date:
    """Return the day of the build: SOURCE_DATE_EPOCH, else the last commit's, else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        command = ["git", "log", "-1", "--format=%ct"]
        epoch = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603
    now = datetime.datetime.now(datetime.UTC)
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date() if epoch else now.date()


def where(error: jinja2.TemplateError) -> str:
    """Find the template line at which an error arose."""
    trace, place = error.__traceback__, ""
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.suffix == ".j2":
            place = f"templates/{file.name}:{trace.tb_lineno}: "
        trace = trace.tb_next
    if isinstance(error, jinja2.TemplateSyntaxError):
        place = f"templates/{error.name}:{error.lineno}: "
    return f"{place}{error.message}"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the generated pages and files among those on disk; none may hide another."""
    guide = state(config).guide
    config.extra["statuses"] = {id: word.label for id, word in guide.vocabulary.statuses.items()}
    # The macros plugin compiles the text of every page; most are one and the same call.
    environment = state(config).env
    environment.from_string = functools.lru_cache(maxsize=64)(environment.from_string)
    for file in [file for file in files if assets.is_source(file.src_uri)]:
        files.remove(file)
    pattern = "terms/{}/" if config.use_directory_urls else "terms/{}.html"
    made = {**pages(guide), **overviews.pages(guide), **data.files(guide), **assets.files(THEME)}
    if config.site_url and config.use_directory_urls:  # browsers want absolute addresses, so only the online build has one
        made["opensearch.xml"] = state(config).renderer.opensearch(config.site_name, config.site_url)
    made |= {**search_index.files(guide, pattern), **compare.files(guide, pattern)}
    for path, content in made.items():
        if files.get_file_from_path(path):
            raise PluginError(f"docs/{path}: the guide generates a page at this address; rename the file")
        file = File.generated(config, path, content=content)
        if path.startswith("terms/") and Path(path).stem in guide.terms:
            file.edit_uri = guide.file_of(Path(path).stem)
        files.append(file)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the guide's marks in hand-written pages; generated ones hold a macro call alone."""
    if page.file.generated_by or not any(prose.tokens(markdown)):
        return markdown
    renderer: Renderer = state(config).renderer
    return renderer.chapter(markdown, lambda path: address(config, path, page.url))
