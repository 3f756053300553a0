"""The pages that look over many models, in a real browser: catalog, chart, comparisons, families; on http and from disk."""

import csv
import datetime
import gzip
import io
import itertools
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fieldguide.guide import Guide
from fieldguide.read.check import check
from fieldguide.read.load import load
from fieldguide.write import models
from fieldguide.write.chart import layout
from fieldguide.write.fields import Link, typed
from tests.test_pages import axe_findings

PAGES = {
    "catalog": "models",
    "chart": "models-chart",
    "compare": "compare",
    "prepared comparison": "compare/bpci-advanced-cjr-team",
    "family": "families/accountable-care",
}
STORY = "word " * 90
ROWS = "[data-cfg-catalog-table] tbody tr"


@pytest.fixture(params=["http", "file"])
def place(request: pytest.FixtureRequest, server: str, offline: Path) -> Callable[[str], str]:
    """Return what makes the address of a page, on a server and from disk."""
    if request.param == "http":
        return lambda path: f"{server}{path}/"
    return lambda path: (offline / f"{path}.html").as_uri()


def shown(page: Page) -> list[str]:
    """List the ids of the rows that are shown, in order."""
    script = "rows => rows.filter(row => !row.hidden).map(row => row.querySelector('[data-term]').dataset.term)"
    found: list[str] = page.locator(ROWS).evaluate_all(script)
    return found


