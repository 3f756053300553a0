/* The elements of a direct answer and of the notes above the results. Data goes in as text, never as HTML. */
((cfg) => {
  "use strict";

  /* Sentences with the entries and pages in them as links, and where they come from; the same for each meaning of a name. */
  function answerElements(index, answer) {
    return [answer, ...(answer.also ?? [])].flatMap((one) => {
      const sentences = one.parts.map((part) => (typeof part === "string" ? part : linkTo(index, part)));
      return [cfg.finderElement("p", "sentence", ...sentences), ...sourceElements(index, one)];
    });
  }

  function sourceElements(index, { source, about, chart }) {
    if (!source?.title) return [];
    const entry = about === null ? [] : [", in the entry ", linkTo(index, { at: about })];
    const drawn = chart ? [". ", linkTo(index, { ...chart, title: "See it over the years" })] : [];
    return [cfg.finderElement("span", "source", "Source: ", linkTo(index, source), ...entry, ...drawn)];
  }

  /* An entry, a page of the guide, a text elsewhere; what has no address stays text. */
  function linkTo(index, { at, text, title, address, url }) {
    if (at === undefined && !address && !url) return title;
    if (at === undefined) return link(title, url ? { href: url } : { href: cfg.siteAddress(address) });
    const { id, acronym, name } = index.entries[at];
    return link(text ?? (acronym || name), { href: cfg.entryAddress(id, cfg.chosenDay()), "data-term": id });
  }

  function link(text, attributes) {
    return cfg.element("a", { class: "cfg-finder__link", ...attributes }, text);
  }

  /* The line above the rows. */
  function headingOf(index, { none, shared, hits }) {
    if (shared) return sharedElements(index, shared);
    return [none && hits.length ? "The nearest entries" : ""];
  }

  /* "PI has 2 meanings here.", with the page that tells them apart. */
  function sharedElements(index, name) {
    const page = index.entries.find((entry) => entry.page && entry.kind === "meanings" && entry.name === name);
    const count = cfg.meaningsOf(index.names, name).length;
    const subject = name.charAt(0).toUpperCase() + name.slice(1);
    return [`${subject} has ${count} meanings here. `, link("How to tell them apart", { href: cfg.siteAddress(page.page) })];
  }

  Object.assign(cfg, { answerElements, headingOf });
})(window.cfg);
