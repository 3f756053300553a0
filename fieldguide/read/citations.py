"""Laws and rules are their own source: a legal citation yields its title and canonical address by rule."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Form:
    """A form of citation; the groups of its pattern fill {1}, {2} … of title and address. The search box reads the same forms."""

    pattern: str
    title: str
    publisher: str
    url: str
    kind: str


_PARAGRAPHS = r"((?:\([a-zA-Z0-9]+\))*)"
_SECTION = r"(\d+\.\d+[a-zA-Z]?(?:(?:\([a-z]\))?-\d+)?)"  # tax regulations name the section of the law: 1.36B-5, 1.501(r)-6
_ECFR = "https://www.ecfr.gov/current/title-{1}"
_USC = "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title{1}-section{2}&num=0&edition=prelim"
_PLAW = "https://www.govinfo.gov/link/plaw/{1}/public/{2}"
_CODE, _REGISTER = "Code of Federal Regulations", "Federal Register"
PUBLIC_LAW = re.compile(r"^(?:Public Law|P\.L\.|PL) (?=\d)")
# Public laws before the 104th Congress (1995) are not at govinfo by number: cite the Statutes at Large for them.
_LAW = r"Pub\. L\. (10[4-9]|11\d|12\d)-(\d+)"

FORMS = (
    Form(rf"(\d+) CFR {_SECTION}{_PARAGRAPHS}", "{1} CFR {2}{3}", _CODE, f"{_ECFR}/section-{{2}}", "rule"),
    Form(r"(\d+) CFR (?:Part )?(\d+)", "{1} CFR Part {2}", _CODE, f"{_ECFR}/part-{{2}}", "rule"),
    Form(
        r"(\d+) CFR (?:Part )?(\d+) Subpart ([A-Z]+)",
        "{1} CFR Part {2} Subpart {3}",
        _CODE,
        f"{_ECFR}/part-{{2}}/subpart-{{3}}",
        "rule",
    ),
    Form(rf"(\d+) USC (\d+[a-zA-Z]*(?:-\d+[a-z]*)*){_PARAGRAPHS}", "{1} U.S.C. {2}{3}", "United States Code", _USC, "law"),
    Form(_LAW, "Pub. L. {1}-{2}", "Public law", _PLAW, "law"),
    Form(rf"{_LAW},? ((?:sec|div|title)\. ?[\w.()-]+)", "Pub. L. {1}-{2}, {3}", "Public law", _PLAW, "law"),
    Form(r"(\d+) Stat\. (\d+)", "{1} Stat. {2}", "United States Statutes at Large", "https://www.govinfo.gov/link/statute/{1}/{2}", "law"),
    Form(r"(\d+) FR (\d+)", "{1} FR {2}", _REGISTER, "https://www.federalregister.gov/citation/{1}-FR-{2}", "rule"),
    Form(r"EO (\d{5})", "Executive Order {1}", _REGISTER, "https://www.federalregister.gov/executive-order/{1}", "rule"),
)


@functools.cache
def legal(citation: str) -> Reference | None:
    """Read a legal citation (`42 CFR 414.1405`, `42 USC 1315a`, `Pub. L. 114-10`, `89 FR 8758`, `EO 14179`).

    Returns None when it has none of these forms; it may then be the id of a source record.
    """
    for form in FORMS:
        match = re.fullmatch(form.pattern, citation)
        if match:
            title, url = (text.format("", *match.groups()) for text in (form.title, form.url))
            return Reference(title, form.publisher, url, form.kind)
    return None


def named_by(alias: str) -> str | None:
    """Return the legal citation that an alias is (`42 CFR Part 438`, `P.L. 111-152`), as the data writes it; else None."""
    citation = PUBLIC_LAW.sub("Pub. L. ", alias)
    return citation if legal(citation) else None


def of(item: Shape) -> Iterator[tuple[str, str]]:
    """List all citations of an entry, area, number … with the field of each: those in prose first, which a page shows first."""
    for field, text in prose.of(item):
        yield from ((field, token.cite) for token in prose.tokens(text) if token.cite is not None)
    yield from walk(item, Cites)
