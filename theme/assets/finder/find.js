/* Everything that is shown for a query: the direct answer, the ranked entries, then entries by their text. No DOM. */
(function (finder) {
  "use strict";

  const LONGEST = 300;  // characters looked at; more is no look-up
  const ENOUGH = 6;     // with this many results the text is not searched
  const LEAST = 0.35;   // results much worse than the best one only distract

  function find(index, text) {
    const typed = text.slice(0, LONGEST);
    const words = finder.telling(finder.words(typed));
    const answer = finder.facts ? finder.answer(index, finder.facts, typed) : null;
    const ranked = finder.search(index, answer ? answer.typed : typed);
    const hits = lift(answer, ranked.filter((hit) => hit.score >= LEAST * ranked[0].score));
    if (hits.length < ENOUGH && finder.text) hits.push(...others(hits, finder.passages(finder.text, typed, ENOUGH)));
    if (hits.length) return { answer, hits, words, none: false };
    return { answer, hits: finder.nearest(index, typed), words: [], none: true };
  }

  /* The entries of a short answer stand first, the one that was asked about next. */
  function lift(answer, ranked) {
    const first = answer ? answer.first.map((at) => ({ at, score: 100, key: null })) : [];
    return [...first, ...others(first, ranked)];
  }

  function others(known, hits) {
    const seen = new Set(known.map((hit) => hit.at));
    return hits.filter((hit) => !seen.has(hit.at));
  }

  Object.assign(finder, { find });
})(window.cfgFinder ??= {});
