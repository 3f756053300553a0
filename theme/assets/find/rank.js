/* Which entries answer a look-up, best first. Pure functions over the tables of index.js, no DOM.

   An entry's score is the best of: one of its names typed exactly (80 to 100), typed from its start (54 to 80),
   all words in any order (up to 75), one of its names misspelled (up to 62), its name inside a longer text (22 to 42),
   some of the words (up to 40). */
((cfg) => {
  "use strict";

  const SURE = 80; // from here on the entry was named, not guessed
  const WITHOUT_NOISE = 0.5; // the typed name was part of a question: "what is …"
  const WELL = 55; // an entry that has all the words, or begins with them
  const BEHIND = 10; // more than what standing and use make up
  const PROPOSED = ["proposed", "rule"].map(cfg.stem);
  const LEAST = 8; // below this the match is noise
  const MOST = 50;
  const NEAREST = 3;
  const STANDING = { ended: -4, withdrawn: -4, cancelled: -4, published: -1, proposed: -1, announced: -1 };
  const REQUIRED = 3;

  /* Returns [{at, score, key, guessed}], best first; `key` is the name that matched, if one did. */
  function search(index, typed) {
    const hits = new Map();
    const words = cfg.words(withoutNoise(index, typed));
    if (!words.length) return [];
    cfg.matchExactName(index, cfg.words(typed), 0, hits);
    cfg.matchExactName(index, words, WITHOUT_NOISE, hits);
    const named = [...hits.values()].some((hit) => hit.score >= SURE);
    cfg.matchPrefix(index, words, hits);
    cfg.matchWords(index, words, !named, hits);
    cfg.matchNameInside(index, cfg.significantWords(words), hits);
    if (!named) cfg.matchCloseName(index, words, 1, hits);
    preferProposals(index, words, hits);
    return best(
      index,
      [...hits.values()].filter((hit) => hit.score >= LEAST),
      MOST,
    );
  }

  /* Only what bears the very name. */
  function searchExactly(index, typed) {
    const name = cfg.glue(cfg.words(typed));
    return search(index, typed).filter(({ key }) => key?.glue === name);
  }

  /* Who says "proposed rule" means an entry that is called one, where there is one, and not the rule that it would change. */
  function preferProposals(index, words, hits) {
    const said = words.map(cfg.stem);
    const isProposal = (stems) => PROPOSED.every((stem) => stems.includes(stem));
    if (!isProposal(said)) return;
    const all = [...hits.values()];
    const proposals = new Set(all.filter(({ at, score }) => score >= WELL && index.keysOf[at].some(({ stems }) => isProposal(stems))));
    const best = Math.max(...[...proposals].map(({ score }) => score));
    if (proposals.size) for (const hit of all) if (!proposals.has(hit)) hit.score = Math.min(hit.score, best - BEHIND);
  }

  /* For "nothing found": the names that look most like it, with a wide budget. */
  function nearest(index, typed) {
    const hits = new Map();
    cfg.matchCloseName(index, cfg.words(typed), 2, hits);
    return best(index, [...hits.values()], NEAREST);
  }

  /* The text without "what is", "define", "… meaning". */
  function withoutNoise(index, typed) {
    const plain = cfg.plain(typed);
    for (const noise of index.noise) {
      const slots = noise(plain);
      if (slots) return slots.x;
    }
    return typed;
  }

  /* Notes a hit, unless the entry has a better one. A guessed one is of a name that was cut. */
  function keepHit(hits, at, score, key, guessed = false) {
    const before = hits.get(at);
    if (!before || before.score < score) hits.set(at, { at, score, key, guessed });
  }

  /* The first so many hits. Entries that many others mention come first among equals. */
  function best(index, hits, most) {
    const ranked = hits.map((hit) => ({ hit, value: rankingOf(index, hit, hits) }));
    const values = Float64Array.from(ranked, ({ value }) => value).sort();
    const least = values.at(-most) ?? -Infinity;
    return ranked
      .filter(({ value }) => value >= least)
      .sort((a, b) => b.value - a.value || a.hit.at - b.hit.at)
      .slice(0, most)
      .map(({ hit }) => hit);
  }

  /* What a hit counts; the meanings of a shared name follow each other, most used first. */
  function rankingOf(index, hit, hits) {
    const rank = (hit.key?.meanings ?? []).indexOf(index.entries[hit.at].id);
    if (rank < 0) return hit.score + bonus(index, hit);
    const alike = hits.filter((other) => other.key?.glue === hit.key.glue);
    return Math.max(...alike.map((other) => other.score + bonus(index, other))) - rank / 100;
  }

  function bonus(index, hit) {
    const mentions = Math.min(index.entries[hit.at].weight, 20) / 10;
    return hit.score < SURE ? mentions + standing(index, hit.at) : mentions;
  }

  /* What is in force is looked up more than what is over, and the version that is required more than the others. */
  function standing(index, at) {
    const entry = index.entries[at];
    const status = cfg.statusOn(entry.phases, cfg.today());
    return (STANDING[status] ?? 0) + (index.required.has(at) ? REQUIRED : 0);
  }

  Object.assign(cfg, { search, searchExactly, nearest, withoutNoise, keepHit, SURE });
})(window.cfg);
