/* How far two spellings are apart, in edits that are cheaper the likelier the slip. Pure functions, no DOM. */
((cfg) => {
  "use strict";

  const SWAPPED = 0.7;
  const DOUBLED = 0.6;
  const MISSING = 0.9;
  const ALIKE = 0.7;
  const OTHER = 1;
  const AT_THE_START = 0.3; // people seldom miss the first letter
  const SOUNDS_SAME = 0.5;
  const SOUND_GROUPS = new Uint8Array(128); // code of a letter → number of its group of like-sounding ones
  ["aeiouy", "ckq", "sz", "dt", "mn", "fpv", "gj"].forEach((group, at) => {
    for (const letter of group) SOUND_GROUPS[letter.charCodeAt(0)] = at + 1;
  });

  // Kept between calls, which are many.
  const rows = [[], [], []];
  const wordGaps = [];

  /* The edits that a query of this length may be away from a word: none for the shortest, a swap for three letters. */
  function editBudget(length) {
    if (length < 3) return 0;
    return length === 3 ? SWAPPED : Math.min(0.3 * length, 5);
  }

  /* Damerau-Levenshtein distance with the costs above; Infinity as soon as it must exceed the limit. */
  function editDistance(typed, word, limit) {
    if (isFarInLength(typed.length, word.length, limit)) return Infinity;
    const reach = Math.ceil(limit / DOUBLED); // no path within the limit leaves the diagonal further
    let [older, old, row] = rows;
    old[0] = 0;
    for (let j = 1; j <= word.length; j++) {
      wordGaps[j] = gapCost(word, j - 1);
      old[j] = old[j - 1] + wordGaps[j];
    }
    for (let i = 1; i <= typed.length; i++) {
      const from = Math.max(1, i - reach);
      const to = Math.min(word.length, i + reach);
      row[from - 1] = from === 1 ? old[0] + gapCost(typed, i - 1) : Infinity;
      row[to + 1] = Infinity;
      if (fillRow(typed, word, i, from, to, older, old, row) > limit) return Infinity;
      [older, old, row] = [old, row, older];
    }
    const cost = old[word.length];
    if (cost > limit) return Infinity;
    return cost > SOUNDS_SAME && soundsSame(typed, word) ? SOUNDS_SAME : cost;
  }

  /* Fills the cells of a row from `from` to `to`; returns the least cost in it. */
  function fillRow(typed, word, i, from, to, older, old, row) {
    const a = typed.charCodeAt(i - 1);
    const before = typed.charCodeAt(i - 2);
    const gap = gapCost(typed, i - 1);
    let least = row[from - 1];
    for (let j = from; j <= to; j++) {
      const b = word.charCodeAt(j - 1);
      let cost = a === b ? old[j - 1] : old[j - 1] + changeCost(a, b, i === 1 && j === 1);
      if (old[j] + gap < cost) cost = old[j] + gap;
      const added = row[j - 1] + wordGaps[j];
      if (added < cost) cost = added;
      if (i > 1 && j > 1 && a === word.charCodeAt(j - 2) && b === before && older[j - 2] + SWAPPED < cost) cost = older[j - 2] + SWAPPED;
      row[j] = cost;
      if (cost < least) least = cost;
    }
    return least;
  }

  function gapCost(text, at) {
    if (at === 0) return MISSING + AT_THE_START;
    return text.charCodeAt(at) === text.charCodeAt(at - 1) ? DOUBLED : MISSING;
  }

  function changeCost(a, b, first) {
    const alike = SOUND_GROUPS[a] && SOUND_GROUPS[a] === SOUND_GROUPS[b];
    return (alike ? ALIKE : OTHER) + (first ? AT_THE_START : 0);
  }

  /* Which letters a text has at least once, twice and three times, as bits; letters with the same last bits are counted as one. */
  function letterBits(text) {
    const bits = { once: 0, twice: 0, thrice: 0 };
    for (let at = 0; at < text.length; at++) {
      const bit = 1 << text.charCodeAt(at);
      bits.thrice |= bits.twice & bit;
      bits.twice |= bits.once & bit;
      bits.once |= bit;
    }
    return bits;
  }

  /* Three quick ways to see that two texts are too far apart to compare them: by their lengths, by their letters in any
     order, and by the letters of a text and a longer one, of which only the beginning is compared. */
  function isFarInLength(length, otherLength, limit) {
    return Math.abs(length - otherLength) * DOUBLED > limit;
  }

  function isFarInLetters(bits, otherBits, moreLetters, limit) {
    const extra = extraLetters(bits, otherBits);
    return Math.min(extra, extra + moreLetters) * ALIKE + Math.abs(moreLetters) * DOUBLED > limit;
  }

  function isFarFromStart(bits, longerBits, limit) {
    return extraLetters(bits, longerBits) * DOUBLED > limit;
  }

  /* At least so many letters are in the first text and not in the other. */
  function extraLetters(bits, other) {
    return countBits(bits.once & ~other.once) + countBits(bits.twice & ~other.twice) + countBits(bits.thrice & ~other.thrice);
  }

  function countBits(bits) {
    let count = 0;
    for (let left = bits; left; left &= left - 1) count += 1;
    return count;
  }

  /* The digits of a text: a number is never a misspelling of another one. */
  function digits(text) {
    return text.replace(/\D+/g, "");
  }

  /* "medicade" and "medicaid" sound the same, "medicare" does not. */
  function soundsSame(a, b) {
    const sound = sounds(a);
    return sound.length > 2 && sound === sounds(b);
  }

  /* The consonants that are heard, vowels left out after the first letter. */
  function sounds(word) {
    const heard = word
      .replace(/ph/g, "f")
      .replace(/^kn/, "n")
      .replace(/^wr/, "r")
      .replace(/ck/g, "k")
      .replace(/gh/g, "g")
      .replace(/[st]io/g, "sho")
      .replace(/c(?=[eiy])/g, "s")
      .replace(/[cq]/g, "k")
      .replace(/z/g, "s");
    const later = heard
      .slice(1)
      .replace(/[aeiouyhw]/g, "")
      .replace(/(.)\1+/g, "$1");
    return (heard[0] || "") + later;
  }

  Object.assign(cfg, { digits, editBudget, editDistance, letterBits, isFarInLength, isFarInLetters, isFarFromStart });
})(window.cfg);
