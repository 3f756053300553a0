/* Loaded before the page is painted, so that nothing jumps: light or dark as the reader chose, and that scripts run. */
(() => {
  "use strict";

  const root = document.documentElement;
  try {
    root.dataset.cfgScheme = /light|dark/.exec(localStorage.getItem("cfg-scheme")) ?? "";
  } catch {
    // Storage may be refused, as on file://: the device's own scheme holds.
  }
  root.classList.replace("no-js", "js");
  // What the address asks for is shown by a script that comes later: until then the place of it is kept.
  root.toggleAttribute("data-cfg-asked", location.search.length > 1);
  // Where site.js did not arrive, the page is as it is without scripts, with nothing in it that does nothing.
  window.addEventListener("load", () => {
    if (!window.cfg) root.classList.replace("js", "no-js");
  });
})();
