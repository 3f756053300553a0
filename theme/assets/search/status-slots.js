/* The dates that the sentences of a status may hold, printed; fieldguide/timeline.py has the same for the pages. No DOM. */
(function (finder) {
  "use strict";

  /* In: the entry's place and status. `since` is "January 1, 2027", `on_since` "on January 1, 2027". */
  function statusSlots(facts, x, status) {
    const dates = facts.dates[x];
    const [start, end] = facts.spans[x];
    const stop = dates.withdrawn || dates.cancelled;
    const since = stop && start && finder.firstDay(start) > finder.firstDay(stop) ? "" : start;
    const known = Object.entries({ ...dates, since, end }).filter(([, date]) => date);
    const [first] = known.map(([, date]) => date).sort((a, b) => (finder.firstDay(a) < finder.firstDay(b) ? -1 : 1));
    if (first) known.push(["first", first]);
    const printed = {};
    for (const [name, date] of known) {
      printed[name] = finder.formatDate(date);
      printed[`on_${name}`] = finder.say(date);
    }
    const due = status === "ending" ? end && finder.lastDay(end) : start && finder.firstDay(start);
    const countdown = finder.countdown(finder.today(), due);
    const heirs = (facts.relations.replaced_by || {})[x];
    return { ...printed, ...(end && lasted(since, dates.published, end)), countdown, ...(heirs && { heirs }) };
  }

  /* How long something ran, was current, or only when it ended. */
  function lasted(since, published, end) {
    if (since) return { ran: span(since, end) };
    return published ? { shown: span(published, end) } : { over: finder.say(end) };
  }

  function span(from, to) {
    return `from ${finder.formatDate(from)}${from.length === 10 ? "," : ""} to ${finder.formatDate(to)}`;
  }

  Object.assign(finder, { statusSlots });
})(window.cfgFinder ??= {});
