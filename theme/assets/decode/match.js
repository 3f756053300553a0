/* Finds the names of the guide in any text: the longest first, whole words, plurals too. No DOM. */
((cfg) => {
  "use strict";

  // What may be between two words of a name, besides what the guide writes there: a space, a line's end, a hyphen.
  const JOINT = /^(?:[^\S\n]*\n?[^\S\n]*|\s?[-‐‑–/]\s?|[.'’]|['’]\s)$/;
  const UNKNOWN = /^[a-z]?[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*s?$/;
  const ROMAN = /^[IVXL]+$/;
  const ZIP_CODE = /^,? \d{5}\b/; // "MA 02139" is a state
  const SENTENCE_START = /(?:^|[.!?:\n"“(•])\s*$/;
  const CAPITALS = 4; // so many words without a small letter are a heading in capitals

  /* Yields {start, end, keys} for a name, {start, end, unknown} for another acronym, {end} for any other word. */
  function* mentions(tree, text) {
    const words = wordReader(text);
    let line = { end: -1 };
    while (words.peek(0)) {
      const first = words.peek(0);
      if (first.start >= line.end) line = lineAt(text, first.start);
      const found = longest(tree, text, words.peek, line);
      const { end } = words.peek(found.length - 1);
      if (found.keys) yield { start: first.start, end, keys: found.keys };
      else if (!line.capitals && isAcronym(first.word)) yield { start: first.start, end, unknown: first.word.replace(/s$/, "") };
      else yield { end };
      words.skip(found.length);
    }
  }

  /* Reads the words of a text; `peek(nth)` looks ahead, and is null past the end. */
  function wordReader(text) {
    const reader = text.matchAll(cfg.WORD);
    const ahead = [];
    const peek = (nth) => {
      while (ahead.length <= nth) {
        const { value, done } = reader.next();
        if (done) return null;
        ahead.push({ word: value[0], start: value.index, end: value.index + value[0].length });
      }
      return ahead[nth];
    };
    return { peek, skip: (count) => ahead.splice(0, count) };
  }

  function isAcronym(word) {
    return UNKNOWN.test(word) && !ROMAN.test(word);
  }

  function lineAt(text, start) {
    const from = text.lastIndexOf("\n", start) + 1;
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(from, end);
    return { end, capitals: !/\p{Ll}/u.test(line) && line.trim().split(/\s+/).length >= CAPITALS };
  }

  function longest(tree, text, peek, line) {
    let best = { length: 1, keys: null };
    let node = tree.root;
    const words = [];
    for (let nth = 0; node && peek(nth); nth++) {
      node = node.next.get(cfg.foldWord(peek(nth).word));
      if (!node) break;
      words.push(peek(nth));
      const keys = node.keys.filter((key) => fits(tree, key, words, text, line));
      if (keys.length) best = { length: nth + 1, keys };
    }
    return best;
  }

  function fits(tree, key, words, text, line) {
    const whole = key.words.every((word, nth) => {
      if (key.strict[nth] && withoutPlural(words[nth].word) !== withoutPlural(word)) return false;
      return nth === 0 || isJoint(key, nth, text.slice(words[nth - 1].end, words[nth].start));
    });
    return whole && (words.length > 1 || isMeant(tree, key, words[0], text, line));
  }

  function withoutPlural(word) {
    return word.replace(/s$/, "");
  }

  /* Whether what is written before the nth word of a name leaves the name whole. */
  function isJoint(key, nth, gap) {
    const ampersand = key.words[nth] === "&" || key.words[nth - 1] === "&";
    return gap === key.gaps[nth - 1] || JOINT.test(gap) || (ampersand && gap.trim() === "");
  }

  /* Whether a single word is the name and not an ordinary word, a state or a part of a heading in capitals. */
  function isMeant(tree, key, { word, start, end }, text, line) {
    const small = word.toLowerCase();
    if (key.strict[0]) {
      const state = word.length === 2 && ZIP_CODE.test(text.slice(end, end + 8));
      return !state && !(line.capitals && tree.ordinary.has(small));
    }
    if (!key.proper || key.text === key.text.toLowerCase()) return true;
    return word !== small && !(tree.ordinary.has(small) && SENTENCE_START.test(text.slice(Math.max(0, start - 4), start)));
  }

  Object.assign(cfg, { mentions });
})(window.cfg);
