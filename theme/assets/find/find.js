/* Everything that is shown for a query: the direct answer, the ranked entries, entries by their text. No DOM. */
((cfg) => {
  "use strict";

  const LONGEST = 300; // characters looked at; more is no look-up
  const ENOUGH = 6; // with this many good results the text is not searched
  const GOOD = 28; // from here on an entry was named, or has most of the words in its names and summary
  const LEAST = 0.35; // results much worse than the best one only distract

  /* Returns {answer, hits, words, none, shared}; facts, citations and texts are used as soon as their scripts have arrived.
     `none` is true when nothing bears the name that was typed: the hits are only the nearest. `shared` is the name that
     several entries have. */
  function find(index, text) {
    const typed = text.slice(0, LONGEST);
    const cited = cfg.citations ? cfg.citationAnswer(index, cfg.citations, typed) : null;
    const isQuestion = cited && cfg.facts && cfg.answer(index, cfg.facts, typed)?.parts; // "is Executive Order 14110 still in force"
    return cited && !isQuestion ? { answer: cited, ...byCitation(index, cited, typed) } : byName(index, typed);
  }

  /* What is itself called so comes first: "42 CFR Part 2", "91 FR 49570". */
  function byCitation(index, cited, typed) {
    const named = cfg.search(index, typed).filter((hit) => hit.score >= cfg.SURE);
    return { hits: withFirst([], named, cited.first), words: [], none: false, shared: null };
  }

  function byName(index, typed) {
    const asked = cfg.facts ? cfg.directAnswer(index, cfg.facts, typed) : null;
    const answer = asked?.parts ? asked : null; // a question may have none, and still show which entry is meant
    const ranked = cfg.search(index, asked?.typed || typed);
    const relevant = withFirst(
      asked?.first ?? [],
      ranked.filter((hit) => hit.score >= LEAST * ranked[0].score),
    );
    const good = relevant.filter((hit) => hit.score >= GOOD);
    const byText = good.length < ENOUGH && cfg.text ? cfg.passages(cfg.text, typed, ENOUGH) : [];
    const hits = unique([...good, ...byText, ...relevant]);
    const none = !answer && index.finished && !byText.length && cfg.isUnknown(typed, relevant);
    const words = cfg.significantWords(cfg.words(typed));
    if (none && !hits.length) return { answer, hits: cfg.nearest(index, typed), words: [], none, shared: null };
    const shared = cfg.sharedName(index, typed);
    const isLinkedAbove = ({ kind, name }) => kind === "meanings" && name === shared;
    return { answer, hits: hits.filter((hit) => !isLinkedAbove(index.entries[hit.at])), words, none, shared };
  }

  /* The entries of a short answer come first, the one that was asked about next. */
  function withFirst(first, ranked, last = []) {
    const made = (score) => (at) => ({ at, score, key: null });
    return unique([...first.map(made(100)), ...ranked, ...last.map(made(GOOD))]);
  }

  function unique(hits) {
    const seen = new Set();
    return hits.filter((hit) => !seen.has(hit.at) && seen.add(hit.at));
  }

  Object.assign(cfg, { find });
})(window.cfg);
