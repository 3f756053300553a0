/* Everything that is shown for a query: the direct answer, the ranked entries, entries by their text. No DOM. */
((cfg) => {
  "use strict";

  const LONGEST = 300; // characters looked at; more is no look-up
  const ENOUGH = 6; // with this many good results the text is not searched
  const GOOD = 28; // from here on an entry was named, or has most of the words in its names and summary
  const LEAST = 0.35; // results much worse than the best one only distract

  /* Returns {answer, hits, words, none}; facts and texts are used as soon as their scripts have arrived. */
  function find(index, text) {
    const typed = text.slice(0, LONGEST);
    const words = cfg.significantWords(cfg.words(typed));
    const asked = cfg.facts ? cfg.answer(index, cfg.facts, typed) : null;
    const answer = asked?.parts ? asked : null; // a question may have none, and still show which entry is meant
    const ranked = cfg.search(index, asked ? asked.typed : typed);
    const relevant = withFirst(
      asked,
      ranked.filter((hit) => hit.score >= LEAST * ranked[0].score),
    );
    const good = relevant.filter((hit) => hit.score >= GOOD);
    const byText = good.length < ENOUGH && cfg.text ? cfg.passages(cfg.text, typed, ENOUGH) : [];
    const hits = unique([...good, ...byText, ...relevant]);
    if (hits.length || !index.finished) return { answer, hits, words, none: false };
    return { answer, hits: cfg.nearest(index, typed), words: [], none: true };
  }

  /* The entries of a short answer come first, the one that was asked about next. */
  function withFirst(asked, ranked) {
    const first = asked ? asked.first.map((at) => ({ at, score: 100, key: null })) : [];
    return unique([...first, ...ranked]);
  }

  function unique(hits) {
    const seen = new Set();
    return hits.filter((hit) => !seen.has(hit.at) && seen.add(hit.at));
  }

  Object.assign(cfg, { find });
})(window.cfg);
