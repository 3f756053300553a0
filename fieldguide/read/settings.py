"""What the settings of the engine, mkdocs.yml, say that a book needs too: names, how Markdown is read, the order of the pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

BUILT_IN = ("fenced_code", "tables", "toc")  # extensions that the engine always has


class _Loader(yaml.SafeLoader):
    """Reads plain data; what the engine takes from the environment is left out."""


_Loader.add_constructor("!ENV", lambda loader, node: None)


@dataclass(frozen=True)
class Settings:
    """The settings that are not the engine's alone; `extensions` are those of Markdown, each with its own settings."""

    name: str
    says: str
    notice: str
    extensions: dict[str, dict[str, Any]]
    order: list[str]


def read(root: Path) -> Settings:
    """Read the settings of the guide at `root`."""
    found = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)  # noqa: S506 (a safe loader)
    extensions: dict[str, dict[str, Any]] = {name: {} for name in BUILT_IN}
    for one in found.get("markdown_extensions", []):
        extensions |= one if isinstance(one, dict) else {one: {}}
    pages = [page.removesuffix(".md") for page in _pages(found.get("nav", []))]
    return Settings(found["site_name"], found.get("site_description", ""), found.get("copyright", ""), extensions, pages)


def _pages(nav: Any) -> Iterator[str]:
    """List the pages of a navigation in order."""
    if isinstance(nav, str):
        yield nav
        return
    for below in nav.values() if isinstance(nav, dict) else nav:
        yield from _pages(below)
