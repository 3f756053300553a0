/* The keys of quiz and cards, which readers can switch off, as those who speak to their device want. */
((cfg) => {
  "use strict";

  /* Calls `act` for each key that is not typed into a field, while the keys are on. */
  function listenToKeys(act) {
    const keys = cfg.makeSwitch("practice-keys", "the keys");
    document.addEventListener("keydown", (event) => {
      const typed = event.target.closest?.("input, select, textarea");
      if (!typed && !event.ctrlKey && !event.metaKey && !event.altKey && keys.isOn()) act(event);
    });
  }

  Object.assign(cfg, { listenToKeys });
})(window.cfg);
