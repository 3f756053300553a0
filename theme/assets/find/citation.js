/* Reads citations of laws and rules in a text, however they are written, and finds the entries that cite them. No DOM.

   A citation has one canonical form, that of the data: "42 CFR 414.1405(b)", "42 CFR 414 Subpart O", "Pub. L. 119-21". */
((cfg) => {
  "use strict";

  const BEFORE_NUMBER = "(?:§+\\s*|sections?\\s+|sec\\.?\\s*|parts?\\s+|pt\\.?\\s*)*";
  const PARAGRAPHS = "((?:\\([a-z0-9]+\\))*)";
  const SECTION = "\\d+\\.\\d+[a-z]?(?:(?:\\([a-z]\\))?-\\d+)?";
  const WRITTEN = [
    [`\\b(\\d+)\\s*c\\.?\\s*f\\.?\\s*r\\.?\\s*${BEFORE_NUMBER}(${SECTION})${PARAGRAPHS}`, "$1 CFR $2$3"],
    [`\\b(\\d+)\\s*c\\.?\\s*f\\.?\\s*r\\.?\\s*${BEFORE_NUMBER}(\\d+),?\\s*sub-?part\\s+([a-z]{1,3})\\b`, "$1 CFR $2 Subpart $3"],
    [`\\b(\\d+)\\s*c\\.?\\s*f\\.?\\s*r\\.?\\s*${BEFORE_NUMBER}(\\d+)`, "$1 CFR $2"],
    [`\\b(\\d+)\\s*u\\.?\\s*s\\.?\\s*c\\.?\\s*${BEFORE_NUMBER}(\\d+[a-z]*(?:-\\d+[a-z]*)*)${PARAGRAPHS}`, "$1 USC $2$3"],
    ["\\b(?:pub(?:lic)?\\.?\\s*l(?:aw)?\\.?|p\\.?\\s?l\\.?)\\s*(?:no\\.?\\s*)?(\\d{2,3})\\s*-\\s*(\\d+)", "Pub. L. $1-$2"],
    ["\\b(\\d+)\\s*(?:fed(?:eral)?\\.?\\s*reg(?:ister)?\\.?|f\\.?\\s?r\\.?)\\s*(?:at\\s+|p\\.?\\s*)?(\\d[\\d,]*)", "$1 FR $2"],
    ["\\b(\\d+)\\s*stat\\.?\\s*(\\d+)\\b", "$1 Stat. $2"],
    ["\\b(?:e\\.?\\s?o\\.?|executive order)\\s*(?:no\\.?\\s*)?(\\d{5})\\b", "EO $1"],
  ].map(([pattern, canonical]) => [new RegExp(pattern, "giu"), canonical]);
  // Without the name of their code: a section of an act, and of the one title of the CFR that has such a part.
  const OF_AN_ACT = new RegExp(`(?:\\b(?:sections?|sec\\.?|ssa|phsa)\\s*|§+\\s*)(\\d+[a-z]*(?:-\\d+)?)${PARAGRAPHS}(?![.\\d])`, "giu");
  const OF_A_PART = new RegExp(`(?:\\bsections?\\s+|\\bsec\\.?\\s*|§+\\s*)(\\d+\\.\\d+[a-z]?)${PARAGRAPHS}`, "giu");
  const ALONE = new RegExp(`^(\\d+\\.\\d{2,}[a-z]?|\\d{4}[a-z]{0,2}(?:-\\d+)?(?=\\())${PARAGRAPHS}$`, "iu"); // "414.1405", "1861(r)"
  const PART_ALONE = /^part (\d{3,4})$/i;
  const NUMBER = new RegExp(`\\bpart \\d{3,4}\\b|(?<![\\w.])\\d+\\.\\d{2,}[a-z]?${PARAGRAPHS}`, "giu");

  /* All citations of a text in order: {start, end, citation, name}, where an act's section has a name of its own. */
  function findCitations(book, text) {
    const plain = text.replace(/[‐-–]/g, "-");
    const found = [
      ...WRITTEN.flatMap(([pattern, canonical]) => matches(plain, pattern, (match) => ({ citation: fill(canonical, match) }))),
      ...matches(plain, OF_A_PART, ([, section, paragraphs]) => ofPart(book, section, paragraphs)),
      ...matches(plain, OF_AN_ACT, ([, section, paragraphs]) => ofAct(book, section, paragraphs)),
    ];
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    return found.filter((one) => {
      const isFree = one.start >= end;
      if (isFree) end = one.end;
      return isFree;
    });
  }

  /* The citation that a look-up is, or holds; null when there is none. */
  function citationIn(book, typed) {
    const text = typed.trim();
    const [, number, paragraphs] = ALONE.exec(text) ?? [];
    const alone = number && (number.includes(".") ? ofPart(book, number, paragraphs) : ofAct(book, number, paragraphs));
    const [, part] = PART_ALONE.exec(text) ?? [];
    return alone || (part && ofPart(book, part, "")) || findCitations(book, text)[0] || null;
  }

  /* What may be a section or a part without the name of its code, anywhere in a text. */
  function numbersIn(text) {
    return text.match(NUMBER) ?? [];
  }

  function matches(text, pattern, read) {
    return [...text.matchAll(pattern)].flatMap((match) => {
      const one = read(match);
      return one ? [{ ...one, start: match.index, end: match.index + match[0].length }] : [];
    });
  }

  function fill(canonical, groups) {
    const subpart = canonical.includes("Subpart");
    return canonical.replace(/\$(\d)/g, (_, nth) => {
      const text = (groups[nth] ?? "").replaceAll(",", "");
      return subpart && nth === "3" ? text.toUpperCase() : text;
    });
  }

  /* "414.1405" as a section of the title whose part is cited in the guide. */
  function ofPart(book, number, paragraphs) {
    const title = book.titleOf.get(number.split(".")[0]);
    return title ? { citation: `${title} CFR ${number}${paragraphs}` } : null;
  }

  function ofAct(book, number, paragraphs) {
    for (const [act, sections] of book.acts) {
      const section = Object.keys(sections).find((one) => one.toLowerCase() === number.toLowerCase());
      if (section) return { citation: sections[section] + paragraphs, name: `Section ${section}${paragraphs} of the ${act}` };
    }
    return null;
  }

  Object.assign(cfg, { findCitations, citationIn, numbersIn });
})(window.cfg);
