/* The laws and rules that a text cites: finds them, and lists them with the entries that cite them. */
((cfg) => {
  "use strict";

  const BLOCK = 20000; // characters read at once
  const ENTRIES = 4; // so many entries are named beside a law
  const { element } = cfg;

  /* Yields the citations of a text in order, {start, end, citation, name}, or null after a block without any. */
  function* lawsIn(book, text) {
    for (let from = 0; from < text.length; ) {
      const turn = text.indexOf("\n", from + BLOCK);
      const to = turn < 0 ? text.length : turn;
      const found = cfg.findCitations(book, text.slice(from, to));
      for (const one of found) yield { ...one, start: one.start + from, end: one.end + from };
      if (!found.length) yield null;
      from = to;
    }
  }

  /* Mentions of entries and laws in one order; of two in one place the longer stays, and the entry among equals. */
  function joined(mentions, laws) {
    const all = [...mentions, ...laws].sort((a, b) => a.start - b.start || b.end - a.end);
    const kept = [];
    for (const one of all) {
      const last = kept.at(-1);
      if (!last || last.end <= one.start) kept.push(one);
      else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
    }
    return kept;
  }

  function lawLink(book, { citation }, text) {
    const { url } = cfg.referenceTo(book, citation);
    return url ? element("a", { class: "cfg-decode__law", href: url }, text) : text;
  }

  /* A law as an item of the list: its title as a link to its text, how often it is cited, and the entries that cite it. */
  function lawItem(tree, book, { law, count }) {
    const page = cfg.lawPage(book, law);
    const { entries } = cfg.citing(book, law.citation, (at) => cfg.importance(tree.entries[at]));
    const links = entries.slice(0, ENTRIES).flatMap((at, nth) => {
      const { acronym, name } = tree.entries[at];
      return [nth ? ", " : ": ", cfg.decodeLink(tree, at, acronym || name)];
    });
    return element("li", {}, lawLink(book, law, page.title), count > 1 ? ` ${count}×` : "", ...links);
  }

  Object.assign(cfg, { lawsIn, joined, lawLink, lawItem });
})(window.cfg);
