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
    const found = cfg.citationIn(book, typed) ?? citationAsked(index, book, typed);
    if (!found || !book.words) return null;
    const page = lawPage(book, found);
    const { entries, count } = cfg.citing(book, found.citation, (at) => importance(index.entries[at]));
    const own = count ? [] : calledBy(index, found.citation);
    const say = count ? book.words.cited : own.length ? book.words.named : entries.length ? book.words.around : book.words.uncited;
    const shown = cfg.formatCount(count || own.length || entries.length, "entry", "entries");
    const [before, after] = say.replace("{count}", shown).split("{page}");
    return { about: null, first: [...new Set([...own, ...entries])], typed: "", parts: [before, page, after], source: null, also: [] };
  }

  /* The entries that are called by a section, with or without the title of its code: "170.315(g)(10)". */
  function calledBy(index, citation) {
    const names = [citation, citation.replace(/^\d+ CFR /, "")].map((name) => cfg.glue(cfg.words(name)));
    return names.flatMap((name) => index.exact.get(name) ?? []).map(({ at }) => at);
  }

  /* The citation about which a question is asked that says no more of it: "is 170.213 still in force". */
  function citationAsked(index, book, typed) {
    const numbers = cfg.facts ? cfg.numbersIn(typed) : [];
    const asked = numbers.length ? cfg.subjects(index, cfg.facts, typed) : [];
    const text = numbers.find((one) => asked.includes(cfg.plain(one)));
    return text ? cfg.citationIn(book, text) : null;
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
