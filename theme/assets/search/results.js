/* The elements of results: a row an entry, the filters. Data goes in as text, never as HTML. */
((cfg) => {
  "use strict";

  const SOON = 100; // days, from which on the year says enough
  const SHOWN_NAME = 60; // score, from which on the name that matched is shown

  function finderElement(tag, name, ...children) {
    return cfg.element(tag, { class: `cfg-finder__${name}` }, ...children);
  }

  /* A result: what an entry is, its status today, a line about it. */
  function resultRow(index, hit, number, mark, day) {
    const entry = index.entries[hit.at];
    const attributes = {
      class: "cfg-finder__row",
      id: `cfg-finder-option-${number}`,
      href: entry.page ? cfg.siteAddress(entry.page) : cfg.entryAddress(entry.id, cfg.chosenDay()),
      tabindex: -1,
      role: "option",
      "aria-selected": "false",
      [entry.page ? "data-page" : "data-term"]: entry.page || entry.id,
      "data-area": entry.area,
    };
    return cfg.element("a", attributes, ...summaryElements(index.names, entry, hit, mark, day));
  }

  /* Title, chips and summary of an entry, the same in results and on hover cards. */
  function summaryElements(names, entry, hit, mark, day) {
    const chips = finderElement(
      "span",
      "chips",
      entry.page ? null : finderElement("span", "area", names.areas[entry.area].short),
      isImplied(names, entry) ? null : finderElement("span", "kind", cfg.kindOf(names, entry)),
      statusChip(entry.phases, day),
      reason(entry, hit),
    );
    return [title(entry, mark), chips, finderElement("span", "line", ...mark(hit.passage || entry.summary))];
  }

  /* Whether the area of an entry says its kind already: Law · Law. */
  function isImplied(names, entry) {
    return !entry.page && entry.kind === names.areas[entry.area].implies;
  }

  function title(entry, mark) {
    const alone = !entry.acronym || entry.name.startsWith(`${entry.acronym} `); // "HTI-5 Proposed Rule" needs no HTI-5 before it
    if (alone) return finderElement("span", "title", finderElement("span", "acronym", ...mark(entry.name)));
    const acronym = finderElement("span", "acronym", ...mark(entry.acronym));
    return finderElement("span", "title", acronym, " ", finderElement("span", "name", ...mark(entry.name)));
  }

  function statusChip(phases, day) {
    const status = cfg.statusOn(phases, day);
    if (status === "reference") return null;
    const left = cfg.daysLeft(phases, day);
    const chip = finderElement("span", "status", left === null ? cfg.statuses[status] : endInWords(phases, left));
    chip.dataset.status = status;
    return chip;
  }

  function endInWords(phases, left) {
    return left < SOON ? `Ends in ${cfg.formatCount(left, "day")}` : `In force to ${cfg.lastYear(phases)}`;
  }

  /* Why an entry is found under a name that it does not show. */
  function reason(entry, { key, passage, score }) {
    if (passage) return finderElement("span", "because", "in the text");
    if (!key || score < SHOWN_NAME || !["former", "alias", "number"].includes(key.field)) return null;
    if (entry.name.toLowerCase().includes(key.text.toLowerCase())) return null;
    return finderElement("span", "because", (key.field === "former" ? "formerly " : "also: ") + key.text);
  }

  /* A function from a text to its pieces, with the words that were looked for in <mark>. */
  function marker(words) {
    if (!words.length) return (text) => [text];
    const stems = new Set(words.map(cfg.stem));
    const long = words.filter((word) => word.length > 2);
    const isWanted = (piece) => stems.has(cfg.stem(piece)) || long.some((word) => piece.startsWith(word));
    return (text) => {
      const pieces = text.split(/([\p{L}\p{N}]+)/u);
      return pieces.map((piece, at) => (at % 2 && isWanted(piece.toLowerCase()) ? cfg.element("mark", {}, piece) : piece));
    };
  }

  function areaButton(area, count, pressed) {
    const button = finderElement("button", "filter", area.short, " ", finderElement("span", "count", String(count)));
    button.type = "button";
    button.setAttribute("aria-pressed", String(pressed));
    return button;
  }

  Object.assign(cfg, { resultRow, summaryElements, finderElement, marker, areaButton });
})(window.cfg);
