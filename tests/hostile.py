"""Makes a guide of which every text is an attack: what `check` accepts must be harmless wherever it is shown."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
ROUNDS = 12


def guide(folder: Path) -> Path:
    """Write a hostile guide into a new folder; returns the folder."""
    small.copy(folder)
    files = {path: read(folder, path) for path in sorted((folder / "data").rglob("*.yml"))}
    attacks = {(path, place): 0 for path, data in files.items() for place, _ in texts(data)}
    familiar = files[folder / "data/vocabulary.yml"]["familiar"]
    for path, data in files.items():
        if isinstance(data, dict) and data.get("acronym") in familiar:  # named there by a key, which is no text
            attacks[path, "acronym"] = len(ATTACKS)
    for _ in range(ROUNDS):
        for path, data in files.items():
            write(path, attacked(data, path, attacks))
        problems = check(load(folder))
        if not problems:
            return folder
        for problem in problems:
            for path, place in blamed(attacks, folder / problem.file, problem.field):
                attacks[path, place] += 1
    raise AssertionError(f"no hostile guide is accepted: {problems[:5]}")


def read(folder: Path, path: Path) -> Any:
    """Read a file as the guide does: dates stay text."""
    return Reader(path.relative_to(folder).as_posix()).read(path.read_bytes())


def write(path: Path, data: Any) -> None:
    """Write data as YAML; every text in quotes, so that it is read as it is."""
    path.write_text(yaml.safe_dump(data, allow_unicode=True, width=10**6, default_style=None, sort_keys=False), encoding="utf-8")


def texts(data: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """List the texts of a file, each with its place as problems name it."""
    if isinstance(data, str):
        yield place, data
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from texts(item, f"{place}[{number}]")
    elif isinstance(data, dict):
        for key, item in data.items():
            yield from texts(item, f"{place}.{key}".lstrip("."))


def attacked(data: Any, path: Path, attacks: dict[tuple[Path, str], int], place: str = "") -> Any:
    """Return the data with an attack before each of its texts, the strongest that was not refused so far."""
    if isinstance(data, str):
        number = attacks[path, place]
        return ATTACKS[number] + data if number < len(ATTACKS) else data
    if isinstance(data, list):
        return [attacked(item, path, attacks, f"{place}[{number}]") for number, item in enumerate(data)]
    if isinstance(data, dict):
        return {key: attacked(item, path, attacks, f"{place}.{key}".lstrip(".")) for key, item in data.items()}
    return data


def blamed(attacks: dict[tuple[Path, str], int], file: Path, field: str) -> list[tuple[Path, str]]:
    """Find the texts that a problem speaks of: at its field, below it, or anywhere in its file when it names none."""
    inside = [(path, place) for path, place in attacks if path == file]
    named = [(path, place) for path, place in inside if place == field or place.startswith((f"{field}.", f"{field}["))]
    around = [(path, place) for path, place in inside if field.startswith(place)]
    return named or around or inside or list(attacks)
