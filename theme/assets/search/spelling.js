/* How far two spellings are apart, in edits that are cheaper the likelier the slip. Pure functions, no DOM. */
(function (finder) {
  "use strict";

  const SWAPPED = 0.7;
  const DOUBLED = 0.6;
  const MISSING = 0.9;
  const ALIKE = 0.7;
  const OTHER = 1;
  const AT_THE_START = 0.3;  // people seldom miss the first letter
  const SOUNDS_SAME = 0.5;
  const KIN = new Uint8Array(128);  // code of a letter → number of its group of like-sounding ones
  ["aeiouy", "ckq", "sz", "dt", "mn", "fpv", "gj"].forEach((group, at) => {
    for (const letter of group) KIN[letter.charCodeAt(0)] = at + 1;
  });

  const rows = [[], [], []];  // kept between calls, which are many

  /* The edits that a query of this length may be away from a word: none for the shortest, a swap for three letters. */
  function budget(length) {
    if (length < 3) return 0;
    return length === 3 ? SWAPPED : Math.min(0.3 * length, 5);
  }

  /* Damerau-Levenshtein distance with the costs above; Infinity as soon as it must exceed the limit. */
  function distance(typed, word, limit) {
    if (Math.abs(typed.length - word.length) * DOUBLED > limit) return Infinity;
    let [older, old, row] = rows;
    old[0] = 0;
    for (let j = 1; j <= word.length; j++) old[j] = old[j - 1] + gap(word, j - 1);
    for (let i = 1; i <= typed.length; i++) {
      row[0] = old[0] + gap(typed, i - 1);
      let least = row[0];
      for (let j = 1; j <= word.length; j++) {
        row[j] = Math.min(
          old[j - 1] + change(typed.charCodeAt(i - 1), word.charCodeAt(j - 1), i === 1 && j === 1),
          old[j] + gap(typed, i - 1),
          row[j - 1] + gap(word, j - 1),
        );
        const swapped = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
        if (swapped) row[j] = Math.min(row[j], older[j - 2] + SWAPPED);
        least = Math.min(least, row[j]);
      }
      if (least > limit) return Infinity;
      [older, old, row] = [old, row, older];
    }
    const cost = old[word.length];
    if (cost > limit) return Infinity;
    return cost > SOUNDS_SAME && soundsSame(typed, word) ? SOUNDS_SAME : cost;
  }

  function gap(text, at) {
    if (at > 0 && text[at] === text[at - 1]) return DOUBLED;
    return at === 0 ? MISSING + AT_THE_START : MISSING;
  }

  function change(a, b, first) {
    if (a === b) return 0;
    const alike = KIN[a] && KIN[a] === KIN[b];
    return (alike ? ALIKE : OTHER) + (first ? AT_THE_START : 0);
  }

  /* Which letters a word has, as bits: a quick way to see that two words are too far apart to compare them. */
  function letters(word) {
    let bits = 0;
    for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  }

  /* Whether more of the typed letters are missing from a word than the limit allows to put in. */
  function tooFar(typedLetters, wordLetters, limit) {
    let missing = typedLetters & ~wordLetters;
    for (let edits = limit / ALIKE; missing; edits--) {
      if (edits < 1) return true;
      missing &= missing - 1;
    }
    return false;
  }

  /* "medicade" and "medicaid" sound the same, "medicare" does not. */
  function soundsSame(a, b) {
    const sound = sounds(a);
    return sound.length > 2 && sound === sounds(b);
  }

  /* The consonants that are heard, vowels left out after the first letter. */
  function sounds(word) {
    const heard = word
      .replace(/ph/g, "f").replace(/^kn/, "n").replace(/^wr/, "r").replace(/ck/g, "k").replace(/gh/g, "g")
      .replace(/[st]io/g, "sho").replace(/c(?=[eiy])/g, "s").replace(/[cq]/g, "k").replace(/z/g, "s");
    return (heard[0] || "") + heard.slice(1).replace(/[aeiouyhw]/g, "").replace(/(.)\1+/g, "$1");
  }

  Object.assign(finder, { budget, distance, letters, tooFar });
})(window.cfgFinder ??= {});
