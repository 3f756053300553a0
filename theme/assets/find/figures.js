/* Answers from figures: the series of the guide, by year, and the facts of entries. No DOM. */
((cfg) => {
  "use strict";

  const YEAR = /^(?:19|20)\d\d$/;
  const LONGEST_NAME = 8; // words of an entry's name
  const LEAST_SHARE = 0.3; // of the words of a fact's label that were typed

  const prepared = new WeakMap(); // the script's figures → {fillers, byWords}

  /* The answer to "part b premium 2026": the value of that year, else the last one; null when no figure was asked for. */
  function seriesAnswer(figures, typed) {
    const { words, year } = read(typed);
    if (cfg.words(typed).length < 2) return null; // "ACOs" asks for no figure
    const asked = prepare(figures).byWords.get(key(figures, words));
    if (!asked) return null;
    const found = asked.map((series) => ({ series, value: valueIn(series.values, year) }));
    const known = found.filter(({ value }) => value);
    const last = latest(asked);
    const shown = known.length ? newest(known, last, year) : asked.map((series) => ({ series, value: current(series.values) }));
    const missing = year && !known.length ? [`${figures.words.missing.replace("{year}", year)} `] : [];
    return compose(figures, typed, shown, missing);
  }

  /* Without a year, only the series that go on: of a figure that was split, the newer ones. */
  function newest(known, last, year) {
    return year ? known : known.filter(({ value }) => value[0].slice(0, 4) === last.slice(0, 4));
  }

  function compose(figures, typed, shown, before) {
    const sentences = shown.map(({ series, value: [asOf, printed] }) => tell(figures, series.label, printed, asOf));
    const [{ series, value }] = shown;
    const at = series.about;
    return {
      about: at < 0 ? null : at,
      first: at < 0 ? [] : [at],
      typed,
      parts: [...before, sentences.join(" ")],
      source: sourceOf(figures, value[2]),
      chart: series.chart && { title: series.chart[0], address: series.chart[1] },
    };
  }

  function tell(figures, label, value, asOf) {
    const sentence = isAhead(asOf) ? figures.words.say_ahead : figures.words.say;
    return sentence.replace("{label}", label).replace("{value}", value).replace("{as_of}", cfg.formatDate(asOf));
  }

  function sourceOf(figures, place) {
    const [title, url] = figures.sources[place];
    return { title, url };
  }

  function valueIn(values, year) {
    return year ? values.findLast(([asOf]) => asOf.startsWith(year)) : current(values);
  }

  /* The value of the reader's day: those of coming years are known, but not in force. */
  function current(values) {
    return values.findLast(([asOf]) => !isAhead(asOf)) ?? values[0];
  }

  function isAhead(asOf) {
    return cfg.firstDay(asOf) > cfg.today();
  }

  function latest(all) {
    return all.map((series) => current(series.values)[0]).reduce((last, asOf) => (asOf > last ? asOf : last), "");
  }

  /* The answer to "tefca organizations": a fact of the entry that is named, by the words of the fact's label. */
  function factAnswer(index, figures, typed) {
    const { words, year } = read(typed);
    const { fillers } = prepare(figures);
    let best = null;
    for (const { at, rest } of namesIn(index, words)) {
      for (const fact of figures.facts[at] ?? []) {
        const asked = rest.filter((word) => !fillers.has(cfg.stem(word)));
        const share = shareOf(index, asked, named(fillers, fact[0]));
        const fits = share >= LEAST_SHARE && (!year || isOf(year, fact));
        if (fits && (!best || share > best.share || (share === best.share && fact[2] > best.fact[2]))) best = { at, fact, share };
      }
    }
    const isName = index.exact.get(cfg.glue(words))?.some(isOfEntry);
    if (!best || (isName && best.share < 1)) return null;
    const { at, fact } = best;
    const [label, value, asOf, source] = fact;
    return {
      about: at,
      first: isName ? [] : [at],
      typed,
      parts: [{ at }, ` · ${tell(figures, label, value, asOf)}`],
      source: sourceOf(figures, source),
    };
  }

  /* A fact is of the year that its label names, like a fiscal year, else of its date. */
  function isOf(year, [label, , asOf]) {
    const named = cfg.words(label).filter((word) => YEAR.test(word));
    return named.length ? named.includes(year) : asOf.startsWith(year);
  }

  /* The words of a label, without those of the year that it is about. */
  function named(fillers, label) {
    return cfg.significantWords(cfg.words(label)).filter((word) => !YEAR.test(word) && !fillers.has(cfg.stem(word)));
  }

  /* The entries whose name is in the words, each with the words around it. */
  function namesIn(index, words) {
    const found = [];
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
        const rest = [...words.slice(0, from), ...words.slice(to)];
        const keys = rest.length ? (index.exact.get(cfg.glue(words.slice(from, to))) ?? []) : [];
        for (const one of keys.filter(isOfEntry)) found.push({ at: one.at, rest });
      }
    }
    return found;
  }

  /* Whether a name is one that an entry bears: not a page's, and none that we make up. */
  function isOfEntry({ field }) {
    return !["initials", "page"].includes(field);
  }

  /* How much of a label was typed, 0 when something was typed that is not in it. */
  function shareOf(index, typed, label) {
    const stems = label.map(cfg.stem);
    const isIn = (word) => {
      const stem = cfg.stem(word);
      return stems.includes(stem) || (index.synonyms.get(stem) ?? []).some((other) => stems.includes(other));
    };
    return typed.length && typed.every(isIn) ? typed.length / stems.length : 0;
  }

  /* The words that name a figure, and the year if there is one. */
  function read(typed) {
    const all = cfg.words(typed);
    return { words: cfg.significantWords(all).filter((word) => !YEAR.test(word)), year: all.find((word) => YEAR.test(word)) };
  }

  function prepare(figures) {
    if (!prepared.has(figures)) {
      const fillers = new Set(figures.words.fillers.flatMap((phrase) => cfg.words(phrase).map(cfg.stem)));
      const byWords = new Map();
      prepared.set(figures, { fillers, byWords });
      for (const series of figures.series) {
        for (const phrase of series.asked) {
          const name = key(figures, read(phrase).words);
          byWords.set(name, [...new Set([...(byWords.get(name) ?? []), series])]);
        }
      }
    }
    return prepared.get(figures);
  }

  function key(figures, words) {
    const { fillers } = prepare(figures);
    return [...new Set(words.map(cfg.stem).filter((stem) => !fillers.has(stem)))].sort().join(" ");
  }

  Object.assign(cfg, { seriesAnswer, factAnswer });
})(window.cfg);
