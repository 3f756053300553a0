"""Joins the theme's small style and script files into one of each, so that a page asks for two files, not thirty."""

from pathlib import Path

FIRST = ("frame/tokens.css", "frame/format.js", "status/days.js")
SOURCES = ("frame", "status", "a-z", "search", "cards", "decode")


def files(theme: Path) -> dict[str, str]:
    """Return `assets/site.css` and `assets/site.js`: the named first ones, then the rest by folder and name."""
    return {f"assets/site.{kind}": "\n".join(path.read_text(encoding="utf-8") for path in _sources(theme, kind)) for kind in ("css", "js")}


def _sources(theme: Path, kind: str) -> list[Path]:
    folder = theme / "assets"
    found = [path for source in SOURCES for path in sorted((folder / source).glob(f"*.{kind}"))]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix() not in FIRST)


def is_source(path: str) -> bool:
    """Tell whether a site path is one of the small files, which are not published by themselves."""
    parts = path.split("/")
    return len(parts) == 3 and parts[0] == "assets" and parts[1] in SOURCES
