"""The one door into MkDocs: it hands over the rows of the site, and runs what pages call.

MkDocs runs this file twice, as hook and as macros module, as two module objects: no state is kept here. The site is
made in `define_env`, before MkDocs cleans its folder, so that bad data leaves the last good site in place.
"""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from fieldguide import background, citing
from fieldguide.build_day import build_day
from fieldguide.failures import Failure
from fieldguide.site import Form, Site, read
from fieldguide.write import assets
from fieldguide.write.chapters import Chapter
from fieldguide.write.faults import one_line
from fieldguide.write.html import Unindented

ROOT = Path(__file__).parent


class GeneratedPage(Page):
    """A page of ready HTML: nothing of it is left to compile or to convert."""

    make: Callable[[], Any]

    def read_source(self, config: MkDocsConfig) -> None:
        """Read nothing: there is no Markdown, and no macro to expand in it."""
        self.markdown, self.meta = "", {"title": "", "render_macros": False}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the page."""
        try:
            made = self.make()
        except Exception as error:
            raise PluginError(one_line(error, self.file.src_uri)) from None
        self.content = str(made.html)
        self.title = made.title
        self.meta = {"title": made.title, "description": made.description, "term": made.term, "tab": made.tab, "nav": made.nav}
        self.meta |= {"layout": made.layout, "styles": made.styles, "scripts": made.scripts}
        self.toc = get_toc([{"level": 2, "id": id, "name": name, "children": []} for id, name in made.sections])


def define_env(env: Any) -> None:
    """Load and check the guide, make its site, and define the macros that pages call."""
    config = env.conf
    edit = f"{config.repo_url}/{config.extra['edit']}" if config.repo_url else ""
    form = Form(config.site_name, config.use_directory_urls, config.site_url or "", edit)
    try:
        guide = read(Path(config.config_file_path).parent, build_day(ROOT))
        env.site = Site(guide, ROOT, form, {f"{page}.md" for page in guide.written.pages})
    except (Failure, ValueError) as error:
        raise PluginError(str(error)) from None
    env.made_beside = background.begin(functools.partial(make_files, env.site))
    for name, call in env.site.calls.items():
        env.macro(macro_of(env, call), name)


def make_files(site: Site) -> dict[str, bytes]:
    """Make all rows that are no pages: {path: content}."""
    made = {}
    for path in site.files():
        try:
            content = cast("str | bytes", site.make(path))
        except Exception as error:
            raise PluginError(one_line(error, path)) from None
        made[path] = content.encode() if isinstance(content, str) else content
    return made


def macro_of(env: Any, call: Callable[..., Markup | str]) -> Callable[..., str]:
    """Return a macro; what fails in it is kept for `on_page_content`, since the macros plugin would swallow it."""

    def macro(*args: Any, **options: Any) -> str:
        try:
            made = call(env.site.addresses.from_page(env.page.file.src_uri), *args, **options)
            return chapter(env.page).place(made) if isinstance(made, Markup) else made  # plain words stay in their line
        except Exception as error:
            env.page.fault = one_line(error, env.page.file.src_uri)
            return ""

    return macro


def chapter(page: Any) -> Chapter:
    """Return what a hand-written page keeps while it is converted."""
    if not hasattr(page, "chapter"):
        page.chapter = Chapter()
    found: Chapter = page.chapter
    return found


def site_of(config: MkDocsConfig) -> Site:
    """Return the site, which the macros plugin carries through a build."""
    macros: Any = config.plugins["macros"]
    found: Site = macros.site
    return found


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the generated pages and files among those on disk."""
    site = site_of(config)
    # Its name holds a hash that changes with each version of Material.
    config.extra["material"] = next(file.src_uri for file in files if file.src_uri.startswith("assets/stylesheets/main."))
    for file in [file for file in files if assets.is_source(file.src_uri)]:
        files.remove(file)
    for path in site.rows:
        files.append(File.generated(config, path, content=""))
    for path in site.pages():
        GeneratedPage(None, files.src_uris[path], config).make = functools.partial(site.make, path)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let the theme's templates leave out what indents them, too, and fill the files, whose making ends with that of the pages."""
    env.add_extension(Unindented)
    macros: Any = config.plugins["macros"]
    for path, content in macros.made_beside().items():
        files.src_uris[path].content_bytes = content
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the guide's marks in a hand-written page."""
    if isinstance(page, GeneratedPage):
        return markdown
    site, path = site_of(config), page.file.src_uri
    cited = citing.cited_on(site.guide.written, path.removesuffix(".md"))
    return chapter(page).write(markdown, site.templates, site.addresses.from_page(path), cited)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the HTML of marks and macros in its places; report what failed on the way."""
    if fault := getattr(page, "fault", None):
        raise PluginError(fault)
    return html if isinstance(page, GeneratedPage) else chapter(page).finish(html)
