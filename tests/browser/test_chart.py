"""The chart of all models: today's line, a chosen day, what a phone shows; on http and from disk."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

LINE = "path[data-cfg-today]"


def left(page: Page, selector: str) -> float:
    """Return where an element begins on the screen."""
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["x"]


def test_the_chart_marks_today_and_a_chosen_day(place: Callable[[str], str], page: Page) -> None:
    """The line stands on the reader's own day; a chosen day moves it, colors what ran, and goes along with links."""
    page.clock.set_fixed_time("2027-06-30T12:00:00Z")
    page.goto(place("models-chart"))
    lead, gpdc = (page.locator(".cfg-span", has=page.locator(f".cfg-span__name > [data-term={id}]")) for id in ("lead", "gpdc"))
    bar = ".cfg-span:has(.cfg-span__name > [data-term=lead]) rect"
    expect(lead).to_have_attribute("data-status", "ending")
    assert left(page, LINE) > left(page, bar)
    page.get_by_label("As of").fill("2022-06-01")
    assert left(page, LINE) < left(page, bar)
    expect(gpdc).to_have_attribute("data-status", "ending")
    expect(lead).to_have_attribute("data-status", "not-yet")
    page.get_by_label("Only what ran on this day").check()
    expect(gpdc).to_be_visible()
    expect(lead).to_be_hidden()
    assert page.url.endswith("?on=2022-06-01&running=only")
    gpdc.locator(".cfg-span__name > a").click()
    expect(page.locator("[data-cfg-day]")).to_have_text("June 1, 2022")


@pytest.mark.parametrize("path", ["models-chart/", "terms/aco-reach/"])
def test_years_stand_at_their_lines(server: str, page: Page, path: str) -> None:
    """The axis is as wide as the rows below it, and no year covers the next one."""
    page.goto(server + path)
    off = """axis => {
      const [line, grid] = [axis, axis.parentElement.querySelector(".cfg-spans__grid")].map(part => part.getBoundingClientRect());
      const measure = new Range();
      const years = [...axis.children].map(year => { measure.selectNodeContents(year); return measure.getBoundingClientRect(); });
      return Math.abs(line.right - grid.right) > 1 || years.some((year, at) => at && year.left < years[at - 1].right);
    }"""
    assert page.locator(".cfg-spans__axis").evaluate_all(f"axes => axes.filter({off}).length") == 0


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_names_are_whole_and_bars_in_sight_at_every_width(server: str, new_page: Callable[..., Page], width: int) -> None:
    """No name is cut, none lies on a bar, and nothing has to be scrolled sideways."""
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{server}models-chart/")
    expect(page.locator("[data-cfg-chart-form]")).to_be_visible()
    outside = """rows => rows.filter(row => {
      const [name, bar] = [row.querySelector(".cfg-span__name"), row.querySelector("rect")].map(part => part.getBoundingClientRect());
      const covers = bar.left < name.right - 1 && bar.top < name.bottom - 1 && bar.bottom > name.top + 1;
      return covers || name.scrollWidth > name.clientWidth || bar.right > innerWidth || bar.width < 1;
    }).length"""
    assert page.locator(".cfg-span:has(rect)").evaluate_all(outside) == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_replaced_an_entry_has_the_status_of_the_readers_day(server: str, page: Page) -> None:
    """As its status line has; in the color of the bar, and in words for who does not see it."""
    page.clock.set_fixed_time("2027-01-02T12:00:00Z")
    page.goto(f"{server}terms/aco-reach/")
    row = page.locator(".cfg-span", has=page.locator("[aria-current]"))
    expect(row).to_have_attribute("data-status", "ended")
    expect(row.locator("[data-cfg-label]")).to_have_text("Ended")


@pytest.mark.parametrize(("path", "label"), [("models-chart/", "As of"), ("models/", "Status as of"), ("terms/team/", "Status as of")])
def test_a_field_for_a_day_begins_with_today(server: str, page: Page, path: str, label: str) -> None:
    """On all pages alike; the address names only another day, and what takes that away brings back today."""
    page.clock.set_fixed_time("2026-11-26T12:00:00Z")
    page.goto(f"{server}{path}")
    field = page.get_by_label(label, exact=True)
    expect(field).to_have_value("2026-11-26")
    field.fill("2022-06-01")
    field.press("Tab")
    assert page.url.endswith("?on=2022-06-01")
    field.fill("2026-11-26")
    field.press("Tab")
    assert page.url.endswith(path)
    page.goto(f"{server}{path}?on=2022-06-01")
    expect(field).to_have_value("2022-06-01")


@pytest.mark.parametrize(("path", "button"), [("models-chart/", "Today"), ("models/", "Remove Status as of: June 1, 2022")])
def test_another_day_can_be_taken_away(server: str, page: Page, path: str, button: str) -> None:
    """The field says today again."""
    page.clock.set_fixed_time("2026-11-26T12:00:00Z")
    page.goto(f"{server}{path}?on=2022-06-01")
    page.get_by_role("button", name=button).click()
    expect(page.locator("[name=on]")).to_have_value("2026-11-26")
    assert page.url.endswith(path)


def test_lines_leave_names_readable_and_stay_in_sight(new_page: Callable[..., Page], server: str) -> None:
    """On a phone the lines of years pass behind the names; today's line passes before the ground of the page's own row."""
    page = new_page(viewport={"width": 390, "height": 800})
    page.goto(f"{server}terms/team/")
    row = page.locator(".cfg-span:has(> .cfg-span__name > [aria-current])")
    row.scroll_into_view_if_needed()
    above = """(row) => {
        const [line, box] = [row.closest(".cfg-spans__rows").querySelector("[data-cfg-today]"), row.getBoundingClientRect()];
        line.closest("svg").style.pointerEvents = line.style.pointerEvents = "all";
        const hit = document.elementsFromPoint(line.getBoundingClientRect().x, box.bottom - 2);
        return hit.findIndex((one) => one.closest(".cfg-spans__grid")) - hit.indexOf(row);
    }"""
    assert row.evaluate(above) < 0
    ground = "name => getComputedStyle(name).backgroundColor"
    assert "rgba(0, 0, 0, 0)" not in page.locator(".cfg-span__name").evaluate_all(f"names => names.map({ground})")
