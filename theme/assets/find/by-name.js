/* Matches a look-up with whole names: exactly, from the start, inside a longer text, misspelled. No DOM. */
((cfg) => {
  "use strict";

  const EXACT = { acronym: 100, name: 98, alias: 96, page: 96.5, number: 95, former: 94, id: 92, initials: 66 };
  const WITHOUT_ENDING = 5; // plural and the like: what is spelled so itself comes first, a page too
  const PART_OF_A_PAGE = 2; // a chart of ACOs: what it counts comes first
  const WITH_TAIL = 8; // "rule", "model" and the like added
  const WITHOUT_TAIL = 8; // the same left out: then the name may be of something else, and is a guess
  const BY_USE = 1; // between the meanings of a shared acronym, most used first
  const WHOLE_WORDS = 62; // the start of a name, up to the end of a word
  const PART_OF_A_WORD = 54;
  const LONGEST_NAME = 8; // words of a name that is looked for inside a text

  /* The typed text as it is, without endings and without its tail, against the names in the same three forms. */
  function matchExactName(index, words, loss, hits) {
    const stems = words.map(cfg.stem);
    const core = cfg.withoutTail(stems, index.optional);
    for (const [letters, typedLoss] of [
      [cfg.glue(words), 0],
      [cfg.glue(stems), WITHOUT_ENDING],
      [cfg.glue(core), WITH_TAIL],
    ]) {
      for (const [table, tableLoss] of [
        [index.exact, 0],
        [index.stems, WITHOUT_ENDING],
        [index.cores, WITHOUT_TAIL],
      ]) {
        for (const key of table.get(letters) ?? []) {
          const score = exactScore(index, key) - loss - Math.max(typedLoss, tableLoss);
          if (table === index.cores) cfg.keepHit(hits, key.at, Math.min(score, cfg.SURE - 1), key, true);
          else cfg.keepHit(hits, key.at, score, key);
        }
      }
    }
  }

  /* What the exact name counts; the meanings of a shared one follow each other, most used first. */
  function exactScore(index, key) {
    const rank = key.meanings.indexOf(index.entries[key.at].id);
    const part = index.entries[key.at].page?.includes("#") ? PART_OF_A_PAGE : 0;
    return rank < 0 ? EXACT[key.field] - part : EXACT.acronym - rank * BY_USE;
  }

  function matchPrefix(index, words, hits) {
    const letters = cfg.glue(words);
    const length = cfg.sum(words.map((word) => word.length));
    for (const key of cfg.startingWith(index.keysByStart, letters)) {
      if (!key.glue.startsWith(letters)) continue;
      const share = letters.length / key.glue.length;
      const start = endsWord(key.words, length) ? WHOLE_WORDS : PART_OF_A_WORD;
      cfg.keepHit(hits, key.at, start + 14 * share + (EXACT[key.field] - 90) / 2, key);
    }
  }

  /* Whether so many letters are whole words of a name. */
  function endsWord(words, length) {
    let end = 0;
    for (const word of words) {
      end += word.length;
      if (end >= length) return end === length;
    }
    return false;
  }

  /* A longer text that names an entry: "how many mips categories are there". The rarer the name, the likelier it is meant. */
  function matchNameInside(index, words, hits) {
    const rarities = words.map((word) => cfg.rarity(index, index.postings.get(cfg.stem(word))?.at.length ?? 0));
    const whole = cfg.sum(rarities);
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
        const keys = index.exact.get(cfg.glue(words.slice(from, to))) ?? [];
        const share = cfg.sum(rarities.slice(from, to)) / whole;
        for (const key of keys) if (key.field !== "initials") cfg.keepHit(hits, key.at, 22 + 20 * share, key);
      }
    }
  }

  /* Names that are spelled almost like the typed text; `generosity` multiplies the edits that are allowed. */
  function matchCloseName(index, words, generosity, hits) {
    const letters = cfg.glue(words);
    const budget = cfg.editBudget(letters.length) * generosity;
    if (!budget) return;
    const bits = cfg.letterBits(letters);
    const digits = cfg.digits(letters);
    for (const [length, keys] of index.keysByLength) {
      if (cfg.isFarInLength(letters.length, length, budget)) continue;
      for (const key of keys) {
        if (digits !== key.digits || cfg.isFarInLetters(bits, key.bits, length - letters.length, budget)) continue;
        const cost = cfg.editDistance(letters, key.glue, budget);
        if (cost <= budget) cfg.keepHit(hits, key.at, 62 - (40 * cost) / letters.length + (EXACT[key.field] - 100) / 4, key);
      }
    }
  }

  Object.assign(cfg, { matchExactName, matchPrefix, matchNameInside, matchCloseName });
})(window.cfg);
