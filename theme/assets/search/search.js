/* Starts the search box at its first focus, when what finds and the index are loaded; keys and addresses with ?q= focus it. */
((cfg) => {
  "use strict";

  const box = document.querySelector("[data-cfg-finder]");
  if (!box) return;
  const input = box.querySelector("[role=combobox]");
  const slashKey = cfg.makeSwitch("slash", "the / key", showSlash);
  let started = null; // what `startBox` returned
  let starting = false;
  let askedMeanwhile = false; // while it was starting
  let enterPressed = false; // before the index had arrived

  async function activate() {
    if (starting) {
      askedMeanwhile = true;
      return;
    }
    if (started) return loadRest();
    starting = true;
    const needed = ["find", "names"].map(cfg.tryToLoad);
    const summaries = cfg.tryToLoad("summaries");
    if ((await Promise.all(needed)).every(Boolean)) {
      showFailure("");
      started = cfg.startBox(box);
      await finishIndex(started.index, summaries);
      if (enterPressed) started.openFirst();
      await loadRest();
    } else {
      showFailure("The search index could not be loaded. Check the connection and try again.");
    }
    starting = false;
    if (!askedMeanwhile) return;
    askedMeanwhile = false;
    await activate(); // what failed to load may be there now
  }

  async function finishIndex(index, summaries) {
    await cfg.inSlices(index.entries.keys(), (at) => cfg.addOtherNames(index, at));
    started.refresh();
    await summaries;
    await cfg.inSlices(index.entries.keys(), (at) => cfg.addSummary(index, at));
    index.finished = true;
    started.refresh();
  }

  /* What failed to load is tried again at the next focus; without it there are results, but fewer. */
  async function loadRest() {
    for (const part of ["summaries", "facts", "citations", "text"]) {
      if (!cfg[part] && (await cfg.tryToLoad(part))) started.refresh();
    }
  }

  function showFailure(text) {
    cfg.drawHeading(box, text);
    cfg.announce(box, text);
    cfg.finderPart(box, "panel").hidden = !text;
  }

  function focus() {
    input.focus();
    input.select();
  }

  function showSlash(on) {
    box.querySelector("kbd.cfg-finder__slash").hidden = !on;
  }

  function onKey(event) {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const slash = event.key === "/" && plain && !typing && slashKey.isOn();
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!slash && !k) return;
    event.preventDefault();
    focus();
  }

  box.addEventListener("pointerenter", () => ["find", "names"].map(cfg.tryToLoad), { once: true }); // on the way to the box
  input.addEventListener("focus", activate);
  input.addEventListener("input", activate);
  input.addEventListener("blur", () => started || showFailure(""));
  input.addEventListener("keydown", (event) => {
    enterPressed = event.key === "Enter" && !event.isComposing; // one that ends a composition opens nothing
  });
  document.addEventListener("keydown", onKey);
  showSlash(slashKey.isOn());

  /* The last words of an address at which there is nothing: /terms/mips-program/ asks for "mips program". */
  function missingWords() {
    const last = location.pathname.split("/").findLast(Boolean) ?? "";
    return last.replace(/\.html$/, "").replace(/%..|[-_.+]/g, " ");
  }

  if (document.querySelector("[data-cfg-missing]")) input.value = missingWords(); // not opened, to leave in sight what the page says
  const shared = new URLSearchParams(location.search).get("q");
  if (shared) {
    input.value = shared;
    input.focus();
  }
})(window.cfg);
