"""Styles and scripts are joined in a set order, hold what they need of the data, and lose nothing on the way."""

import json
import re
from pathlib import Path

import pytest
from py_mini_racer import MiniRacer

from fieldguide.guide import Guide
from fieldguide.read.check import check
from fieldguide.read.load import load
from fieldguide.search import load_scripts
from fieldguide.write import assets
from tests import ROOT
from tests.unit.test_finder import guide_at

THEME = ROOT / "theme"


@pytest.fixture
def guide(small: Path) -> Guide:
    """Load the six-entry guide."""
    return guide_at(small)


def test_a_feature_is_started_by_the_script_of_its_name(guide: Guide, tmp_path: Path) -> None:
    """It comes after the others of its folder, which are in the order of their names; folders are in theirs."""
    for name in ("frame/z.js", "search/search.js", "search/a.js", "search/z.js", "status/status.js", "status/days.js"):
        file = tmp_path / "assets" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"loaded.push({name!r});\n")
    (tmp_path / "assets/first.js").write_text("")
    script = assets.files(guide, tmp_path)["assets/site.js"]
    assert re.findall(r"push\('(.+?)'\)", script) == [
        "frame/z.js", "status/days.js", "status/status.js", "search/a.js", "search/z.js", "search/search.js",
    ]  # fmt: skip


def test_every_function_that_a_script_gives_is_used() -> None:
    """What none asks for is taken out, or kept to its own script."""
    texts = {file: file.read_text(encoding="utf-8") for file in (THEME / "assets").rglob("*.js")}
    callers = [*(ROOT / "tests").rglob("*.py"), ROOT / "fieldguide/search.py"]
    used = " ".join([*texts.values(), *(file.read_text(encoding="utf-8") for file in callers)])
    held = THEME / "assets/frame/format.js"  # all that it prints is in the table that holds it to formats.py
    lists = [names for file, text in texts.items() if file != held for names in re.findall(r"assign\(cfg, \{(.*?)\}\)", text, re.DOTALL)]
    given = {name.partition(":")[0].strip() for names in lists for name in names.split(",")} - {""}
    assert [name for name in sorted(given) if not re.search(rf"cfg\.{name}\b", used)] == []


def test_the_published_scripts_run(guide: Guide) -> None:
    """Without comments and white space they define the same functions, and start nothing where there is no page."""
    engine = load_scripts()
    engine.eval("document.getElementById = () => null; document.querySelectorAll = () => []; document.addEventListener = () => {};")
    engine.eval("globalThis.addEventListener = () => {}; globalThis.matchMedia = () => ({}); document.documentElement = {dataset: {}};")
    made = assets.files(guide, THEME)
    for bundle in assets.BUNDLES:
        engine.eval(made[f"{bundle}.js"])
    assert engine.eval("cfg.formatDate('2026-12-31')") == "December 31, 2026"
    assert engine.eval("cfg.words('Pt. II').join(' ')") == "part 2"
    assert engine.eval("cfg.editDistance('medicade', 'medicaid', 2)") == 0.5
    assert engine.eval("cfg.csvCell('=1')") == '"\'=1"'
    statuses = {id: word.label for id, word in guide.vocabulary.statuses.items()}
    assert json.loads(str(engine.eval("JSON.stringify(cfg.statuses)"))) == statuses


def test_pages_without_the_site_script_are_left_alone(guide: Guide) -> None:
    """What belongs to single pages needs it, and does nothing without it."""
    made = assets.files(guide, THEME)
    with MiniRacer() as engine:
        engine.eval("globalThis.window = globalThis;")
        for bundle in assets.BUNDLES:
            if bundle != assets.SITE:
                engine.eval(made[f"{bundle}.js"])
        assert engine.eval("typeof cfg") == "undefined"


def test_areas_have_the_colors_of_the_data(guide: Guide) -> None:
    """On light and on dark paper, for what belongs to an area."""
    style = assets.files(guide, THEME)["assets/site.css"]
    color = guide.areas["quality"].color
    assert f"--cfg-area-quality:light-dark({color.light},{color.dark})" in style.replace(", ", ",").replace(": ", ":")
    assert '[data-area="quality"]{--cfg-area:var(--cfg-area-quality)' in style


@pytest.mark.parametrize("color", ["red", "#fff", "#12345g", "#123456; } body { display: none", "url(https://example.org)"])
def test_a_color_is_six_digits(small: Path, color: str) -> None:
    """Anything else would get into the styles."""
    areas = small / "data/areas.yml"
    areas.write_text(areas.read_text().replace('"#14706b"', json.dumps(color)))
    assert any("color.light" in str(problem) for problem in check(load(small)))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("assets/first.js", True),
        ("assets/find/rank.js", True),
        ("assets/frame/tokens.css", True),
        ("assets/site.js", False),
        ("assets/images/favicon.png", False),
        ("assets/stylesheets/main.css", False),
    ],
)
def test_only_the_joined_files_are_published(path: str, source: bool) -> None:
    """The small ones are their sources."""
    assert assets.is_source(path) is source


def test_every_style_and_script_is_published() -> None:
    """No file of the theme is in a folder that is not joined."""
    files = [path.relative_to(THEME).as_posix() for path in (THEME / "assets").rglob("*") if path.suffix in (".css", ".js")]
    assert files and all(map(assets.is_source, files))
