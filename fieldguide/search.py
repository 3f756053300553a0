"""Looks entries up as the search box does: by the same scripts, run in a JavaScript engine that comes as a package.

One implementation of the ranking, so that the site and the terminal cannot come apart.
"""

import atexit
import json
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

from fieldguide.guide import Guide
from fieldguide.write import search_index

ASSETS = Path(__file__).resolve().parent.parent / "theme" / "assets"
SCRIPTS = ("frame/format.js", "status/days.js", "search/*.js", "find/*.js")
# What the scripts expect of a browser before they touch the page: no search box is there, so nothing starts.
BROWSER = """
globalThis.window = globalThis;
globalThis.cfg = {statuses: {}};
globalThis.document = {querySelector: () => null};
globalThis.location = {search: ""};
globalThis.URLSearchParams = class { get() { return null; } };
"""
LOOK_UP = """
const index = cfg.buildIndex(cfg.names);
function label(at) { return index.entries[at].acronym || index.entries[at].name; }
function lookUp(typed) {
  const found = cfg.find(index, typed);
  const words = part => typeof part === "string" ? part : part.text || part.title || label(part.at);
  const told = found.answer ? [found.answer, ...found.answer.also ?? []] : [];
  const answer = told.map(one => one.parts.map(words).join("")).join(" ");
  const source = told.map(one => one.source?.title ?? "").join("; ");
  const links = told.flatMap(one => one.parts).map(part => part.url ?? part.address).filter(Boolean);
  const hits = found.hits.map(({at, score, key}) => {
    const {id, page} = index.entries[at];
    return {id, page: page ?? "", sure: score >= cfg.SURE, name: key ? key.text : ""};
  });
  return JSON.stringify({answer, source, links, hits, none: found.none, shared: found.shared});
}
"""


def load_scripts(*patterns: str) -> MiniRacer:
    """Return an engine with scripts of the theme loaded, named by path or pattern below `theme/assets`."""
    engine = MiniRacer()
    atexit.register(engine.close)  # one that Python takes down itself waits for its own threads at times, and never ends
    engine.eval(BROWSER)
    for pattern in patterns:
        for script in sorted(ASSETS.glob(pattern)):
            engine.eval(script.read_text(encoding="utf-8"))
    return engine


class Finder:
    """The search box without a box."""

    def __init__(self, guide: Guide) -> None:
        self.engine = load_scripts(*SCRIPTS)
        for script in search_index.files(guide, "terms/{}/").values():
            self.engine.eval(script)
        self.engine.eval(f"cfg.statuses = {json.dumps({id: word.label for id, word in guide.vocabulary.statuses.items()})}")
        self.engine.eval(LOOK_UP)

    def look_up(self, typed: str) -> dict[str, Any]:
        """Return what the box shows: answer, source, links, hits (best first), `none` if nothing bears the name, the `shared` name.

        A hit is an entry's id or a page's address, with the name that matched, and `sure` if it was meant.
        """
        found: dict[str, Any] = json.loads(str(self.engine.eval(f"lookUp({json.dumps(typed)})")))
        return found
