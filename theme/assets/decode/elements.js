/* The elements of a decoded text. The reader's text goes in as text, never as HTML. */
((cfg) => {
  "use strict";

  const BLOCK = 2000; // characters, and on to the end of the line
  const REASONS = 4; // so many terms that speak for a meaning are named
  const FEW = 6; // so many guesses are named
  const { element } = cfg;

  function decodeLink(tree, at, text, name = null) {
    const id = tree.names.ids[at];
    return element("a", { class: name, href: cfg.entryAddress(id), "data-term": id }, text);
  }

  /* Writes a text and the links in it in blocks, so that a browser can lay out only those in sight. A block ends with a
     line; in a text that has no lines, with a word. */
  function decodeWriter(text, place) {
    let last = 0;
    let began = 0;
    let block = null;
    return (start, end, node) => {
      const rest = start - began > BLOCK ? text.slice(last, start) : "";
      const turn = start - began > 4 * BLOCK ? rest.search(/\s/) : rest.indexOf("\n");
      if (block && turn >= 0) {
        block.append(text.slice(last, last + turn + 1));
        last += turn + 1;
        block = null;
      }
      if (!block) {
        block = element("div", { class: "cfg-decode__block" });
        place.append(block);
        began = last;
      }
      block.append(text.slice(last, start), node);
      last = end;
    };
  }

  /* A term of the text as an item of the list: name, status today, summary, and all that it may mean. */
  function decodeItem(tree, { at, count, guesses }) {
    const entry = tree.entries[at];
    const status = cfg.statusOn(entry.phases, cfg.today());
    const label = entry.acronym ? [element("strong", {}, entry.acronym), " ", entry.name] : [entry.name];
    const title = element("a", { class: "cfg-row__name", href: cfg.entryAddress(entry.id), "data-row": entry.id }, ...label);
    const head = element(
      "p",
      { class: "cfg-row__head" },
      element("span", {}, title, count > 1 ? ` ${count}×` : ""),
      element("span", { class: "cfg-status", "data-status": status }, cfg.statuses[status]),
    );
    const summary = element("p", { class: "cfg-row__summary" }, entry.summary);
    const others = [...guesses].map(([text, weighed]) => allMeanings(tree, text, weighed));
    return element("li", { class: "cfg-row", "data-area": entry.area }, head, summary, ...others);
  }

  /* All that a name may mean, the likeliest first, each with what in the text speaks for it. */
  function allMeanings(tree, text, weighed) {
    const items = weighed.map(({ at, spelled, because }) => {
      const { name, area } = tree.entries[at];
      return element("li", {}, decodeLink(tree, at, name), ` (${tree.names.areas[area].short}): `, ...reasons(tree, spelled, because));
    });
    const head = `A guess: “${text}” has ${weighed.length} meanings, the likeliest first.`;
    return element("div", { class: "cfg-decode__others" }, element("p", {}, head), element("ol", {}, ...items));
  }

  function reasons(tree, spelled, because) {
    if (spelled) return ["spelled out in this text"];
    if (!because.length) return ["nothing else in this text speaks for it"];
    const shown = because.slice(0, REASONS).flatMap((at, nth) => [nth ? ", " : "", decodeLink(tree, at, labelOf(tree.entries[at]))]);
    const more = because.length - REASONS;
    return ["this text also names ", ...shown, more > 0 ? ` and ${more} more of its field` : ""];
  }

  function labelOf({ acronym, name }) {
    return acronym || name;
  }

  /* How many terms are guesses, and while they are few, which. */
  function guessed(guesses) {
    const which = guesses.length <= FEW ? ` (${guesses.map((term) => term.guesses.keys().next().value).join(", ")})` : "";
    return `${guesses.length} of them ${guesses.length === 1 ? "is a guess" : "are guesses"}${which}`;
  }

  /* What was found, in a line. */
  function decodeSummary(terms, laws, unknown) {
    const guesses = [...terms.values()].filter((term) => term.guesses.size);
    const parts = [`${cfg.formatCount(terms.size, "term")} found`];
    if (guesses.length) parts.push(guessed(guesses));
    if (laws.size) parts.push(cfg.formatCount(laws.size, "law or rule", "laws and rules"));
    if (unknown.size) parts.push(`${cfg.formatCount(unknown.size, "acronym")} unknown to the guide`);
    return `${parts.join(", ")}.`;
  }

  Object.assign(cfg, { decodeLink, decodeItem, decodeWriter, decodeSummary });
})(window.cfg);
