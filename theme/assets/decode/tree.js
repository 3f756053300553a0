/* All names of the guide as a tree, a node a word; the node of a name's last word holds what it means. No DOM. */
((cfg) => {
  "use strict";

  const WORD = /[\p{L}\p{N}]+\+*|&/gu;
  const ACRONYM = /^(?=.{2,12}$)(?:[^A-Z]*[A-Z]){2}[\p{L}\p{N}]*\+*$|^(?=.*[A-Z])(?=.*\d).{2,12}$/u;
  const RANKS = ["acronym", "name", "former", "alias", "number"];

  /* An empty tree; `addNames` adds an entry. */
  function nameTree(names) {
    const entries = names.ids.map((_, at) => cfg.entryAt(names, at));
    return { root: makeNode(), names, entries, ordinary: new Set(), mentioned: new Map() };
  }

  function addNames(tree, at) {
    const entry = tree.entries[at];
    for (const [word] of entry.summary.matchAll(WORD)) if (word === word.toLowerCase()) tree.ordinary.add(word);
    addName(tree, at, "name", entry.name.replace(/^The /, ""));
    addName(tree, at, "acronym", entry.acronym);
    for (const alias of entry.aliases) addName(tree, at, "alias", alias);
    for (const number of entry.numbers) addName(tree, at, "number", number);
    for (const name of entry.former.flat()) addName(tree, at, "former", name);
  }

  function makeNode() {
    return { next: new Map(), keys: [] };
  }

  function addName(tree, at, field, text) {
    const words = [...text.matchAll(WORD)].map(([word]) => word);
    if (!words.length || !isDistinctive(tree.entries[at], field, words)) return;
    let node = tree.root;
    for (const word of words.map(foldWord)) {
      if (!node.next.has(word)) node.next.set(word, makeNode());
      node = node.next.get(word);
    }
    // Acronyms must be written as the guide writes them ("TEAM"), other words in any case.
    const strict = words.map((word) => ACRONYM.test(word) || (words.length === 1 && field === "acronym"));
    const gaps = text.split(WORD).slice(1, -1);
    node.keys.push({ at, field, text, words, strict, gaps, proper: words.length === 1 && field === "alias" && !strict[0] });
  }

  /* Bare numbers, and one-word aliases in small letters ("fire", "model"), are too ordinary to be found in a text. */
  function isDistinctive(entry, field, words) {
    if (words.length > 1) return true;
    const [word] = words;
    if (/^\d+$/.test(word) || word.length < 2) return false;
    return field !== "alias" || word !== word.toLowerCase() || word === entry.id;
  }

  /* A word in small letters and without its plural. */
  function foldWord(word) {
    if (word === "&") return "and";
    return word
      .toLowerCase()
      .replace(/([^aeiou])ies$/, "$1y")
      .replace(/(ss|sh|ch|x)es$/, "$1")
      .replace(/([^sui])s$/, "$1");
  }

  /* The entries that a mention may mean, most used first: those of which it is the very name, else an old name, else an alias. */
  function meanings(tree, keys) {
    const shared = keys.map((key) => cfg.meaningsOf(tree.names, key.text)).find((ids) => ids.length);
    if (shared) return shared.map((id) => tree.names.ids.indexOf(id));
    const rank = Math.min(...keys.map((key) => RANKS.indexOf(key.field)));
    const best = keys.filter((key) => RANKS.indexOf(key.field) === rank).map((key) => key.at);
    return [...new Set(best)].sort((a, b) => tree.entries[b].weight - tree.entries[a].weight);
  }

  Object.assign(cfg, { nameTree, addNames, foldWord, meanings, WORD });
})(window.cfg);
