/* Which meaning of an ambiguous name a text has in mind, judged by the other terms in it. No DOM. */
(function (finder) {
  "use strict";

  const SPEAKS = 3;      // a term of the text stands in the meaning's own name or summary, or the other way round
  const SAME_AREA = 1;
  const LESS_USED = 0.5;

  /* `options` are the possible entries, most used first; `sure` is the Set of entries that the text names beyond doubt. */
  function weigh(tree, options, sure) {
    const scores = options.map((at, rank) => {
      if (sure.has(at)) return Infinity;  // spelled out elsewhere in the text
      let score = -rank * LESS_USED;
      for (const other of sure) {
        if (spokenOf(tree, at).has(other) || spokenOf(tree, other).has(at)) score += SPEAKS;
        if (tree.entries[other].area === tree.entries[at].area) score += SAME_AREA;
      }
      return score;
    });
    return options[scores.indexOf(Math.max(...scores))];
  }

  /* The entries that the name and summary of an entry name; kept, because each is asked for many times. */
  function spokenOf(tree, at) {
    if (!tree.spoken.has(at)) {
      const { name, summary } = tree.entries[at];
      const found = new Set();
      for (const { keys } of finder.mentions(tree, `${name}. ${summary}`)) for (const id of keys ? finder.meanings(tree, keys) : []) found.add(id);
      tree.spoken.set(at, found);
    }
    return tree.spoken.get(at);
  }

  Object.assign(finder, { weigh });
})(window.cfgFinder ??= {});
