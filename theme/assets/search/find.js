/* Everything that is shown for a query: the direct answer, the ranked entries, entries by their text. No DOM. */
(function (finder) {
  "use strict";

  const LONGEST = 300;  // characters looked at; more is no look-up
  const ENOUGH = 6;     // with this many good results the text is not searched
  const GOOD = 28;      // from here on an entry was named, or has most of the words in its names and summary
  const LEAST = 0.35;   // results much worse than the best one only distract

  function find(index, text) {
    const typed = text.slice(0, LONGEST);
    const words = finder.telling(finder.words(typed));
    const asked = finder.facts ? finder.answer(index, finder.facts, typed) : null;
    const answer = asked && asked.parts ? asked : null;  // a question may have none, and still tell which entry is meant
    const ranked = finder.search(index, asked ? asked.typed : typed);
    const worthy = lift(asked, ranked.filter((hit) => hit.score >= LEAST * ranked[0].score));
    const good = worthy.filter((hit) => hit.score >= GOOD);
    const told = good.length < ENOUGH && finder.text ? finder.passages(finder.text, typed, ENOUGH) : [];
    const hits = unique([...good, ...told, ...worthy]);
    if (hits.length || !index.finished) return { answer, hits, words, none: false };
    return { answer, hits: finder.nearest(index, typed), words: [], none: true };
  }

  /* The entries of a short answer stand first, the one that was asked about next. */
  function lift(asked, ranked) {
    const first = asked ? asked.first.map((at) => ({ at, score: 100, key: null })) : [];
    return unique([...first, ...ranked]);
  }

  function unique(hits) {
    const seen = new Set();
    return hits.filter((hit) => !seen.has(hit.at) && seen.add(hit.at));
  }

  Object.assign(finder, { find });
})(window.cfgFinder ??= {});
