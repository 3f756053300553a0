/* Starts what helps to learn on this page: questions, marks of what is read, paths, the care of what is remembered. */
((cfg) => {
  "use strict";

  const starts = {
    "[data-cfg-check]": cfg.startCheck,
    "[data-cfg-path]": cfg.startPath,
    "[data-cfg-keys]": cfg.startPathCard,
    "[data-cfg-progress]": cfg.startProgress,
    "[data-cfg-chapter]": cfg.startReading,
  };
  for (const [selector, start] of Object.entries(starts)) {
    for (const place of document.querySelectorAll(selector)) start(place);
  }
})(window.cfg);
