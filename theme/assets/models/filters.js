/* The filters of the table of models: {field of the form: (row, chosen value) → whether it stays}. No DOM. */
((cfg) => {
  "use strict";

  const OVER = new Set(["ended", "cancelled", "withdrawn"]);

  /* What one may ask for beside a status. */
  const STATES = {
    running: ({ status }) => cfg.isInForce(status),
    open: (item) => !OVER.has(item.status) && isOpen(item),
    early: ({ status, data }) => OVER.has(status) && "early" in data,
  };

  /* Whether one can apply on the day; windows read "2026-03-31/2026-05-17". */
  function isOpen({ data, day }) {
    const windows = (data.windows ?? "").split(" ").map((window) => window.split("/"));
    return windows.some(([opens, closes]) => opens <= day && day <= closes);
  }

  const FILTERS = {
    name: ({ text }, value) => text.includes(value.trim().toLowerCase()),
    status: (item, value) => (STATES[value] ?? ((one) => one.status === value))(item),
    family: ({ data }, value) => data.category === value,
    participation: ({ data }, value) => data.participation === value,
    payer: ({ data }, value) => has(data.payers, "|", value),
    state: ({ data }, value) => has(data.states, " ", value),
    year: ({ data }, value) => cfg.ranIn(data.life, value),
    apm: ({ data }, value) => data.apm === value,
  };

  function has(list, separator, value) {
    return (list ?? "").split(separator).includes(value);
  }

  /* Whether a row fits all that is chosen. What was not yet announced on the day shows only when it is asked for. */
  function fitsFilters(item, values) {
    if (!values.status && item.status === "not-yet") return false;
    return Object.entries(FILTERS).every(([name, fits]) => !values[name] || fits(item, values[name]));
  }

  Object.assign(cfg, { fitsFilters });
})(window.cfg);
