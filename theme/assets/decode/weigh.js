/* Which meaning of an ambiguous name a text has in mind, judged by the other terms in it. No DOM. */
((cfg) => {
  "use strict";

  const MENTIONED = 3; // a term of the text is in the meaning's own name or summary, or the other way round
  const SAME_AREA = 1;
  const LESS_USED = 0.5;

  /* `options` are the possible entries, most used first; `sure` is the Set of entries that the text names beyond doubt. */
  function likeliest(tree, options, sure) {
    const scores = options.map((at, rank) => {
      if (sure.has(at)) return Infinity; // spelled out elsewhere in the text
      let score = -rank * LESS_USED;
      for (const other of sure) {
        if (mentionedBy(tree, at).has(other) || mentionedBy(tree, other).has(at)) score += MENTIONED;
        if (tree.entries[other].area === tree.entries[at].area) score += SAME_AREA;
      }
      return score;
    });
    return options[scores.indexOf(Math.max(...scores))];
  }

  /* The entries that the name and summary of an entry mention; kept, because each is asked for many times. */
  function mentionedBy(tree, at) {
    if (!tree.mentioned.has(at)) {
      const { name, summary } = tree.entries[at];
      const found = [...cfg.mentions(tree, `${name}. ${summary}`)].flatMap(({ keys }) => (keys ? cfg.meanings(tree, keys) : []));
      tree.mentioned.set(at, new Set(found));
    }
    return tree.mentioned.get(at);
  }

  Object.assign(cfg, { likeliest });
})(window.cfg);
