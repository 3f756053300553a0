"""Learning paths: what each step is, where it leads, how long it takes, and the pages that show it."""

import json
import re
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from fieldguide import paths
from fieldguide.guide import Guide
from fieldguide.site import Form, Site
from fieldguide.write.page import Page
from tests import ROOT
from tests import small as six

WRITTEN = {f"{name}.md" for name in six.PAGES}


def site(directories: bool = True) -> Site:
    """Make the site of the six-entry guide."""
    return Site(six.guide(), ROOT, Form("Test guide", directories), WRITTEN)


@pytest.fixture(scope="module")
def stops() -> list[paths.Stop]:
    """List the steps of its path."""
    guide = six.guide()
    return paths.stops(guide, guide.paths["first-steps"])


def test_steps_are_named_by_what_they_lead_to(stops: list[paths.Stop]) -> None:
    """A chapter by its title, an entry by its name, practice by what it is on."""
    names = [stop.name for stop in stops]
    assert names[0] == "Quality"
    assert names[2] == "Merit-based Incentive Payment System (MIPS)"
    assert names[4] == "The opening of a rule"
    assert names[5].endswith(": First steps") and names[6].endswith(": Quality")


def test_what_is_done_is_known_by_the_page_alone(stops: list[paths.Stop]) -> None:
    """So that it is done in all paths."""
    assert [stop.key for stop in stops] == [
        "quality",
        "figure/acos",
        "terms/mips",
        "about",
        "decode-practice#opening",
        "quiz?of=first-steps",
        "cards?of=quality",
    ]


def test_the_time_of_a_chapter_is_its_own_and_that_of_an_entry_follows_from_its_words(stops: list[paths.Stop]) -> None:
    """A path takes as long as its steps."""
    guide = six.guide()
    assert stops[0].minutes == 3
    assert stops[2].minutes == 1
    assert paths.minutes(guide, guide.paths["first-steps"]) == sum(stop.minutes for stop in stops)


def test_a_path_is_about_the_entries_that_it_names_and_links() -> None:
    """Those that it names first, then those in its own words, then those of its chapters, each once."""
    guide = six.guide()
    assert paths.entries(guide, guide.paths["first-steps"]) == ["mips", "pqrs"]


@pytest.mark.parametrize("directories", [True, False])
def test_its_page_leads_to_each_step_and_tells_where_one_comes_from(directories: bool) -> None:
    """In both forms of addresses; a figure is on the page itself."""
    page = site(directories).make("paths/first-steps.md")
    assert isinstance(page, Page)
    links = [link.attributes["href"] or "" for link in LexborHTMLParser(page.html).css(".cfg-step__name")]
    chapter, practice, quiz = (
        ("../../quality/", "../../decode-practice/", "../../quiz/")
        if directories
        else ("../quality.html", "../decode-practice.html", "../quiz.html")
    )
    assert links[0] == f"{chapter}?path=first-steps&step=1"
    assert links[1] == "#figure-acos"
    assert links[4] == f"{practice}?path=first-steps&step=5#opening"
    assert links[5] == f"{quiz}?of=first-steps&path=first-steps&step=6"


def test_its_page_shows_figures_and_sources() -> None:
    """The figure of a step is in the step, and what is cited is listed."""
    page = site().make("paths/first-steps.md")
    assert isinstance(page, Page)
    html = LexborHTMLParser(page.html)
    assert html.css_first("[data-cfg-step='figure/acos'] #figure-acos") is not None
    assert [source.text().strip() for source in html.css("#source-1 a")] == ["42 CFR 414.90"]
    assert [name for _, name in page.sections] == ["What you can do afterwards", "The steps", "Sources"]


def known(guide: Guide) -> Any:
    """Read what scripts know of the paths."""
    made = Site(guide, ROOT, Form("Test guide"), WRITTEN).make("assets/search/paths.js")
    return json.loads(str(made).removeprefix("window.cfg.paths = ").removesuffix(";\n"))


def test_scripts_know_the_steps_and_the_entries() -> None:
    """By the root of the site, and by the numbers of the search index."""
    path = known(six.guide())["first-steps"]
    assert path["name"] == "First steps" and path["page"] == "paths/first-steps/"
    assert path["steps"][2] == ["terms/mips", "terms/mips/?path=first-steps&step=3", "Merit-based Incentive Payment System (MIPS)"]
    assert len(path["entries"]) == 2


def test_every_path_of_the_guide_takes_less_than_two_hours_and_has_enough_to_practice(whole_guide: Guide) -> None:
    """At least eight kinds of readers find theirs, and each ends with practice."""
    assert len(whole_guide.paths) >= 8
    for id, path in whole_guide.paths.items():
        kinds = [stop.kind for stop in paths.stops(whole_guide, path)]
        assert {"chapter", "entry", "quiz", "cards"} <= set(kinds), id
        assert paths.minutes(whole_guide, path) < 120, id
        assert len(paths.entries(whole_guide, path)) >= 15, id
        assert all(re.match("[a-z]", what) and not what.endswith(".") for what in path.after), id
