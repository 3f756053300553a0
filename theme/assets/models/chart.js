/* The chart of all models on the reader's own day or the day asked for: the line, the colors of status, only what ran. */
((cfg) => {
  "use strict";

  const FIELDS = ["on"];

  const chart = document.querySelector("[data-cfg-chart]");
  const form = document.querySelector("[data-cfg-chart-form]");
  if (!chart || !form) return;
  const lines = chart.querySelectorAll("[data-cfg-today]");
  const rows = [...chart.querySelectorAll("[data-cfg-life]")].map((row) => ({ row, link: row.querySelector("[data-term]") }));
  for (const one of rows) one.href = one.link.getAttribute("href");
  const { first, last } = chart.dataset;

  /* Where a day stands on the axis, which is 1,000 units wide. */
  function xOf(day) {
    const share = cfg.daysBetween(`${first}-01-01`, day) / cfg.daysBetween(`${first}-01-01`, `${last}-01-01`);
    return Math.round(Math.min(Math.max(share, 0), 1) * 10_000) / 10;
  }

  function show() {
    const chosen = cfg.dayOf(form.elements.on);
    const day = chosen || cfg.deviceDay();
    const onlyRunning = form.elements.running.checked;
    for (const line of lines) line.setAttribute("d", `M${xOf(day)} 0V10`);
    let running = 0;
    for (const { row, link, href } of rows) {
      const status = cfg.statusOn(row.dataset.cfgLife, day);
      row.dataset.status = status;
      row.querySelector("[data-cfg-label]").textContent = cfg.statuses[status];
      link.setAttribute("href", href + (chosen && `?on=${chosen}`));
      row.hidden = onlyRunning && !cfg.isInForce(status);
      if (cfg.isInForce(status)) running += 1;
    }
    for (const group of chart.querySelectorAll("[data-cfg-group]")) group.hidden = !group.querySelector("[data-cfg-life]:not([hidden])");
    document.querySelector("[data-cfg-chart-day]").textContent = cfg.formatDate(day);
    form.querySelector("output").textContent = `${running} running on this day`;
  }

  function apply() {
    cfg.keepAddress({ ...cfg.readFields(form, FIELDS), running: form.elements.running.checked ? "only" : "" });
    show();
  }

  cfg.wireForm(form, apply);
  cfg.fillFields(form, FIELDS);
  form.elements.running.checked = new URLSearchParams(location.search).get("running") === "only";
  show();
})(window.cfg);
