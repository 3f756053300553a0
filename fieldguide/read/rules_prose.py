"""The rules about prose: its marks, its length, what may not stand in it."""

import re
from collections.abc import Iterator

from fieldguide.read import prose
from fieldguide.read.problems import Problem, did_you_mean
from fieldguide.read.rule import rule
from fieldguide.read.texts import each_text
from fieldguide.read.written import Written

DEFINITION_WORDS = 400
# Its first letter stands first, so that the search can leap from capital to capital; what may not precede it is looked at then.
ACRONYM = re.compile(r"[A-Z](?<![\w/.@#-][A-Z])[A-Z0-9]*[A-Z][A-Z0-9]*(?![\w/])")
RELATIVE_WORDS = ("currently", "recently", "nowadays", "this year", "last year", "next year", "this month", "last month")
RELATIVE = re.compile(rf"\b({'|'.join(RELATIVE_WORDS)})\b", re.I)


@rule
def marks_lead_somewhere(written: Written) -> Iterator[Problem]:
    """`[[id]]` names an entry, `[#number]` a figure of numbers.yml."""
    for located, field, text in each_text(written):
        for token in prose.tokens(text):
            if token.id is not None and token.id not in written.ids:
                yield located.problem(field, f"[[{token.id}]]: no entry {token.id!r}{did_you_mean(token.id, written.ids)}")
            if token.number is not None and token.number.split("@")[0] not in written.numbers:
                yield located.problem(field, f"[#{token.number}]: no number {token.number!r}{did_you_mean(token.number, written.numbers)}")
            elif token.number and "@" in token.number:
                id, as_of = token.number.split("@", 1)
                if as_of not in [value.as_of for value in written.numbers[id].value.values]:
                    yield located.problem(field, f"[#{token.number}]: no value as of {as_of}")


@rule
def summary_is_plain(written: Written) -> Iterator[Problem]:
    """A summary has no marks and no Markdown, since it is shown where neither works."""
    for entry in written.terms.values():
        if re.search(r"\[\[|\[@|\[#|\*\*|`", entry.value.summary):
            yield entry.problem("summary", "has markup; write plain words")


@rule
def definition_is_short(written: Written) -> Iterator[Problem]:
    """A definition has at most 400 words."""
    for entry in written.terms.values():
        text = entry.value.definition
        if len(text.split()) <= DEFINITION_WORDS:  # with its marks, so without them too
            continue
        words = len(prose.plain(text).split())
        if words > DEFINITION_WORDS:
            yield entry.problem("definition", f"{words} words, at most {DEFINITION_WORDS}")


@rule
def no_raw_html(written: Written) -> Iterator[Problem]:
    """Prose has no HTML and no link but https."""
    for located, field, text in each_text(written):
        if "<" not in text and "](" not in text and "http:" not in text:
            continue
        for pattern, what in ((prose.RAW_HTML, "raw HTML"), (prose.BARE_LINK, "a link that is not https")):
            if match := pattern.search(text):
                yield located.problem(field, f"{what}: {match[0][:40]!r}")


@rule
def dates_are_absolute(written: Written) -> Iterator[Problem]:
    """Prose names days, months or years, never `currently` or `this year`."""
    for located, field, text in [*each_text(written), *((e, "summary", e.value.summary) for e in written.terms.values())]:
        lower = text.lower()
        if any(word in lower for word in RELATIVE_WORDS) and (match := RELATIVE.search(text)):
            yield located.problem(field, f"{match[0]!r} goes stale; write the date")


@rule(needs_every_entry=True)
def acronyms_are_defined(written: Written) -> Iterator[Problem]:
    """Capitals in a text are the acronym or a name of an entry, or one of `words` in vocabulary.yml; a word nobody needs is an error."""
    if written.vocabulary is None:
        return
    known = set(re.findall(r"\w+", " ".join(_names(written))))
    words, used = written.vocabulary.value.words, set[str]()
    for located, field, text in [*each_text(written), *((e, "summary", e.value.summary) for e in written.terms.values())]:
        for acronym in dict.fromkeys(ACRONYM.findall(prose.TOKEN.sub(_shown, text))):
            base = acronym if acronym in known or acronym in words else acronym.removesuffix("S")
            used.add(base)
            if base not in known and base not in words:
                yield located.problem(field, f"{acronym!r} is defined by no entry: spell it out or add an entry")
    for word in words:
        if word not in used:
            yield written.vocabulary.problem(f"words.{word}", "is needed nowhere: take it out")


def _names(written: Written) -> Iterator[str]:
    for entry in written.terms.values():
        term = entry.value
        yield from (term.name, term.acronym or "", *term.aliases)
        for old in term.former_names:
            yield from (old.name, old.acronym or "")


def _shown(match: re.Match[str]) -> str:
    """Return the part of a mark that a reader sees; ids and citations are no prose."""
    return match["text"] or " "
