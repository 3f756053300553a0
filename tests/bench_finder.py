"""How quick the search box is on a built site: `bench.py` prints it, or `python -m tests.bench_finder site` alone."""

import functools
import http.server
import statistics
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import browser as chromium

FOCUS = """async () => {
  const began = performance.now();
  document.querySelector("[role=combobox]").focus();
  while (!window.cfgFinder.awake) await new Promise(done => setTimeout(done));
  return performance.now() - began;
}"""

# A key, then the frame that shows its results: what a reader waits for.
KEY = """async text => {
  const box = document.querySelector("[role=combobox]");
  const began = performance.now();
  box.value = text;
  box.dispatchEvent(new InputEvent("input", {bubbles: true}));
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - began;
}"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a built site on this machine."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


def queries() -> list[str]:
    """Return the look-ups of the tests, each typed key by key up to its end: 2, 4, 6 … letters."""
    lines = (Path(__file__).parent / "lookups.tsv").read_text().splitlines()
    whole = [line.split("\t")[0] for line in lines[::6]]
    return [query[:end] for query in whole for end in {*range(2, len(query), 3), len(query)}]


def measure(site: Path) -> dict[str, float]:
    """Return milliseconds: first focus to usable, and from a key to painted results."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.executable(), args=chromium.ARGUMENTS)
        focuses = []
        for _ in range(5):
            page = browser.new_context().new_page()
            page.goto(address + "a-z/")
            focuses.append(page.evaluate(FOCUS))
        page.wait_for_function("!!window.cfgFinder.text")
        times = sorted(page.evaluate(KEY, query) for query in queries())
        browser.close()
    return {
        "first focus to usable": statistics.median(focuses),
        "key to painted results, median": statistics.median(times),
        "key to painted results, 95th percentile": times[int(0.95 * len(times))],
    }


if __name__ == "__main__":
    for what, took in measure(Path(sys.argv[1])).items():
        print(f"{what:<45} {took:6.0f} ms")