def all_models(site: Path) -> set[str]:
    """Return the ids of all models in the guide."""
    return {term["id"] for term in json.loads((site / "data/guide.json").read_text())["terms"] if term["kind"] == "model"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing(kind: str, scheme: str, server: str, new_page: Callable[..., Page]) -> None:
    """Every page type can be read with a screen reader and seen with weak eyes; chosen entries and a chosen day included."""
    page = new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page.goto(f"{server}{PAGES[kind]}/{'?ids=aco-reach,lead' if kind == 'compare' else '?on=2022-06-01'}")
    assert axe_findings(page) == []


@pytest.mark.parametrize("kind", PAGES)
def test_no_page_is_wider_than_a_phone(kind: str, server: str, new_page: Callable[..., Page]) -> None:
    """Nothing has to be scrolled sideways on a narrow screen, but what scrolls in its own frame."""
    page = new_page(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    page.goto(f"{server}{PAGES[kind]}/{'?ids=aco-reach,lead,team,cjr' if kind == 'compare' else ''}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("kind", [kind for kind in PAGES if kind != "compare"])
def test_pages_read_without_scripts(kind: str, server: str, new_page: Callable[..., Page]) -> None:
    """Table, chart, prepared comparisons and families are complete as they come; controls that would do nothing are hidden."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{server}{PAGES[kind]}/")
    assert page.locator("article a[data-term]:visible, article a[data-row]:visible").count() > 2
    assert page.locator("article form:visible").count() == 0


def test_every_model_is_in_the_table_and_on_the_chart(server: str, site: Path, new_page: Callable[..., Page]) -> None:
    """No model is left out; one without a date is named below the chart."""
    page = new_page(java_script_enabled=False)
    for path in ("models", "models-chart"):
        page.goto(f"{server}{path}/")
        found = page.locator("article [data-term]").evaluate_all("links => links.map(link => link.dataset.term)")
        assert all_models(site) <= set(found)


def test_the_catalog_filters_and_its_address_keeps_them(place: Callable[[str], str], page: Page) -> None:
    """Each filter narrows, they work together, and the address brings the same rows back."""
    page.goto(place("models"))
    everything = shown(page)
    chosen = {"family": "episode", "participation": "mandatory", "payer": "Original Medicare", "year": "2018", "status": "ended"}
    for name, value in chosen.items():
        before = shown(page)
        page.locator(f"select[name={name}]").select_option(value)
        assert set(shown(page)) <= set(before)
    assert shown(page) == ["cjr"]
    expect(page.locator("[data-cfg-catalog] output")).to_have_text(f"1 of {len(everything)} models")
    assert "family=episode" in page.url and "year=2018" in page.url
    page.goto(page.url)
    assert shown(page) == ["cjr"]
    page.get_by_role("button", name="Clear all").click()
    page.wait_for_function("!location.search")
    assert shown(page) == everything


def test_a_state_a_name_and_an_empty_result(server: str, page: Page) -> None:
    """States come from the entries; a name also finds an alias; nothing found says so."""
    page.goto(f"{server}models/?state=MD")
    assert "maryland-tcoc" in shown(page) and "team" not in shown(page)
    page.goto(f"{server}models/?name=direct contracting")
    assert "gpdc" in shown(page)
    page.goto(f"{server}models/?name=no such model")
    expect(page.get_by_text("No model fits.")).to_be_visible()


def test_the_catalog_as_of_a_day(place: Callable[[str], str], page: Page) -> None:
    """On a chosen day statuses are those of that day, later models are gone, and links to entries keep the day."""
    page.goto(place("models"))
    page.locator("input[name=on]").fill("2022-06-01")
    row = page.locator(ROWS, has=page.locator("[data-term=gpdc]"))
    expect(row.locator(".cfg-status")).to_have_attribute("data-status", "ending")
    assert "team" not in shown(page)
    expect(page.locator("[data-cfg-catalog] output")).to_contain_text("were not yet announced")
    page.locator("select[name=status]").select_option("running")
    assert "gpdc" in shown(page) and "pioneer-aco" not in shown(page)
    assert "on=2022-06-01" in page.url
    row.get_by_role("link").click()
    expect(page.locator("[data-cfg-day]")).to_have_text("June 1, 2022")


def test_without_a_chosen_day_the_status_is_of_the_readers_day(server: str, page: Page) -> None:
    """The catalog does not go stale between builds."""
    page.clock.set_fixed_time("2027-01-02T12:00:00Z")
    page.goto(f"{server}models/")
    row = page.locator(ROWS, has=page.locator("[data-term=aco-reach]"))
    expect(row.locator(".cfg-status")).to_have_text("Ended")
    expect(page.locator("[data-cfg-catalog-day]")).to_have_text("January 2, 2027")


def test_columns_sort_both_ways_and_can_be_left_out(server: str, page: Page) -> None:
    """A click on a header sorts, a second one turns the order; empty cells stay last; the address keeps it all."""
    page.goto(f"{server}models/")
    header = page.locator("th[data-column=began]")
    for expected in ("ascending", "descending"):
        header.get_by_role("button").click()
        expect(header).to_have_attribute("aria-sort", expected)
        script = "rows => rows.filter(row => !row.hidden).map(row => row.cells[4].querySelector('time')?.dateTime ?? '')"
        days: list[str] = page.locator(ROWS).evaluate_all(script)
        known = [day for day in days if day]
        assert known == sorted(known, reverse=expected == "descending")
        assert days[: len(known)] == known
    page.get_by_label("Payers", exact=True).uncheck()
    expect(page.locator("th[data-column=payers]")).to_be_hidden()
    page.goto(page.url)
    expect(page.locator("th[data-column=payers]")).to_be_hidden()
    expect(header).to_have_attribute("aria-sort", "descending")


def test_the_shown_rows_download_as_csv(place: Callable[[str], str], page: Page) -> None:
    """Rows and columns are those on the page, dates in a form that sorts."""
    page.goto(place("models") + "?family=episode&without=where&on=2026-11-24")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download these rows as CSV").click()
    assert waiting.value.suggested_filename == "cms-models-2026-11-24.csv"
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["id"] for row in rows] == shown(page)
    assert "Where" not in rows[0] and "Payers" in rows[0]
    team = next(row for row in rows if row["id"] == "team")
    assert (team["Began"], team["Ends or ended"], team["Taking part"]) == ("2026-01-01", "2030-12-31 planned", "Mandatory")


def test_the_catalog_is_light(site: Path) -> None:
    """The page weighs at most 60 KB compressed beyond what all pages share."""
    own = ["models/index.html", "assets/models/models.css", "assets/models/models.js"]
    assert sum(len(gzip.compress((site / name).read_bytes())) for name in own) < 60_000


def test_rare_filters_are_folded_on_a_phone(server: str, new_page: Callable[..., Page]) -> None:
    """The first models are near; a filter that the address asks for is open."""
    page = new_page(viewport={"width": 390, "height": 800})
    page.goto(f"{server}models/")
    expect(page.locator("select[name=payer]")).to_be_hidden()
    page.get_by_text("More filters").click()
    expect(page.locator("select[name=payer]")).to_be_visible()
    page.goto(f"{server}models/?payer=Medicaid")
    expect(page.locator("select[name=payer]")).to_be_visible()


def test_the_chart_marks_today_and_a_chosen_day(place: Callable[[str], str], page: Page) -> None:
    """The line stands on the reader's own day; a chosen day moves it, marks what ran, and goes along with links."""
    page.clock.set_fixed_time("2027-06-30T12:00:00Z")
    page.goto(place("models-chart"))
    bar = page.locator("svg [data-term=lead] rect")
    line = page.locator("[data-cfg-today]")
    assert float(line.get_attribute("x1") or 0) > float(bar.get_attribute("x") or 0)
    page.locator("[data-cfg-chart-form] input").fill("2022-06-01")
    assert float(line.get_attribute("x1") or 0) < float(bar.get_attribute("x") or 0)
    expect(page.locator("svg [data-term=gpdc]")).to_have_attribute("data-now", "yes")
    expect(page.locator("svg [data-term=lead]")).to_have_attribute("data-now", "no")
    assert page.url.endswith("?on=2022-06-01")
    page.locator("svg [data-term=gpdc] rect").click()
    expect(page.locator("[data-cfg-day]")).to_have_text("June 1, 2022")


def test_bars_have_names_and_do_not_cover_one_another(server: str, page: Page) -> None:
    """A screen reader hears name and dates; in a lane no bar lies on another."""
    page.goto(f"{server}models-chart/")
    name = page.locator("svg [data-term=aco-reach]").get_attribute("aria-label") or ""
    assert "ACO REACH" in name and "January 1, 2023" in name and "December 31, 2026" in name
    script = "all => all.map(r => ['x', 'y', 'width'].map(name => Number(r.getAttribute(name))))"
    bars: list[list[float]] = sorted(page.locator("svg a rect").evaluate_all(script), key=lambda bar: (bar[1], bar[0]))
    assert all(b[1] > a[1] or a[0] + a[2] <= b[0] for a, b in itertools.pairwise(bars))


def test_any_entries_are_compared_and_the_address_keeps_them(place: Callable[[str], str], page: Page) -> None:
    """Entries are found by acronym or name, at most four; what differs is marked with a word; they can be taken away."""
    page.goto(place("compare"))
    for name in ("ACO REACH", "LEAD", "cms-0057-f"):
        page.get_by_label("Add an entry").fill(name)
        page.keyboard.press("Enter")
    expect(page.locator(".cfg-compare thead th")).to_have_count(3)
    assert "ids=aco-reach,lead,cms-0057-f" in page.url
    kind = page.locator(".cfg-compare tbody tr", has=page.get_by_role("rowheader", name=re.compile("^Kind")))
    expect(kind).to_contain_text("differs")
    page.get_by_role("button", name="Remove CMS-0057-F").or_(page.get_by_role("button", name=re.compile("^Remove"))).last.click()
    expect(page.locator(".cfg-compare thead th")).to_have_count(2)
    expect(kind).not_to_contain_text("differs")
    rows = page.locator(".cfg-compare tbody tr").count()
    page.get_by_label("Hide what is the same").check()
    assert 0 < page.locator(".cfg-compare tbody tr").count() < rows
    page.goto(page.url)
    expect(page.locator(".cfg-compare thead th")).to_have_count(2)
    page.get_by_label("Add an entry").fill("no such entry")
    page.keyboard.press("Enter")
    expect(page.get_by_text("No entry has this name.")).to_be_visible()
    page.locator(".cfg-compare thead a").first.click()
    expect(page.locator("h1")).to_contain_text("ACO REACH")


def test_a_comparison_shows_the_same_with_and_without_scripts(server: str, page: Page) -> None:
    """The template and the script print the same points in the same order, and mark the same ones."""
    page.clock.set_fixed_time("2026-11-24T12:00:00Z")
    page.goto(f"{server}compare/bpci-advanced-cjr-team/")
    script = "rows => rows.map(row => Array.from(row.cells).map(cell => cell.textContent.replace(/\\s+/g, ' ').trim()))"
    prepared = page.locator(".cfg-compare tbody tr").evaluate_all(script)
    page.goto(f"{server}compare/?ids=bpci-advanced,cjr,team")
    assert page.locator(".cfg-compare tbody tr").evaluate_all(script) == prepared


def test_families_tell_a_story_in_order(server: str, site: Path, new_page: Callable[..., Page]) -> None:
    """Each family has its story with sources, a figure, and all its models; the catalog links to each."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{server}models/")
    addresses = page.locator(".cfg-also a[href*=families]").evaluate_all("links => links.map(link => link.href)")
    assert len(addresses) == 10
    for address in addresses:
        page.goto(address)
        assert page.locator(".cfg-prose .cfg-cite").count() >= 3, address
        assert page.locator(".cfg-figure svg a").count() >= 2, address
        assert page.locator(".cfg-family > li").count() >= 3, address


def test_an_entry_can_be_read_as_of_another_day(place: Callable[[str], str], page: Page) -> None:
    """The picker on an entry changes its status line, the address, and the links to other entries."""
    page.goto(place("terms/aco-reach"))
    page.get_by_label("Another day").fill("2022-06-01")
    expect(page.locator("[data-cfg-phases]")).to_contain_text("Announced on February 24, 2022.")
    assert page.url.endswith("?on=2022-06-01")
    page.locator("article a[data-term=gpdc]").first.click()
    expect(page.locator("[data-cfg-day]")).to_have_text("June 1, 2022")


def test_wrong_comparisons_families_and_states_are_told(small: Path) -> None:
    """Both data files name entries, each once; a family has a story of fit length; a state is one of the vocabulary."""
    (small / "data/comparisons.yml").write_text("- {id: a, title: A, intro: Both., terms: [mips, mipps]}\n")
    (small / "data/families.yml").write_text(
        "- {id: a, title: A, summary: A., intro: Too short., terms: [lead, lead]}\n"
        f"- {{id: b, title: B, summary: B., intro: '{STORY} [[leed]]', terms: [aco-reach, lead]}}\n"
    )
    lead = small / "data/terms/models/lead.yml"
    lead.write_text(lead.read_text().replace("model: {", "model: {states: [MX], "))
    words = small / "data/vocabulary.yml"
    words.write_text("states: {MD: Maryland}\n" + words.read_text())
    told = "\n".join(str(problem) for problem in check(load(small)))
    assert "data/comparisons.yml:1: terms[1]: no entry 'mipps' (did you mean 'mips'?)" in told
    assert "data/families.yml:1: terms[1]: 'lead' is named twice" in told
    assert "data/families.yml:1: intro: 2 words, wanted: 80 to 200" in told
    assert "data/families.yml:2: intro: [[leed]]: no entry 'leed' (did you mean 'lead'?)" in told
    assert "model.states[0]: no state 'MX'" in told


def test_the_six_entry_guide_has_its_overviews(small: Path) -> None:
    """The table of models and a comparison need no family and no prepared comparison."""
    guide = Guide(load(small), datetime.date(2026, 11, 24))
    assert models.members(guide) == ["aco-reach", "lead"]
    chart = layout(guide, [("Models", models.members(guide))])
    assert chart is not None
    old, new = (next(bar for bar in chart.groups[0].bars if bar.id == id) for id in ("aco-reach", "lead"))
    assert old.x + old.w <= new.x
    assert len(chart.connectors) == 1
    assert {field.key: values for field, values in typed(guide, "lead")}["relations.replaces"] == [Link("aco-reach")]
