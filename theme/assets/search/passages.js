/* Full text: finds entries whose prose holds all the words, with the passage that shows them. No DOM.

   The prose is needed for the passages anyway, and reading through all of it takes a few milliseconds,
   so there is no index of words beside it. */
(function (finder) {
  "use strict";

  const BEFORE = 60;
  const LENGTH = 200;

  let lowered = null;  // the texts in lower case, to pass over most of them quickly

  /* Returns [{at, score, passage}], best first; `texts` has one text an entry. */
  function passages(texts, typed, most) {
    const words = finder.telling(finder.words(typed)).filter((word) => word.length > 1);
    const stems = [...new Set(words.map(finder.stem))];
    if (!stems.length) return [];
    lowered = lowered || texts.map((text) => text.toLowerCase());
    const expressions = stems.map((stem) => new RegExp(`(?<![\\p{L}\\p{N}])${stem}`, "giu"));
    const found = [];
    texts.forEach((text, at) => {
      if (!stems.every((stem) => lowered[at].includes(stem))) return;
      const places = expressions.map((expression) => [...text.matchAll(expression)].map((match) => match.index));
      if (places.every((list) => list.length)) found.push({ at, places });
    });
    return found.map((hit) => ({ at: hit.at, score: score(hit.places), passage: cut(texts[hit.at], densest(hit.places)) }))
      .sort((a, b) => b.score - a.score).slice(0, most);
  }

  /* Many mentions are better than few, and words near each other better than far apart. */
  function score(places) {
    const mentions = places.reduce((sum, list) => sum + Math.log(1 + list.length), 0);
    return mentions + 2 * near(densest(places), places);
  }

  /* The place around which most of the words stand. */
  function densest(places) {
    const starts = places.flat();
    return starts.reduce((best, start) => (near(start, places) > near(best, places) ? start : best), starts[0]);
  }

  function near(start, places) {
    return places.filter((list) => list.some((place) => place >= start && place < start + LENGTH - BEFORE)).length;
  }

  function cut(text, start) {
    const from = start <= BEFORE ? 0 : text.indexOf(" ", start - BEFORE) + 1;
    const end = text.length <= from + LENGTH ? text.length : text.lastIndexOf(" ", from + LENGTH);
    return (from ? "… " : "") + text.slice(from, end) + (end < text.length ? " …" : "");
  }

  Object.assign(finder, { passages });
})(window.cfgFinder ??= {});
