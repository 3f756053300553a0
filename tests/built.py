"""Reads the pages of a build, each once: its links, ids, headings and what it loads."""

import functools
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode


@dataclass(frozen=True)
class BuiltPage:
    """What tests ask of one page."""

    path: Path
    title: str
    first_headings: list[str]
    second_headings: list[str]
    ids: Counter[str]
    links: list[str]
    loads: list[str]  # what the browser fetches by itself: scripts, styles, pictures
    inline_scripts: list[str]
    handlers: list[str]  # attributes that run something or style inline
    targets: list[str]  # windows that links open
    words: int
    term: str | None
    moved: bool  # an old address, which leads on by itself


def parse(path: Path) -> LexborHTMLParser:
    """Parse one page."""
    return LexborHTMLParser(path.read_bytes())


def read(path: Path) -> BuiltPage:
    """Parse one page, and keep what most tests ask of it."""
    tree = parse(path)
    found = [(node, node.attributes) for node in tree.css("*")]
    article = tree.css_first("article")
    return BuiltPage(
        path=path,
        title=words(tree.css_first("title")),
        first_headings=[words(node) for node in tree.css("h1")],
        second_headings=[words(node) for node in tree.css("article h2")],
        ids=Counter(id for _, attributes in found if (id := attributes.get("id"))),
        links=[value for _, attributes in found for name in ("href", "src") if (value := attributes.get(name)) is not None],
        loads=[address for node, attributes in found if (address := loaded(node.tag, attributes))],
        inline_scripts=[node.text() for node in tree.css("script") if not node.attributes.get("src")],
        handlers=[name for _, attributes in found for name in attributes if name == "style" or name.startswith("on")],
        targets=[attributes["target"] or "" for _, attributes in found if "target" in attributes],
        words=len(words(article).split()),
        term=article.attributes.get("data-term") if article else None,
        moved=tree.css_first("meta[http-equiv=refresh]") is not None,
    )


def words(node: LexborNode | None) -> str:
    """Return the words of an element, without the signs of heading links."""
    return " ".join(node.text().split()) if node else ""


def loaded(tag: str | None, attributes: dict[str, str | None]) -> str | None:
    """Return the address that an element makes a browser fetch."""
    if tag in ("script", "img", "iframe", "source", "object", "embed"):
        return attributes.get("src") or attributes.get("data")
    return attributes.get("href") if tag == "link" and attributes.get("rel") not in ("canonical", "prev", "next") else None


class Build:
    """All pages of a build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.directories = (folder / "about/index.html").exists()
        self._leads_nowhere = functools.cache(self._resolves_to_nothing)

    @cached_property
    def pages(self) -> list[BuiltPage]:
        """Read all pages but the one for what is missing, whose addresses start at the root of a server."""
        return [read(path) for path in sorted(self.folder.rglob("*.html")) if path.name != "404.html"]

    @cached_property
    def by_path(self) -> dict[Path, BuiltPage]:
        """Return the pages by their path."""
        return {page.path: page for page in self.pages}

    def page(self, path: str) -> Path:
        """Return the file of a page by its place in the site: `terms/mips`."""
        return self.folder / (f"{path}/index.html" if self.directories else f"{path}.html")

    def dead_links(self) -> list[str]:
        """List the links that lead to nothing inside the build, as `page: link`."""
        return [f"{page.path.relative_to(self.folder)}: {link}" for page in self.pages for link in page.links if self._is_dead(page, link)]

    def _is_dead(self, page: BuiltPage, link: str) -> bool:
        """Look a link up; those that lead up are the same for many pages, and are resolved once."""
        if link.startswith(("https:", "http:", "mailto:", "data:")):
            return False
        if not link.startswith("../"):
            return self._resolves_to_nothing(page.path, link)
        base = page.path
        while link.startswith("../"):
            link, base = link.removeprefix("../"), base.parent
        return self._leads_nowhere(base, f"./{link}")

    def _resolves_to_nothing(self, base: Path, link: str) -> bool:
        address, anchor = urldefrag(urljoin(base.as_uri(), link))
        target = Path(unquote(urlsplit(address).path))
        if self.directories and target.is_dir():
            target /= "index.html"
        if target in self.by_path:
            return bool(anchor) and anchor not in self.by_path[target].ids
        return not target.is_file()
