/* Shows statuses as of the reader's own day. A status line holds all phases of its entry, written at build time;
   elsewhere an entry shows only the name of its status. */
((cfg) => {
  "use strict";

  function refreshLine(line, day) {
    showOnly(line.querySelectorAll("[data-from]"), (phases) => phases.findLast((phase) => phase.dataset.from <= day));
    showOnly(document.querySelectorAll("[data-cfg-next]"), (milestones) => milestones.find((one) => one.dataset.cfgNext >= day));
    for (const span of line.querySelectorAll("[data-cfg-countdown]")) {
      span.textContent = cfg.countdown(day, span.dataset.cfgCountdown);
    }
    const time = line.querySelector("[data-cfg-day]");
    time.dateTime = day;
    time.textContent = cfg.formatDate(day);
    const input = line.querySelector("[data-cfg-pick]");
    if (input.value !== day) input.value = day; // not while it is being typed
  }

  function showOnly(elements, choose) {
    const all = [...elements];
    const chosen = choose(all);
    for (const one of all) one.hidden = one !== chosen;
  }

  /* Lets the reader choose another day, which the address keeps. What is still being typed is no day yet. */
  function addPicker(line, input) {
    input.addEventListener("change", () => {
      if (input.validity.badInput || (input.value && !cfg.isDay(input.value))) return;
      const chosen = cfg.dayOf(input);
      cfg.keepAddress({ on: chosen });
      refreshLine(line, chosen || cfg.deviceDay());
      cfg.passDayToLinks(chosen);
    });
  }

  function refreshChip(chip, day) {
    const status = cfg.statusOn(chip.dataset.cfgLife, day);
    if (status === chip.dataset.status) return;
    chip.dataset.status = status;
    chip.removeAttribute("title"); // it explained the status of the day of the build
    const label = chip.matches(".cfg-status") ? chip : chip.querySelector("[data-cfg-label]");
    if (label) label.textContent = cfg.statuses[status];
  }

  const day = cfg.today();
  for (const chip of document.querySelectorAll("[data-cfg-life]")) refreshChip(chip, day);
  for (const line of document.querySelectorAll("[data-cfg-phases]")) {
    refreshLine(line, day);
    addPicker(line, line.querySelector("[data-cfg-pick]"));
  }
  if (cfg.chosenDay()) cfg.passDayToLinks(cfg.chosenDay());
})(window.cfg);
