/* Full text: finds entries whose prose holds all the words, with the passage that shows them. No DOM.

   The prose is needed for the passages anyway, and reading through all of it takes a few milliseconds,
   so there is no index of words beside it. */
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
      const places = expressions.map((expression) => [...text.matchAll(expression)].map((match) => match.index));
      if (places.every((list) => list.length)) found.push({ at, score: score(places), places });
    });
    found.sort((a, b) => b.score - a.score);
    return found.slice(0, most).map(({ at, score, places }) => ({ at, score, passage: cut(texts[at], densest(places)) }));
  }

  /* Many mentions are better than few, and words near each other better than far apart. */
  function score(places) {
    const mentions = places.reduce((sum, list) => sum + Math.log(1 + list.length), 0);
    return mentions + 2 * countNear(densest(places), places);
  }

  /* The place around which most of the words are. */
  function densest(places) {
    const starts = places.flat();
    return starts.reduce((best, start) => (countNear(start, places) > countNear(best, places) ? start : best), starts[0]);
  }

  function countNear(start, places) {
    return places.filter((list) => list.some((place) => place >= start && place < start + LENGTH - BEFORE)).length;
  }

  function cut(text, start) {
    const from = start <= BEFORE ? 0 : text.indexOf(" ", start - BEFORE) + 1;
    const end = text.length <= from + LENGTH ? text.length : text.lastIndexOf(" ", from + LENGTH);
    return (from ? "… " : "") + text.slice(from, end) + (end < text.length ? " …" : "");
  }

  Object.assign(cfg, { passages });
})(window.cfg);
