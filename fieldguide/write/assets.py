"""Joins the theme's small style and script files into few and takes comments and white space out.

A page asks for two files, not seventy: what finds comes with the first look-up, what one page needs with that page.
What the scripts and styles need to know of the data is written into them here: the names of statuses, the colors of areas.
"""

import json
from pathlib import Path

import rcssmin
import rjsmin

from fieldguide.guide import Guide

# What is joined: the published files, without their suffix, and the folders of theme/assets in them, in this order.
BUNDLES = {
    "assets/site": ("frame", "status", "search", "cards", "along"),
    "assets/search/find": ("find",),
    "assets/a-z/a-z": ("a-z",),
    "assets/models/models": ("models",),
    "assets/compare/compare": ("compare",),
    "assets/decode/decode": ("decode",),
    "assets/calendar/calendar": ("calendar",),
    "assets/sources/sources": ("sources",),
    "assets/learn/learn": ("learn",),
    "assets/quiz/quiz": ("practice", "quiz"),
    "assets/review/review": ("practice", "review"),
}
SITE = "assets/site"
FIRST = "assets/first.js"  # loaded by itself, before a page is painted


def files(guide: Guide, theme: Path) -> dict[str, str]:
    """Return the published styles and scripts: site path → text."""
    made = {FIRST: _script((theme / FIRST).read_text(encoding="utf-8"))}
    for bundle, folders in BUNDLES.items():
        styles, script = (_joined(theme, folders, suffix) for suffix in ("css", "js"))
        if bundle == SITE:
            styles += area_colors(guide)
            script = f"window.cfg = {{ statuses: {_statuses(guide)} }};\n{script}"
        else:
            script = f"if (window.cfg) {{\n{script}}}"  # without site.js the page stays as it is without scripts
        if styles:
            made[f"{bundle}.css"] = str(rcssmin.cssmin(styles))
        made[f"{bundle}.js"] = _script(script)
    return made


def published(theme: Path, suffix: str) -> list[str]:
    """List the site paths of the published styles (`css`) or scripts (`js`)."""
    return [
        f"{bundle}.{suffix}" for bundle, folders in BUNDLES.items() if any(_in_order(theme / "assets" / one, suffix) for one in folders)
    ]


def is_source(path: str) -> bool:
    """Return whether a site path is one of the small files, which are not published as they are."""
    folders = {f"assets/{folder}" for bundled in BUNDLES.values() for folder in bundled}
    return path == FIRST or (path.rpartition("/")[0] in folders and path.endswith((".css", ".js")))


def area_colors(guide: Guide) -> str:
    """Write the color of each area as a style: for what carries `data-area`, and by name for what does not."""
    colors = {id: f"light-dark({area.color.light}, {area.color.dark})" for id, area in guide.areas.items()}
    named = "".join(f"  --cfg-area-{id}: {color};\n" for id, color in colors.items())
    rules = "".join(f'[data-area="{id}"] {{ --cfg-area: var(--cfg-area-{id}); }}\n' for id in colors)
    return f":root {{\n{named}}}\n{rules}"


def _joined(theme: Path, folders: tuple[str, ...], suffix: str) -> str:
    sources = [path for folder in folders for path in _in_order(theme / "assets" / folder, suffix)]
    return "".join(path.read_text(encoding="utf-8") for path in sources)


def _in_order(folder: Path, suffix: str) -> list[Path]:
    """Sort the files of a feature by name; the one that starts it bears the folder's name and comes last."""
    return sorted(folder.glob(f"*.{suffix}"), key=lambda path: (path.stem == folder.name, path.name))


def _statuses(guide: Guide) -> str:
    return json.dumps({id: word.label for id, word in guide.vocabulary.statuses.items()}, ensure_ascii=False)


def _script(text: str) -> str:
    return str(rjsmin.jsmin(text)) + "\n"
