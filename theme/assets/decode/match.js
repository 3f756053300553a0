/* Finds the names of the guide in any text: the longest first, whole words, plurals too. No DOM. */
(function (finder) {
  "use strict";

  const WORD = /[\p{L}\p{N}]+\+*|&/gu;
  // What may stand between two words of a name, besides what the guide writes there: a space, a line's end, a hyphen.
  const JOINT = /^(?:[^\S\n]*\n?[^\S\n]*|\s?[-‐‑–/]\s?|[.'’]|['’]\s)$/;
  const ACRONYM = /^(?=.{2,12}$)(?:[^A-Z]*[A-Z]){2}[\p{L}\p{N}]*\+*$|^(?=.*[A-Z])(?=.*\d).{2,12}$/u;
  const UNKNOWN = /^[a-z]?[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*s?$/;
  const ROMAN = /^[IVXL]+$/;
  const ZIP = /^,? \d{5}\b/;  // "MA 02139" is a state
  const SENTENCE_START = /(?:^|[.!?:\n"“(•])\s*$/;
  const SHOUTED = 4;  // so many words without a small letter are a heading in capitals
  const RANKS = ["acronym", "name", "former", "alias", "number"];

  /* Makes an empty tree of names, a node a word; `learn` adds an entry: at the node of a name's last word lies what it stands for. */
  function lexicon(names) {
    return { root: node(), names, entries: names.ids.map((_, at) => finder.entry(names, at)), ordinary: new Set(), spoken: new Map() };
  }

  function learn(tree, at) {
    const one = tree.entries[at];
    for (const [word] of one.summary.matchAll(WORD)) if (word === word.toLowerCase()) tree.ordinary.add(word);
    add(tree, at, "name", one.name.replace(/^The /, ""));
    add(tree, at, "acronym", one.acronym);
    for (const alias of one.aliases) add(tree, at, "alias", alias);
    for (const number of one.numbers) add(tree, at, "number", number);
    for (const name of one.former.flat()) add(tree, at, "former", name);
  }

  function node() {
    return { next: new Map(), keys: [] };
  }

  function add(tree, at, field, text) {
    const words = [...text.matchAll(WORD)].map((match) => match[0]);
    if (!words.length || !isTelling(tree.entries[at], field, words)) return;
    let here = tree.root;
    for (const word of words.map(fold)) {
      if (!here.next.has(word)) here.next.set(word, node());
      here = here.next.get(word);
    }
    // Acronyms must be written as the guide writes them ("TEAM"), other words in any case.
    const strict = words.map((word) => ACRONYM.test(word) || (words.length === 1 && field === "acronym"));
    const gaps = text.split(WORD).slice(1, -1);
    here.keys.push({ at, field, text, words, strict, gaps, proper: words.length === 1 && field === "alias" && !strict[0] });
  }

  /* Bare numbers, and one-word aliases in small letters ("fire", "model"), are too ordinary to be found in a text. */
  function isTelling(entry, field, words) {
    if (words.length > 1) return true;
    const [word] = words;
    if (/^\d+$/.test(word) || word.length < 2) return false;
    return field !== "alias" || word !== word.toLowerCase() || word === entry.id;
  }

  /* A word in small letters and without its plural. */
  function fold(word) {
    if (word === "&") return "and";
    return word.toLowerCase().replace(/([^aeiou])ies$/, "$1y").replace(/(ss|sh|ch|x)es$/, "$1").replace(/([^sui])s$/, "$1");
  }

  /* Yields {start, end, keys} for a name, {start, end, unknown} for another acronym, {end} for any other word. */
  function* mentions(tree, text) {
    const reader = text.matchAll(WORD);
    const ahead = [];
    const peek = (nth) => {
      while (ahead.length <= nth) {
        const { value, done } = reader.next();
        if (done) return null;
        ahead.push({ word: value[0], start: value.index, end: value.index + value[0].length });
      }
      return ahead[nth];
    };
    let line = { end: -1 };
    while (peek(0)) {
      const first = ahead[0];
      if (first.start >= line.end) line = lineAt(text, first.start);
      const found = longest(tree, text, peek, line);
      const end = ahead[found.length - 1].end;
      if (found.keys) yield { start: first.start, end, keys: found.keys };
      else if (!line.shouted && isAcronym(first.word)) yield { start: first.start, end, unknown: first.word.replace(/s$/, "") };
      else yield { end };
      ahead.splice(0, found.length);
    }
  }

  function isAcronym(word) {
    return UNKNOWN.test(word) && !ROMAN.test(word);
  }

  function lineAt(text, start) {
    const from = text.lastIndexOf("\n", start) + 1;
    const end = text.indexOf("\n", start);
    const line = text.slice(from, end < 0 ? text.length : end);
    return { end: end < 0 ? text.length : end, shouted: !/\p{Ll}/u.test(line) && line.trim().split(/\s+/).length >= SHOUTED };
  }

  function longest(tree, text, peek, line) {
    let best = { length: 1, keys: null };
    let here = tree.root;
    const words = [];
    for (let nth = 0; here && peek(nth); nth++) {
      here = here.next.get(fold(peek(nth).word));
      if (!here) break;
      words.push(peek(nth));
      const keys = here.keys.filter((key) => fits(tree, key, words, text, line));
      if (keys.length) best = { length: nth + 1, keys };
    }
    return best;
  }

  function fits(tree, key, words, text, line) {
    const whole = key.words.every((word, nth) => {
      const written = words[nth].word;
      if (key.strict[nth] && written.replace(/s$/, "") !== word.replace(/s$/, "")) return false;
      if (!nth) return true;
      const gap = text.slice(words[nth - 1].end, words[nth].start);
      return gap === key.gaps[nth - 1] || JOINT.test(gap) || (word === "&" || key.words[nth - 1] === "&") && gap.trim() === "";
    });
    return whole && (words.length > 1 || isMeant(tree, key, words[0], text, line));
  }

  /* Whether a single word is the name and not an ordinary word, a state or a part of a heading in capitals. */
  function isMeant(tree, key, { word, start, end }, text, line) {
    const small = word.toLowerCase();
    if (key.strict[0]) return !(line.shouted && tree.ordinary.has(small)) && !(word.length === 2 && ZIP.test(text.slice(end, end + 8)));
    if (!key.proper || key.text === key.text.toLowerCase()) return true;
    return word !== small && !(tree.ordinary.has(small) && SENTENCE_START.test(text.slice(Math.max(0, start - 4), start)));
  }

  /* The entries that a mention may mean, most used first: those of which it is the very name, else an old name, else an alias. */
  function meanings(tree, keys) {
    const shared = keys.map((key) => tree.names.shared[key.text]).find(Boolean);
    if (shared) return shared.map((id) => tree.names.ids.indexOf(id));
    const rank = Math.min(...keys.map((key) => RANKS.indexOf(key.field)));
    const best = keys.filter((key) => RANKS.indexOf(key.field) === rank).map((key) => key.at);
    return [...new Set(best)].sort((a, b) => tree.entries[b].weight - tree.entries[a].weight);
  }

  Object.assign(finder, { lexicon, learn, mentions, meanings });
})(window.cfgFinder ??= {});
