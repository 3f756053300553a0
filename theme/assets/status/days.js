/* The status of an entry on a day, from its phases. Days are ISO text, so they compare as text. */
((cfg) => {
  "use strict";

  const DAY = 24 * 60 * 60 * 1000;
  const NEAR = 400; // days; a countdown longer than this says less than the date. timeline.py has the same
  const IN_FORCE = new Set(["active", "ending"]);

  /* Whether a text is a day of the calendar. */
  function isDay(text) {
    if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
    const time = Date.parse(text);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  }

  /* The day that was chosen in a field for days; "" for today, with which such a field begins. */
  function dayOf(input) {
    return isDay(input.value) && input.value !== deviceDay() ? input.value : "";
  }

  /* The day that the address names (`?on=2026-12-31`), else "". */
  function chosenDay() {
    const text = new URLSearchParams(location.search).get("on");
    return isDay(text) ? text : "";
  }

  /* The day on the reader's device. */
  function deviceDay() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }

  /* The reader's day: the one that the address names, else the device's. */
  function today() {
    return chosenDay() || deviceDay();
  }

  /* `phases` reads "announced 2015-04-16 active 2026-12-31 ended": a status, and the day on which the next one starts. */
  function statusOn(phases, day) {
    const parts = phases.split(" ");
    let status = parts[0];
    for (let at = 1; at < parts.length && parts[at] <= day; at += 2) status = parts[at + 1];
    return status;
  }

  function isInForce(status) {
    return IN_FORCE.has(status);
  }

  /* Whether something was in force on one of the days of a year. */
  function ranIn(phases, year) {
    const parts = phases.split(" ");
    return parts.some((status, at) => {
      const [from, until] = [parts[at - 1] ?? "", parts[at + 1] ?? "9999"];
      return at % 2 === 0 && isInForce(status) && from <= `${year}-12-31` && until > `${year}-01-01`;
    });
  }

  /* How many days are left until something that is "ending" has ended; null for anything else. */
  function daysLeft(phases, day) {
    return statusOn(phases, day) === "ending" && endOf(phases) ? daysBetween(day, endOf(phases)) - 1 : null;
  }

  /* The year in which the last day lies of something whose end is set. */
  function lastYear(phases) {
    return new Date(Date.parse(endOf(phases)) - DAY).getUTCFullYear();
  }

  /* The first day on which it has ended. */
  function endOf(phases) {
    const parts = phases.split(" ");
    return parts[parts.lastIndexOf("ended") - 1];
  }

  function daysBetween(from, to) {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  }

  function dayAfter(day, days) {
    return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
  }

  /* How far away a day is, for a date to follow: "in 37 days, ", or nothing when it is past or far. */
  function countdown(day, to) {
    const days = to ? daysBetween(day, to) : 0;
    if (days === 1) return "tomorrow, ";
    return days > 1 && days < NEAR ? `in ${days} days, ` : "";
  }

  /* The first day of a day, month or year. */
  function firstDay(partial) {
    return `${partial}-01-01`.slice(0, 10);
  }

  /* The last day of a day, month or year. */
  function lastDay(partial) {
    if (partial.length === 10) return partial;
    if (partial.length === 4) return `${partial}-12-31`;
    const [year, month] = partial.split("-").map(Number);
    return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  }

  Object.assign(cfg, { isDay, dayOf, chosenDay, deviceDay, today });
  Object.assign(cfg, { NEAR, statusOn, isInForce, ranIn, daysLeft, lastYear, dayAfter, daysBetween, countdown, firstDay, lastDay });
})(window.cfg);
