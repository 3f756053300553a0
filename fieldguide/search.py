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
SCRIPTS = ("frame/format.js", "status/days.js", "search/*.js")
PARTS = ("names", "summaries", "facts")
# What the scripts expect of a browser before they touch the page: no search box is there, so nothing starts.
BROWSER = """
globalThis.window = globalThis;
globalThis.cfg = {};
globalThis.document = {querySelector: () => null};
globalThis.location = {search: ""};
globalThis.URLSearchParams = class { get() { return null; } };
"""
LOOK_UP = """
const index = cfg.buildIndex(cfg.names);
function label(at) { return index.entries[at].acronym || index.entries[at].name; }
function lookUp(typed) {
  const found = cfg.find(index, typed);
  const words = part => typeof part === "string" ? part : part.title || label(part.at);
  const answer = found.answer ? found.answer.parts.map(words).join("") : "";
  const hits = found.hits.map(hit => ({id: index.entries[hit.at].id, sure: hit.score >= cfg.SURE, name: hit.key ? hit.key.text : ""}));
  return JSON.stringify({answer, hits, none: found.none});
}
"""


def load_scripts(*patterns: str) -> MiniRacer:
    """Return an engine with scripts of the theme loaded, named by path or pattern below `theme/assets`."""
    engine = MiniRacer()
    engine.eval(BROWSER)
    for pattern in patterns:
        for script in sorted(ASSETS.glob(pattern)):
            engine.eval(script.read_text(encoding="utf-8"))
    return engine


class Finder:
    """The search box without a box."""

    def __init__(self, guide: Guide) -> None:
        self.engine = load_scripts(*SCRIPTS)
        index = search_index.files(guide, "{}")
        for part in PARTS:
            self.engine.eval(index[f"assets/search/{part}.js"])
        self.engine.eval(LOOK_UP)

    def look_up(self, typed: str) -> dict[str, Any]:
        """Return the answer, whether nothing was found, and the hits, best first: id, the name that matched, `sure` if it was meant."""
        found: dict[str, Any] = json.loads(str(self.engine.eval(f"lookUp({json.dumps(typed)})")))
        return found
