"""A status in words: on pages, in the terminal, and in the search box, from the same sentences on the same day."""

import datetime
import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from fieldguide import terminal, timeline
from fieldguide.guide import Guide
from fieldguide.read.check import check
from fieldguide.read.load import load
from fieldguide.read.model import Dates
from fieldguide.read.written import Written
from fieldguide.search import Finder
from fieldguide.site import Form, Site
from fieldguide.write.page import Page
from tests import ROOT, small

DAYS = ("1965-07-30", "2010-03-23", "2019-02-28", "2025-12-31", "2026-11-24", "2026-12-31", "2027-01-01", "2028-02-29", "2040-01-01")


def line(guide: Guide, id: str) -> str:
    """Return the status line of an entry as text."""
    return terminal.status_line(guide, id)


def sentences(guide: Guide, status: str, **dates: str) -> str:
    """Return the status line of something with these dates."""
    values = {**timeline.slots(Dates.model_validate(dates)), "countdown": ""}
    pieces = timeline.filled(guide.vocabulary.statuses[status].says, values)
    return " ".join("".join(values[piece] if at % 2 else piece for at, piece in enumerate(parts)) for parts in pieces)


@pytest.mark.parametrize(
    ("status", "dates", "expected"),
    [
        ("not-yet", {"began": "2027-01-01", "announced": "2025-12"}, "The record of its status begins in December 2025."),
        ("proposed", {"proposed": "2026-07-16"}, "Proposed on July 16, 2026. A proposal binds nobody."),
        ("announced", {"announced": "2026"}, "Announced in 2026."),
        ("announced", {"announced": "2025-12", "began": "2027-01-01"}, "Announced in December 2025. Begins on January 1, 2027."),
        ("published", {"published": "2021-07-09"}, "Published on July 9, 2021."),
        ("finalized", {"finalized": "2026-08", "effective": "2027"}, "Final since August 2026. Takes effect in 2027."),
        ("active", {"began": "2017-01-01"}, "In force since January 1, 2017."),
        ("ending", {"began": "2021", "ends": "2026-12-31"}, "In force since 2021. Ends on December 31, 2026."),
        ("ended", {"began": "2016-04-01", "ended": "2024-12-31"}, "Was in force from April 1, 2016, to December 31, 2024."),
        ("ended", {"began": "2016-04", "ended": "2024"}, "Was in force from April 2016 to 2024."),
        ("ended", {"published": "2021-10-20", "ended": "2025-05-13"}, "Was current from October 20, 2021, to May 13, 2025."),
        ("ended", {"announced": "2001-08-10", "ended": "2015"}, "Ended in 2015."),
        ("cancelled", {"announced": "2023", "cancelled": "2025-03-12"}, "Canceled on March 12, 2025."),
        ("cancelled", {"began": "2009-06-01", "cancelled": "2011-08"}, "Canceled in August 2011. Began on June 1, 2009."),
        ("cancelled", {"began": "2027-01-01", "cancelled": "2026-08"}, "Canceled in August 2026."),
        ("reference", {}, "No start or end is recorded."),
    ],
)
def test_a_status_reads_as_american_prose(whole_guide: Guide, status: str, dates: dict[str, str], expected: str) -> None:
    """Days take "on", months and years "in"; what is not known is not mentioned."""
    assert sentences(whole_guide, status, **dates) == expected


def test_the_line_counts_down_and_names_the_successor(written: Written) -> None:
    """The model sentence of the design."""
    guide = Guide(written, datetime.date(2026, 11, 24))
    assert line(guide, "aco-reach") == "In force since January 1, 2023. Ends in 37 days, on December 31, 2026. Then: LEAD."
    last = Guide(written, datetime.date(2026, 12, 30))
    assert "Ends tomorrow, on December 31, 2026." in line(last, "aco-reach")
    assert "Ends on December 31, 2026." in line(Guide(written, datetime.date(2026, 12, 31)), "aco-reach")


def test_the_terminal_prints_the_line(small: Path) -> None:
    """As the page of the entry does."""
    guide = Guide(load(small), datetime.date(2026, 11, 24))
    assert "In force since January 1, 2023. Ends in 37 days, on December 31, 2026. Then: LEAD." in " ".join(
        terminal.entry_as_text(guide, "aco-reach").split()
    )


def test_every_entry_has_a_status_line_on_any_day(written: Written) -> None:
    """No status line is empty, and none has an unfilled slot."""
    for day in DAYS:
        guide = Guide(written, datetime.date.fromisoformat(day))
        for id in guide.terms:
            assert line(guide, id), (id, day)
            assert not set("{}") & set(line(guide, id)), (id, day)


