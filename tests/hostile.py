"""Makes a guide of which every text is an attack: what `check` accepts must be harmless wherever it is shown.

Texts are those of all files of data, the keys that people choose among them, and what pages say of themselves.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from fieldguide.read.load import load
from fieldguide.read.yaml_lines import Reader
from fieldguide.site import check
from tests import small

# The worst first: what is refused is tried again with the next one. Each ends with the text that it hides in.
ATTACKS = (
    "=cmd|'/c calc'!A0 </title><script>attack()</script>\"><img src=x onerror=attack()> [l](https://example.org) *b* `c` ",
    '=HYPERLINK("https://example.org") " onmouseover=attack() x=\' ${attack()} &lt;script&gt; &#106;avascript:attack() | ',
    '@SUM(1) "><x onfocus=attack() autofocus> ',
    "+1 ' onclick='attack() ",
    "-1 ",
)
ROUNDS = 20
KEYED = ("shares", "sections", "groups", "values")  # fields whose keys are texts, too
FILES = ("styles", "scripts")  # of pages, which name files
FRONT = "---\n"


class Text(NamedTuple):
    """A text of a file: its place, and whether it is the key there."""

    path: Path
    place: str
    is_key: bool
    words: str


class Strength:
    """Which attack each text carries; a name that entries share carries the same one wherever it stands."""

    def __init__(self, texts: list[Text]) -> None:
        self.texts = texts
        self.names = {text.words for text in texts if text.is_key and text.place.startswith("shares.")}
        self.tried: dict[object, int] = {}
        self.places = {text: text.place for text in texts}  # as problems name them: with attacks in the keys

    def of(self, text: Text) -> object:
        """Return what a text shares its attack with: all of the same name, or nothing else."""
        return text.words if text.words in self.names else text

    def attacked(self, text: Text, place: str) -> str:
        """Put the strongest attack that was not refused so far before a text."""
        words = "".join(ATTACKS[self.tried.get(self.of(text), 0) :][:1]) + text.words
        self.places[text] = f"{place}.{words}".lstrip(".") if text.is_key else place
        return words

    def weaken(self, texts: list[Text]) -> None:
        """Try the next attack on some texts."""
        for one in {self.of(text): text for text in texts}:
            self.tried[one] = self.tried.get(one, 0) + 1

    def blamed(self, file: Path, field: str) -> list[Text]:
        """Find the texts that a problem speaks of: at its field, below it, or anywhere in its file when it names none."""
        inside = {text: place for text, place in self.places.items() if text.path == file}
        named = [text for text, place in inside.items() if place == field or place.startswith((f"{field}.", f"{field}["))]
        values = [text for text in named if not text.is_key and self.tried.get(self.of(text), 0) < len(ATTACKS)]
        around = [text for text, place in inside.items() if field.startswith(place)]
        return values or named or around or list(inside) or self.texts


def guide(folder: Path) -> Path:
    """Write a hostile guide into a new folder; returns the folder."""
    small.copy_with_more(folder)
    paths = [*sorted((folder / "data").rglob("*.yml")), *(path for path in sorted((folder / "docs").glob("*.md")) if has_front(path))]
    files = {path: read(folder, path) for path in paths}
    strength = Strength([text for path, data in files.items() for text in texts(path, data)])
    for name in files[folder / "data/vocabulary.yml"]["familiar"]:  # a key that texts use as a word
        strength.names.add(name)
        strength.tried[name] = len(ATTACKS)
    for _ in range(ROUNDS):
        for path, data in files.items():
            write(path, attacked(strength, path, data))
        problems = check(load(folder))
        if not problems:
            return folder
        strength.weaken([text for problem in problems for text in strength.blamed(folder / problem.file, problem.field)])
    raise AssertionError(f"no hostile guide is accepted: {problems[:5]}")


def has_front(path: Path) -> bool:
    """Return whether a page says something of itself."""
    return path.read_text(encoding="utf-8").startswith(FRONT)


def read(folder: Path, path: Path) -> Any:
    """Read a file, or what a page says of itself, as the guide does: dates stay text."""
    text = path.read_text(encoding="utf-8")
    front = text.split(FRONT)[1] if path.suffix == ".md" else text
    return Reader(path.relative_to(folder).as_posix()).read(front.encode())


def write(path: Path, data: Any) -> None:
    """Write data as YAML; every text in quotes, so that it is read as it is."""
    text = yaml.safe_dump(data, allow_unicode=True, width=10**6, default_style=None, sort_keys=False)
    if path.suffix == ".md":
        body = path.read_text(encoding="utf-8").split(FRONT, 2)[2]
        text = f"{FRONT}{text}{FRONT}{body}"
    path.write_text(text, encoding="utf-8")


def texts(path: Path, data: Any, place: str = "", field: str = "") -> Iterator[Text]:
    """List the texts of a file, each with its place as problems name it."""
    if isinstance(data, str):
        yield Text(path, place, False, data)
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from texts(path, item, f"{place}[{number}]")
    elif isinstance(data, dict):
        for key, item in data.items():
            inner = f"{place}.{key}".lstrip(".")
            if key in FILES:
                continue
            if field in KEYED:
                yield Text(path, inner, True, key)
            yield from texts(path, item, inner, key)


def attacked(strength: Strength, path: Path, data: Any, place: str = "", shown: str = "", field: str = "") -> Any:
    """Return the data with an attack before each of its texts; `shown` is the place with the attacks in its keys."""
    if isinstance(data, str):
        return strength.attacked(Text(path, place, False, data), shown)
    if isinstance(data, list):
        return [attacked(strength, path, item, f"{place}[{number}]", f"{shown}[{number}]") for number, item in enumerate(data)]
    if isinstance(data, dict):
        made = {}
        for key, item in data.items():
            inner = f"{place}.{key}".lstrip(".")
            name = strength.attacked(Text(path, inner, True, key), shown) if field in KEYED else key
            made[name] = item if key in FILES else attacked(strength, path, item, inner, f"{shown}.{name}".lstrip("."), key)
        return made
    return data
