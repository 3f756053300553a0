/* What stands behind a citation: the entries that cite it, best first, and the address of its text. No DOM. */
((cfg) => {
  "use strict";

  const PIECES = /^(\d+ (?:CFR|USC)) (\d+[a-z0-9-]*)(?:\.(\d+[a-z]?(?:(?:\([a-z]\))?-\d+)?))?((?:\([a-z0-9]+\))*)(?: subpart ([a-z]+))?$/i;
  const OWN = 30; // the entry is about this law or rule
  const OWN_SUBPART = 8; // about a subpart of it
  const ITSELF = 10;
  const SUBPART = 1;
  const WIDER = 3; // cites all that the citation is a part of
  const NEIGHBOR = 1;
  const AROUND = 0.6;
  const MANY = 16;
  const OFTEN = 4;
  const WEIGHT = 3; // so much of what much else hangs on counts as one
  const WEIGHT_AROUND = 12;

  /* Makes what citations are looked up in; `data` is the script citations.js. */
  function citationBook(data) {
    const rows = data.cited.map(([citation, own, ...entries]) => ({ citation, pieces: piecesOf(citation), own, entries }));
    const titleOf = new Map();
    for (const { pieces } of rows) {
      if (pieces?.code.endsWith("CFR") && !titleOf.has(pieces.unit)) titleOf.set(pieces.unit, pieces.code.split(" ")[0]);
    }
    const forms = data.forms.map(([pattern, title, url]) => ({ expression: new RegExp(`^${pattern}$`), title, url }));
    return { rows, titleOf, forms, acts: data.acts, words: data.words };
  }

  function piecesOf(citation) {
    const match = PIECES.exec(citation.replace(" Part ", " "));
    if (!match) return null;
    const [, code, unit, section, paragraphs, subpart] = match;
    return { code, unit, section: section ?? "", paragraphs, subpart: subpart ?? "" };
  }

  /* Title and address of a citation; without an address where its form has none. */
  function referenceTo(book, citation) {
    for (const { expression, title, url } of book.forms) {
      const groups = expression.exec(citation);
      const fill = (text) => text.replace(/\{(\d)\}/g, (_, nth) => groups[nth] ?? "");
      if (groups) return { title: fill(title), url: fill(url) };
    }
    return { title: citation };
  }

  /* {entries, count}: the entries that cite it, best first, then those that cite what is around it; and how many the former are. */
  function citing(book, citation, weightOf) {
    const asked = piecesOf(citation);
    const scores = new Map(); // entry → {itself, times, around}
    for (const row of book.rows) {
      const near = asked && row.pieces ? nearness(asked, row.pieces) : alike(citation, row.citation);
      for (const [nth, at] of near ? row.entries.entries() : []) note(scores, at, near, nth < row.own);
    }
    const value = (at) => total(scores.get(at)) + weightOf(at) / (scores.get(at).itself ? WEIGHT : WEIGHT_AROUND);
    const entries = [...scores.keys()].sort((a, b) => value(b) - value(a));
    return { entries, count: entries.filter((at) => scores.get(at).itself).length };
  }

  function note(scores, at, near, own) {
    const score = scores.get(at) ?? { itself: 0, times: 0, around: 0 };
    if (near < ITSELF) score.around += near;
    else {
      score.itself = Math.max(score.itself, near + (own ? ownValue(near) : 0));
      score.times += 1;
    }
    scores.set(at, score);
  }

  function ownValue(near) {
    return near > ITSELF + SUBPART ? OWN : near > ITSELF ? OWN_SUBPART : 0;
  }

  /* To cite it itself counts most; to cite more of it, or much around it, counts less and less. */
  function total({ itself, times, around }) {
    return itself + OFTEN * Math.log2(1 + times) + AROUND * Math.min(around, MANY);
  }

  /* How near a cited text is to the one asked for: 0 = elsewhere, from ITSELF on it is the same, or in it. */
  function nearness(asked, cited) {
    const same = (name) => asked[name].toLowerCase() === cited[name].toLowerCase();
    if (!same("code") || !same("unit")) return 0;
    if (asked.subpart) return same("subpart") ? ITSELF : NEIGHBOR;
    if (cited.subpart && !asked.section) return ITSELF + SUBPART;
    if (asked.section && !same("section")) return cited.section ? NEIGHBOR : WIDER;
    if (same("paragraphs") && same("section")) return ITSELF + WIDER;
    if (cited.paragraphs.startsWith(asked.paragraphs)) return ITSELF;
    return asked.paragraphs.startsWith(cited.paragraphs) ? WIDER : NEIGHBOR;
  }

  function alike(asked, cited) {
    if (asked.toLowerCase() === cited.toLowerCase()) return ITSELF + WIDER;
    return cited.startsWith(`${asked},`) || cited.startsWith(`${asked} sec`) ? ITSELF : 0;
  }

  Object.assign(cfg, { citationBook, referenceTo, citing });
})(window.cfg);
