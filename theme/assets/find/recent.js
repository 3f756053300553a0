/* The entries that were looked up last on this device. */
((cfg) => {
  "use strict";

  const MOST = 6;

  function isValid(value) {
    return Array.isArray(value) && value.length <= MOST && value.every((id) => typeof id === "string");
  }

  /* Their ids, the latest first. */
  function recentEntries() {
    return cfg.recall("recent", isValid, []);
  }

  function rememberEntry(id) {
    const others = recentEntries().filter((other) => other !== id);
    cfg.remember("recent", [id, ...others].slice(0, MOST));
  }

  Object.assign(cfg, { recentEntries, rememberEntry });
})(window.cfg);
