/* Makes the tables that ranking looks things up in, once, from the names the site was built with. No DOM. */
(function (finder) {
  "use strict";

  /* How much a word counts by where it stands. */
  const WEIGHTS = { acronym: 1, name: 1, alias: 0.95, former: 0.9, number: 0.95, id: 0.9, about: 0.45, summary: 0.5 };

  /* The whole index. `names` is what the site was built with: columns of equal length, one value an entry. */
  function build(names) {
    const index = begin(names);
    for (const step of steps) step(index);
    return index;
  }

  /* Its first part, which finds entries by acronym and name. */
  function begin(names) {
    const index = {
      names,
      entries: names.ids.map((_, at) => entry(names, at)),
      keys: [],             // every name of every entry
      keysOf: names.ids.map(() => []),  // the same by entry
      exact: new Map(),     // letters of a name → its keys
      stems: new Map(),     // the same without endings, for names that have some
      cores: new Map(),     // the same without "rule", "model", "program" at the end
      postings: new Map(),  // stem of a word → {stem, letters, entries: Map(entry → weight)}
      optional: names.optional.map((phrase) => finder.words(phrase).map(finder.stem)).sort((a, b) => b.length - a.length),
      noise: names.noise.map(finder.pattern),
      synonyms: synonyms(names.same),
      finished: false,
    };
    index.entries.forEach((one, at) => {
      if (one.acronym) addKey(index, at, "acronym", one.acronym);
      addKey(index, at, "name", one.name);
    });
    return index;
  }

  /* The rest of the work, in pieces: the box answers before it is done, and no piece holds up a key for long. */
  const steps = [
    function otherNames(index) {
      index.entries.forEach((one, at) => {
        for (const alias of one.aliases) addKey(index, at, "alias", alias);
        for (const number of one.numbers) addKey(index, at, "number", number);
        for (const old of one.former.flat().filter(Boolean)) addKey(index, at, "former", old);
        addKey(index, at, "id", one.id);
        addInitials(index, at, one.name);
      });
    },

    function forms(index) {
      for (const key of index.keys) {
        key.stems = key.words.map(finder.stem);
        const letters = key.stems.join("");
        const core = finder.core(key.stems, index.optional);
        if (letters !== key.glue) push(index.stems, letters, key);
        if (core !== key.stems) push(index.cores, core.join(""), key);
        for (const stem of key.stems) addPosting(index, stem, key.at, key.field);
      }
    },

    function summaries(index) {
      const { kinds, areas } = index.names;
      index.entries.forEach((one, at) => {
        for (const word of finder.words(`${kinds[one.kind]} ${areas[one.area].name}`)) addPosting(index, finder.stem(word), at, "about");
        for (const word of finder.words(one.summary)) addPosting(index, finder.stem(word), at, "summary");
      });
      index.finished = true;
    },
  ];

  /* The columns put together again. */
  function entry(names, at) {
    const column = (name) => names[name][at];
    return {
      id: names.ids[at], name: column("name"), acronym: column("acronym"), aliases: column("aliases").split("|").filter(Boolean), former: column("former"),
      numbers: column("numbers"), kind: column("kind"), area: column("area"), phases: column("phases"),
      weight: column("weight"), summary: column("summary"),
    };
  }

  function addKey(index, at, field, text) {
    const words = finder.words(text);
    const glue = words.join("");
    if (!glue || index.keysOf[at].some((key) => key.glue === glue)) return;
    const key = { at, field, text, words, stems: words, glue, letters: 0 };
    index.keys.push(key);
    index.keysOf[at].push(key);
    push(index.exact, glue, key);
  }

  /* First letters of a longer name: many people abbreviate what has no official acronym. */
  function addInitials(index, at, name) {
    const initials = finder.words(name).map((word) => word[0]).join("");
    if (initials.length > 2) push(index.exact, initials, { at, field: "initials", text: name });
  }

  function addPosting(index, stem, at, field) {
    let posting = index.postings.get(stem);
    if (!posting) index.postings.set(stem, posting = { stem, letters: finder.letters(stem), entries: new Map() });
    if ((posting.entries.get(at) || 0) < WEIGHTS[field]) posting.entries.set(at, WEIGHTS[field]);
  }

  /* A name without what people leave out or add at its end: "LEAD Model" and "lead", "HTI-1 Final Rule" and "hti-1". */
  function core(stems, optional) {
    const tail = optional.find((phrase) => phrase.length < stems.length && phrase.every((stem, at) => stem === stems.at(at - phrase.length)));
    return tail ? stems.slice(0, -tail.length) : stems;
  }

  function synonyms(groups) {
    const found = new Map();
    for (const group of groups) {
      const stems = group.map(finder.stem);
      for (const stem of stems) found.set(stem, stems.filter((other) => other !== stem));
    }
    return found;
  }

  function push(map, key, value) {
    const values = map.get(key);
    if (values) values.push(value);
    else map.set(key, [value]);
  }

  Object.assign(finder, { build, begin, steps, core, entry });
})(window.cfgFinder ??= {});
