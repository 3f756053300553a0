"""CONTRIBUTING.md says what is so: its examples are read as the guide reads them, and its dependencies are the real ones.

So does the map in README.md.
"""

import importlib.metadata
import itertools
import re
import tomllib

from fieldguide.read.citations import legal
from fieldguide.read.site_model import Source
from fieldguide.read.yaml_lines import Reader
from tests import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def table() -> list[tuple[str, str]]:
    """Read the table of dependencies: package, license."""
    rows = re.findall(r"^\| ([\w, -]+) \| [^|]+ \| ([^|]+) \|$", TEXT.split("## Dependencies")[1], re.MULTILINE)
    return [(name, license) for names, license in rows[2:] for name in names.split(", ")]


def test_the_map_names_every_module_at_the_top() -> None:
    """Whoever looks for the place of a job finds it there; a new module gets its place."""
    tree = (ROOT / "README.md").read_text(encoding="utf-8").split("## Where things are")[1].split("```")[1]
    named = {name for name in re.findall(r"(?<![\w/])\w+\.py\b", tree) if name != "macros.py"}
    assert named == {path.name for path in (ROOT / "fieldguide").glob("*.py") if path.name != "__init__.py"}


def test_every_dependency_has_its_row() -> None:
    """Whoever adds a package says once what it is for, in the order of the project's file; whoever removes one removes its row."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [*project["dependencies"], *itertools.chain(*project["optional-dependencies"].values())]
    assert [name for name, _ in table()] == list(dict.fromkeys(re.split(r"[<>=~!]", requirement)[0] for requirement in declared))


def test_licenses_are_those_of_the_packages() -> None:
    """Where a package states its license as an identifier, the table has the same one."""
    installed = {distribution.name.lower() for distribution in importlib.metadata.distributions()}  # those of the handbook may not be
    here = [name for name, _ in table() if name.lower() in installed]
    stated = {name: importlib.metadata.metadata(name).json.get("license_expression") for name in here}
    assert {name: license.split(" (")[0] for name, license in table() if stated.get(name)} == {n: s for n, s in stated.items() if s}


def test_the_example_of_a_source_is_a_source() -> None:
    """What a newcomer copies passes the check."""
    example = TEXT.split("```yaml\n")[1].split("```")[0]
    (record,) = Reader("example").read(example.encode())
    assert Source.model_validate(record).id == "cms-aco-reach"


def test_the_examples_of_legal_citations_are_citations() -> None:
    """Each form that the text names is known."""
    paragraph = TEXT.split("## Sources\n\n")[1].split("\n\n")[0]
    examples = re.findall(r"`([^`]+)`", paragraph)
    assert len(examples) == 7
    assert all(legal(example) for example in examples)
