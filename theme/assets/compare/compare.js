/* Any two to four entries side by side; the address names them: ?ids=aco-reach,lead. */
((cfg) => {
  "use strict";

  const MOST = 4;
  const PARTS = ["names", "facts", "compare"];

  const form = document.querySelector("[data-cfg-compare]");
  const result = document.querySelector("[data-cfg-compare-result]");
  if (!form || !result) return;
  const output = form.querySelector("output");
  const list = form.querySelector(".cfg-compare__chosen");
  const input = form.elements.entry;
  const entriesByName = new Map(); // what may be typed, in small letters → entry
  let chosen = [];

  async function start() {
    const loaded = await Promise.all(PARTS.map(cfg.tryToLoad));
    if (loaded.includes(false)) {
      result.textContent = "The data of the entries could not be loaded. Check the connection and load the page again.";
      return;
    }
    const byId = new Map(cfg.names.ids.map((id, at) => [id, cfg.comparedEntry(at)]));
    for (const entry of byId.values()) offer(entry);
    const ids = new URLSearchParams(location.search).get("ids") ?? "";
    chosen = [...new Set(ids.split(","))].flatMap((id) => byId.get(id) ?? []).slice(0, MOST);
    listen();
    show();
  }

  /* An entry is found by what the list offers ("TEAM: Transforming …"), its acronym, its name and its id. */
  function offer(entry) {
    const long = entry.acronym ? `${entry.acronym}: ${entry.name}` : entry.name;
    for (const name of [entry.acronym, entry.name, entry.id, long]) {
      const folded = name.toLowerCase();
      if (name && !entriesByName.has(folded)) entriesByName.set(folded, entry);
    }
    form.querySelector("datalist").append(cfg.element("option", { value: long }));
  }

  function listen() {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      add(input.value);
    });
    input.addEventListener("input", (event) => {
      // A choice from the list comes whole, not letter by letter.
      if (!event.inputType || event.inputType === "insertReplacementText") add(input.value);
    });
    form.elements.only.addEventListener("change", show);
  }

  function show() {
    list.replaceChildren(...chosen.map(chosenItem));
    output.textContent = chosen.length < 2 ? "Choose at least two entries." : "";
    input.disabled = chosen.length === MOST;
    const tables = chosen.length < 2 ? [] : [cfg.comparisonTable(chosen, form.elements.only.checked), ...cfg.distinctions(chosen)];
    result.replaceChildren(...tables);
  }

  function chosenItem(entry) {
    const label = cfg.labelOf(entry);
    const button = cfg.removeButton(label);
    button.addEventListener("click", () => {
      choose(chosen.filter((other) => other !== entry));
      input.focus();
    });
    return cfg.element("li", {}, button);
  }

  function choose(entries) {
    chosen = entries;
    cfg.keepAddress({ ids: chosen.map((entry) => entry.id).join(",") });
    show();
  }

  function add(text) {
    const entry = entriesByName.get(text.trim().toLowerCase());
    if (!entry) {
      output.textContent = text.trim() ? "No entry has this name." : "";
      return;
    }
    input.value = "";
    choose(chosen.includes(entry) ? chosen : [...chosen, entry].slice(0, MOST));
  }

  start();
})(window.cfg);
