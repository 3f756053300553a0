"""Breaks the six-entry guide at random: `make fuzz` tries 100,000 inputs, the tests a few hundred, always the same ones.

Each input is the guide with one file changed a few times. `check` must answer with problems of one line each, and what it
accepts must build. `python tests/fuzz.py COUNT FIRST` tries COUNT inputs from number FIRST on: one alone shows a fault again.
"""

import collections
import concurrent.futures
import contextlib
import datetime
import functools
import json
import os
import random
import re
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from types import CodeType
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import jinja2
from jinja2.bccache import Bucket
from mkdocs.utils import meta
from py_mini_racer import MiniRacer

from fieldguide import citing
from fieldguide.guide import Guide
from fieldguide.read import chapters
from fieldguide.read.load import load
from fieldguide.search import load_scripts
from fieldguide.site import Form, Site, check
from fieldguide.write import search_index
from fieldguide.write.addresses import Addresses
from fieldguide.write.chapters import Chapter
from tests import ROOT, small

DAY = datetime.date(2026, 11, 24)
ONE_LINE = re.compile(r"(?:data|docs|mkdocs)[^:\n]*:\d+: .+")
SLOW = 1.0

# What breaks things: words of YAML, of the guide's marks, of Markdown, HTML and templates, strange numbers and characters.
PIECES = [
    ": ", "- ", "? ", "#", " #", "# ", ", ", "[", "]", "{", "}", "'", '"', "---", "...", "&a", "*a", "!!str", "!!python/name:os.system",
    "<<: ", "%YAML 1.2", "~", "null", "yes", "NO", ">", ">-", "\\",
    "|\n", "\n", "\n\n", "\t", "\r", " ", "  ", "\n  ", "\n- ", "\n? ", "\x00", "\x07", "\x1b[31m", "\x7f", "\u0085", "\u00a0",
    "\u00ad", "\u200b", "\u200d", "\u202e", "\u2028", "\u2066", "\u3164", "\ue000", "\ue0000\ue001", "\ufeff", "\ufffd", "\U000e0041",
    "é", "Ж", "−", "🏥", "0", "-1", "007", "1e999", "9" * 30, "9" * 5_000, "1.50", "0x1F", "2026", "9999", "0000", "1699", "2017-02-30",
    "2026-13", "2016-12-31", "[]", "{}", "[[]]", "[a, b]", "{a: b}", "[~]", "[[[[", "{a: {a: {a: {a: 1}}}}", "[" * 60, "{a: " * 60,
    "[[mips]]", "[[cms|the agency]]", "[[nothing]]", "[[", "]]", "[[a|", "[@42 CFR 414.90]", "[@cms-reach]", "[@", "[#threshold]",
    "[#threshold@2024]", "[#", "mips", "cms", "lead", "cms-reach", "42 CFR 414.1405", "Pub. L. 114-10", "PI", "MIPS",
    "**", "`", "```\n", "~~~", "# ", "## B {: onclick=x }", "| a | b |\n", "> ", "|", "![x](https://a.b/c)", "[x](https://a.b)",
    "[x](javascript:x)", "[x]: https://a.b", "](", "<b>", "</script>", "<!--", "<javascript:x>", "http://a.b", "&#106;", "{: #id }",
    "{{", "}}", "{{ home() }}", '{{ figure("acos") }}', "{{ nope(1, a=2) }}", "{%", "{#", "${x}", "{x}", "{y}", "{answer}", "(a|b)",
    "currently", "QZX", "word " * 120, "x" * 101, "x-" * 200, "__proto__", "constructor", "../..", "/", "a.b[0]", "=1+1",
    "&#xE000;0&#xE001;", "&shy;", "\\`", "`<b>`", "[<b>](#a)", "{{{ home() }}", "... \n", "--- \n", "=", "2026-11-24", "12:30", "autumn",
]  # fmt: skip
# Values of every kind, for fields that want another one.
VALUES = [
    "5", "-1.5", "2026", "yes", "~", "''", "text", "[]", "[a]", "[1, {a: b}]", "[[a]]", "{}", "{a: b}", "{a: {b: [c]}}", "[~]",
    "'[[mips]]'", '"a\\nb"', '"\\u202e"', "'{{ x }}'", "|\n    a\n\n    b\n",
    "[" * 600 + "]" * 600, "{a: " * 900 + "}" * 900, "9" * 5_000, "x" * 10_000,
]  # fmt: skip
FIELDS = re.compile(r"(?<=: )[^\n,{}\[\]]+")
NAMES = re.compile(r"(?<![\w-])[\w-]++(?=:[ \n])")

Change = Callable[[random.Random, str], str]


