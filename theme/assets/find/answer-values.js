/* What the data says in answer to a question: from relations, dates, names and phases. No DOM. */
((cfg) => {
  "use strict";

  /* The values for the slots of the question's sentences, or null when the data holds none. */
  function answerValues(index, facts, question, x, y) {
    if (question.relation) return related(facts, question, x);
    if (question.dates) return dated(facts, Object.keys(question.dates), x);
    if (question.field) return FIELDS[question.field](index, facts, x, y, question);
    return typed(facts, question, x);
  }

  /* What is yet to begin is told apart from what has begun: "will be replaced by LEAD on January 1, 2027". */
  function related(facts, question, x) {
    const all = facts.relations[question.relation][x];
    if (!all) return null;
    const start = (at) => facts.dates[at][cfg.spanOf(facts.dates[at])[0]];
    const sources = cfg.holdingRelation(facts, x, question.relation);
    const later = question.say_ahead ? all.filter((at) => start(at) && cfg.firstDay(start(at)) > cfg.today()) : [];
    if (!later.length) return { answer: all, sources };
    const begun = all.filter((at) => !later.includes(at));
    const together = later.every((at) => start(at) === start(later[0]));
    const sentences = [...(begun.length ? question.say : []), ...question.say_ahead];
    return { sentences, sources, answer: begun, later, first: all, when: together ? ` ${cfg.onDate(start(later[0]))}` : "" };
  }

  /* Typed fields, each in the slot of its name; a known value of the first has a sentence of its own. */
  function typed(facts, question, x) {
    const values = fieldsOf(facts, question.typed, x);
    const value = values[question.typed[0].split(".")[1]];
    if (!value) return null;
    const own = question.values?.[value];
    const sources = cfg.holdingFields(facts, x, question.typed);
    return { ...values, sources, sentences: own ? [own, ...question.say.slice(1)] : question.say };
  }

  function fieldsOf(facts, paths, x) {
    return Object.fromEntries(paths.map((path) => [path.split(".")[1], facts.typed[path][x]]));
  }

  function dated(facts, names, x) {
    const name = names.find((one) => facts.dates[x][one]);
    if (!name) return null;
    const date = facts.dates[x][name];
    const next = upcoming(facts, x);
    const ahead = cfg.firstDay(date) > cfg.today();
    const sources = [...cfg.holdingDates(facts, x, [name]), ...(next && !ahead ? [next[2]] : [])];
    return { name, date: cfg.onDate(date), soon: soon(date), ahead, sources, next_date: next && cfg.onDate(next[0]), next_text: next?.[1] };
  }

  /* The first event of an entry that is still to come and has to do with what was asked: [day, what, source]. */
  function upcoming(facts, x, isAbout = () => true) {
    return facts.ahead[x].find(([on, text]) => cfg.lastDay(on) >= cfg.today() && isAbout(text));
  }

  /* ", in 37 days", for what is near. */
  function soon(date) {
    const days = cfg.daysBetween(cfg.today(), cfg.lastDay(date));
    return days > 0 && days < cfg.NEAR ? `, in ${cfg.formatCount(days, "day")}` : "";
  }

  const FIELDS = {
    acronym(index, _facts, x) {
      const { acronym, name } = index.entries[x];
      return acronym ? { text: acronym, name } : null;
    },

    former(index, facts, x) {
      const names = index.entries[x].former.map(([name, acronym], nth) => {
        const until = facts.until[x][nth];
        return name + (acronym ? ` (${acronym})` : "") + (until ? ` until ${cfg.formatDate(until)}` : "");
      });
      return names.length ? { text: names.join(", and ") } : null;
    },

    status(index, facts, x, _y, { typed: beside = [] }) {
      const status = cfg.statusOn(index.entries[x].phases, cfg.today());
      if (status === "reference") return null;
      const [start, end] = cfg.spanOf(facts.dates[x]);
      const told = { active: [start], ending: [start, end], ended: [start, end] }[status] ?? [status, start];
      const sources = [...cfg.holdingDates(facts, x, told), ...cfg.holdingFields(facts, x, beside)];
      return { ...fieldsOf(facts, beside, x), ...cfg.statusSlots(facts, x, status), says: facts.says[status], sources };
    },

    next(_index, facts, x, _y, { about }) {
      const isAbout = (text) => !about || about.every((word) => text.toLowerCase().includes(word));
      const next = upcoming(facts, x, isAbout);
      return next ? { date: cfg.onDate(next[0]), text: next[1], sources: [next[2]], general: true } : null;
    },

    summary(index, _facts, x, _y, { about }) {
      const text = summaryOf(index, x);
      return about.some((word) => new RegExp(`\\b${word}`, "i").test(text)) ? { text } : null;
    },

    confused(index, facts, x, y) {
      const because = (from, to) => facts.confused[from].find(([other]) => other === to)?.[1];
      const from = because(x, y) ? x : y; // where both say it, they say the same
      const text = because(from, from === x ? y : x);
      const prepared = facts.comparisons.find(({ entries }) => entries.includes(x) && entries.includes(y));
      const page = prepared || comparisonOf(index, facts, [x, y]);
      if (text) return { text, page, pair: true, about: from, sources: [from] };
      return { ...described(index, facts, x, y), page, pair: true, about: null, sources: [x, y], general: !prepared };
    },
  };

  /* Two models by their typed fields; other things by their summaries, since "standard" and "standard" tell nothing apart. */
  function described(index, facts, x, y) {
    const who = facts.typed["model.who"] ?? {};
    if (who[x] && who[y]) return { x_is: inWords(index, facts, x), y_is: inWords(index, facts, y), x_who: who[x], y_who: who[y] };
    return { x_is: summaryOf(index, x), y_is: summaryOf(index, y) };
  }

  /* It arrives after the names; until then there is none. */
  function summaryOf(index, at) {
    return (index.entries[at].summary ?? "").replace(/\.$/, "");
  }

  /* What kind of thing an entry is, its status, whether one must take part: "model, in force, mandatory". */
  function inWords(index, facts, at) {
    const { phases } = index.entries[at];
    const status = cfg.statusOn(phases, cfg.today());
    const words = [
      cfg.kindOf(index.names, index.entries[at]),
      status === "reference" ? "" : cfg.statuses[status],
      facts.typed["model.participation"]?.[at],
    ];
    return words.filter(Boolean).join(", ").toLowerCase();
  }

  /* The page that compares any entries, with these. */
  function comparisonOf(index, facts, pair) {
    const entries = pair.map((at) => index.entries[at]);
    return {
      title: entries.map((entry) => entry.acronym || entry.name).join(" and "),
      address: `${facts.compare}?ids=${entries.map((entry) => entry.id).join(",")}`,
    };
  }

  Object.assign(cfg, { answerValues });
})(window.cfg);
