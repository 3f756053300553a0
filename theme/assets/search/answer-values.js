/* What the data says in answer to a question: from relations, dates, names and phases. No DOM. */
((cfg) => {
  "use strict";

  const NEAR = 400; // days, within which an answer counts them

  /* The values for the slots of the question's sentences, or null when the data holds none. */
  function answerValues(index, facts, question, x, y) {
    if (question.relation) return related(facts, question.relation, x);
    if (question.dates) return dated(facts, Object.keys(question.dates), x);
    return FIELDS[question.field](index, facts, x, y);
  }

  function related(facts, relation, x) {
    const answer = facts.relations[relation][x];
    return answer ? { answer } : null;
  }

  function dated(facts, names, x) {
    const name = names.find((one) => facts.dates[x][one]);
    if (!name) return null;
    const date = facts.dates[x][name];
    return { name, date: cfg.onDate(date), soon: soon(date), ahead: cfg.firstDay(date) > cfg.today() };
  }

  /* ", in 37 days", for what is near. */
  function soon(date) {
    const days = cfg.daysBetween(cfg.today(), cfg.lastDay(date));
    return days > 0 && days < NEAR ? `, in ${cfg.formatCount(days, "day")}` : "";
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

    status(index, facts, x) {
      const status = cfg.statusOn(index.entries[x].phases, cfg.today());
      return status === "reference" ? null : { ...cfg.statusSlots(facts, x, status), sentences: facts.says[status] };
    },

    next(_index, facts, x) {
      const next = facts.ahead[x].find(([on]) => cfg.lastDay(on) >= cfg.today());
      return next ? { date: cfg.onDate(next[0]), text: next[1], source: next[2] } : null;
    },

    confused(index, facts, x, y) {
      const because = (from, to) => facts.confused[from].find(([other]) => other === to)?.[1];
      const text = [because(x, y), because(y, x)].filter(Boolean).join(" ");
      const prepared = facts.comparisons.find(({ entries }) => entries.includes(x) && entries.includes(y));
      return text || prepared ? { text, page: prepared || comparisonOf(index, facts, [x, y]), pair: true } : null;
    },
  };

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