class Result(NamedTuple):
    """What became of an input: whether it was accepted, and the fault that it brought to light, if any."""

    number: int
    accepted: bool
    fault: str | None


class Compiled(jinja2.BytecodeCache):
    """Keeps the templates compiled: they are the same for every guide, and to compile them takes longer than all else."""

    def __init__(self) -> None:
        self.code: dict[str, CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if it was compiled before."""
        bucket.code = self.code.get(bucket.key + bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self.code[bucket.key + bucket.checksum] = bucket.code


COMPILED = Compiled()
PACKED = "assets/search/names.js"
UNPACKED = "JSON.stringify([cfg.names.ids, cfg.names.name, cfg.names.acronym])"


@functools.cache
def unpacker() -> MiniRacer:
    """Start the engine that takes the names of the search box apart, one for a process."""
    return load_scripts("search/entries.js")


def write(guide: Guide, docs: Path) -> None:
    """Write all that is made of a guide: every row of its site, and what its hand-written pages call and cite."""
    pages = {path.relative_to(docs).as_posix(): path for path in docs.rglob("*.md")}
    site = Site(guide, ROOT, Form("Test"), pages.keys())
    site.templates.jinja.bytecode_cache = COMPILED
    for row in site.rows:
        made = site.make(row)
        if row.endswith(".json"):
            json.loads(str(made))
        if row == PACKED:
            hold_names(guide, str(made))
    hold_addresses(site.addresses.known)
    for name, path in pages.items():
        cited = citing.cited_on(guide.written, name.removesuffix(".md"))
        raw = path.read_text(encoding="utf-8")
        markdown, front = meta.get_data(raw)  # as MkDocs parts a page from what it says of itself
        assert front == (chapters.Chapter(name, raw.encode()).front or {}), "what a page says of itself is read in two ways"
        Chapter().write(markdown, site.templates, site.addresses.from_page(name), cited)
    for call in guide.written.chapter_calls:
        site.calls[call.name](site.addresses.from_page(call.page.removeprefix("docs/")), *call.args, **call.values)


def hold_names(guide: Guide, script: str) -> None:
    """Take the packed names apart, as a browser does: they are those of the entries."""
    unpacker().eval(script)
    terms = [guide.terms[id] for id in search_index.order(guide)]
    expected = [search_index.order(guide), [term.name for term in terms], [term.acronym or "" for term in terms]]
    assert json.loads(str(unpacker().eval(UNPACKED))) == expected, "names are unpacked to others"


def hold_addresses(paths: Collection[str]) -> None:
    """Give every path its address: no two are one, on no system of files; and none is taken for the page of its folder."""
    for directories in (True, False):
        of = Addresses(paths, directories).of
        assert len({of(path).lower() for path in paths}) == len(paths), "two rows have one address"
    assert not [path for path in paths if path.endswith("/index.md")], "a page is written as that of its folder"


def _span(chance: random.Random, text: str, most: int = 60) -> tuple[int, int]:
    start = chance.randint(0, len(text))
    return start, min(len(text), start + chance.randint(0, most))


def _insert(chance: random.Random, text: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(PIECES) + text[at:]


def _insert_many(chance: random.Random, text: str) -> str:
    at, piece = chance.randint(0, len(text)), chance.choice(PIECES)
    return text[:at] + piece * min(chance.choice([3, 30, 300, 3_000, 30_000]), 200_000 // len(piece)) + text[at:]


def _cut(chance: random.Random, text: str) -> str:
    start, end = _span(chance, text)
    return text[:start] + text[end:]


def _cut_end(chance: random.Random, text: str) -> str:
    return text[: chance.randint(0, len(text))]


def _move(chance: random.Random, text: str) -> str:
    start, end = _span(chance, text)
    at = chance.randint(0, len(text))
    return text[:at] + text[start:end] + text[at:]


def _line(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
    line = lines[at] if chance.random() < 0.5 else lines.pop(at)
    lines.insert(to, chance.choice(["", "", "  ", "- "]) + line)
    return "\n".join(lines)


def _value(chance: random.Random, text: str) -> str:
    values = list(FIELDS.finditer(text))
    if not values:
        return text
    match = chance.choice(values)
    other = chance.choice(
        [chance.choice(PIECES), chance.choice(values)[0], f'"{chance.choice(PIECES)}"', f"{match[0]}{chance.choice(PIECES)}"]
    )
    return text[: match.start()] + other + text[match.end() :]


def _kind(chance: random.Random, text: str) -> str:
    """Give a field a value of any kind in the place of all that it holds in its line."""
    match = chance.choice([*re.finditer(r"(?<=: )\S.*", text), None])
    return text if match is None else text[: match.start()] + chance.choice(VALUES) + text[match.end() :]


def _name(chance: random.Random, text: str) -> str:
    match = chance.choice([*NAMES.finditer(text), None])
    if match is None:
        return text
    other = chance.choice([chance.choice(PIECES), f'"{chance.choice(PIECES)}"', '"[key]"', '"a\\nb"', match[0] + "s", match[0][:-1]])
    return text[: match.start()] + other + text[match.end() :]


def _letter(chance: random.Random, text: str) -> str:
    at = chance.randint(0, max(len(text) - 1, 0))
    return text[:at] + chr(chance.choice([chance.randint(32, 126), chance.randint(0, 0xD7FF)])) + text[at + 1 :]


CHANGES: list[Change] = [
    _insert, _insert, _value, _value, _value, _kind, _kind, _name, _cut, _move, _line, _letter, _insert_many, _cut_end,
]  # fmt: skip


class Guides:
    """A copy of the six-entry guide with a file of every kind in which one file after the other is broken and restored."""

    def __init__(self, folder: Path) -> None:
        small.copy_with_more(folder)
        self.folder = folder
        self.files = sorted(path for part in ("data", "docs") for path in (folder / part).rglob("*") if path.is_file())
        real = [path for part in ("data", "docs") for path in (ROOT / part).rglob("*") if path.suffix in (".yml", ".md")]
        self.real = sorted(path.relative_to(ROOT) for path in real)

    @contextlib.contextmanager
    def broken(self, number: int) -> Iterator[Path]:
        """Break a file of the guide; what becomes of it follows from the number alone."""
        chance = random.Random(number)  # noqa: S311 (no secret)
        path = chance.choice(self.files)
        text = path.read_bytes().decode()
        if chance.random() < 0.15:  # a file of the real guide among those of the small one
            source = chance.choice(self.real)
            path, text = self._place(chance, source), (ROOT / source).read_bytes().decode()
        for _ in range(chance.choice([0, 1, 1, 1, 2, 2, 3, 5])):
            text = chance.choice(CHANGES)(chance, text)
        raw = text.encode("utf-8", "surrogatepass")
        if chance.random() < 0.05:
            at = chance.randint(0, len(raw))
            raw = raw[:at] + bytes([chance.randint(0, 255)]) + raw[at:]
        before = path.read_bytes() if path.exists() else None
        if chance.random() < 0.02 and before is not None:
            path.unlink()
        else:
            path.write_bytes(raw)
        try:
            yield self.folder
        finally:
            path.unlink(missing_ok=True)
            if before is not None:
                path.write_bytes(before)

    def _place(self, chance: random.Random, source: Path) -> Path:
        """Find where a real file goes: entries into one of the few areas."""
        if source.parts[1] == "terms":
            return self.folder / "data" / "terms" / chance.choice(["cms", "quality", "models"]) / source.name
        return self.folder / source


def try_one(guides: Guides, number: int) -> Result:
    """Check one input, and build it when it is accepted."""
    with guides.broken(number) as root:
        began = time.process_time()
        accepted = False
        try:
            written = load(root)
            lines = [str(problem) for problem in check(written)]
            accepted = not lines
            if accepted:
                write(Guide(written, DAY), root / "docs")
        except Exception:
            return Result(number, accepted, traceback.format_exc())
        took = time.process_time() - began
    for line in lines:
        if not ONE_LINE.fullmatch(line):
            return Result(number, accepted, f"not one line with its place: {line[:300]!r}")
    return Result(number, accepted, f"took {took:.1f} s" if took > SLOW else None)


def try_some(numbers: range) -> list[Result]:
    """Try inputs in a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        guides = Guides(Path(folder))
        return [try_one(guides, number) for number in numbers]


def main(count: int = 100_000, first: int = 0) -> int:
    """Try inputs on all processors; print the faults, each kind as it is found, and how many inputs were accepted so far."""
    parts = [range(start, min(start + 500, first + count)) for start in range(first, first + count, 500)]
    tried, accepted, faults = 0, 0, collections.defaultdict[str, list[Result]](list)
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        for results in pool.map(try_some, parts):
            tried += len(results)
            accepted += sum(result.accepted for result in results)
            for result in results:
                if result.fault:
                    kind = faults[re.sub(r"\d", "", result.fault[-200:])]
                    kind.append(result)
                    if len(kind) == 1:
                        print(f"input {result.number}:\n{result.fault}", flush=True)
            if tried % 5_000 == 0 or tried == count:
                found = sum(map(len, faults.values()))
                print(f"{tried:,} of {count:,} inputs, {accepted:,} accepted and built, {found:,} faults", flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
