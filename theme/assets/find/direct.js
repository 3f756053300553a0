/* The answer above the results, from whatever holds one: a citation, a figure, a question, a fact of an entry. No DOM. */
((cfg) => {
  "use strict";

  const books = new WeakMap(); // citations.js → what they are looked up in

  /* Like `answer`; the most exact way of asking comes first. */
  function directAnswer(index, facts, typed) {
    const { figures } = facts;
    const series = figures ? cfg.seriesAnswer(figures, typed) : null;
    if (series) return series;
    const asked = cfg.answer(index, facts, typed);
    if (asked?.parts) return asked;
    return (figures && cfg.factAnswer(index, figures, typed)) ?? cfg.eventAnswer(index, facts, typed) ?? asked;
  }

  /* What is known of a law or rule that was looked up by its citation; null when the text holds no citation. */
  function citationAnswer(index, citations, typed) {
    const book = bookOf(citations);
    const found = cfg.citationIn(book, typed);
    if (!found || !book.words) return null;
    const page = lawPage(book, found);
    const { entries, count } = cfg.citing(book, found.citation, (at) => importance(index.entries[at]));
    const say = count ? book.words.cited : entries.length ? book.words.around : book.words.uncited;
    const shown = cfg.formatCount(count || entries.length, "entry", "entries");
    const [before, after] = say.replace("{count}", shown).split("{page}");
    return { about: null, first: entries, typed: "", parts: [before, page, after], source: null, also: [] };
  }

  /* What a law set up is wanted before the law that set up much else. */
  function importance({ kind, weight }) {
    return kind === "law" ? weight / 2 : weight;
  }

  function bookOf(citations) {
    if (!books.has(citations)) books.set(citations, cfg.citationBook(citations));
    return books.get(citations);
  }

  /* Title and address of a law or rule; a section of an act is called as people call it. */
  function lawPage(book, { citation, name }) {
    const reference = cfg.referenceTo(book, citation);
    return { ...reference, title: name ? `${name} (${reference.title})` : reference.title };
  }

  Object.assign(cfg, { directAnswer, citationAnswer, importance, bookOf, lawPage });
})(window.cfg);
