"""The names of entries: which there are, and which of them readers do not tell apart."""

import functools
import re

from fieldguide.read.model import Term


def lookup_names(term: Term) -> list[str]:
    """List all names under which an entry is looked up, its own first."""
    former = [name for old in term.former_names for name in (old.name, old.acronym) if name]
    return [name for name in (term.acronym, term.name, *term.aliases, *former) if name]


@functools.cache
def fold_name(name: str) -> str:
    """Fold what readers do not tell apart in a name: case, hyphens, ampersands, spaces."""
    return re.sub(r"[^a-z0-9]+", " ", name.lower().replace("&", " and ")).strip()
