/* The elements of the panel: a row an entry, the answer, the filters. Data goes in as text, never as HTML. */
(function (finder) {
  "use strict";

  const SOON = 100;  // days, from which on the year says enough

  function element(tag, name, ...children) {
    const made = document.createElement(tag);
    if (name) made.className = "cfg-finder__" + name;
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  }

  /* A result: what an entry is, how it stands today, one line about it. */
  function row(index, hit, number, words) {
    const entry = index.entries[hit.at];
    const made = element("a", "row", ...face(index.names, entry, hit, words));
    made.id = "cfg-finder-option-" + number;
    made.href = finder.address(entry.id);
    made.tabIndex = -1;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.dataset.term = entry.id;
    made.style.setProperty("--cfg-chip", `var(--cfg-area-${entry.area}, var(--cfg-finder-accent))`);
    return made;
  }

  /* The face of an entry, the same in results and on hover cards. */
  function face(names, entry, hit, words) {
    const marks = [element("span", "area", names.areas[entry.area].short), element("span", "kind", names.kinds[entry.kind])];
    const chips = element("span", "chips", ...marks, statusChip(names, entry), because(entry, hit));
    const line = element("span", "line", ...marked(hit.passage || entry.summary, words));
    return [title(entry, words), chips, line];
  }

  function title(entry, words) {
    const name = element("span", "name", ...marked(entry.name, words));
    const alone = !entry.acronym || entry.name.startsWith(entry.acronym + " ");  // "HTI-5 Proposed Rule" needs no HTI-5 before it
    if (alone) return element("span", "title", element("span", "acronym", ...marked(entry.name, words)));
    return element("span", "title", element("span", "acronym", ...marked(entry.acronym, words)), " ", name);
  }

  function statusChip(names, entry) {
    const day = finder.today();
    const status = finder.status(entry.phases, day);
    if (status === "reference") return null;
    const left = finder.daysLeft(entry.phases, day);
    const made = element("span", "status", left === null ? names.statuses[status] : ending(entry.phases, left));
    made.dataset.status = status;
    return made;
  }

  function ending(phases, left) {
    return left < SOON ? `Ends in ${finder.sayDays(left)}` : `In force to ${finder.lastYear(phases)}`;
  }

  /* Why an entry is found under a name that it does not show. */
  function because(entry, hit) {
    const { key } = hit;
    if (hit.passage) return element("span", "because", "in the text");
    if (!key || hit.score < 60 || !["former", "alias", "number"].includes(key.field)) return null;
    if (entry.name.toLowerCase().includes(key.text.toLowerCase())) return null;
    const words = key.field === "former" ? "formerly " : "also: ";
    return element("span", "because", words + key.text);
  }

  /* The text in pieces, with the words that were looked for in <mark>. */
  function marked(text, words) {
    return text.split(/([\p{L}\p{N}]+)/u).map((piece, at) => {
      if (at % 2 === 0 || !isOneOf(piece, words)) return piece;
      const mark = document.createElement("mark");
      mark.textContent = piece;
      return mark;
    });
  }

  function isOneOf(piece, words) {
    const written = piece.toLowerCase();
    return words.some((word) => (word.length > 2 && written.startsWith(word)) || finder.stem(written) === finder.stem(word));
  }

  function filter(area, count, pressed) {
    const made = element("button", "filter", area.short, " ", element("span", "count", String(count)));
    made.type = "button";
    made.setAttribute("aria-pressed", String(pressed));
    return made;
  }

  /* A direct answer: sentences with the entries in them as links, and where it comes from. */
  function answer(index, found) {
    const sentences = found.parts.map((part) => {
      if (typeof part === "string") return part;
      return part.address ? pageLink(part) : termLink(index, part.at);
    });
    const source = ["Source: ", found.source, ", in the entry ", termLink(index, found.about)];
    return [element("p", "sentence", ...sentences), element("span", "source", ...source)];
  }

  function pageLink({ title, address }) {
    const made = element("a", "link", title);
    made.href = finder.from(address);
    return made;
  }

  function termLink(index, at) {
    const entry = index.entries[at];
    const made = element("a", "link", entry.acronym || entry.name);
    made.href = finder.address(entry.id);
    made.dataset.term = entry.id;
    return made;
  }

  Object.assign(finder, { row, filter, face, answerElements: answer });
})(window.cfgFinder ??= {});
