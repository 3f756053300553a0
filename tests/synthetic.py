"""Makes guides of any size for measurements: entries as long and as linked as real ones."""

import datetime
import random
from pathlib import Path

import yaml

from fieldguide.formats import format_date
from fieldguide.guide import Guide
from fieldguide.read import prose
from fieldguide.read.load import load
from tests import ROOT, small

WORDS = [
    "agency",
    "benefit",
    "capitation",
    "claim",
    "clinician",
    "coverage",
    "deductible",
    "enrollment",
    "episode",
    "exchange",
    "fee",
    "hospital",
    "index",
    "interoperability",
    "measure",
    "model",
    "network",
    "outcome",
    "patient",
    "payer",
    "plan",
    "premium",
    "provider",
    "quality",
    "record",
    "registry",
    "rule",
    "savings",
    "score",
    "service",
    "specialty",
    "standard",
    "state",
    "supplier",
    "threshold",
    "track",
    "transfer",
    "value",
    "waiver",
]


def name(number: int) -> str:
    """Return the name of an entry, unique by its number."""
    chance = random.Random(number)  # noqa: S311 (no secret)
    return " ".join(chance.sample(WORDS, 3)).title() + f" Program {number}"


def sentence(chance: random.Random, words: int) -> str:
    """Return some words."""
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def entry(number: int, count: int) -> str:
    """Return the YAML of an entry with links to its neighbors."""
    chance = random.Random(number)  # noqa: S311 (no secret)
    others = dict.fromkeys((number * 7 + step) % count for step in (1, 2, 3, 5))
    links = {f"x-{other}": f"[[x-{other}|{name(other)}]]" for other in others if other != number}
    near = list(links)
    paragraphs = [f"{sentence(chance, 22)} {link} {sentence(chance, 18)} [@42 CFR 414.{1300 + number % 90}]" for link in links.values()]
    month, section = 1 + number % 12, 1300 + number % 90  # a source names few dates of a day, as in the guide
    older = f", replaces: [x-{number - 1}]" if number % 5 == 1 else ""
    return f"""name: {name(number)}
acronym: {acronym(number)}
aliases: [{chance.choice(WORDS)} scheme {number}, {chance.choice(WORDS)} initiative {number}]
kind: program
group: qpp
summary: {sentence(chance, 24)}
dates: {{began: {2000 + number % 26}-01-01}}
definition: |
  {chr(10).join(f"  {p}{chr(10)}" for p in paragraphs).strip()}
why: |
  {sentence(chance, 20)}
confused_with: [{{term: {near[0]}, because: "{sentence(chance, 12)}"}}]
relations: {{run_by: [cms]{older}, related: [{", ".join(near[:3])}]}}
milestones:
  - {{on: {2005 + number % 20}-{month:02}-01, what: "{sentence(chance, 8)}", source: 42 CFR 414.{section}}}
  - {{on: {2027 + number % 9}-{month:02}-01, what: "{sentence(chance, 8)}", source: 42 CFR 414.{section}}}
facts:
  - {{label: "{sentence(chance, 4)}", value: "{number} dollars", as_of: 2026, source: 42 CFR 414.1405}}
checked: 2026-11-24
"""


def acronym(number: int) -> str:
    """Return the acronym of an entry, unique by its number."""
    letters = ""
    number += 26**3
    while number:
        number, rest = divmod(number, 26)
        letters = chr(65 + rest) + letters
    return "Q" + letters


def guide(folder: Path, count: int) -> Path:
    """Write a guide of `count` entries and the six of the tests' guide; returns its folder."""
    small.copy(folder)
    # The search box is as quick as real questions let it be. Shortcuts to chapters lead nowhere here.
    questions = yaml.load((ROOT / "data/questions.yml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 (all is text)
    questions["shortcuts"] = [shortcut for shortcut in questions["shortcuts"] if shortcut["page"] in small.PAGES]
    (folder / "data/questions.yml").write_text(yaml.safe_dump(questions, allow_unicode=True, width=1000), encoding="utf-8")
    for number in range(count):
        (folder / f"data/terms/quality/x-{number}.yml").write_text(entry(number, count))
    return folder


def plain(folder: Path, source: Path) -> Path:
    """Write the same entries, with all that their pages say, as plain Markdown for bare Material; returns the folder."""
    (folder / "docs/terms").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Test\n\nWords.\n")
    (folder / "mkdocs.yml").write_text(
        "site_name: Bare\nplugins: []\ntheme: {name: material, font: false}\nnot_in_nav: |\n  /terms/\nnav: [index.md]\n"
    )
    guide = Guide(load(source), datetime.date(2026, 11, 24))
    for id in guide.terms:
        (folder / f"docs/terms/{id}.md").write_text(page(guide, id))
    return folder


def page(guide: Guide, id: str) -> str:
    """Write one entry as plain Markdown."""
    term = guide.terms[id]

    def links(ids: list[str]) -> str:
        return ", ".join(f"[{guide.label(i)}]({i}.md)" for i in ids)

    relations = [f"**{guide.relation_label(key)}**: {links(ids)}" for key, ids in guide.relations(id).items()]
    near = [other for other in guide.groups[guide.area_of(id), term.group][:13] if other != id]
    sources = [f"[{source.title}]({source.url}) {source.publisher}, {source.kind}" for source in map(guide.reference, guide.cited[id])]
    body = prose.replace(term.definition, lambda t: f"[{t.text or guide.label(t.id)}]({t.id}.md)" if t.id else f"({t.cite})")
    table = "| What | Value | As of |\n| --- | --- | --- |\n" + "\n".join(f"| {f.label} | {f.value} | {f.as_of} |" for f in term.facts)
    sections = {
        "What it is": [body],
        "Why you meet it": [term.why],
        "Not to be confused with": [f"- {links([c.term])}: {c.because}" for c in term.confused_with],
        "Facts and dates": [table, "\n".join(f"- {format_date(m.on)}: {m.what}" for m in term.milestones)],
        "Connections": [*(f"- {line}" for line in relations), f"- **Next to it**: {links(near)}", f"- **Area**: {guide.area_of(id)}"],
        "Sources": [f"1. {line}" for line in sources],
        "About this entry": [
            f"Checked on {term.checked}.",
            f"Cite as: {term.name}. *CMS Field Guide*. `{id}`.",
            f"Data: `{guide.file_of(id)}`.",
        ],
    }
    lists = ("Not to be confused with", "Connections", "Sources")
    glance = [f"- **{key}**: {value}" for key, value in term.dates.model_dump(exclude_none=True).items()] + [
        f"- {line}" for line in relations[:3]
    ]
    parts = [f"# {term.name} ({term.acronym})", guide.status(id), term.summary, "\n".join(glance)]
    for heading, lines in sections.items():
        parts += [f"## {heading}", ("\n" if heading in lists else "\n\n").join(lines)]
    return "\n\n".join(parts) + "\n"
