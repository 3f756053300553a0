"""Laws and rules are their own source: a legal citation yields its title and canonical address by rule."""

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from fieldguide.read import prose
from fieldguide.read.value_types import Cites, Shape
from fieldguide.read.walk import walk


@dataclass(frozen=True)
class Reference:
    """A source as it is listed: where it comes from, what it is called, where it is."""

    title: str
    publisher: str
    url: str
    kind: str


def _cfr_section(title: str, section: str) -> Reference:
    url = f"https://www.ecfr.gov/current/title-{title}/section-{section.split('(')[0]}"
    return Reference(f"{title} CFR {section}", "Code of Federal Regulations", url, "rule")


def _cfr_part(title: str, part: str, subpart: str | None) -> Reference:
    url = f"https://www.ecfr.gov/current/title-{title}/part-{part}" + (f"/subpart-{subpart}" if subpart else "")
    label = f"{title} CFR Part {part}" + (f" Subpart {subpart}" if subpart else "")
    return Reference(label, "Code of Federal Regulations", url, "rule")


def _usc(title: str, section: str) -> Reference:
    name = section.split("(")[0]
    url = f"https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title{title}-section{quote(name)}&num=0&edition=prelim"
    return Reference(f"{title} U.S.C. {section}", "United States Code", url, "law")


def _public_law(congress: str, number: str, section: str | None) -> Reference:
    url = f"https://www.govinfo.gov/link/plaw/{congress}/public/{number}"
    return Reference(f"Pub. L. {congress}-{number}" + (f", {section}" if section else ""), "Public law", url, "law")


def _statute(volume: str, page: str) -> Reference:
    url = f"https://www.govinfo.gov/link/statute/{volume}/{page}"
    return Reference(f"{volume} Stat. {page}", "United States Statutes at Large", url, "law")


def _register(volume: str, page: str) -> Reference:
    url = f"https://www.federalregister.gov/citation/{volume}-FR-{page}"
    return Reference(f"{volume} FR {page}", "Federal Register", url, "rule")


def _order(number: str) -> Reference:
    url = f"https://www.federalregister.gov/executive-order/{number}"
    return Reference(f"Executive Order {number}", "Federal Register", url, "rule")


# Public laws before the 104th Congress (1995) are not at govinfo by number: cite the Statutes at Large for them.
FORMS: list[tuple[str, Callable[..., Reference]]] = [
    (r"(\d+) CFR (\d+\.\d+[a-z]?(?:\([a-zA-Z0-9]+\))*)", _cfr_section),
    (r"(\d+) CFR (?:Part )?(\d+)(?: Subpart ([A-Z]+))?", _cfr_part),
    (r"(\d+) USC (\d+[a-zA-Z]*(?:-\d+[a-z]*)*(?:\([a-zA-Z0-9]+\))*)", _usc),
    (r"Pub\. L\. (10[4-9]|11\d|12\d)-(\d+)(?:,? ((?:sec|div|title)\. ?[\w.()-]+))?", _public_law),
    (r"(\d+) Stat\. (\d+)", _statute),
    (r"(\d+) FR (\d+)", _register),
    (r"EO (\d{5})", _order),
]


@functools.cache
def legal(citation: str) -> Reference | None:
    """Read a legal citation (`42 CFR 414.1405`, `42 USC 1315a`, `Pub. L. 114-10`, `89 FR 8758`, `EO 14179`).

    Returns None when it has none of these forms; it may then be the id of a source record.
    """
    for form, build in FORMS:
        match = re.fullmatch(form, citation)
        if match:
            return build(*match.groups())
    return None


def of(item: Shape) -> Iterator[tuple[str, str]]:
    """List all citations of an entry, area, number … with the field of each: those in prose first, which a page shows first."""
    for field, text in prose.of(item):
        yield from ((field, token.cite) for token in prose.tokens(text) if token.cite is not None)
    yield from walk(item, Cites)
