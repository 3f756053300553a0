/* Which meaning of an ambiguous name a text has in mind, judged by the other terms in it. No DOM. */
((cfg) => {
  "use strict";

  const MENTIONED = 3; // a term of the text is in the meaning's own name or summary, or the other way round
  const SAME_AREA = 1;
  const LESS_USED = 0.5;

  /* All meanings, the likeliest first: {at, spelled, because}. `options` are the possible entries, most used first; `sure` is
     the Set of entries that the text names beyond doubt. `because` are those that speak for the meaning, `spelled` is
     whether the text names it in full elsewhere. */
  function weigh(tree, options, sure) {
    const weighed = options.map((at, rank) => {
      const others = [...sure].filter((other) => other !== at);
      const because = others.filter((other) => mentionedBy(tree, at).has(other) || mentionedBy(tree, other).has(at));
      const near = others.filter((other) => tree.entries[other].area === tree.entries[at].area);
      const score = MENTIONED * because.length + SAME_AREA * near.length - rank * LESS_USED;
      return { at, score: sure.has(at) ? Number.MAX_VALUE : score, spelled: sure.has(at), because: [...new Set([...because, ...near])] };
    });
    return weighed.sort((a, b) => b.score - a.score);
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

  Object.assign(cfg, { weigh });
})(window.cfg);
