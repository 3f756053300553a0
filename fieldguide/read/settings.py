"""What the settings of the engine, mkdocs.yml, say that a book needs too: names, how Markdown is read, the order of the pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FILE = "mkdocs.yml"
BUILT_IN = ("fenced_code", "tables", "toc")  # extensions that the engine always has


class _Loader(yaml.CSafeLoader):
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
    found = _with_inherited(root / FILE)
    extensions: dict[str, dict[str, Any]] = {name: {} for name in BUILT_IN}
    for one in found.get("markdown_extensions", []):
        extensions |= one if isinstance(one, dict) else {one: {}}
    pages = [page.removesuffix(".md") for page in navigation((root / FILE).read_text(encoding="utf-8")) or ()]
    return Settings(found["site_name"], found.get("site_description", ""), found.get("copyright", ""), extensions, pages)


def _with_inherited(file: Path) -> dict[str, Any]:
    """Read a file of settings; what is not in it is in the one that it inherits from, if there is one."""
    found: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), _Loader)  # noqa: S506 (a safe loader)
    return (_with_inherited(file.parent / found["INHERIT"]) if "INHERIT" in found else {}) | found


def navigation(text: str) -> dict[str, int] | None:
    """Return what the navigation names, in order, with the line of each; None where there is none, and the engine lists all pages."""
    node = yaml.compose(text, yaml.CSafeLoader)
    fields = {key.value: below for key, below in node.value} if isinstance(node, yaml.MappingNode) else {}
    return dict(_leaves(fields["nav"])) if "nav" in fields else None


def _leaves(node: yaml.Node) -> Iterator[tuple[str, int]]:
    if isinstance(node, yaml.ScalarNode):
        yield node.value, node.start_mark.line + 1
    elif isinstance(node, yaml.CollectionNode):
        for below in node.value:
            yield from _leaves(below[1] if isinstance(node, yaml.MappingNode) else below)
