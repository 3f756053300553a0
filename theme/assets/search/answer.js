/* Direct answers: matches the question patterns, looks the entry up, reads the relation or date, words it. No DOM. */
(function (finder) {
  "use strict";

  const CLOSE_ENOUGH = 55;  // a misspelled name that still leaves no doubt
  const MEANINGS = 6;      // so far apart may the meanings of one acronym score
  const FEW = 3;           // a list longer than this is led by the entry that was asked about

  const SLOT = /\{(\w+)\}/;
  const MAY_BE_EMPTY = ["soon", "countdown"];

  let patterns = null;

  /* Returns null when the text is no question, else {about, first, typed, parts, source}: the entry asked about, the
     entries to list first, the name as typed, and where the data holds an answer, its pieces ({at} = an entry, {title, address} = another page) and source. */
  function answer(index, facts, typed) {
    patterns = patterns || facts.questions.flatMap((question) =>
      question.ask.map((text) => ({ question, match: finder.pattern(text), terse: text.startsWith("{x}") })));
    const known = new Map();  // text of a slot → entries, since several patterns may catch the same text
    const named = (text) => known.get(text) || known.set(text, candidates(index, text)).get(text);
    const isName = index.exact.has(finder.words(typed).join(""));
    let unanswered = null;
    for (const { question, match, terse } of patterns) {
      const slots = match(typed);
      // "mips replacement" is a question, "joint replacement" and "Medicare statute" are names.
      if (!slots || (terse && (isName || !named(slots.x).sure))) continue;
      const [xs, ys] = [named(slots.x), slots.y ? named(slots.y) : { entries: [null], sure: true }];
      const found = fill(index, facts, question, xs.entries, ys.entries, slots);
      if (found) return found;
      if (xs.sure && ys.sure) unanswered = unanswered || about(slots, xs.entries[0], ys.entries[0]);
    }
    return unanswered;
  }

  /* A question without an answer still tells which entry is meant. */
  function about(slots, x, y) {
    return { about: x, first: y === null ? [x] : [x, y], typed: slots.x, parts: null, source: null };
  }

  function fill(index, facts, question, xs, ys, slots) {
    for (const x of xs) {
      for (const y of ys) {
        const values = valuesOf(index, facts, question, x, y);
        const sentences = values && choose(question, values);
        if (sentences) return compose(facts, sentences, { x: [x], y: [y], ...values }, slots);
      }
    }
    return null;
  }

  /* The entries that a slot may mean, the likeliest first, and whether it was their very name. */
  function candidates(index, text) {
    const hits = finder.search(index, text);
    const named = hits.filter((hit) => hit.score >= Math.max(finder.SURE, hits[0].score - MEANINGS));
    const taken = named.length ? named : hits.slice(0, 1).filter((hit) => hit.score >= CLOSE_ENOUGH);
    return { entries: taken.map((hit) => hit.at), sure: named.length > 0 };
  }

  function valuesOf(index, facts, question, x, y) {
    if (question.relation) return related(facts, question.relation, x);
    if (question.dates) return dated(facts, Object.keys(question.dates), x);
    return FIELDS[question.field](index, facts, x, y);
  }

  function related(facts, relation, x) {
    const found = facts.relations[relation][x];
    return found ? { answer: found } : null;
  }

  function dated(facts, names, x) {
    const name = names.find((one) => facts.dates[x][one]);
    if (!name) return null;
    const date = facts.dates[x][name];
    return { name, date: finder.say(date), soon: soon(date), ahead: finder.firstDay(date) > finder.today() };
  }

  /* ", in 37 days", for what is near. */
  function soon(date) {
    const days = finder.between(finder.today(), finder.lastDay(date));
    return days > 0 && days < 400 ? `, in ${finder.sayDays(days)}` : "";
  }

  const FIELDS = {
    acronym(index, facts, x) {
      const { acronym } = index.entries[x];
      return acronym ? { text: acronym, name: index.entries[x].name } : null;
    },

    former(index, facts, x) {
      const names = index.entries[x].former.map(([name, acronym], at) => {
        const until = facts.until[x][at];
        return name + (acronym ? ` (${acronym})` : "") + (until ? ` until ${finder.say(until).replace(/^(on|in) /, "")}` : "");
      });
      return names.length ? { text: names.join(", and ") } : null;
    },

    status(index, facts, x) {
      const status = finder.status(index.entries[x].phases, finder.today());
      return status === "reference" ? null : { ...finder.statusSlots(facts, x, status), sentences: facts.says[status] };
    },

    next(index, facts, x) {
      const next = facts.ahead[x].find(([on]) => finder.lastDay(on) >= finder.today());
      return next ? { date: finder.say(next[0]), text: next[1], source: next[2] } : null;
    },

    confused(index, facts, x, y) {
      const because = (from, to) => (facts.confused[from].find(([other]) => other === to) || [])[1];
      const text = [because(x, y), because(y, x)].filter(Boolean).join(" ");
      const prepared = facts.comparisons.find(({ entries }) => entries.includes(x) && entries.includes(y));
      return text || prepared ? { text, page: prepared || sideBySide(index, facts, [x, y]), pair: true } : null;
    },
  };

  /* The page that compares any entries, with these. */
  function sideBySide(index, facts, pair) {
    const entries = pair.map((at) => index.entries[at]);
    return {
      title: entries.map((entry) => entry.acronym || entry.name).join(" and "),
      address: `${facts.compare}?ids=${entries.map((entry) => entry.id).join(",")}`,
    };
  }

  function choose(question, values) {
    if (values.sentences) return withSubject(values.sentences.filter((sentence) => isFull(sentence.split(SLOT), values)));
    if (!question.dates) return question.say;
    return [(values.ahead && question.ahead && question.ahead[values.name]) || question.dates[values.name]];
  }

  /* Put the values in the slots; a sentence with an empty slot is left out. Without the first there is no answer, but about a pair. */
  function compose(facts, sentences, values, slots) {
    const pieces = sentences.map((sentence) => sentence.split(SLOT));  // words, slot, words, slot, … words
    const full = pieces.map((list) => isFull(list, values));
    if (!full[0] && !values.pair) return null;
    const told = pieces.filter((_, nth) => full[nth]);
    const parts = told.flatMap((list, nth) => [nth ? " " : "", ...list.flatMap((piece, at) => (at % 2 ? linked(values[piece]) : piece))]);
    const [x] = values.x;
    const short = values.answer && values.answer.length <= FEW ? values.answer : [];
    const first = values.pair ? [x, values.y[0]] : [...short, x];
    return { about: x, first, typed: slots.x, parts, source: values.source || facts.source[x] };
  }

  /* A status line as an answer: "MIPS: in force since January 1, 2017." */
  function withSubject([first, ...rest]) {
    return [`{x}: ${first.charAt(0).toLowerCase()}${first.slice(1)}`, ...rest];
  }

  function isFull(pieces, values) {
    return pieces.every((piece, at) => at % 2 === 0 || MAY_BE_EMPTY.includes(piece) || values[piece]);
  }

  /* Entries as links, with commas and "and" between them. */
  function linked(value) {
    if (!Array.isArray(value)) return [value];
    return value.flatMap((at, nth) => {
      const before = nth === 0 ? [] : [nth === value.length - 1 ? " and " : ", "];
      return [...before, { at }];
    });
  }

  Object.assign(finder, { answer });
})(window.cfgFinder ??= {});
