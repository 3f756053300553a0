/* What a reader can switch off, and the device remembers: any button with data-cfg-switch="name" turns it. */
((cfg) => {
  "use strict";

  /* `what` is switched, in words; `changed` is called after each change. */
  function makeSwitch(name, what, changed = () => {}) {
    const selector = `[data-cfg-switch="${name}"]`;

    function isOn() {
      return cfg.recall(name, (value) => typeof value === "boolean", true);
    }

    function turn(on) {
      cfg.remember(name, on);
      label();
      changed(on);
    }

    function label() {
      for (const button of document.querySelectorAll(selector)) button.textContent = `Turn ${what} ${isOn() ? "off" : "on"}`;
    }

    document.addEventListener("click", (event) => {
      if (event.target.closest?.(selector)) turn(!isOn());
    });
    label();
    return { isOn, turn };
  }

  Object.assign(cfg, { makeSwitch });
})(window.cfg);
