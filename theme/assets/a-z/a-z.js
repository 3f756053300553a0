/* The filters of the A to Z: by area, kind and status; the address keeps them, so that a selection can be shared. */
((cfg) => {
  "use strict";

  const form = document.querySelector("[data-cfg-filters]");
  if (!form) return;
  const items = [...document.querySelectorAll(".cfg-index li")];
  /* What most entries are is not written on each. */
  const filters = {
    area: ({ dataset }, value) => (dataset.areas ?? dataset.area).split(" ").includes(value),
    kind: ({ dataset }, value) => (dataset.kind ?? "concept") === value,
    status: ({ dataset }, value) => (dataset.status ?? "reference") === value,
  };
  const names = Object.keys(filters);

  function show() {
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
