"""The measurements, as a table: `make bench`. Nothing here passes or fails; the bars stand beside the numbers."""

import datetime
import gzip
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from playwright.sync_api import Browser, sync_playwright

from fieldguide.guide import Guide
from fieldguide.read.load import load
from tests import ROOT, browsers, synthetic, text
from tests.lookups import TYPE
from tests.serving import serving


def row(what: str, value: str, bar: str = "") -> None:
    """Print one line of the table."""
    print(f"{what:<66} {value:>14}   {bar}", flush=True)


def run(*command: str) -> tuple[float, float]:
    """Run a command; returns its seconds and the largest memory of any child so far, in MB."""
    began = time.perf_counter()
    subprocess.run(
        command, cwd=ROOT, check=True, capture_output=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    )
    return time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def build(folder: Path, site: Path) -> tuple[float, float]:
    """Build a guide, or bare Material."""
    return run(sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml"), "-d", str(site))


def check_seconds(folder: Path) -> float:
    """Measure `check` alone, in a process of its own."""
    code = (
        "import sys; from pathlib import Path; from fieldguide.read.load import load; from fieldguide.read.check import check; "
        f"p = check(load(Path({str(folder)!r}))); sys.exit(len(p))"
    )
    return run(sys.executable, "-c", code)[0]


def weight(*files: Path) -> float:
    """Return the compressed size of files in KB."""
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) / 1000


def weights(site: Path) -> None:
    """Print what a visit weighs: the first page with all that it loads, and each later entry."""
    shared = [site / "assets/first.js", *site.glob("assets/site.*"), *site.glob("assets/stylesheets/main.*.css")]
    terms = sorted(site.glob("terms/*/index.html"))
    sizes = sorted(weight(page) for page in terms)
    row("first page with its styles and scripts, compressed", f"{weight(site / 'index.html', *shared):.1f} KB", "at most 60")
    row("a later entry, compressed: median", f"{sizes[len(sizes) // 2]:.1f} KB", "at most 15")
    row("a later entry, compressed: largest", f"{sizes[-1]:.1f} KB", "at most 15")
    for file in sorted((site / "assets/search").glob("*")):
        row(f"finder: {file.name}, compressed", f"{weight(file):.1f} KB")
        row(f"finder: {file.name}, compressed, an entry", f"{1000 * weight(file) / len(terms):.0f} bytes", "names: at most 85")


def queries(count: int) -> list[str]:
    """Return what readers of a synthetic guide type: acronyms, names, parts of names, misspelled names."""
    typed = []
    for number in random.Random(1).sample(range(count), 60):  # noqa: S311 (no secret)
        name = synthetic.name(number)
        typed += [synthetic.acronym(number), name, name[:5], name.replace("r", "rr", 1), name[:8] + name[9:]]
    return typed


# From the focus to the first results of something typed, in a page that has loaded nothing of the index yet.
FIRST_FOCUS = """async query => {
  const began = performance.now();
  const box = document.querySelector("[role=combobox]");
  box.focus();
  box.value = query;
  box.dispatchEvent(new InputEvent("input", {bubbles: true}));
  while (!document.querySelector("[role=option]")) await new Promise(done => setTimeout(done, 2));
  return performance.now() - began;
}"""


def finder_times(site: Path, count: int, browser: Browser) -> None:
    """Print how long the search box takes, from key to painted results, in Chromium."""
    bars = ("at most 12", "at most 25") if count <= 1_000 else ("", "at most 60")
    chance = random.Random(2)  # noqa: S311 (no secret)
    with serving(site) as address:
        page = browser.new_page()
        page.goto(f"{address}about/")
        focus = page.evaluate(FIRST_FOCUS, synthetic.acronym(1))
        row(f"finder, {count:,} entries: first focus to first results", f"{focus:.0f} ms", "at most 100" if count <= 1_000 else "")
        page.wait_for_function("!!window.cfg.text")
        times = []
        for query in queries(count):
            page.wait_for_timeout(chance.uniform(20, 60))  # as between keys, so that a key does not wait for the frame of the one before
            times.append(page.evaluate(TYPE, query)["took"])
        times.sort()
        row(f"finder, {count:,} entries: key to painted, median", f"{statistics.median(times):.0f} ms", bars[0])
        row(f"finder, {count:,} entries: key to painted, 95th percentile", f"{times[int(0.95 * len(times))]:.0f} ms", bars[1])
        page.close()


