/* The columns of names.js, put together again as entries. No DOM. */
((cfg) => {
  "use strict";

  /* The entry at a position in the columns. Its summary comes with a script of its own, which may arrive later. */
  function entryAt(names, at) {
    return {
      id: names.ids[at],
      name: names.name[at],
      acronym: names.acronym[at],
      aliases: names.aliases[at].split("|").filter(Boolean),
      former: names.former[at],
      numbers: names.numbers[at],
      kind: names.kind[at],
      area: names.area[at],
      phases: names.phases[at],
      weight: names.weight[at],
      get summary() {
        return cfg.summaries?.[at] ?? "";
      },
    };
  }

  /* The ids of the entries that share a name, most used first; empty when nothing shares it. */
  function meaningsOf(names, text) {
    return Object.hasOwn(names.shared, text) ? names.shared[text] : [];
  }

  Object.assign(cfg, { entryAt, meaningsOf });
})(window.cfg);
