/* What stays on the reader's device: recent look-ups and switches. On file:// storage may be refused: then nothing stays. */
(function (finder) {
  "use strict";

  function recall(name, otherwise) {
    try {
      return JSON.parse(localStorage.getItem("cfg-" + name)) ?? otherwise;
    } catch {
      return otherwise;
    }
  }

  function remember(name, value) {
    try {
      localStorage.setItem("cfg-" + name, JSON.stringify(value));
    } catch {
      // A reader who blocks storage still gets results.
    }
  }

  Object.assign(finder, { recall, remember });
})(window.cfgFinder ??= {});
