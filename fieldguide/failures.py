"""Puts in one line what went wrong, be it an exception of ours or what MkDocs printed before it gave up."""

import re
import traceback
from collections.abc import Iterator
from pathlib import Path

CODE = Path(__file__).resolve().parent.parent
RECORD = re.compile(r"(DEBUG|INFO|WARNING|ERROR|CRITICAL) +-  (.*)")
PROBLEM = re.compile(r"\s*([^:\n]+:\d+: .+)")
FRAME = re.compile(r'^ *File "(.+)", line (\d+)(?:, in |$)', re.MULTILINE)
RAISED = re.compile(r"([A-Za-z_][\w.]*)(?:: (.*))?")
SYSTEM_ERROR = re.compile(r"\[Errno \d+\] (.+?)(?:: '(.+?)'(?: -> '(.+)')?)?")
TRACEBACK = "Traceback (most recent call last):"
BAD_PAGE = re.compile(r"Error (?:reading|building) page '(.+?)':(.*)", re.DOTALL)
# The macros plugin logs an error in a page as a small page of Markdown.
MACRO_ERROR = "[macros] - ERROR"
MACRO_PAGE = re.compile(r"_File_: `(.+?)`")
MACRO_LINE = re.compile(r'_Line (\d+) in Markdown file:_ \*\*(.*)\*\*|\s*File "<template>", line (\d+), in ')
MACRO_RAISED = re.compile(r"_(\w+)_: (.*)")
FRONT_MATTER = re.compile(r"\A(?:---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*\n)?\n*", re.DOTALL)
CLEAR_ALONE = ("UndefinedError", "TemplateSyntaxError", "TemplateNotFound")


class Failure(Exception):
    """What a command could not do, in one line (or one for each reason) that a reader can act on."""


def describe(error: Exception, root: Path) -> str:
    """Describe an exception in one line."""
    if isinstance(error, Failure):
        return str(error)
    return _of_traceback("".join(traceback.format_exception(error)), root)


def explain(printed: str, root: Path) -> list[str]:
    """Explain why MkDocs failed: every problem of the data, else the first error, else what strict mode warned of."""
    found: dict[str, list[str]] = {"problem": [], "error": [], "warning": []}
    for level, text in _records(printed):
        kind, lines = _condense(level, text, root)
        found.setdefault(kind, []).extend(lines)
    return found["problem"] or found["error"][:1] or found["warning"]


def follow(printed: str, root: Path) -> Iterator[str]:
    """Yield what MkDocs printed, with each failure in one line."""
    for level, text in _records(printed):
        if not (level == "INFO" and text.startswith("[macros]")):  # what the macros plugin loaded helps no reader
            yield from _condense(level, text, root)[1]


def _records(printed: str) -> Iterator[tuple[str, str]]:
    """Yield each message with its level; what is no log message has the level ''."""
    level, lines = "", list[str]()
    for line in printed.splitlines():
        if start := RECORD.fullmatch(line):
            yield level, "\n".join(lines)
            level, lines = start[1], [start[2]]
        elif not line.startswith("Aborted with "):  # what follows an error that was logged before
            lines.append(line)
    yield level, "\n".join(lines)


def _condense(level: str, text: str, root: Path) -> tuple[str, list[str]]:
    """Return of what kind a message is, and its lines."""
    text, _, trace = text.partition(TRACEBACK)
    if text.startswith(MACRO_ERROR):
        return "error", [_of_macro(text + trace, root)]
    if level == "ERROR" and (problems := [match[1] for line in text.splitlines() if (match := PROBLEM.fullmatch(line))]):
        return "problem", problems
    page = BAD_PAGE.fullmatch(text.strip())
    if trace:
        return "error", [(f"{page[1]}: " if page else "") + _of_traceback(trace, root, "MkDocs: ")]
    if page and not page[2]:  # the reason is the next message
        return "", []
    flat = " ".join(text.split())
    if flat.startswith("Error: "):
        return "error", [flat.removeprefix("Error: ")]
    kind = {"ERROR": "error", "WARNING": "warning"}.get(level, "")
    return kind, [flat] if flat else []


def _of_traceback(text: str, root: Path, fallback: str = "") -> str:
    """Give the place in the guide where an exception was raised, and its message; of a chain, the first one counts."""
    first = re.split(r"\n(?:During handling of|The above exception)", text)[0]
    lines = first.splitlines()
    frames = [number for number, line in enumerate(lines) if FRAME.match(line)]
    after = lines[frames[-1] + 1 if frames else 0 :]
    raised = next((match for line in after if (match := RAISED.fullmatch(line))), None)
    if not raised:
        return fallback + "an error without a message"
    name, words = raised[1].rpartition(".")[2], raised[2] or ""
    if system := SYSTEM_ERROR.fullmatch(words):
        place = _shorten(system[3] or system[2] or "", root)
        return f"{place}: {system[1]}" if place else fallback + system[1]
    place = _place(first, root)
    return f"{place}: {_worded(name, words)}" if place else _worded(name, words)


def _worded(name: str, words: str) -> str:
    """Leave the name of an exception out where its message is enough."""
    return words if words and name in CLEAR_ALONE else f"{name}: {words}".removesuffix(": ")


def _place(trace: str, root: Path) -> str:
    """Return the last line of the guide's own code or templates that a traceback went through, if it went through any."""
    frames = [(_shorten(file, root), line) for file, line in FRAME.findall(trace)]
    own = [f"{file}:{line}" for file, line in frames if not file.startswith(("/", "<"))]
    return own[-1] if own else ""


def _of_macro(text: str, root: Path) -> str:
    """Name the page and line that the macros plugin failed at."""
    page, place = MACRO_PAGE.search(text), MACRO_LINE.search(text)
    raised = MACRO_RAISED.search(text, page.end() if page else 0)
    words = place[2] if place and place[2] else _worded(*raised.groups()) if raised else "a macro failed"
    inside = _place(text, root)
    where = f" ({inside})" if inside else ""
    return f"{_line(page[1], place, root)}: {words}{where}" if page else words


def _line(page: str, place: re.Match[str] | None, root: Path) -> str:
    """Return the file and line of a page, its front matter counted, which the macros plugin does not see."""
    source = root / "docs" / page
    if not place or not source.exists():
        return f"docs/{page}"
    front = FRONT_MATTER.match(source.read_text(encoding="utf-8", errors="replace"))
    skipped = front[0].count("\n") if front else 0
    return f"docs/{page}:{int(place[1] or place[3]) + skipped}"


def _shorten(file: str, root: Path) -> str:
    """Return a path relative to the guide or to this code; paths of installed packages stay whole."""
    path = Path(file)
    above = next((folder for folder in (root, CODE) if path.is_relative_to(folder)), None)
    return path.relative_to(above).as_posix() if above and "site-packages" not in path.parts else file
