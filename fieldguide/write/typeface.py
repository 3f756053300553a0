"""The guide's own typefaces: Source Serif and Source Sans, from the packages that ship them, cut down to what the guide prints.

Their license, the SIL Open Font License, reserves the name Source to whole fonts, so the parts have names of their own.
To cut them takes a second: the result is kept in a folder, under a name that changes with all that it depends on.
"""

import contextlib
import functools
import hashlib
import io
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

# Latin letters with their accents, and the marks that prose and figures use.
LETTERS = frozenset({*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "–—‘’“”…−≤≥≈→←↑↓†•€⁰⁴⁵⁶⁷⁸⁹⅓⅔")})
ADJUSTED = 1.07  # `size-adjust` of the sans in type.css
FEATURES = ["kern", "liga", "tnum", "lnum"]


class Face(NamedTuple):
    """One face: its published file, and the package and file that it is made from."""

    path: str
    package: str
    file: str


SANS_BOLD = Face("assets/type/sans-bold.woff2", "font_source_sans_pro", "SourceSansPro-Semibold.ttf")
FACES = (
    Face("assets/type/serif-bold.woff2", "font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
    Face("assets/type/sans.woff2", "font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    SANS_BOLD,
)


def files(folder: Path) -> dict[str, bytes]:
    """Return the fonts, site path → WOFF2; `folder` keeps them for the next build."""
    return {face.path: _kept(face, folder) for face in FACES}


def _kept(face: Face, folder: Path) -> bytes:
    recipe = (face, sorted(LETTERS), FEATURES, *(f"{name} {metadata.version(name)}" for name in ("fonttools", "brotli", face.package)))
    kept = folder / f"{hashlib.sha256(repr(recipe).encode()).hexdigest()[:16]}.woff2"
    try:
        return kept.read_bytes()
    except OSError:
        cut = _cut(face)
    with contextlib.suppress(OSError):  # a tree that cannot be written to costs a second each time
        kept.parent.mkdir(parents=True, exist_ok=True)
        beside = kept.with_suffix(f".{id(cut)}")
        beside.write_bytes(cut)
        beside.replace(kept)
    return cut


def _cut(face: Face) -> bytes:
    # Loaded here, since a build that finds all faces ready has no use for it.
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(hinting=False, layout_features=FEATURES, name_IDs=[0, 13, 14], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LETTERS)
    font = TTFont(place(face.package) / "files" / face.file, recalcTimestamp=False)
    cutter.subset(font)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def width(text: str, size: float) -> float:
    """Return how wide a text is in the bold sans, in the unit of its size; a letter that the face lacks is as wide as the widest."""
    advances = _advances(SANS_BOLD)
    return ADJUSTED * size * sum(advances.get(letter, max(advances.values())) for letter in text)


@functools.cache
def _advances(face: Face) -> dict[str, float]:
    from fontTools.ttLib import TTFont

    font = TTFont(place(face.package) / "files" / face.file, lazy=True)
    widths, em = font["hmtx"].metrics, font["head"].unitsPerEm
    return {chr(code): widths[name][0] / em for code, name in font.getBestCmap().items() if code in LETTERS}


def place(package: str) -> Path:
    """Return the folder of a package."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ImportError(f"the package {package} is not installed")
    return Path(spec.origin).parent
