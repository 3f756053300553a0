/* Which words of the guide are like a typed word: itself, longer ones, synonyms, and where it is misspelled, close ones. */
(function (finder) {
  "use strict";

  const SYNONYM = 0.75;
  const LONGER = 0.7;
  const CLOSE = 0.85;

  /* Map(stem of a word → likeness, 1 = the same word). */
  function similar(index, word, misspelled) {
    const stem = finder.stem(word);
    const known = index.postings.has(stem);
    const budget = known || !misspelled ? 0 : finder.budget(word.length);
    const found = new Map();
    for (const written of index.postings.keys()) {
      const likeness = kindred(word, written) || close(stem, written, budget);
      if (likeness) found.set(written, likeness);
    }
    for (const other of index.synonyms.get(stem) || []) if (index.postings.has(other)) found.set(other, SYNONYM);
    if (known) found.set(stem, 1);
    return found;
  }

  /* The typed word is the beginning of a longer one, or the other way round: "supplemental" and "supplement". */
  function kindred(word, written) {
    if (written.startsWith(word)) return LONGER + 0.25 * word.length / written.length;
    return written.length >= 5 && word.startsWith(written) ? LONGER : 0;
  }

  /* How close a misspelled word, or its beginning, comes to a word of the guide: 0 = not at all. */
  function close(typed, written, budget) {
    if (!budget) return 0;
    const cost = finder.distance(typed, written, budget);
    if (cost <= budget) return CLOSE - 0.8 * cost / typed.length;
    if (typed.length < 5 || written.length <= typed.length) return 0;
    const start = finder.distance(typed, written.slice(0, typed.length), budget / 2);
    return start <= budget / 2 ? CLOSE - 0.2 - 0.8 * start / typed.length : 0;
  }

  Object.assign(finder, { similar });
})(window.cfgFinder ??= {});