def test_what_is_published_is_never_not_yet_in_force(whole_guide: Guide) -> None:
    """Versions of a standard, agreements and reports that bind nobody."""
    ids = ["uscdi-v2", "uscdi-v4", "uscdi-v5", "uscdi-v6", "uscdi-v7", "common-agreement", "jason-report"]
    assert {whole_guide.status(id) for id in ids} == {"published"}
    assert whole_guide.status("uscdi-v3") == "active"


def test_scripts_and_pages_agree_on_the_status_of_every_day(written: Written, finder: Finder) -> None:
    """For each entry on the days around each change of its status, and on some days more."""
    asked = []
    phases = dict(json.loads(str(finder.engine.eval("JSON.stringify(cfg.names.ids.map((id, at) => [id, cfg.names.phases[at]]))"))))
    for id, entry in written.terms.items():
        changes = [phase.start for phase in timeline.phases(entry.value) if phase.start]
        days = [*map(datetime.date.fromisoformat, DAYS), *changes, *(day - datetime.timedelta(days=1) for day in changes)]
        asked += [(phases[id], str(day), timeline.status(entry.value, day)) for day in days]
    answers = json.loads(str(finder.engine.eval(f"JSON.stringify({json.dumps(asked)}.map(([life, day]) => cfg.statusOn(life, day)))")))
    assert [status for *_, status in asked] == answers


def test_scripts_and_terminal_count_down_alike(finder: Finder) -> None:
    """Tomorrow, in some days, or not at all."""
    day = datetime.date(2026, 11, 24)
    for days in (-1, 0, 1, 2, 37, 399, 400):
        to = day + datetime.timedelta(days=days)
        assert timeline.countdown(day, to) == finder.engine.eval(f"cfg.countdown('{day}', '{to}')")


@pytest.mark.parametrize("day", ["2024-06-01", "2026-11-24", "2027-01-02"])
def test_the_search_box_answers_with_the_line_of_the_page(written: Written, day: str) -> None:
    """Some entries of each status; the answer opens with the name, the page has it in its heading. What changed last follows."""
    guide = Guide(written, datetime.date.fromisoformat(day))
    finder = Finder(guide)
    finder.engine.eval(f"cfg.today = () => '{day}'")
    asked = {status: 0 for status in timeline.STATUSES if status != "reference"}
    for id in guide.terms:
        status = guide.status(id)
        if asked.get(status, 9) < 3 and guide.label(id) not in guide.shared:
            asked[status] += 1
            text = line(guide, id)
            answer = finder.look_up(f"is {guide.terms[id].name} still active")["answer"]
            changed = guide.terms[id].changed
            after = f" {guide.plain(changed)}" if changed else ""
            assert answer == f"{guide.label(id)}: {text[0].lower()}{text[1:]}{after}"
    assert asked["not-yet" if day < "2025" else "published"]
    assert {status for status, count in asked.items() if not count} <= (set() if day < "2025" else {"not-yet"})


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{on_published}", "{published_on}", "statuses.published.says[0]: 'Published {published_on}.' has no use for {published_on}"),
        ('"{name} began."', '"It began."', "dates.began.event: 'It began.' has no slot {name}"),
        ('"{name} began."', '"{name} began {on}."', "dates.began.event: '{name} began {on}.' has no use for {on}: slots are is, name, was"),
    ],
)
def test_a_sentence_with_an_unknown_slot_is_reported(small: Path, old: str, new: str, message: str) -> None:
    """Before any page is made of it."""
    file = small / "data/vocabulary.yml"
    file.write_text(file.read_text().replace(old, new))
    assert any(message in str(problem) for problem in check(load(small)))


def test_what_follows_on_a_start_or_an_end_is_not_next(tmp_path: Path) -> None:
    """The status line says what comes first; a later date beside it is said to come then."""
    lead = small.copy(tmp_path) / "data/terms/models/lead.yml"
    written = {path.relative_to(tmp_path / "docs").as_posix() for path in (tmp_path / "docs").rglob("*.md")}
    text = lead.read_text()
    for on, word in (("2026-12-01", "Next, December 1, 2026"), ("2028", "Then, 2028")):
        lead.write_text(f"{text}milestones: [{{on: {on}, what: A report is due., source: 42 USC 1315a}}]\n")
        made = Site(Guide(load(tmp_path), datetime.date(2026, 11, 24)), ROOT, Form("Test"), written).make("terms/lead.md")
        assert isinstance(made, Page)
        [strong] = LexborHTMLParser(str(made.html)).css(".cfg-next strong")
        assert " ".join(strong.text().split()) == word
