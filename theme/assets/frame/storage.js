/* What stays on the reader's device. Anything may lie there, and storage may be refused: then nothing is remembered. */
((cfg) => {
  "use strict";

  /* The stored text, or null when there is none or storage is refused. */
  function stored(name) {
    try {
      return localStorage.getItem(`cfg-${name}`);
    } catch {
      return null;
    }
  }

  /* The stored value if `isValid` accepts it, else the fallback; the next `remember` overwrites what is not valid. */
  function recall(name, isValid, fallback) {
    try {
      const value = JSON.parse(localStorage.getItem(`cfg-${name}`));
      return isValid(value) ? value : fallback;
    } catch {
      return fallback;
    }
  }

  function remember(name, value) {
    try {
      localStorage.setItem(`cfg-${name}`, JSON.stringify(value));
    } catch {
      // A reader who blocks storage still gets all else.
    }
  }

  Object.assign(cfg, { stored, recall, remember });
})(window.cfg);
