/* The elements of a decoded text. The reader's text goes in as text, never as HTML. */
(function (finder) {
  "use strict";

  const BLOCK = 2000;  // characters, and on to the end of the line

  function element(tag, name, ...children) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...children);
    return made;
  }

  function link(tree, at, text, name) {
    const made = element("a", name, text);
    made.href = finder.address(tree.names.ids[at]);
    made.dataset.term = tree.names.ids[at];
    return made;
  }

  /* Writes a text and the links in it in blocks, so that a browser can lay out only those in sight. A block ends with a
     line; in a text that has no lines, with a word. */
  function writer(text, place) {
    let last = 0, began = 0, block = null;
    return (start, end, node) => {
      const rest = start - began > BLOCK ? text.slice(last, start) : "";
      const turn = start - began > 4 * BLOCK ? rest.search(/\s/) : rest.indexOf("\n");
      if (block && turn >= 0) {
        block.append(text.slice(last, last + turn + 1));
        last += turn + 1;
        block = null;
      }
      if (!block) {
        place.append(block = element("div", "cfg-decode__block"));
        began = last;
      }
      block.append(text.slice(last, start), node);
      last = end;
    };
  }

  /* A term of the text as an item of the list: name, status today, summary, and what else it may mean. */
  function item(tree, { at, count, guesses }) {
    const { names } = tree;
    const entry = tree.entries[at];
    const status = finder.status(entry.phases, finder.today());
    const chip = element("span", "cfg-status", names.statuses[status]);
    chip.dataset.status = status;
    const label = entry.acronym ? [element("strong", "", entry.acronym), " ", entry.name] : [entry.name];
    const title = element("a", "cfg-row__name", ...label);
    title.href = finder.address(entry.id);
    title.dataset.row = entry.id;
    const head = element("p", "cfg-row__head", element("span", "", title, count > 1 ? ` ${count}×` : ""), chip);
    const made = element("li", "cfg-row", head, element("p", "cfg-row__summary", entry.summary));
    made.dataset.area = entry.area;
    for (const [text, options] of guesses) made.append(doubt(tree, at, text, options));
    return made;
  }

  function doubt(tree, at, text, options) {
    const others = options.filter((other) => other !== at).flatMap((other, nth) => [
      nth ? ", " : "", link(tree, other, tree.entries[other].name), ` (${tree.names.areas[tree.entries[other].area].short})`,
    ]);
    return element("p", "cfg-decode__doubt", `A guess: “${text}” also stands for `, ...others, ".");
  }

  Object.assign(finder, { decodeLink: link, decodeItem: item, decodeWriter: writer, decodeElement: element });
})(window.cfgFinder ??= {});
