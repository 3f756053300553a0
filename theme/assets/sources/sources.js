/* The box that finds a source among all: by title, publisher or citation. Works from disk: the data is a script, loaded at first use. */
((cfg) => {
  "use strict";

  const MOST = 60; // sources shown at once
  const PARTS = ["names", "sources"];

  const form = document.querySelector("[data-cfg-sources]");
  const lists = document.querySelector("[data-cfg-sources-lists]");
  const found = document.querySelector("[data-cfg-sources-found]");
  if (!form || !lists || !found) return;
  const output = form.querySelector("output");

  /* 42 CFR Part 425, 42 CFR §425.20 and 42 CFR 425 are alike. */
  function fold(text) {
    return text
      .toLowerCase()
      .replace(/\b(?:part|section)\b|§/g, " ")
      .replaceAll(".s.c.", "sc")
      .replace(/\s+/g, " ")
      .trim();
  }

  function matches(words) {
    return cfg.sources.filter(([title, publisher, kind]) => {
      const text = fold(`${title} ${publisher} ${kind}`);
      return words.every((word) => text.includes(word));
    });
  }

  /* An entry is linked by its acronym, else by its name. */
  function entryLink(at) {
    const { id, acronym, name } = cfg.entryAt(cfg.names, at);
    return cfg.element("a", { class: "cfg-link", href: cfg.entryAddress(id), "data-term": id }, acronym || name);
  }

  function pageLink(at) {
    const { page, name } = cfg.pageAt(cfg.names, at);
    return cfg.element("a", { href: cfg.siteAddress(page) }, name);
  }

  function item([title, publisher, kind, address, entries, pages]) {
    const links = [...entries.map(entryLink), ...pages.map(pageLink)];
    return cfg.element(
      "li",
      {},
      cfg.element("a", { href: address }, title),
      " ",
      cfg.element("span", { class: "cfg-sources__by" }, `${publisher}, ${kind.toLowerCase()}`),
      cfg.element("span", { class: "cfg-sources__cited" }, "cited by ", ...links.flatMap((link, nth) => [nth ? ", " : "", link])),
    );
  }

  async function show() {
    const text = form.elements.find.value;
    const words = fold(text).split(" ").filter(Boolean);
    if (words.length && (await Promise.all(PARTS.map(cfg.tryToLoad))).includes(false)) {
      output.textContent = "The list of sources could not be loaded. Check the connection and load the page again.";
      return;
    }
    if (text !== form.elements.find.value) return; // more was typed meanwhile
    const all = words.length ? matches(words) : [];
    found.replaceChildren(...all.slice(0, MOST).map(item));
    lists.hidden = words.length > 0;
    found.hidden = !lists.hidden;
    const more = all.length > MOST ? `, the first ${MOST} are shown` : "";
    output.textContent = words.length ? `${cfg.formatCount(all.length, "source")}${more}` : "";
  }

  function apply() {
    cfg.keepAddress({ find: form.elements.find.value.trim() });
    show();
  }

  cfg.wireForm(form, apply);
  cfg.fillFields(form, ["find"]);
  show();
})(window.cfg);
