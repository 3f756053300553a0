/* How dates and numbers are printed, the only place that says so in scripts; fieldguide/formats.py is its twin.
   tests/formats.tsv holds both to one table. Numbers come as decimal text ("202.90"), so that digits stay as written. */
((cfg) => {
  "use strict";

  const MONTHS = "January February March April May June July August September October November December".split(" ");
  const WORDS = [
    ["trillion", 12],
    ["billion", 9],
    ["million", 6],
  ];

  /* As prose prints a day, month or year: December 31, 2026; December 2026; 2026. */
  function formatDate(partial) {
    return date(partial, (month) => month);
  }

  /* As tables print it: Dec 31, 2026; Dec 2026; 2026. */
  function formatShortDate(partial) {
    return date(partial, (month) => month.slice(0, 3));
  }

  /* With its preposition: on December 31, 2026; in December 2026; in 2026. */
  function onDate(partial) {
    return `${partial.length === 10 ? "on" : "in"} ${formatDate(partial)}`;
  }

  function date(partial, shorten) {
    const [year, month, day] = partial.split("-");
    if (!month) return year;
    const name = shorten(MONTHS[month - 1]);
    return day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`;
  }

  /* A number with its unit, one of count, percent and dollars: 1,205; 9%; $202.90; $1.64 billion. */
  function formatNumber(value, unit = "count") {
    const sign = value.startsWith("-") ? "−" : "";
    const size = value.replace("-", "");
    if (unit === "count") return sign + grouped(size);
    if (unit === "percent") return `${sign}${grouped(size)}%`;
    if (unit === "dollars") return `${sign}$${inWords(size)}`;
    throw new Error(`no unit "${unit}"`);
  }

  /* So many things: 1 day, 2 days, 1,205 entries. */
  function formatCount(count, one, many = `${one}s`) {
    return `${formatNumber(String(count))} ${count === 1 ? one : many}`;
  }

  function grouped(size) {
    const [whole, decimals] = size.split(".");
    const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ",");
    return decimals === undefined ? thousands : `${thousands}.${decimals}`;
  }

  /* The decimal point moves in the text, so that no digit is lost to arithmetic. */
  function inWords(size) {
    const [whole, decimals = ""] = size.split(".");
    const word = WORDS.find(([, zeros]) => whole.length > zeros);
    if (!word) return grouped(size);
    const point = whole.length - word[1];
    const rest = (whole.slice(point) + decimals).replace(/0+$/, "");
    return `${grouped(whole.slice(0, point))}${rest && `.${rest}`} ${word[0]}`;
  }

  Object.assign(cfg, { formatDate, formatShortDate, onDate, formatNumber, formatCount });
})(window.cfg);
