"""Looks entries up as the search box does: by the same scripts, run in a JavaScript engine that comes as a package.

One implementation of the ranking, so that the site and the terminal cannot come apart.
"""

import json
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

from fieldguide.guide import Guide
from fieldguide.write import search_index

ASSETS = Path(__file__).resolve().parent.parent / "theme" / "assets"
# What the scripts expect of a browser before they touch the page: no box is there, so nothing is woken.
BROWSER = """
globalThis.window = globalThis;
globalThis.document = {querySelector: () => null};
globalThis.URLSearchParams = class { get() { return null; } };
"""
LOOK_UP = """
const index = cfgFinder.build(cfgFinder.names);
function label(at) { return index.entries[at].acronym || index.entries[at].name; }
function lookUp(typed) {
  const found = cfgFinder.find(index, typed);
  const words = part => typeof part === "string" ? part : part.title || label(part.at);
  const answer = found.answer ? found.answer.parts.map(words).join("") : "";
  const hits = found.hits.map(hit => ({id: index.entries[hit.at].id, score: hit.score, name: hit.key ? hit.key.text : ""}));
  return JSON.stringify({answer, hits, none: found.none});
}
"""


class Finder:
    """The search box without a box."""

    def __init__(self, guide: Guide) -> None:
        self.engine = MiniRacer()
        self.engine.eval(BROWSER)
        for script in [ASSETS / "frame" / "format.js", ASSETS / "status" / "days.js", *sorted((ASSETS / "search").glob("*.js"))]:
            self.engine.eval(script.read_text(encoding="utf-8"))
        made = search_index.files(guide, "{}")
        for part in ("names", "facts"):
            self.engine.eval(made[f"assets/search/{part}.js"])
        self.engine.eval(LOOK_UP)

    def look_up(self, typed: str) -> dict[str, Any]:
        """Return the direct answer, the hits (id, score, name that matched), best first, and whether they are only the nearest."""
        found: dict[str, Any] = json.loads(str(self.engine.eval(f"lookUp({json.dumps(typed)})")))
        return found
