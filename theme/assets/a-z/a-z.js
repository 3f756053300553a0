/* The filters of the A to Z: by area, kind and status; the address keeps them, so that a selection can be shared. */
((cfg) => {
  "use strict";

  const form = document.querySelector("[data-cfg-filters]");
  if (!form) return;
  const items = [...document.querySelectorAll(".cfg-index li")];
  for (const link of document.querySelectorAll(".cfg-index a")) link.dataset.term = /([^/]+?)(?:\.html|\/)$/.exec(link.pathname)[1];

  const facts = new Map(); // id → its kind, and its status on the reader's day, once they were asked for
  const factsOf = ({ firstChild }) => facts.get(firstChild.dataset.term) ?? {};
  const filters = {
    area: ({ dataset }, value) => (dataset.areas ?? dataset.area).split(" ").includes(value),
    kind: (item, value) => factsOf(item).kind === value,
    status: (item, value) => factsOf(item).status === value,
  };
  const names = Object.keys(filters);

  /* The kinds and statuses are in the index of the search box. */
  async function loadFacts() {
    if (facts.size || !(await cfg.tryToLoad("names"))) return;
    for (const [at, id] of cfg.names.ids.entries()) {
      facts.set(id, { kind: cfg.names.kind[at], status: cfg.statusOn(cfg.names.phases[at], cfg.today()) });
    }
  }

  async function show() {
    const asked = cfg.readFields(form, names);
    if (asked.kind || asked.status) await loadFacts();
    const values = cfg.readFields(form, names);
    const wanted = names.filter((name) => values[name]);
    let count = 0;
    for (const item of items) {
      item.hidden = !wanted.every((name) => filters[name](item, values[name]));
      if (!item.hidden) count += 1;
    }
    for (const list of document.querySelectorAll(".cfg-index")) {
      list.hidden = !list.querySelector("li:not([hidden])");
      list.previousElementSibling.hidden = list.hidden;
    }
    form.querySelector("output").textContent = cfg.formatCount(count, "entry", "entries");
  }

  function apply() {
    cfg.keepAddress(cfg.readFields(form, names));
    show();
  }

  function restore() {
    cfg.fillFields(form, names);
    show();
  }

  cfg.wireForm(form, apply);
  window.addEventListener("popstate", restore);
  restore();
})(window.cfg);
