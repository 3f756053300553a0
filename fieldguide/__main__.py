"""The command line.

python -m fieldguide check                  every problem of the data, exit 1 if there is one
python -m fieldguide rules                  the rules that the data is held to
python -m fieldguide style [ID]             the places that a rule of the house style still allows, or how many each does
python -m fieldguide define WORDS [--json]  the entry that the search box would find, as text or as data
python -m fieldguide swap BUILD SITE        put a finished build in the place of the site
python -m fieldguide bundle BUILD ARCHIVE   pack a build as the offline archive
"""

import os
import sys
from pathlib import Path

from fieldguide import after_build
from fieldguide.read import check as checking
from fieldguide.read.load import load
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import RULES
from fieldguide.read.rules_style import find

ROOT = Path(__file__).resolve().parent.parent


def tell(problems: list[Problem]) -> int:
    """Print problems, one a line; return the exit code."""
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def check() -> int:
    """Print every problem of the data, or how much of it there is."""
    written = load(ROOT)
    code = tell(checking.check(written))
    if not code:
        print(f"{len(written.terms)} entries, {len(written.sources)} sources: no problem found")
    return code


def rules() -> int:
    """Print the rules that `check` holds the data to."""
    for rule in RULES:
        print(f"- {rule.says}")
    return 0


def style(id: str | None) -> int:
    """Print the places that do not follow a rule of the house style, whether allowed or not, or their number by rule."""
    written = load(ROOT)
    found = find(written)
    if id is None:
        print("\n".join(f"{len(found[rule]):5} {rule}" for rule in written.style))
    elif id in written.style:
        tell([place.problem() for place in found[id]])
    else:
        print(f"no rule {id!r} in data/style.yml{did_you_mean(id, written.style)}", file=sys.stderr)
        return 2
    return 0


def look_up(typed: str, as_json: bool) -> int:
    """Print the entry that is meant, or why the data cannot be read."""
    # Only this command needs the JavaScript engine: the others start without it.
    from fieldguide.terminal import define

    written = load(ROOT)
    if problems := checking.check(written):
        return tell(problems)
    text, code = define(written, ROOT, typed, as_json)
    print(text)
    return code


def main(arguments: list[str]) -> int:
    """Run one command."""
    match arguments:
        case ["check"]:
            return check()
        case ["rules"]:
            return rules()
        case ["style", *id] if len(id) < 2:
            return style(id[0] if id else None)
        case ["define", *words] if words:
            return look_up(" ".join(word for word in words if word != "--json"), "--json" in words)
        case ["swap", made, site]:
            after_build.swap(Path(made), Path(site))
        case ["bundle", made, archive]:
            after_build.bundle(Path(made), Path(archive))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough: `… | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
