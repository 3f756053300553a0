/* Draws entries side by side, question by question. Data goes in as text, never as HTML.

   `cfg.compare` holds what the index of the search box does not: [{ask, marks, said: {entry: answer}}]; an entry is a number,
   its position in the names; an answer is a list of texts and of [entry] for links. The status has null: the page works it out. */
((cfg) => {
  "use strict";

  const { element } = cfg;

  /* The shortest name of an entry that leaves no doubt. */
  function labelOf(entry) {
    return entry.acronym && !cfg.meaningsOf(cfg.names, entry.acronym).length ? entry.acronym : entry.name;
  }

  function entryLink(entry) {
    return element("a", { class: "cfg-link", href: cfg.entryAddress(entry.id, cfg.chosenDay()), "data-term": entry.id }, labelOf(entry));
  }

  /* An answer; the status is that of the reader's day, all else is as of the build. */
  function answerOf(entry, said) {
    return said ? (said[entry.at] ?? []) : [cfg.statuses[cfg.statusOn(entry.phases, cfg.today())]];
  }

  /* The row of a question; null when most entries leave it open, or all say the same and only differences are wanted. */
  function questionRow({ ask, marks, said }, entries, onlyDifferences) {
    const values = entries.map((entry) => answerOf(entry, said));
    if (values.filter((value) => value.length).length * 2 < entries.length || !values.some((value) => value.length)) return null;
    // An answer that an entry does not give is no difference, but it is not the same either.
    const different = new Set(values.map((value) => JSON.stringify(value)));
    if (different.size === 1 && onlyDifferences) return null;
    different.delete("[]");
    const differs = marks && different.size > 1;
    const mark = differs ? element("span", { class: "cfg-compare__mark" }, "differs") : null;
    const cells = entries.map((entry, nth) => (said ? valueCell(labelOf(entry), values[nth]) : statusCell(entry)));
    return element("tr", { class: differs && "cfg-compare__differs" }, element("th", { scope: "row" }, ask, mark), ...cells);
  }

  function valueCell(label, value) {
    const parts = value.flatMap((part, nth) => {
      if (!Array.isArray(part)) return [element("span", { class: "cfg-compare__part" }, part)];
      return [entryLink(cfg.comparedEntry(part[0])), nth < value.length - 1 ? "; " : ""];
    });
    const none = element("span", { class: "cfg-compare__none" }, "not recorded");
    return element("td", { "data-label": label }, ...(value.length ? parts : [none]));
  }

  function statusCell(entry) {
    const status = cfg.statusOn(entry.phases, cfg.today());
    const chip = element("span", { class: "cfg-status", "data-status": status }, cfg.statuses[status]);
    return element("td", { "data-label": labelOf(entry) }, chip);
  }

  function comparisonTable(entries, onlyDifferences) {
    const heads = entries.map((entry) => {
      const name = labelOf(entry) === entry.name ? null : element("small", {}, entry.name);
      return element("th", { scope: "col" }, entryLink(entry), name);
    });
    const rows = cfg.compare.map((row) => questionRow(row, entries, onlyDifferences));
    return element(
      "table",
      { class: "cfg-compare" },
      element("caption", { class: "cfg-hidden" }, `${entries.map(labelOf).join(", ")}, point by point`),
      element("thead", {}, element("tr", {}, element("td"), ...heads)),
      element("tbody", {}, ...rows),
    );
  }

  /* What distinguishes two of the entries, where one of them says so. */
  function distinctions(entries) {
    const pairs = entries.flatMap((from) => entries.map((to) => [from, to]));
    const items = pairs.flatMap(([from, to]) => {
      const because = cfg.facts.confused[from.at].find(([at]) => at === to.at)?.[1];
      return because ? [element("li", {}, entryLink(from), " and ", entryLink(to), element("span", {}, because))] : [];
    });
    if (!items.length) return [];
    return [element("h2", {}, "What tells them apart"), element("ul", { class: "cfg-confused" }, ...items)];
  }

  /* The entry at a position in the names, which it keeps. */
  function comparedEntry(at) {
    return { ...cfg.entryAt(cfg.names, at), at };
  }

  Object.assign(cfg, { comparedEntry, labelOf, comparisonTable, distinctions });
})(window.cfg);
