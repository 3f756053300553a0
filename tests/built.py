"""Reads the pages of a build, each once: its links, ids, headings and what it loads."""

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
    words: int
    term: str | None


def read(path: Path) -> BuiltPage:
    """Parse one page."""
    tree = LexborHTMLParser(path.read_bytes())
    found = tree.css("*")
    article = tree.css_first("article")
    return BuiltPage(
        path=path,
        title=words(tree.css_first("title")),
        first_headings=[words(node) for node in tree.css("h1")],
        second_headings=[words(node) for node in tree.css("article h2")],
        ids=Counter(id for node in found if (id := node.attributes.get("id"))),
        links=[value for node in found for name in ("href", "src") if (value := node.attributes.get(name)) is not None],
        loads=[address for node in found if (address := loaded(node))],
        inline_scripts=[node.text() for node in tree.css("script") if not node.attributes.get("src")],
        handlers=[name for node in found for name in node.attributes if name == "style" or name.startswith("on")],
        words=len(words(article).split()),
        term=article.attributes.get("data-term") if article else None,
    )


def words(node: LexborNode | None) -> str:
    """Return the words of an element, without the signs of heading links."""
    return " ".join(node.text().replace("¶", "").split()) if node else ""


def loaded(node: LexborNode) -> str | None:
    """Return the address that an element makes a browser fetch."""
    tag, attributes = node.tag, node.attributes
    if tag in ("script", "img", "iframe", "source", "object", "embed"):
        return attributes.get("src") or attributes.get("data")
    return attributes.get("href") if tag == "link" and attributes.get("rel") not in ("canonical", "prev", "next") else None


class Build:
    """All pages of a build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.directories = (folder / "about/index.html").exists()

    @cached_property
    def pages(self) -> list[BuiltPage]:
        """Read all pages but the one for what is missing, whose addresses start at the root of a server."""
        return [read(path) for path in sorted(self.folder.rglob("*.html")) if path.name != "404.html"]

    @cached_property
    def by_path(self) -> dict[Path, BuiltPage]:
        """Return the pages by their path."""
        return {page.path: page for page in self.pages}

    def dead_links(self) -> list[str]:
        """List the links that lead to nothing inside the build, as `page: link`."""
        return [f"{page.path.relative_to(self.folder)}: {link}" for page in self.pages for link in page.links if self._is_dead(page, link)]

    def _is_dead(self, page: BuiltPage, link: str) -> bool:
        if urlsplit(link).scheme in ("https", "http", "mailto", "data"):
            return False
        address, anchor = urldefrag(urljoin(page.path.as_uri(), link))
        target = Path(unquote(urlsplit(address).path))
        if self.directories and target.is_dir():
            target /= "index.html"
        if target in self.by_path:
            return bool(anchor) and anchor not in self.by_path[target].ids
        return not target.is_file()
