/* The search box: an ARIA combobox over a list of results. Looks nothing up itself. */
((cfg) => {
  "use strict";

  const ADDRESS_AFTER = 300; // milliseconds of rest before the address takes the query

  let box, input, panel, index, options;
  let area = null;
  let addressTimer = 0;

  /* Called once, when the names have loaded; whatever was typed until then is still in the input. */
  function startBox(container) {
    box = container;
    input = box.querySelector("[role=combobox]");
    panel = cfg.finderPart(box, "panel");
    index = cfg.startIndex(cfg.names);
    options = cfg.makeOptions(input);
    listen();
    update();
    return { index, refresh, openFirst: () => options.first()?.click() };
  }

  function listen() {
    const list = cfg.finderPart(box, "list");
    input.addEventListener("input", () => chooseArea(null));
    for (const name of ["focus", "click"]) input.addEventListener(name, () => panel.hidden && update());
    input.addEventListener("keydown", onKey);
    box.addEventListener("keydown", onEscape);
    panel.addEventListener("click", onClick);
    list.addEventListener("pointermove", (event) => options.activateWhere((option) => option.contains(event.target)));
    cfg.finderPart(box, "clear").addEventListener("click", clear);
    box.addEventListener("focusout", (event) => event.relatedTarget && !box.contains(event.relatedTarget) && close());
    document.addEventListener("pointerdown", (event) => !box.contains(event.target) && close());
    window.visualViewport?.addEventListener("resize", () => cfg.fitPanel(box));
  }

  /* Looks up again, with more of the index; what was chosen stays chosen. */
  function refresh() {
    if (panel.hidden) return;
    const chosen = options.active()?.href;
    update();
    if (chosen) options.activateWhere((option) => option.href === chosen);
  }

  /* Looks up what is typed and shows it; with nothing typed, shows the recent look-ups. */
  function update() {
    const typed = input.value.trim();
    cfg.finderPart(box, "clear").hidden = !input.value;
    if (!typed) return showRecent();
    const found = cfg.find(index, typed);
    const hits = area ? found.hits.filter((hit) => index.entries[hit.at].area === area) : found.hits;
    draw({ ...found, hits }, found.hits);
    cfg.drawHeading(box, ...cfg.headingOf(index, found));
    announceResults(found);
    keepQuery(typed, ADDRESS_AFTER);
    show(true);
  }

  function showRecent() {
    const places = cfg.recentEntries().map((id) => index.names.ids.indexOf(id));
    const hits = places.filter((at) => at >= 0).map((at) => ({ at, score: 0, key: null }));
    draw({ hits, words: [], answer: null, none: false }, []);
    cfg.drawHeading(box, hits.length ? "Recent look-ups" : "");
    keepQuery("");
    show(hits.length > 0);
  }

  /* Draws what was found; `all` are the hits of all areas, from which the reader may choose one. */
  function draw({ hits, words, answer, none }, all) {
    const rows = cfg.drawRows(box, index, hits, words);
    if (rows) options.replace(rows);
    options.activate(-1);
    cfg.drawAnswer(box, index, answer);
    cfg.drawAreas(box, index, all, area, (id) => {
      chooseArea(id === area ? null : id);
      input.focus();
    });
    cfg.finderPart(box, "none").hidden = !none;
  }

  function announceResults(found) {
    const answer = found.answer ? `${cfg.finderPart(box, "answer").firstChild.textContent} ` : "";
    cfg.announce(box, answer + (found.none ? "Nothing found." : `${cfg.formatCount(options.count(), "result")}.`));
  }

  /* Keeps the query in the address, so that it can be shared and Back returns to it. */
  function keepQuery(typed, delay = 0) {
    clearTimeout(addressTimer);
    if (delay) addressTimer = setTimeout(() => cfg.keepAddress({ q: typed }), delay);
    else cfg.keepAddress({ q: typed });
  }

  function chooseArea(id) {
    area = id;
    update();
  }

  function show(visible) {
    const opens = visible && panel.hidden;
    panel.hidden = !visible;
    input.setAttribute("aria-expanded", String(visible && options.count() > 0));
    box.classList.toggle("cfg-finder--open", visible);
    if (opens) cfg.fitPanel(box);
  }

  function close() {
    show(false);
    options.activate(-1);
    keepQuery("");
  }

  function clear() {
    input.value = "";
    input.focus();
    update();
  }

  function onKey(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = options.target(event.key);
    if (target !== undefined) {
      event.preventDefault();
      show(true);
      options.activate(target);
    } else if (event.key === "Enter") {
      event.preventDefault();
      (options.active() ?? options.first())?.click();
    }
  }

  /* From anywhere in the panel: the first one closes it, the second one clears the box. */
  function onEscape(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    input.focus();
    if (panel.hidden) clear();
    else close();
  }

  /* A click may leave the page: remember the query, and the entry that was chosen. */
  function onClick(event) {
    if (input.value.trim()) keepQuery(input.value.trim());
    const option = event.target.closest("[role=option]");
    if (option?.dataset.term) cfg.rememberEntry(option.dataset.term);
  }

  Object.assign(cfg, { startBox });
})(window.cfg);
