/* Which entries answer a look-up, best first. Pure functions over the tables of index.js, no DOM.

   An entry's score is the best of: one of its names typed exactly (80 to 100), typed from its start (54 to 80),
   all words in any order (up to 75), one of its names misspelled (up to 62), its name inside a longer text (22 to 42),
   some of the words (up to 40). */
(function (finder) {
  "use strict";

  const EXACT = { acronym: 100, name: 98, alias: 96, number: 95, former: 94, id: 92, initials: 84 };
  const SURE = 80;           // from here on the entry was named, not guessed
  const WITHOUT_NOISE = 0.5;  // the typed name stood in a question: "what is …"
  const WITHOUT_ENDING = 3;  // plural and the like
  const WITHOUT_TAIL = 8;    // "rule", "model" and the like left out or added
  const BY_USE = 1;          // between the meanings of a shared acronym, most used first
  const WHOLE_WORDS = 62;    // the start of a name, up to the end of a word
  const PART_OF_A_WORD = 54;
  const LONGEST_NAME = 8;    // words of a name that is looked for inside a text
  const LEAST = 8;           // below this the match is noise
  const MOST = 50;

  /* Returns [{at, score, key}], best first; `key` is the name that matched, if one did. */
  function search(index, typed) {
    const found = new Map();
    const words = finder.words(bare(index, typed));
    if (!words.length) return [];
    byExactName(index, finder.words(typed), 0, found);
    byExactName(index, words, WITHOUT_NOISE, found);
    const named = [...found.values()].some((hit) => hit.score >= SURE);
    byPrefix(index, words, found);
    byWords(index, words, !named, found);
    byNameInside(index, finder.telling(words), found);
    if (!named) byCloseName(index, words, 1, found);
    return sorted(index, found).filter((hit) => hit.score >= LEAST).slice(0, MOST);
  }

  /* For "nothing found": the names that look most like it, with a wide budget. */
  function nearest(index, typed) {
    const found = new Map();
    byCloseName(index, finder.words(typed), 2, found);
    return sorted(index, found).slice(0, 3);
  }

  /* The text without "what is", "define", "… meaning". */
  function bare(index, typed) {
    for (const noise of index.noise) {
      const slots = noise(typed);
      if (slots) return slots.x;
    }
    return typed;
  }

  /* The typed text as it is, without endings and without its tail, against the names in the same three forms. */
  function byExactName(index, words, loss, found) {
    const stems = words.map(finder.stem);
    const forms = [[words.join(""), 0], [stems.join(""), WITHOUT_ENDING], [finder.core(stems, index.optional).join(""), WITHOUT_TAIL]];
    const tables = [[index.exact, 0], [index.stems, WITHOUT_ENDING], [index.cores, WITHOUT_TAIL]];
    for (const [letters, typedLoss] of forms) {
      for (const [table, tableLoss] of tables) {
        for (const key of table.get(letters) || []) keep(found, key.at, points(index, key) - loss - Math.max(typedLoss, tableLoss), key);
      }
    }
  }

  /* What the exact name counts; the meanings of a shared one follow each other, most used first. */
  function points(index, key) {
    const rank = meaningsOf(index, key).indexOf(index.entries[key.at].id);
    return rank < 0 ? EXACT[key.field] : EXACT.acronym - rank * BY_USE;
  }

  function byPrefix(index, words, found) {
    const letters = words.join("");
    for (const key of index.keys) {
      if (!key.glue.startsWith(letters)) continue;
      const share = letters.length / key.glue.length;
      const start = endsWord(key.words, letters.length) ? WHOLE_WORDS : PART_OF_A_WORD;
      keep(found, key.at, start + 14 * share + (EXACT[key.field] - 90) / 2, key);
    }
  }

  /* Whether so many letters are whole words of a name. */
  function endsWord(words, length) {
    let sofar = 0;
    return words.some((word) => (sofar += word.length) === length);
  }

  /* A longer text that names an entry: "how many mips categories are there". The rarer the name, the likelier it is meant. */
  function byNameInside(index, words, found) {
    const rarities = words.map((word) => rarity(index, index.postings.get(finder.stem(word))?.entries.size || 0));
    const whole = sum(rarities);
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
        const keys = index.exact.get(words.slice(from, to).join("")) || [];
        const share = sum(rarities.slice(from, to)) / whole;
        for (const key of keys) if (key.field !== "initials") keep(found, key.at, 22 + 20 * share, key);
      }
    }
  }

  /* Every word may stand anywhere in the names or the summary; rare words count more. */
  function byWords(index, words, misspelled, found) {
    const asked = finder.telling(words);
    const likes = asked.map((word) => finder.similar(index, word, misspelled));
    const matches = likes.map((like) => entriesWith(index, like));
    const rarities = matches.map((entries) => rarity(index, entries.size));
    const whole = sum(rarities);
    const tally = new Map();
    matches.forEach((entries, nth) => {
      for (const [at, weight] of entries) {
        const tallied = tally.get(at) || { score: 0, words: 0 };
        tallied.score += weight * rarities[nth] / whole;
        tallied.words += 1;
        tally.set(at, tallied);
      }
    });
    for (const [at, { score, words: count }] of tally) {
      if (count < asked.length) keep(found, at, 40 * score, null);
      else keepWords(index, at, likes, score, found);
    }
  }

  /* What a word tells that so many entries have. */
  function rarity(index, entries) {
    return Math.log(1 + index.entries.length / (1 + entries));
  }

  function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
  }

  /* Map(entry → weight), 1 = the very word stands in its name. */
  function entriesWith(index, like) {
    const found = new Map();
    for (const [written, likeness] of like) {
      for (const [at, weight] of index.postings.get(written).entries) found.set(at, Math.max(found.get(at) || 0, weight * likeness));
    }
    return found;
  }

  /* All words were found: the better a single name is covered by them, the better. */
  function keepWords(index, at, likes, score, found) {
    let best = { share: 0, key: null };
    for (const key of index.keysOf[at]) {
      const common = likes.reduce((sum, like) => sum + Math.max(...key.stems.map((stem) => like.get(stem) || 0)), 0);
      const share = common * common / (likes.length * key.stems.length);
      if (share > best.share) best = { share, key };
    }
    keep(found, at, 30 + 28 * score + 17 * Math.min(best.share, 1), best.share > 0.3 ? best.key : null);
  }

  function byCloseName(index, words, generosity, found) {
    const letters = words.join("");
    const budget = finder.budget(letters.length) * generosity;
    if (!budget) return;
    const present = finder.letters(letters);
    for (const key of index.keys) {
      key.letters ||= finder.letters(key.glue);
      if (finder.tooFar(present, key.letters, budget)) continue;
      const cost = finder.distance(letters, key.glue, budget);
      if (cost <= budget) keep(found, key.at, 62 - 40 * cost / letters.length + (EXACT[key.field] - 100) / 4, key);
    }
  }

  function keep(found, at, score, key) {
    const before = found.get(at);
    if (!before || before.score < score) found.set(at, { at, score, key });
  }

  /* The ids of the entries that share a name, most used first. */
  function meaningsOf(index, key) {
    return key && Object.hasOwn(index.names.shared, key.text) ? index.names.shared[key.text] : [];
  }

  /* Entries that many others speak of come first among equals; those that matched by one shared name keep their order. */
  function sorted(index, found) {
    const hits = [...found.values()];
    const weight = (hit) => Math.min(index.entries[hit.at].weight, 100) / 50;
    const popular = (hit) => {
      const meanings = meaningsOf(index, hit.key);
      const rank = meanings.indexOf(index.entries[hit.at].id);
      if (rank < 0) return hit.score + weight(hit);
      const alike = hits.filter((other) => other.key && other.key.text === hit.key.text);
      return Math.max(...alike.map((other) => other.score + weight(other))) - rank / 100;
    };
    return hits.sort((a, b) => popular(b) - popular(a) || a.at - b.at);
  }

  Object.assign(finder, { search, nearest, SURE });
})(window.cfgFinder ??= {});
