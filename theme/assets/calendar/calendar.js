/* The calendar: its filters, which the address keeps, and links to subscribe to its files. */
((cfg) => {
  "use strict";

  const DAY = 24 * 60 * 60 * 1000;
  const NEAR = "90"; // days that are shown at first
  const ALL = "all";
  const form = document.querySelector("[data-cfg-calendar]");
  if (!form) return;
  const dates = [...document.querySelectorAll("[data-cfg-date]")];
  const today = cfg.today();
  const filters = {
    within: ({ cfgDate: first, last = first }, days) => days === ALL || (last >= today && first <= daysFrom(today, days)),
    actor: ({ actors }, value) => actors.split(" ").includes(value),
    kind: ({ kind }, value) => kind === value,
    area: ({ areas }, value) => areas.split(" ").includes(value),
  };
  const names = Object.keys(filters).filter((name) => form.elements[name]); // what is over is not within the next days

  function daysFrom(day, days) {
    return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
  }

  function show() {
    const values = cfg.readFields(form, names);
    const wanted = names.filter((name) => values[name]);
    for (const date of dates) date.hidden = !wanted.every((name) => filters[name](date.dataset, values[name]));
    for (const month of document.querySelectorAll("[data-cfg-month]")) showMonth(month);
    const count = dates.filter((date) => !date.hidden).length;
    form.querySelector("output").textContent = cfg.formatCount(count, ...form.dataset.cfgCalendar.split(","));
    document.querySelector("[data-cfg-calendar-none]").hidden = count > 0;
  }

  function showMonth(month) {
    const count = month.querySelectorAll("[data-cfg-date]:not([hidden])").length;
    const counter = month.querySelector("[data-cfg-count]");
    month.hidden = count === 0;
    if (counter) counter.textContent = count;
  }

  function apply() {
    cfg.keepAddress(cfg.readFields(form, names));
    show();
  }

  function restore() {
    cfg.fillFields(form, names);
    const { within } = form.elements;
    if (within && !within.value) within.value = NEAR;
    show();
    if (within) showMonthAsked(within);
  }

  /* An address may lead to a month further off. */
  function showMonthAsked(within) {
    const asked = document.getElementById(location.hash.slice(1));
    if (!asked?.closest("[data-cfg-month][hidden]")) return;
    within.value = ALL;
    show();
    asked.scrollIntoView();
  }

  /* Programs for calendars open what begins with webcal: and follow it; from disk there is nothing to follow. */
  function offerSubscriptions() {
    if (!location.protocol.startsWith("http")) return;
    for (const file of document.querySelectorAll("[data-cfg-ics]")) {
      const href = file.href.replace(/^https?:/, "webcal:");
      const label = `Subscribe: ${file.textContent}`;
      file.parentElement.append(cfg.element("a", { class: "cfg-ics__subscribe", href, "aria-label": label }, "Subscribe"));
    }
  }

  cfg.wireForm(form, apply);
  window.addEventListener("popstate", restore);
  restore();
  offerSubscriptions();
})(window.cfg);
