/* Which words of the guide are like a typed word: itself, longer ones, synonyms, and where it is misspelled, close ones. No DOM. */
((cfg) => {
  "use strict";

  const SYNONYM = 0.75;
  const LONGER = 0.7;
  const CLOSE = 0.85;
  const SHORTEST_START = 6; // letters, from which on the beginning of a word is like it

  /* Map(stem of a word → likeness, 1 = the same word). */
  function similarStems(index, word, misspelled) {
    const stem = cfg.stem(word);
    const known = index.postings.has(stem);
    const typed = { stem, bits: cfg.letterBits(stem), budget: known || !misspelled || /\d/.test(word) ? 0 : cfg.editBudget(word.length) };
    const found = new Map();
    for (const { stem: longer } of cfg.startingWith(index.stemsByStart, word)) {
      if (longer.startsWith(word)) found.set(longer, LONGER + (0.25 * word.length) / longer.length);
    }
    // The other way round: "supplemental" and "supplement".
    for (let length = SHORTEST_START; length < word.length; length++) {
      const shorter = word.slice(0, length);
      if (index.postings.has(shorter)) found.set(shorter, LONGER);
    }
    if (typed.budget) addMisspelled(index, typed, found);
    for (const other of index.synonyms.get(stem) ?? []) if (index.postings.has(other)) found.set(other, SYNONYM);
    if (known) found.set(stem, 1);
    return found;
  }

  function addMisspelled(index, typed, found) {
    for (const written of index.postings.values()) {
      const likeness = found.has(written.stem) ? 0 : likenessBySpelling(typed, written);
      if (likeness) found.set(written.stem, likeness);
    }
  }

  /* How close a misspelled word, or its beginning, comes to a word of the guide: 0 = not at all. */
  function likenessBySpelling(typed, written) {
    if (cfg.isFarFromStart(typed.bits, written.bits, typed.budget)) return 0;
    const cost = cfg.editDistance(typed.stem, written.stem, typed.budget);
    const { length } = typed.stem;
    if (cost <= typed.budget) return CLOSE - (0.8 * cost) / length;
    if (length < 5 || written.stem.length <= length) return 0;
    const start = cfg.editDistance(typed.stem, written.stem.slice(0, length), typed.budget / 2);
    return start <= typed.budget / 2 ? CLOSE - 0.2 - (0.8 * start) / length : 0;
  }

  Object.assign(cfg, { similarStems });
})(window.cfg);
