/* Direct answers: matches the question patterns, looks the entry up, and words what the data holds. No DOM. */
((cfg) => {
  "use strict";

  const CLOSE_ENOUGH = 55; // a misspelled name that is still clear
  const PARAGRAPH = /(?:^|\s)\(?[a-z]\)?\(\d+\)/i; // of a regulation, as "b(11)": what is close to it is something else
  const MEANINGS = 6; // so far apart may the meanings of one acronym score
  const FEW = 3; // a list longer than this is led by the entry that was asked about

  const SLOT = /\{(\w+)\}/;
  const MAY_BE_EMPTY = new Set(["soon", "when", "countdown"]);

  const patternsOf = new WeakMap(); // facts → their question patterns

  /* Returns null when the text is no question, else {about, first, typed, parts, source, also}: the entry asked about, the
     entries to list first, the name as typed, and where the data holds an answer, its pieces ({at} = an entry, {title,
     address} = another page) and source, and the answers about other entries of the same name. */
  function answer(index, facts, typed) {
    const search = PARAGRAPH.test(typed) ? cfg.searchExactly : cfg.search;
    const candidatesOf = remembered((text) => candidates(index, text, search)); // several patterns may catch the same text
    const isName = index.exact.has(cfg.glue(cfg.words(typed)));
    let unanswered = null;
    for (const plain of cfg.phrasings(facts, cfg.plain(typed))) {
      const found = answerTo(index, facts, plain, candidatesOf, isName);
      if (found?.parts) return found;
      unanswered ??= found;
    }
    return unanswered;
  }

  /* The same, of one way to word the question. */
  function answerTo(index, facts, plain, candidatesOf, isName) {
    let unanswered = null;
    for (const { question, match, terse } of patterns(facts)) {
      const slots = match(plain);
      // "mips replacement" is a question, "joint replacement" and "Medicare statute" are names.
      if (!slots || (terse && (isName || !candidatesOf(slots.x).sure))) continue;
      const xs = candidatesOf(slots.x);
      const ys = slots.y ? candidatesOf(slots.y) : { entries: [null], aliases: [""], sure: true };
      const [found, ...also] = fill(index, facts, question, xs, ys, slots);
      if (found) return { ...found, typed: slots.x, first: [...new Set([found, ...also].flatMap(({ first }) => first))], also };
      if (xs.sure && ys.sure) unanswered ??= withoutAnswer(slots, xs.entries[0], ys.entries[0]);
    }
    return unanswered;
  }

  /* What the question patterns have in their first slot: what a text may be asking about. */
  function subjects(index, facts, typed) {
    const plain = cfg.plain(typed);
    const found = patterns(facts).map(({ match }) => match(plain)?.x);
    return [...found, cfg.plain(cfg.withoutNoise(index, typed))].filter(Boolean);
  }

  function patterns(facts) {
    if (!patternsOf.has(facts)) {
      const all = facts.questions.flatMap((question) =>
        question.ask.map((text) => ({ question, match: cfg.pattern(text), terse: text.startsWith("{x}") })),
      );
      patternsOf.set(facts, all);
    }
    return patternsOf.get(facts);
  }

  function remembered(make) {
    const known = new Map();
    return (key) => {
      if (!known.has(key)) known.set(key, make(key));
      return known.get(key);
    };
  }

  /* The entries that a slot may mean, the likeliest first, whether it was their very name, and whether they share it. */
  function candidates(index, text, search) {
    const hits = search(index, text).filter((hit) => !index.entries[hit.at].page);
    const named = hits.filter((hit) => hit.score >= Math.max(cfg.SURE, hits[0].score - MEANINGS));
    const taken = named.length ? named : hits.slice(0, 1).filter((hit) => hit.score >= CLOSE_ENOUGH);
    const shared = named.length > 1 && named.every(({ key }) => key.meanings.length > 1);
    const sure = named.length > 0 || taken.some(({ key }) => isReordered(key, text));
    return { entries: taken.map((hit) => hit.at), aliases: taken.map((hit) => cfg.aliasOf(index, hit)), sure, shared };
  }

  /* "ACO LEAD" is "LEAD ACO". */
  function isReordered(key, text) {
    const sorted = (words) => [...words].sort().join(" ");
    return Boolean(key?.words) && sorted(key.words) === sorted(cfg.words(text));
  }

  /* A question without an answer still shows which entry is meant. */
  function withoutAnswer(slots, x, y) {
    return { about: x, first: y === null ? [x] : [x, y], typed: slots.x, parts: null, source: null };
  }

  /* The answers: about the likeliest entry that has one; about all entries that share the name that was typed. */
  function fill(index, facts, question, xs, ys, slots) {
    const found = [];
    for (const [i, x] of xs.entries.entries()) {
      for (const [j, y] of ys.entries.entries()) {
        const values = x !== y && cfg.answerValues(index, facts, question, x, y);
        const sentences = values && ((xs.sure && ys.sure) || !values.general) && sentencesOf(question, values);
        const asked = xs.shared ? { ...slots, x: " " } : slots; // what shares its acronym is called by its name
        const made =
          sentences &&
          compose(index, facts, sentences, { x: [x], y: [y], x_alias: xs.aliases[i], y_alias: ys.aliases[j], ...values }, asked);
        if (made) found.push(made);
        if (made && !(xs.shared && !slots.y)) return found;
      }
    }
    return found;
  }

  function sentencesOf(question, values) {
    if (values.says) return withSubject([...values.says, ...(question.say ?? [])].filter((one) => isFull(one.split(SLOT), values)));
    if (values.sentences) return values.sentences;
    if (!question.dates) return question.say;
    return [(values.ahead && question.ahead?.[values.name]) || question.dates[values.name], ...(values.ahead ? [] : (question.say ?? []))];
  }

  /* Puts the values in the slots; a sentence with an empty slot is left out. Without the first there is no answer, except about a pair. */
  function compose(index, facts, sentences, values, slots) {
    const pieces = sentences.map((sentence) => sentence.split(SLOT)); // words, slot, words, slot, … words
    const full = pieces.map((list) => isFull(list, values));
    if (!full[0] && !values.pair) return null;
    const kept = pieces.filter((_, nth) => full[nth]);
    const [x] = values.x;
    const many = facts.plural?.includes(x) && cfg.labelOf(index, x, slots.x) === index.entries[x].name;
    const worded = (list, at) => (many && list[at - 1] === "x" ? cfg.withPluralVerb(list[at]) : list[at]);
    const parts = kept.flatMap((list, nth) => [
      nth ? " " : "",
      ...list.flatMap((piece, at) => (at % 2 ? cfg.linksTo(index, values[piece], slots[piece]) : worded(list, at))),
    ]);
    const entries = values.first ?? values.answer;
    const short = entries?.length <= FEW ? entries : [];
    const first = values.pair ? [x, values.y[0]] : [...short, x];
    return { about: values.about === undefined ? x : values.about, first, parts, source: cfg.sourceOf(facts, x, values.sources) };
  }

  /* A status line as an answer: "MIPS: in force since January 1, 2017." */
  function withSubject([first, ...rest]) {
    return [`{x}: ${first.charAt(0).toLowerCase()}${first.slice(1)}`, ...rest];
  }

  function isFull(pieces, values) {
    return pieces.every((piece, at) => at % 2 === 0 || MAY_BE_EMPTY.has(piece) || values[piece]);
  }

  Object.assign(cfg, { answer, subjects });
})(window.cfg);
