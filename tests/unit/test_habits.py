"""Habits that keep the code pleasant to read, and that no linter holds. Past a size, ask whether a thing is one thing."""

import ast
import re
import subprocess

import pytest

from tests import ROOT

TOP = 22  # entries of the repository's first level
FUNCTION = 45
LINE = 140
SIZES = {
    "fieldguide/**/*.py": 260,
    "macros.py": 160,
    "mkdocs.yml": 60,
    "templates/**/*.j2": 80,
    "theme/**/*.html": 80,
    "t*/**/*.css": 160,
    "theme/**/*.js": 165,
}
SUPPRESSED = re.compile(r"# noqa(?!: [A-Z\d, ]+\([^)]+\))")


@pytest.mark.parametrize(("pattern", "most"), SIZES.items())
def test_a_file_is_as_long_as_one_can_oversee(pattern: str, most: int) -> None:
    """So many lines, by its language."""
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in ROOT.glob(pattern)}
    assert lengths
    assert {path: length for path, length in lengths.items() if length > most} == {}


def test_a_function_fits_on_a_screen() -> None:
    """With its docstring."""
    long = []
    for path in (ROOT / "fieldguide").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= FUNCTION:
                long.append(f"{path.name}: {node.name}")
    assert long == []


def test_lines_of_templates_styles_and_scripts_are_as_short_as_those_of_python() -> None:
    """But for drawings that a style holds."""
    files = [
        path for folder in ("templates", "theme") for path in (ROOT / folder).rglob("*.*") if path.suffix in (".j2", ".html", ".css", ".js")
    ]
    lines = [(path, line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    assert [f"{path.relative_to(ROOT)}: {line}" for path, line in lines if len(line) > LINE and 'url("data:' not in line] == []


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only git knows which files are the project's")
def test_the_first_level_of_the_repository_is_seen_at_a_glance() -> None:
    """What a newcomer reads first."""
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len({file.partition("/")[0] for file in files}) <= TOP


def test_what_the_linter_is_told_to_pass_over_says_why() -> None:
    """In parentheses after the number of the rule."""
    files = [ROOT / "macros.py", *(path for folder in ("fieldguide", "tests") for path in (ROOT / folder).rglob("*.py"))]
    lines = [line for path in files if path.name != "test_habits.py" for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if SUPPRESSED.search(line)] == []


def test_every_class_of_the_styles_is_written_by_a_page_or_a_script() -> None:
    """A style that nothing uses stays for ever; names that are put together count by how they begin."""
    texts = dict.fromkeys((".css", ".j2", ".html", ".js", ".md", ".py"), "")
    for folder in ("templates", "theme", "docs", "fieldguide"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in texts:
                texts[path.suffix] += path.read_text(encoding="utf-8")
    styles, used = texts.pop(".css"), "".join(texts.values())
    whole = set(re.findall(r"cfg-[\w-]+", used))
    beginnings = tuple(re.findall(r"(cfg-[a-z][\w-]*)(?:\$\{|\{\{)", used))
    assert {name for name in re.findall(r"\.(cfg-[\w-]+)", styles) if name not in whole and not name.startswith(beginnings)} == set()


def test_every_class_of_a_page_is_styled_or_asked_for() -> None:
    """What no style and no script names only makes pages heavier; names that are put together are left out."""
    pages = [*(ROOT / "templates").rglob("*.j2"), *(ROOT / "theme").rglob("*.html"), *(ROOT / "docs").glob("*.md")]
    listed = [names for page in pages for names in re.findall(r'class="([^"]*)"', page.read_text(encoding="utf-8"))]
    given = {name for names in listed for name in re.findall(r"(?<![\w-])cfg-[\w-]+(?![\w-]|\{)", names)}
    askers = [path for folder in ("templates", "theme") for path in (ROOT / folder).rglob("*.*") if path.suffix in (".css", ".js")]
    assert given
    assert given - {name for path in askers for name in re.findall(r"cfg-[\w-]+", path.read_text(encoding="utf-8"))} == set()
