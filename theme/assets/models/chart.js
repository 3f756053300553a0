/* The chart's line of today, on the reader's own day or the day asked for; names of families stay in view. */
((cfg) => {
  "use strict";

  const DAYS_A_YEAR = 365.25;

  const frame = document.querySelector("[data-cfg-chart]");
  const form = document.querySelector("[data-cfg-chart-form]");
  if (!frame || !form) return;
  const svg = frame.querySelector("svg");
  const line = svg.querySelector("[data-cfg-today]");
  const input = form.elements.on;
  const bars = [...svg.querySelectorAll("[data-life]")].map((bar) => ({ bar, href: bar.getAttribute("href") }));

  function xOf(day) {
    const years = cfg.daysBetween(`${frame.dataset.first}-01-01`, day) / DAYS_A_YEAR;
    return Math.min(Math.max(years * frame.dataset.year, 0), svg.viewBox.baseVal.width);
  }

  /* Returns where the line is. */
  function show() {
    const chosen = cfg.dayOf(input);
    const day = chosen || cfg.deviceDay();
    const x = xOf(day);
    line.setAttribute("x1", x);
    line.setAttribute("x2", x);
    let running = 0;
    for (const { bar, href } of bars) {
      const now = cfg.isInForce(cfg.statusOn(bar.dataset.life, day));
      bar.dataset.now = now ? "yes" : "no";
      bar.setAttribute("href", href + (chosen && `?on=${chosen}`));
      if (now) running += 1;
    }
    svg.toggleAttribute("data-dated", Boolean(chosen));
    document.querySelector("[data-cfg-chart-day]").textContent = cfg.formatDate(day);
    form.querySelector("output").textContent = `${running} running on this day`;
    return x;
  }

  function apply() {
    cfg.keepAddress({ on: cfg.dayOf(input) });
    show();
  }

  frame.addEventListener("scroll", () => {
    for (const name of svg.querySelectorAll("[data-cfg-stay]")) name.setAttribute("x", frame.scrollLeft + 8);
  });
  cfg.wireForm(form, apply);
  cfg.fillFields(form, ["on"]);
  frame.scrollLeft = show() - frame.clientWidth * 0.6;
})(window.cfg);
