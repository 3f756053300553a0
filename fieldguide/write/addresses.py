"""How pages and files of the site are addressed from one another, in both forms: `terms/mips/` and `terms/mips.html`."""

import functools
from collections.abc import Callable, Collection

from fieldguide.read.problems import did_you_mean

Address = Callable[[str], str]
"""Turns the path of a page or file (`terms/mips.md`, `assets/x.css`) into its address relative to one page."""


def without_index(path: str) -> str:
    """Return a path without what makes no difference to its address: `compare/index.md` and `compare.md` have the same."""
    return path.removesuffix(".md").removesuffix("/index")


class DeadLink(Exception):
    """Something of ours links to a path that the site does not have."""


class Addresses:
    """The addresses of a site whose paths are `known`; with `directories`, a page lies in a folder of its own."""

    def __init__(self, known: Collection[str], directories: bool) -> None:
        self.known = known
        self.directories = directories
        self.of = functools.cache(self._of)

    def _of(self, path: str) -> str:
        """Return the address of a path from the root of the site; raises DeadLink for a path that the site does not have."""
        if path not in self.known:
            raise DeadLink(f"links to {path!r}, which the site does not have{did_you_mean(path, self.known)}")
        if not path.endswith(".md"):
            return path
        stem = path.removesuffix(".md")
        if not self.directories:
            return f"{stem}.html"
        return "" if stem == "index" else f"{stem}/"

    def from_page(self, path: str) -> Address:
        """Return what turns paths into addresses relative to a page; what lies in its own top folder is reached within that."""
        here = self.of(path)
        up, top = "../" * here.count("/"), here[: here.find("/") + 1]

        def relative(to: str) -> str:
            there = self.of(to)
            if top and there.startswith(top):
                return up.removeprefix("../") + there.removeprefix(top)
            return up + there or "./"

        return relative
