/* What the dates of an entry say on the reader's own day. Days are ISO text, so they compare as text. */
(function (finder) {
  "use strict";

  const DAY = 24 * 60 * 60 * 1000;
  const NEAR = 400;  // days; a countdown longer than this says less than the date

  /* The reader's day; `?on=2026-12-31` in the address stands for another one, as on the pages of entries. */
  function today() {
    const asked = new URLSearchParams(window.location?.search).get("on");
    if (/^\d{4}-\d{2}-\d{2}$/.test(asked)) return asked;
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }

  /* `phases` reads "announced 2015-04-16 active 2026-12-31 ended": a status, and the day on which the next one starts. */
  function status(phases, day) {
    const parts = phases.split(" ");
    let now = parts[0];
    for (let at = 1; at < parts.length && parts[at] <= day; at += 2) now = parts[at + 1];
    return now;
  }

  /* How many days are left until something that is "ending" has ended; null for anything else. */
  function daysLeft(phases, day) {
    return status(phases, day) === "ending" && over(phases) ? between(day, over(phases)) - 1 : null;
  }

  /* The year in which the last day of something lies whose end is set. */
  function lastYear(phases) {
    return new Date(Date.parse(over(phases)) - DAY).getUTCFullYear();
  }

  /* The first day on which it has ended. */
  function over(phases) {
    const parts = phases.split(" ");
    return parts[parts.lastIndexOf("ended") - 1];
  }

  function between(from, to) {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  }

  /* The first day of a day, month or year. */
  function firstDay(partial) {
    return (partial + "-01-01").slice(0, 10);
  }

  /* The last day of a day, month or year. */
  function lastDay(partial) {
    if (partial.length === 10) return partial;
    if (partial.length === 4) return partial + "-12-31";
    const [year, month] = partial.split("-").map(Number);
    return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  }

  /* "on January 1, 2027", "in January 2027", "in 2027". */
  function say(partial) {
    return `${partial.length === 10 ? "on" : "in"} ${finder.formatDate(partial)}`;
  }

  /* How far away a day is, for a date to follow: "in 37 days, ", or nothing when it is past or far. */
  function countdown(day, to) {
    const days = to ? between(day, to) : 0;
    if (days === 1) return "tomorrow, ";
    return days > 1 && days < NEAR ? `in ${days} days, ` : "";
  }

  function sayDays(count) {
    return count === 1 ? "1 day" : `${count} days`;
  }

  Object.assign(finder, { today, status, daysLeft, lastYear, between, firstDay, lastDay, say, countdown, sayDays });
})(window.cfgFinder ??= {});
