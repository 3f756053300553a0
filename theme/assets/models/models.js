/* The table of all models: statuses on a chosen day, filters, order and columns, all kept in the address; CSV of what is shown. */
((cfg) => {
  "use strict";

  const IN_SIGHT = 40; // rows, more than any screen holds
  const FILTERS = ["name", "status", "on", "participation", "family", "payer", "state", "year", "apm"];
  const FIELDS = [...FILTERS, "sort"];

  const form = document.querySelector("[data-cfg-catalog]");
  const table = document.querySelector("[data-cfg-catalog-table]");
  if (!form || !table) return;
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const items = cfg.readRows(body);
  const boxes = [...form.querySelectorAll("[name=column]")];
  const more = form.querySelector("[data-cfg-more]");
  const fold = form.querySelector("[data-cfg-fold]");
  const notYet = form.querySelector("[value=not-yet]");

  function show() {
    offerNotYet(cfg.dayOf(form.elements.on));
    const values = cfg.readFields(form, FIELDS);
    const day = values.on || cfg.deviceDay();
    for (const item of items) {
      cfg.dateRow(item, day, values.on);
      item.fits = cfg.fitsFilters(item, values);
    }
    cfg.sortRows(items, heads, values.sort);
    placeRows();
    cfg.showColumns(table, heads, boxes);
    showDay(day);
    showCount(values.on);
    cfg.showChips(form, FILTERS, apply);
  }

  /* The rows in sight at once, the rest when these are painted: to lay out all of them takes longer than a click should. */
  function placeRows() {
    if (items.some((item, at) => body.rows[at] !== item.row)) body.append(...items.map((item) => item.row));
    const fitting = items.filter((item) => item.fits);
    for (const item of items) if (!item.fits) item.row.hidden = true;
    for (const item of fitting.slice(0, IN_SIGHT)) item.row.hidden = false;
    requestAnimationFrame(() =>
      setTimeout(() => {
        for (const item of fitting.slice(IN_SIGHT)) item.row.hidden = !item.fits; // another filter may have come in between
      }),
    );
  }

  function showDay(day) {
    const time = document.querySelector("[data-cfg-catalog-day]");
    time.dateTime = day;
    time.textContent = cfg.formatDate(day);
  }

  function showCount(chosenDay) {
    const count = items.filter((item) => item.fits).length;
    const later = chosenDay ? items.filter((item) => item.status === "not-yet").length : 0;
    const note = later ? `; ${later} were not yet announced` : "";
    form.querySelector("output").textContent = `${count} of ${items.length} models${note}`;
    document.querySelector("[data-cfg-catalog-none]").hidden = count > 0;
  }

  function apply() {
    const without = boxes.filter((box) => !box.checked).map((box) => box.value);
    cfg.keepAddress({ ...cfg.readFields(form, FIELDS), without: without.join(",") });
    show();
  }

  function restore() {
    const without = (new URLSearchParams(location.search).get("without") ?? "").split(",");
    cfg.fillFields(form, FIELDS);
    for (const box of boxes) box.checked = !without.includes(box.value);
    show();
  }

  function download() {
    const day = cfg.dayOf(form.elements.on) || cfg.deviceDay();
    const fitting = items.filter((item) => item.fits);
    cfg.downloadCsv(cfg.tableAsCsv(table.tHead.rows[0], fitting), `cms-models-${day}.csv`);
  }

  /* Today nothing is "not yet announced": the guide knows only what was. */
  function offerNotYet(chosenDay) {
    const past = Boolean(chosenDay) && chosenDay < cfg.deviceDay();
    if (!past && notYet.selected) notYet.parentElement.value = "";
    notYet.hidden = notYet.disabled = !past;
  }

  /* The rarer filters are folded away, unless the address asks for one of them. */
  function unfold() {
    more.open = [...more.querySelectorAll("select")].some((select) => select.value);
  }

  /* On a phone all filters but the name are. */
  fold.addEventListener("click", () => {
    const open = fold.getAttribute("aria-expanded") !== "true";
    fold.setAttribute("aria-expanded", open);
  });

  cfg.addSortButtons(
    heads,
    () => form.elements.sort.value,
    (wanted) => {
      form.elements.sort.value = wanted;
      apply();
    },
  );
  cfg.wireForm(form, apply);
  form.querySelector("[data-cfg-csv]").addEventListener("click", download);
  window.addEventListener("popstate", restore);
  restore();
  unfold();
})(window.cfg);
