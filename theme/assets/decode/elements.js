/* The elements of a decoded text. The reader's text goes in as text, never as HTML. */
((cfg) => {
  "use strict";

  const BLOCK = 2000; // characters, and on to the end of the line
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

  /* A term of the text as an item of the list: name, status today, summary, and what else it may mean. */
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
    const others = [...guesses].map(([text, options]) => otherMeanings(tree, at, text, options));
    return element("li", { class: "cfg-row", "data-area": entry.area }, head, summary, ...others);
  }

  function otherMeanings(tree, at, text, options) {
    const others = options.filter((other) => other !== at);
    const links = others.flatMap((other, nth) => {
      const { name, area } = tree.entries[other];
      return [nth ? ", " : "", decodeLink(tree, other, name), ` (${tree.names.areas[area].short})`];
    });
    return element("p", { class: "cfg-decode__others" }, `A guess: “${text}” also stands for `, ...links, ".");
  }

  Object.assign(cfg, { decodeLink, decodeItem, decodeWriter });
})(window.cfg);
