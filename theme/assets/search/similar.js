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
    const typed = { stem, letters: finder.letters(stem), budget: known || !misspelled ? 0 : finder.budget(word.length) };
    const found = new Map();
    for (const written of index.postings.values()) {
      const likeness = kindred(word, written.stem) || close(typed, written);
      if (likeness) found.set(written.stem, likeness);
    }
    for (const other of index.synonyms.get(stem) || []) if (index.postings.has(other)) found.set(other, SYNONYM);
    if (known) found.set(stem, 1);
    return found;
  }

  /* The typed word is the beginning of a longer one, or the other way round: "supplemental" and "supplement". */
  function kindred(word, stem) {
    if (stem.startsWith(word)) return LONGER + 0.25 * word.length / stem.length;
    return stem.length >= 5 && word.startsWith(stem) ? LONGER : 0;
  }

  /* How close a misspelled word, or its beginning, comes to a word of the guide: 0 = not at all. */
  function close(typed, written) {
    if (!typed.budget || finder.tooFar(typed.letters, written.letters, typed.budget)) return 0;
    const cost = finder.distance(typed.stem, written.stem, typed.budget);
    const length = typed.stem.length;
    if (cost <= typed.budget) return CLOSE - 0.8 * cost / length;
    if (length < 5 || written.stem.length <= length) return 0;
    const start = finder.distance(typed.stem, written.stem.slice(0, length), typed.budget / 2);
    return start <= typed.budget / 2 ? CLOSE - 0.2 - 0.8 * start / length : 0;
  }

  Object.assign(finder, { similar });
})(window.cfgFinder ??= {});
