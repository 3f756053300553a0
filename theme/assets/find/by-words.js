/* Matches the words of a look-up wherever they are in names and summaries; rare words count more. No DOM. */
((cfg) => {
  "use strict";

  function matchWords(index, words, misspelled, hits) {
    const asked = cfg.significantWords(words);
    const likes = asked.map((word) => cfg.similarStems(index, word, misspelled));
    const { scores, counts } = tally(index, likes);
    counts.forEach((count, at) => {
      if (count === asked.length) keepWhole(index, at, likes, scores[at], hits);
      else if (count) cfg.keepHit(hits, at, 40 * scores[at], null);
    });
  }

  /* By entry, how many of the words it has, and their share of the weight of all words. */
  function tally(index, likes) {
    const counts = new Uint16Array(index.entries.length);
    const scores = new Float64Array(index.entries.length);
    const weights = likes.map((like) => weightsOf(index, like));
    const rarities = weights.map((list) =>
      rarity(
        index,
        list.reduce((count, weight) => count + (weight > 0), 0),
      ),
    );
    const whole = sum(rarities);
    weights.forEach((list, nth) => {
      list.forEach((weight, at) => {
        if (!weight) return;
        counts[at] += 1;
        scores[at] += (weight * rarities[nth]) / whole;
      });
    });
    return { counts, scores };
  }

  /* How much a word counts by entry: 1 = the very word is in its name, 0 = it has none like it. */
  function weightsOf(index, like) {
    const weights = new Float64Array(index.entries.length);
    for (const [stem, likeness] of like) {
      const posting = index.postings.get(stem);
      posting.at.forEach((at, nth) => {
        const weight = posting.weights[nth] * likeness;
        if (weight > weights[at]) weights[at] = weight;
      });
    }
    return weights;
  }

  /* All words were found: the better a single name is covered by them, the better. */
  function keepWhole(index, at, likes, score, hits) {
    let best = 0;
    let bestKey = null;
    for (const key of index.keysOf[at]) {
      let common = 0;
      for (const like of likes) common += likeness(like, key.stems);
      const share = (common * common) / (likes.length * key.stems.length);
      if (share > best) [best, bestKey] = [share, key];
    }
    cfg.keepHit(hits, at, 30 + 28 * score + 17 * Math.min(best, 1), best > 0.3 ? bestKey : null);
  }

  /* The likeness of a word to the nearest one of a name. */
  function likeness(like, stems) {
    let most = 0;
    for (const stem of stems) most = Math.max(most, like.get(stem) ?? 0);
    return most;
  }

  /* The weight of a word that so many entries have. */
  function rarity(index, entries) {
    return Math.log(1 + index.entries.length / (1 + entries));
  }

  function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
  }

  Object.assign(cfg, { matchWords, rarity, sum });
})(window.cfg);
