/* The dates that the sentences of a status may hold, printed; fieldguide/timeline.py has the same for the pages. No DOM. */
((cfg) => {
  "use strict";

  const STARTS = ["enacted", "effective", "began"];

  /* In: the entry's place and status. `since` is "January 1, 2027", `on_since` "on January 1, 2027". */
  function statusSlots(facts, x, status) {
    const dates = facts.dates[x];
    const [start, end] = spanOf(dates).map((name) => dates[name]);
    const stop = dates.withdrawn || dates.cancelled;
    const since = stop && start && cfg.firstDay(start) > cfg.firstDay(stop) ? "" : start;
    const known = Object.entries({ ...dates, since, end }).filter(([, date]) => date);
    const [first] = known.map(([, date]) => date).sort((a, b) => (cfg.firstDay(a) < cfg.firstDay(b) ? -1 : 1));
    if (first) known.push(["first", first]);
    const printed = {};
    for (const [name, date] of known) {
      printed[name] = cfg.formatDate(date);
      printed[`on_${name}`] = cfg.onDate(date);
    }
    const due = status === "ending" ? end && cfg.lastDay(end) : start && cfg.firstDay(start);
    const countdown = cfg.countdown(cfg.today(), due);
    const successors = facts.relations.replaced_by?.[x];
    return { ...printed, ...(end && lasted(since, dates.published, end)), countdown, ...(successors && { successors }) };
  }

  /* The names of the dates from which something was in force or ran, and of its last day: the actual one, else the planned one. */
  function spanOf(dates) {
    const order = (name) => cfg.firstDay(dates[name]) + (dates[name].length === 10 ? "" : "~"); // a day before its month or year
    const [start] = STARTS.filter((name) => dates[name]).sort((one, other) => (order(one) < order(other) ? -1 : 1));
    return [start, dates.ended ? "ended" : "ends"];
  }

  /* How long something ran, was current, or only when it ended. */
  function lasted(since, published, end) {
    if (since) return { ran: span(since, end) };
    return published ? { shown: span(published, end) } : { over: cfg.onDate(end) };
  }

  function span(from, to) {
    return `from ${cfg.formatDate(from)}${from.length === 10 ? "," : ""} to ${cfg.formatDate(to)}`;
  }

  Object.assign(cfg, { statusSlots, spanOf });
})(window.cfg);
