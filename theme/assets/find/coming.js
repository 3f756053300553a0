/* Answers to "when" from what is still to come in the lives of entries: the event that tells most of what was asked. No DOM. */
((cfg) => {
  "use strict";

  const YEAR = /^(?:19|20)\d\d$/;
  const LEAST = 2; // words that say which event is meant

  const prepared = new WeakMap(); // facts → {signs, fillers, events}

  /* The next event with all words that were typed, those of its entry's names included; null when no day was asked for. */
  function eventAnswer(index, facts, typed) {
    if (!facts.events) return null;
    const { signs, fillers, events } = prepare(facts);
    const stems = cfg.words(typed).map(cfg.stem);
    const asked = cfg.significantWords(cfg.words(typed)).filter((word) => !YEAR.test(word) && !fillers.has(cfg.stem(word)));
    if (asked.length < LEAST || !stems.some((stem) => signs.has(stem))) return null;
    const best = events
      .map((event) => ({ ...event, own: ownWords(index, event, asked) }))
      .filter(({ own, on }) => own && cfg.lastDay(on) >= cfg.today())
      .sort((one, other) => other.own - one.own || (one.on < other.on ? -1 : Number(one.on > other.on)))[0];
    if (!best) return null;
    const { at, on, text, source } = best;
    const [before, after] = facts.events.say
      .replace("{date}", cfg.onDate(on))
      .replace("{text}", () => text)
      .split("{x}");
    return { about: at, first: [at], typed, parts: [before, { at }, after], source: cfg.sourceOf(facts, at, [source]) };
  }

  /* How many of the words an event tells itself, where the names of its entry tell the others; 0 when nothing tells one. */
  function ownWords(index, { at, stems }, asked) {
    const forms = asked.map((word) => [cfg.stem(word), ...(index.synonyms.get(cfg.stem(word)) ?? [])]);
    const own = forms.filter((alike) => alike.some((stem) => stems.has(stem)));
    const isNamed = (alike) => alike.some((stem) => index.stemsOf[at].has(stem));
    return forms.every((alike) => own.includes(alike) || isNamed(alike)) ? own.length : 0;
  }

  function prepare(facts) {
    if (!prepared.has(facts)) {
      const stemsOf = (texts) => new Set(texts.flatMap((text) => cfg.words(text).map(cfg.stem)));
      const signs = stemsOf(facts.events.signs);
      const events = facts.ahead.flatMap((all, at) => all.map(([on, text, source]) => ({ at, on, text, source, stems: stemsOf([text]) })));
      prepared.set(facts, { signs, fillers: new Set([...signs, ...stemsOf(facts.events.fillers)]), events });
    }
    return prepared.get(facts);
  }

  Object.assign(cfg, { eventAnswer });
})(window.cfg);
