/* Wakes the search box: loads the rest of the finder at first focus, and lets keys and buttons focus it. */
(function (finder) {
  "use strict";

  const PARTS = ["memory", "normalise", "pattern", "spelling", "similar", "index", "rank", "days", "passages", "answer",
    "find", "results", "box", "names"].map((name) => `assets/finder/${name}.js`);

  const box = document.querySelector("[data-cfg-finder]");
  if (!box) return;
  const input = box.querySelector("[role=combobox]");
  let awake = false;

  async function wake() {
    if (awake) return;
    awake = true;
    await finder.load(...PARTS);
    finder.start(box);
    await finder.load("assets/finder/facts.js", "assets/finder/text.js");
    if (input.value) input.dispatchEvent(new Event("input"));
  }

  function focus() {
    input.focus();
    input.select();
  }

  /* Enter before the index has arrived is kept: box.js opens the first result as soon as there is one. */
  function onEarlyEnter(event) {
    if (event.key === "Enter" && panelIsAsleep()) box.dataset.enter = "yes";
  }

  function panelIsAsleep() {
    return !finder.start;
  }

  function onKey(event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!slash && !k) return;
    event.preventDefault();
    focus();
  }

  input.addEventListener("focus", wake);
  input.addEventListener("keydown", onEarlyEnter);
  document.addEventListener("keydown", onKey);
  for (const button of document.querySelectorAll("[data-cfg-finder-open]")) button.addEventListener("click", focus);

  const shared = new URLSearchParams(location.search).get("q");
  if (shared) {
    input.value = shared;
    input.focus();
  }
})(window.cfgFinder);
