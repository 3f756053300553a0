"""What axe-core finds on a page: WCAG 2.2 AA and best practices, or the contrast of its colors alone."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
# Takes out each row of a list or table that looks like one before it: by element, class, status and area, inside and around.
ONE_ROW_OF_EACH_LOOK = """() => {
  const look = (element) => [element.tagName, element.getAttribute("class"), element.dataset?.status, element.dataset?.area].join();
  const around = (element) => element ? look(element) + around(element.parentElement) : "";
  const seen = new Set();
  for (const row of document.querySelectorAll("li, tbody tr")) {
    const looks = [...row.querySelectorAll("*")].map(look) + around(row);
    if (seen.has(looks)) row.remove();
    seen.add(looks);
  }
}"""

# Waits until all styles have followed a change of the scheme, and no color is on its way to another one.
SETTLED = """async () => {
  for (let frame = 0; frame < 3; frame++) {
    await new Promise((done) => requestAnimationFrame(done));
    for (const animation of document.getAnimations()) animation.finish();
  }
}"""


def axe_findings(page: Page, context: str | None = None) -> list[str]:
    """List all that axe-core finds on a page, or in the part of it that a selector names."""
    return _findings(page, context, {})


def dark_contrast_findings(page: Page, context: str | None = None) -> list[str]:
    """Turn a page dark; list the texts that are hard to tell from their background."""
    page.emulate_media(color_scheme="dark")
    page.evaluate(SETTLED)
    return _findings(page, context, {"runOnly": ["color-contrast"]})


def _findings(page: Page, context: str | None, options: dict[str, object]) -> list[str]:
    found = AXE.run(page, context=context, options={"resultTypes": ["violations"]} | options).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]} {node['failureSummary'][:200]}" for rule in found for node in rule["nodes"]]
