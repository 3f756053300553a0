"""The command line.

python -m fieldguide build [--offline]      the site into site/, or the offline archive into dist/
python -m fieldguide serve [OPTIONS]        live preview; MkDocs' own options are taken too
python -m fieldguide handbook [BOOK]        the chapters, and each path, as PDF and EPUB into dist/, or one of these books
python -m fieldguide anki                   decks of cards for Anki into dist/
python -m fieldguide check                  every problem of the data, exit 1 if there is one
python -m fieldguide rules                  the rules that the data is held to
python -m fieldguide style [ID]             the places that a rule of the house style still allows, or how many each does
python -m fieldguide publish                keeps the ids of all entries, whose addresses never change from then on
python -m fieldguide define WORDS [--json]  the entry that the search box would find, as text or as data
python -m fieldguide cover LIST.csv         the rows of a list of terms that no entry answers
"""

# A command imports what it needs when it runs: it starts sooner, and Ctrl-C is heard from the start.
import datetime
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INTERRUPTED = 130  # as shells count Ctrl-C


def print_all(problems: Sequence[object]) -> int:
    """Print problems, one a line; return the exit code."""
    for problem in problems:
        print(problem)
    return 1 if problems else 0


def check(root: Path) -> int:
    """Print every problem of the data, or how much of it there is."""
    from fieldguide import site
    from fieldguide.read.load import load

    written = load(root)
    code = print_all(site.check(written))
    if not code:
        print(f"{len(written.terms)} entries, {len(written.sources)} sources: no problem found")
    return code


def rules() -> int:
    """Print the rules that `check` holds the data to."""
    import fieldguide.read.check  # noqa: F401 (adds its rules to the list)
    from fieldguide.read.rule import RULES

    for rule in RULES:
        print(f"- {rule.says}")
    return 0


def style(root: Path, id: str | None) -> int:
    """Print the places that do not follow a rule of the house style, whether allowed or not, or their number by rule."""
    from fieldguide.read.load import load
    from fieldguide.read.problems import did_you_mean
    from fieldguide.read.rules_style import find

    written = load(root)
    found = find(written)
    if id is None:
        print("\n".join(f"{len(found[rule]):5} {rule}" for rule in written.style))
    elif id in written.style:
        print_all([place.problem() for place in found[id]])
    else:
        print(f"no rule {id!r} in data/style.yml{did_you_mean(id, written.style)}", file=sys.stderr)
        return 2
    return 0


def publish(root: Path) -> int:
    """Write the ids of all entries into data/published.yml; `check` sees to it that each stays an address."""
    from fieldguide.build_day import build_day
    from fieldguide.files import new_file
    from fieldguide.read.load import load

    written = load(root)
    if written.problems:
        return print_all(written.problems)
    ids = "\n".join(f"  - {id}" for id in sorted(written.ids))
    note = "# The entries of the last published edition, written by `python -m fieldguide publish`: their addresses never change."
    with new_file(root / "data/published.yml") as new:
        new.write_text(f"{note}\non: {build_day(root)}\nids:\n{ids}\n", encoding="utf-8")
    print(f"{len(written.ids)} ids in data/published.yml")
    return 0


def look_up(root: Path, typed: str, as_json: bool) -> int:
    """Print the entry that is meant, as of today."""
    from fieldguide import site
    from fieldguide.search import Finder
    from fieldguide.terminal import define

    guide = site.read(root, datetime.datetime.now(datetime.UTC).date())
    text, code = define(guide, Finder(guide), typed, as_json)
    print(text)
    return code


def cover(root: Path, lists: Sequence[str]) -> int:
    """Print the rows of lists of terms that the guide does not know with their meaning, and the share that it knows."""
    from fieldguide import site
    from fieldguide.coverage import rows, unknown

    guide = site.read(root, datetime.datetime.now(datetime.UTC).date())
    for path in lists:
        listed = rows(Path(path))
        missing = list(unknown(guide, listed))
        for row, ids in missing:
            print(f"{row.names[0]}: {row.meaning}" + (f" (the guide has {', '.join(ids[:3])})" if ids else ""))
        print(f"{path}: {len(listed) - len(missing)} of {len(listed)} known, {100 * (1 - len(missing) / max(len(listed), 1)):.1f}%")
    return 0


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Run one command."""
    match arguments:
        case ["build"] | ["build", "--offline"]:
            from fieldguide.build import build

            build(root, offline="--offline" in arguments)
        case ["serve", *options]:
            from fieldguide.build import serve

            return serve(root, options)
        case ["handbook", *book] if len(book) < 2:
            from fieldguide import handbook

            handbook.make(root, book[0] if book else None)
        case ["anki"]:
            from fieldguide import anki

            anki.make(root)
        case ["check"]:
            return check(root)
        case ["rules"]:
            return rules()
        case ["style", *id] if len(id) < 2:
            return style(root, id[0] if id else None)
        case ["publish"]:
            return publish(root)
        case ["cover", *lists] if lists:
            return cover(root, lists)
        case ["define", *words] if words:
            return look_up(root, " ".join(word for word in words if word != "--json"), "--json" in words)
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def run(arguments: list[str], root: Path = ROOT) -> int:
    """Run one command; a failure prints one line, never as a traceback."""
    try:
        code = main(arguments, root)
        print(end="", flush=True)
        return code
    except BrokenPipeError:  # the reader has seen enough: `… | head`
        discard_output()
        return 0
    except Exception as error:
        from fieldguide.failures import describe

        print(describe(error, root), file=sys.stderr)
        discard_output()
        return 1


def discard_output() -> None:
    """Keep Python from trying once more, as it ends, to print what could not be printed."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


if __name__ == "__main__":
    for interrupt in (signal.SIGINT, signal.SIGTERM):  # `kill` ends a command as Ctrl-C does
        signal.signal(interrupt, signal.default_int_handler)
    try:
        code = run(sys.argv[1:])
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the work is done; only Python's own end is left
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        print("interrupted", file=sys.stderr)
        code = INTERRUPTED
    sys.exit(code)
