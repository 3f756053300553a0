/* The search box: an ARIA combobox over a list of results. Looks nothing up itself. */
(function (finder) {
  "use strict";

  const ROWS = 20;
  const RECENT = 6;
  const MARGIN = 20;     // pixels between the panel and the edge of the screen
  const LOWEST = 240;    // pixels that the panel is high at least
  const SAY_AFTER = 500;  // milliseconds of rest before a screen reader is told the count

  let box, input, panel, list, index;
  let options = [];
  let active = -1;
  let area = null;
  let shown = "";  // what the rows were made from

  /* Called once, when the names have loaded; whatever was typed until then is still in the input. */
  function start(container) {
    box = container;
    input = box.querySelector("[role=combobox]");
    panel = box.querySelector(".cfg-finder__panel");
    list = box.querySelector("[role=listbox]");
    index = finder.begin(finder.names);
    input.addEventListener("input", () => { area = null; update(); });
    for (const name of ["focus", "click"]) input.addEventListener(name, () => { if (panel.hidden) update(); });
    input.addEventListener("keydown", onKey);
    box.addEventListener("keydown", onEscape);
    list.addEventListener("click", onClick);
    list.addEventListener("pointermove", (event) => activate(options.indexOf(event.target.closest("[role=option]")), false));
    part("clear").addEventListener("click", clear);
    box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget) && event.relatedTarget) close(); });
    document.addEventListener("pointerdown", (event) => { if (!box.contains(event.target)) close(); });
    window.visualViewport?.addEventListener("resize", fit);
    update();
    return { index, refresh, openFirst: () => open(options[0]) };
  }

  /* Look up again, with more of the index; what was chosen stays chosen. */
  function refresh() {
    if (panel.hidden) return;
    const chosen = options[active];
    update();
    if (chosen) activate(options.findIndex((option) => option.dataset.term === chosen.dataset.term), false);
  }

  function part(name) {
    return box.querySelector(".cfg-finder__" + name);
  }

  /* Look up what is typed and show it; with nothing typed, show what was looked up lately. */
  function update() {
    const typed = input.value.trim();
    part("clear").hidden = !input.value;
    if (!typed) return showRecent();
    const found = finder.find(index, typed);
    const shown = area ? found.hits.filter((hit) => index.entries[hit.at].area === area) : found.hits;
    showAnswer(found.answer);
    showFilters(found.hits);
    showRows(shown.slice(0, ROWS), found.words);
    showNone(found);
    say(found);
    address(typed);
    show(true);
  }

  function showRecent() {
    const known = finder.recall("recent", []).map((id) => finder.names.ids.indexOf(id)).filter((at) => at >= 0);
    showAnswer(null);
    showFilters([]);
    showRows(known.map((at) => ({ at, score: 0, key: null })), []);
    showHeading(known.length ? "Recent look-ups" : "");
    address("");
    show(known.length > 0);
  }

  function showHeading(text) {
    part("heading").textContent = text;
    part("heading").hidden = !text;
  }

  function showAnswer(found) {
    part("answer").replaceChildren(...(found ? finder.answerElements(index, found) : []));
    part("answer").hidden = !found;
  }

  function showFilters(hits) {
    const counts = new Map();
    for (const hit of hits) counts.set(index.entries[hit.at].area, (counts.get(index.entries[hit.at].area) || 0) + 1);
    const buttons = counts.size < 2 ? [] : [...counts].map(([id, count]) => {
      const button = finder.filter(index.names.areas[id], count, id === area);
      button.addEventListener("click", () => { area = id === area ? null : id; update(); input.focus(); });
      return button;
    });
    part("areas").replaceChildren(...buttons);
    part("areas").hidden = !buttons.length;
  }

  function showRows(hits, words) {
    const what = JSON.stringify([words, hits.map((hit) => [hit.at, hit.passage])]);
    if (what === shown) return activate(-1, false);  // leave rows alone that a finger may be on
    shown = what;
    options = hits.map((hit, number) => finder.row(index, hit, number, words));
    list.replaceChildren(...options);
    list.hidden = !options.length;
    list.scrollTop = 0;
    activate(-1, false);
  }

  function showNone(found) {
    part("none").hidden = !found.none;
    showHeading(found.none && options.length ? "Closest entries" : "");
  }

  /* Tell screen readers, once the typing rests. */
  function say(found) {
    clearTimeout(say.timer);
    const count = options.length;
    const words = found.none ? "Nothing found." : `${count} ${count === 1 ? "result" : "results"}.`;
    const answered = part("answer").hidden ? "" : part("answer").firstChild.textContent + " ";
    say.timer = setTimeout(() => { part("said").textContent = answered + words; }, SAY_AFTER);
  }

  /* Keep the query in the address, so that it can be shared and Back returns to it. */
  function address(typed) {
    const url = new URL(location.href);
    if (typed) url.searchParams.set("q", typed);
    else url.searchParams.delete("q");
    try {
      if (url.href !== location.href) history.replaceState(history.state, "", url);
    } catch {
      // Browsers refuse this on file://, or when it is done too often.
    }
  }

  function show(visible) {
    const opens = visible && panel.hidden;
    panel.hidden = !visible;
    input.setAttribute("aria-expanded", String(visible && options.length > 0));
    box.classList.toggle("cfg-finder--open", visible);
    if (opens) fit();
  }

  /* The panel ends where the screen ends, on a phone where its keyboard begins. */
  function fit() {
    const screen = window.visualViewport ? window.visualViewport.height : window.innerHeight;
    const room = screen - input.getBoundingClientRect().bottom - MARGIN;
    box.style.setProperty("--cfg-finder-room", `${Math.max(room, LOWEST)}px`);
  }

  function close() {
    show(false);
    activate(-1, false);
    address("");
  }

  function clear() {
    input.value = "";
    input.focus();
    update();
  }

  function activate(number, scroll = true) {
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = number;
    const option = options[number];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", option.id);
    if (scroll) option.scrollIntoView({ block: "nearest" });
  }

  function onKey(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = options.length - 1;
    const moves = { ArrowDown: active < last ? active + 1 : 0, ArrowUp: active > 0 ? active - 1 : last };
    if (active >= 0) Object.assign(moves, { Home: 0, End: last });
    if (event.key in moves && last >= 0) {
      event.preventDefault();
      show(true);
      activate(moves[event.key]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      open(options[active] || options[0]);
    }
  }

  /* From anywhere in the panel: close it first, clear the box second. */
  function onEscape(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    input.focus();
    if (panel.hidden) clear();
    else close();
  }

  function onClick(event) {
    const option = event.target.closest("[role=option]");
    if (option) note(option);
  }

  function open(option) {
    if (option) option.click();
  }

  function note(option) {
    const others = finder.recall("recent", []).filter((id) => id !== option.dataset.term);
    finder.remember("recent", [option.dataset.term, ...others].slice(0, RECENT));
  }

  Object.assign(finder, { start });
})(window.cfgFinder ??= {});
