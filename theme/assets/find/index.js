/* Makes the tables that ranking looks things up in, once, from the names the site was built with. No DOM.

   An index answers before it is finished: `startIndex` finds entries by acronym and name; `addOtherNames` and then
   `addSummary`, called for each entry, do the rest, and last `finished` is set. */
((cfg) => {
  "use strict";

  /* How much a word counts by where it is. */
  const WEIGHTS = { acronym: 1, name: 1, alias: 0.95, former: 0.9, number: 0.95, id: 0.9, page: 0.7, about: 0.5, summary: 0.5 };

  const START = 2;

  function startIndex(names) {
    const entries = [...names.ids.map((_, at) => cfg.entryAt(names, at)), ...names.pages.map((_, at) => cfg.pageAt(names, at))];
    const index = {
      names,
      entries, // and after them the pages that are none
      keysOf: entries.map(() => []), // every name of every entry
      stemsOf: [], // the words of its names, kind and area
      aboutStems: new Map(), // the words of a kind and an area → their stems
      exact: new Map(), // letters of a name → its keys
      stems: new Map(), // the same without endings, for names that have some
      cores: new Map(), // the same without "rule", "model", "program" at the end
      keysByStart: new Map(), // first two letters → keys
      keysByLength: new Map(), // number of letters → keys
      stemsByStart: new Map(), // first two letters → postings
      postings: new Map(), // stem of a word → {stem, bits, at: [entry …], weights: [weight …]}
      optional: names.optional.map((phrase) => cfg.words(phrase).map(cfg.stem)).sort((a, b) => b.length - a.length),
      noise: names.noise.map(cfg.pattern),
      synonyms: synonyms(names.same),
      required: new Set(names.required),
      shared: new Map(Object.entries(names.shared).map(([name, ids]) => [cfg.glue(cfg.words(name)), { name, ids }])),
      finished: false,
    };
    index.entries.forEach((entry, at) => {
      if (entry.acronym) addKey(index, at, "acronym", entry.acronym);
      addKey(index, at, entry.page ? "page" : "name", entry.name);
      if (entry.page) for (const alias of entry.aliases) addKey(index, at, "page", alias);
    });
    return index;
  }

  /* The whole index in one go. */
  function buildIndex(names) {
    const index = startIndex(names);
    for (const at of index.entries.keys()) addOtherNames(index, at);
    for (const at of index.entries.keys()) addSummary(index, at);
    index.finished = true;
    return index;
  }

  function addOtherNames(index, at) {
    const entry = index.entries[at];
    for (const alias of entry.aliases) addKey(index, at, "alias", alias);
    for (const number of entry.numbers) addKey(index, at, "number", number);
    for (const former of entry.former.flat().filter(Boolean)) addKey(index, at, "former", former);
    addKey(index, at, "id", entry.id);
    addInitials(index, at);
    for (const key of index.keysOf[at]) addForms(index, key);
    const fields = fieldsOfStems(index, at);
    for (const [stem, field] of fields) addPosting(index, stem, at, field);
    index.stemsOf[at] = new Set(fields.keys());
  }

  function addSummary(index, at) {
    for (const stem of new Set(cfg.words(index.entries[at].summary).map(cfg.stem))) {
      if (!index.stemsOf[at].has(stem)) addPosting(index, stem, at, "summary");
    }
  }

  function addKey(index, at, field, text) {
    const words = cfg.words(text);
    const glue = cfg.glue(words);
    if (!glue || index.keysOf[at].some((key) => key.glue === glue)) return;
    const meanings = index.shared.get(glue)?.ids ?? [];
    const key = { at, field, text, words, stems: words, glue, meanings, digits: cfg.digits(glue), bits: cfg.letterBits(glue) };
    index.keysOf[at].push(key);
    push(index.exact, glue, key);
    push(index.keysByStart, glue.slice(0, START), key);
    push(index.keysByLength, glue.length, key);
  }

  /* First letters of a longer name: many people abbreviate what has no official acronym. */
  function addInitials(index, at) {
    const name = index.keysOf[at].find((key) => key.field === "name");
    const initials = name ? Array.from(name.words, (word) => word[0]).join("") : "";
    if (initials.length > 2) push(index.exact, initials, { at, field: "initials", text: name.text, meanings: [] });
  }

  /* The other forms under which a name is found: without endings, without its tail. */
  function addForms(index, key) {
    key.stems = key.words.map(cfg.stem);
    const letters = cfg.glue(key.stems);
    const core = withoutTail(key.stems, index.optional);
    if (letters !== key.glue) push(index.stems, letters, key);
    if (core !== key.stems && key.field !== "page") push(index.cores, cfg.glue(core), key);
  }

  /* The stems of an entry's names, kind and area, each with the field in which it counts most. */
  function fieldsOfStems(index, at) {
    const found = new Map(aboutStems(index, cfg.aboutOf(index.names, index.entries[at])).map((stem) => [stem, "about"]));
    for (const key of index.keysOf[at]) {
      for (const stem of key.stems) {
        if (!found.has(stem) || WEIGHTS[found.get(stem)] < WEIGHTS[key.field]) found.set(stem, key.field);
      }
    }
    return found;
  }

  /* Kept, since many entries have the same kind and area. */
  function aboutStems(index, about) {
    if (!index.aboutStems.has(about)) index.aboutStems.set(about, cfg.words(about).map(cfg.stem));
    return index.aboutStems.get(about);
  }

  function addPosting(index, stem, at, field) {
    let posting = index.postings.get(stem);
    if (!posting) {
      posting = { stem, bits: cfg.letterBits(stem), at: [], weights: [] };
      index.postings.set(stem, posting);
      push(index.stemsByStart, stem.slice(0, START), posting);
    }
    posting.at.push(at);
    posting.weights.push(WEIGHTS[field]);
  }

  /* A name without what people leave out or add at its end: "LEAD Model" and "lead", "HTI-1 Final Rule" and "hti-1". */
  function withoutTail(stems, optional) {
    const tail = optional.find(
      (phrase) => phrase.length < stems.length && phrase.every((stem, at) => stem === stems.at(at - phrase.length)),
    );
    return tail ? stems.slice(0, -tail.length) : stems;
  }

  function synonyms(groups) {
    const found = new Map();
    for (const group of groups) {
      const stems = group.map(cfg.stem);
      for (const stem of stems) found.set(stem, stems); // its own one counts as the word itself
    }
    return found;
  }

  /* What a map by first letters has for a text: all that may start with it, and others. */
  function startingWith(map, text) {
    if (text.length >= START) return map.get(text.slice(0, START)) ?? [];
    return [...map].flatMap(([start, values]) => (start.startsWith(text) ? values : []));
  }

  function push(map, key, value) {
    const values = map.get(key);
    if (values) values.push(value);
    else map.set(key, [value]);
  }

  Object.assign(cfg, { startIndex, buildIndex, startingWith, addOtherNames, addSummary, withoutTail });
})(window.cfg);
