/* Wakes the search box: loads the index at first focus, and lets keys, buttons and addresses with ?q= focus it. */
(function (finder) {
  "use strict";

  const box = document.querySelector("[data-cfg-finder]");
  if (!box) return;
  const input = box.querySelector("[role=combobox]");
  let waking = false;
  let wanted = false;  // Enter was pressed before the index had arrived

  async function wake() {
    if (waking) return;
    waking = true;
    await finder.load("names").catch((error) => { waking = false; throw error; });
    const { index, refresh, openFirst } = finder.start(box);
    for (const step of finder.steps) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));  // meanwhile keys are heard, results painted
      step(index);
    }
    refresh();
    if (wanted) openFirst();
    await finder.load("facts");
    await finder.load("text");
    refresh();
  }

  function focus() {
    input.focus();
    input.select();
  }

  function onKey(event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const slash = event.key === "/" && plain && !typing;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!slash && !k) return;
    event.preventDefault();
    focus();
  }

  box.addEventListener("pointerenter", () => finder.load("names").catch(() => {}), { once: true });  // on the way to the box
  input.addEventListener("focus", wake);
  input.addEventListener("keydown", (event) => { wanted = event.key === "Enter"; });
  document.addEventListener("keydown", onKey);
  for (const button of document.querySelectorAll("[data-cfg-finder-open]")) button.addEventListener("click", focus);

  const shared = new URLSearchParams(location.search).get("q");
  if (shared) {
    input.value = shared;
    input.focus();
  }
})(window.cfgFinder ??= {});
