/* Which words of the guide are like a typed word: itself, longer ones, synonyms, and where it is misspelled, close ones. */
(function (finder) {
  "use strict";

  const QUESTION_WORDS = new Set(
    "what is are was were do does did how who which when where why whom whose i my me you it that this can be a an get".split(" "),
  );
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
      const likeness = written.startsWith(word) ? LONGER + 0.25 * word.length / written.length : close(stem, written, budget);
      if (likeness) found.set(written, likeness);
    }
    for (const other of index.synonyms.get(stem) || []) if (index.postings.has(other)) found.set(other, SYNONYM);
    if (known) found.set(stem, 1);
    return found;
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

  Object.assign(finder, { similar, QUESTION_WORDS });
})(window.cfgFinder ??= {});
