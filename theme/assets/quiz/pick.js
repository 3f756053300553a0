/* Which questions a round has, and in which order their answers stand: the same for the same seed. No DOM. */
((cfg) => {
  "use strict";

  const LENGTH = 10;
  const WARM = 8;

  /* Numbers from 0 to below 1 that look like chance and follow from a seed: a linear congruential generator. */
  function chanceOf(seed) {
    let state = seed >>> 0;
    const next = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    for (let step = 0; step < WARM; step++) next(); // the first numbers of seeds beside each other are beside each other, too
    return next;
  }

  function shuffled(items, chance) {
    const left = [...items];
    return items.map(() => left.splice(Math.floor(chance() * left.length), 1)[0]);
  }

  /* A round: questions of all kinds in turn, none about an entry that another one is about. `rank` says
     how well the entries of a question fit: 0 not at all. Those that fit best come first. */
  function pickRound(quiz, rank, seed) {
    const chance = chanceOf(seed);
    const ranked = quiz.questions.map((row) => readQuestion(quiz, row)).map((one) => ({ ...one, rank: rank(one.about) }));
    const fitting = ranked.filter((one) => one.rank);
    const kinds = quiz.kinds.map((kind) => fitting.filter((one) => one.kind === kind)).filter((some) => some.length);
    const turns = shuffled(kinds, chance).map((some) => shuffled(some, chance).sort((a, b) => b.rank - a.rank));
    const seen = new Set();
    const picked = [];
    while (picked.length < LENGTH && turns.some((some) => some.length)) {
      for (const some of turns) {
        const one = some.shift();
        if (!one || one.about.some((at) => seen.has(at)) || picked.length === LENGTH) continue;
        for (const at of one.about) seen.add(at);
        picked.push({ ...one, order: shuffled([0, 1, 2, 3], chance) });
      }
    }
    return picked;
  }

  /* A row as a question: {kind, subject, answers, detail, dates, about}; the first answer is right. `about` are the entries that
     it is about: what it asks about, and the right answer. */
  function readQuestion(quiz, [nth, subject, ...rest]) {
    const kind = quiz.kinds[nth];
    const [answers, detail, dates] = [rest.slice(0, 4), rest[4] ?? "", rest.slice(5)];
    const right = kind === "status" ? [] : [answers[0]];
    const about = [...new Set(subject < 0 ? right : [subject, ...right])];
    return { kind, subject, answers, detail, dates, about };
  }

  /* Ranks the entries of a question. Of an area, its guests included, one is enough; of a path it has to be the first one,
     and those that the path itself names fit better than those that its chapters link. */
  function rankOf(quiz, names, paths, of) {
    if (Object.hasOwn(paths, of)) {
      const places = new Map(paths[of].entries.map((at, place) => [at, place]));
      return ([first]) => (places.has(first) ? 1 + (places.get(first) < paths[of].named) : 0);
    }
    const guests = new Set(Object.hasOwn(quiz.guests, of) ? quiz.guests[of] : []);
    return (about) => Number(about.some((at) => guests.has(at) || names.area[at] === of));
  }

  Object.assign(cfg, { rankOf, pickRound });
})(window.cfg);