# From a choice in the form to the rows that fit it, laid out.
FILTER = """family => {
  const select = document.querySelector("select[name=family]"), began = performance.now();
  select.value = family;
  select.dispatchEvent(new Event("input", {bubbles: true}));
  document.body.offsetHeight;
  return performance.now() - began;
}"""
# From the click to all of the result, and the longest time in between for which the page hears nothing.
DECODE = """text => new Promise(done => {
  const tasks = [];
  new PerformanceObserver(list => tasks.push(...list.getEntries())).observe({type: "longtask"});
  const input = document.querySelector("textarea");
  input.value = text;
  setTimeout(() => {  // by now the browser has laid the typed text out, which is not ours
    const began = performance.now();
    input.form.requestSubmit();
    new MutationObserver((_, observer) => {
      if (!input.form.querySelector("[role=status]").textContent.includes("found")) return;
      observer.disconnect();
      const took = performance.now() - began;
      setTimeout(() => done([took, Math.max(0, ...tasks.filter(task => task.startTime >= began).map(task => task.duration))]), 300);
    }).observe(input.form, {childList: true, subtree: true, characterData: true});
  }, 1500);
})"""


def page_times(site: Path, browser: Browser) -> None:
    """Print how long the table of models and the page that decodes a text take, on the real guide."""
    line = "Under MACRA, MIPS and the Shared Savings Program follow rules of CMS, and the QZXW form is not known.\n"
    with serving(site) as address:
        page = browser.new_page()
        page.goto(f"{address}models/")
        times = [page.evaluate(FILTER, family) for family in ("drugs", "episode", "kidney", "states", "") * 3]
        row("table of models: a filter, median", f"{statistics.median(times):.0f} ms", "at most 100")
        page.goto(f"{address}decode/")
        took, longest = page.evaluate(DECODE, (line * 1000)[:100_000])
        row("decoding 100,000 characters", f"{took:.0f} ms", "at most 3,000")
        row("decoding 100,000 characters: longest task", f"{longest:.0f} ms", "at most 300")
        page.close()


def text_measures() -> None:
    """Print how well the real guide is sourced, and how long and how hard to read each of its chapters is."""
    guide = Guide(load(ROOT), datetime.date(2026, 11, 26))
    row("cited statements with a primary source", f"{text.primary_share(guide):.1f}%", "at least 92%")
    for chapter in guide.chapters:
        words = text.words_of(guide.written.chapters[f"docs/{chapter}.md"])
        row(f"chapter {chapter}: words, grade level", f"{len(words.split()):,}, {text.grade(words):.1f}", "1,500 to 2,200 words")


def main() -> None:
    """Measure on synthetic guides of 1,000 and 10,000 entries, and on the real one."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        small, large = synthetic.guide(folder / "1k", 1_000), synthetic.guide(folder / "10k", 10_000)
        bare = synthetic.plain(folder / "bare", small)
        row("check of 1,000 entries", f"{min(check_seconds(small) for _ in range(5)):.2f} s", "at most 0.5 s")
        plain = min(build(bare, folder / "site-bare")[0] for _ in range(2))
        seconds, memory = min(build(small, folder / "site-1k") for _ in range(2))
        row("build of 1,000 entries", f"{seconds:.1f} s")
        row("build of 1,000 entries, a page", f"{seconds:.2f} ms")
        row("memory of that build, a page", f"{memory * 1000 / 1_000:.0f} KB")
        row("bare Material on the same pages as plain Markdown", f"{plain:.1f} s")
        row("ratio to bare Material", f"{seconds / plain:.2f}", "at most 0.6")
        ten, memory = build(large, folder / "site-10k")
        row("build of 10,000 entries", f"{ten:.1f} s")
        row("growth from 1,000 to 10,000 entries", f"{ten / seconds:.1f} times", "at most 10.2")
        row("memory of that build", f"{memory:.0f} MB")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browsers.chromium(), args=browsers.ARGUMENTS)
            finder_times(folder / "site-1k", 1_000, browser)
            finder_times(folder / "site-10k", 10_000, browser)
            build(ROOT, folder / "site")
            page_times(folder / "site", browser)
        weights(folder / "site")
    text_measures()


if __name__ == "__main__":
    main()
