/* Full text: finds entries whose prose holds all the words, with the passage that shows them. No DOM.

   The prose is needed for the passages anyway, and reading through all of it takes a few milliseconds,
   so it has no index of words. */
((cfg) => {
  "use strict";

  const BEFORE = 60;
  const LENGTH = 200;

  const lowered = []; // the texts in lower case, to pass over most of them quickly

  /* Returns [{at, score, passage}], best first; `texts` has one text an entry. */
  function passages(texts, typed, most) {
    const words = cfg.significantWords(cfg.words(typed)).filter((word) => word.length > 1);
    const stems = [...new Set(words.map(cfg.stem))].sort((a, b) => b.length - a.length); // the longest are found, or missed, first
    if (!stems.length) return [];
    const expressions = stems.map((stem) => new RegExp(`(?<![\\p{L}\\p{N}])${stem}`, "giu"));
    const found = [];
    texts.forEach((text, at) => {
      lowered[at] ??= text.toLowerCase();
      if (!stems.every((stem) => lowered[at].includes(stem))) return;
      const positions = expressions.map((expression) => [...text.matchAll(expression)].map((match) => match.index));
      if (positions.every((list) => list.length)) found.push({ at, score: score(positions), positions });
    });
    found.sort((a, b) => b.score - a.score);
    return found.slice(0, most).map(({ at, score, positions }) => ({ at, score, passage: cut(texts[at], densest(positions)) }));
  }

  /* Many mentions are better than few, and words near each other better than far apart. */
  function score(positions) {
    const mentions = positions.reduce((sum, list) => sum + Math.log(1 + list.length), 0);
    return mentions + 2 * countNear(densest(positions), positions);
  }

  /* The position around which most of the words are. */
  function densest(positions) {
    const starts = positions.flat();
    return starts.reduce((best, start) => (countNear(start, positions) > countNear(best, positions) ? start : best), starts[0]);
  }

  function countNear(start, positions) {
    return positions.filter((list) => list.some((position) => position >= start && position < start + LENGTH - BEFORE)).length;
  }

  function cut(text, start) {
    const from = start <= BEFORE ? 0 : text.indexOf(" ", start - BEFORE) + 1;
    const end = text.length <= from + LENGTH ? text.length : text.lastIndexOf(" ", from + LENGTH);
    return (from ? "… " : "") + text.slice(from, end) + (end < text.length ? " …" : "");
  }

  Object.assign(cfg, { passages });
})(window.cfg);
