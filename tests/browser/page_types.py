"""One page of each type: what holds for every page is tested on all of these."""

from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class PageType:
    """A page by its place in the site (`terms/mips`), with what its address asks for."""

    path: str
    query: str = ""

    def on(self, server: str) -> str:
        """Return its address on a server."""
        return f"{server}{self.path}/{self.query}" if self.path else f"{server}{self.query}"

    def in_bundle(self, folder: Path) -> str:
        """Return its address in the unpacked bundle."""
        return (folder / f"{self.path or 'index'}.html").as_uri() + self.query


PAGE_TYPES = {
    "home": PageType(""),
    "entry": PageType("terms/mips"),
    "entry of a model": PageType("terms/aco-reach"),
    "entry of a rule": PageType("terms/cms-0057-f"),
    "entry of a standard": PageType("terms/fhir"),
    "area": PageType("areas/quality"),
    "A to Z": PageType("a-z"),
    "calendar": PageType("calendar"),
    "past year": PageType("past-year"),
    "sources": PageType("sources"),
    "sources of a kind": PageType("sources/standard"),
    "chapter": PageType("value"),
    "meanings": PageType("meanings/pi"),
    "about": PageType("about"),
    "missing": PageType("no-such-page"),
    "charts of numbers": PageType("charts"),
    "models table": PageType("models", "?on=2022-06-01"),
    "models chart": PageType("models-chart", "?on=2022-06-01"),
    "compare": PageType("compare", "?ids=aco-reach,lead"),
    "prepared comparison": PageType("compare/bpci-advanced-cjr-team"),
    "family": PageType("families/accountable-care"),
    "decode": PageType("decode"),
    "paths": PageType("paths"),
    "path": PageType("paths/payer-api-engineer"),
    "step of a path": PageType("terms/fhir", "?path=payer-api-engineer&step=9"),
    "quiz": PageType("quiz", "?of=quality&seed=12"),
    "cards": PageType("cards", "?of=quality"),
    "decode practice": PageType("decode-practice"),
}


each = pytest.mark.parametrize("kind", [pytest.param(kind, id=name) for name, kind in PAGE_TYPES.items()])
"""Runs a test on each type of page, as `kind`."""
