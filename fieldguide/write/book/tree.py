"""The HTML of a book as a tree: ids that stay apart when many pages become one, and links that lead within the book.

While a part is made, a link leads to a path of the site (`terms/mips.md`); where that is, is known once all parts are there.
"""

import copy
import re
from collections.abc import Callable
from typing import Literal
from xml.etree import ElementTree

from markupsafe import Markup

Element = ElementTree.Element
Resolve = Callable[[str], str | None]
"""Returns the address that a link of the tree leads to, none where there is no such place."""
# A link to a page of the site.
PLACE = re.compile(r"(?P<path>[^?#:]+\.md)(?P<query>\?[^#]*)?(?:#(?P<at>.*))?")
SVG = "http://www.w3.org/2000/svg"
JOINED = Markup("")


def parse(html: str, prefix: str) -> Element:
    """Parse HTML that is made here, which is XML too; all ids in it, and links to them, get a prefix, if there is one."""
    tree = ElementTree.fromstring(f"<div>{html}</div>")  # noqa: S314 (made here)
    for element in tree.iter() if prefix else ():
        if id := element.get("id"):
            element.set("id", f"{prefix}-{id}")
        if element.get("href", "").startswith("#"):
            element.set("href", f"#{prefix}-{element.get('href', '')[1:]}")
        if named := element.get("aria-labelledby"):
            element.set("aria-labelledby", " ".join(f"{prefix}-{id}" for id in named.split()))
    return tree


def mentions(part: str, trees: list[Element]) -> dict[str, str]:
    """Return the ids of the places where entries are first linked in a part, by entry; a link without an id gets one."""
    found: dict[str, str] = {}
    for element in (element for tree in trees for element in tree.iter("a")):
        term = element.get("data-term")
        if term and term not in found:
            found[term] = element.get("id") or f"at-{part}-{term}"
            element.set("id", found[term])
    return found


def ids(tree: Element) -> set[str]:
    """Return all ids in a tree."""
    return {id for element in tree.iter() if (id := element.get("id"))}


def written(tree: Element, resolve: Resolve, method: Literal["html", "xml"]) -> Markup:
    """Write what is in a tree, its links resolved; a link that leads nowhere becomes plain text."""
    tree = copy.deepcopy(tree)
    for element in tree.iter():
        if element.tag == "svg" and method == "xml":
            element.set("xmlns", SVG)
        href = element.get("href")
        if href is None:
            continue
        if (address := resolve(href)) is not None:
            element.set("href", address)
            continue
        element.tag = "span"
        for name in ("href", "rel"):
            element.attrib.pop(name, None)
    return Markup("".join(ElementTree.tostring(child, "unicode", method) for child in tree))  # noqa: S704 (made here)
