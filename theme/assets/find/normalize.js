/* Brings what people type and what the guide says to one form. No DOM. */
((cfg) => {
  "use strict";

  const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  const ACCENTS = /[\u0300-\u036f]/g;
  const DOTTED = /\b(?:[a-z]\.){2,}/g;
  const PUBLIC_LAW = /\b(?:public law|pub\.? ?l\.?|pl)(?=[ -]*\d)/g;
  const ROMAN = /^x{0,3}(?:ix|iv|v?i{0,3})$/;
  const ROMAN_DIGITS = { i: 1, v: 5, x: 10 };
  const NUMBERED = new Set(["part", "title", "stage", "phase", "type", "level", "tier"]);
  const BETWEEN_WORDS = /(?<!\d) | (?!\d)/g;
  const SPELLED = {
    pt: "part",
    programme: "program",
    organisation: "organization",
    centre: "center",
    healthcare: "health care",
    one: "1",
    two: "2",
    three: "3",
    four: "4",
    five: "5",
    dept: "department",
    admin: "administration",
    auth: "authorization",
    demo: "demonstration",
    info: "information",
    interop: "interoperability",
    lab: "laboratory",
    labs: "laboratory",
    org: "organization",
    regs: "regulation",
    rx: "prescription",
    tech: "technology",
  };
  const SILENT = new Set("the an of for and to in on by with at".split(" "));
  const QUESTION_WORDS = new Set(
    "what is are was were do does did how who which when where why whom whose i my me you that this can be get much many there".split(" "),
  );
  // The longest first.
  const ENDINGS = "ability ibility ication ation ating ment able ible ated ator ate ion ing ity ied er or ed y e".split(" ");

  const knownPieces = new Map(); // written word → its pieces
  const knownStems = new Map(); // word → its stem

  /* Lower case, without accents, punctuation and invisible characters; words apart by one space. */
  function plain(text) {
    const lower = toAscii(text).toLowerCase();
    if (/^[a-z]+(?: [a-z]+)*$/.test(lower)) return lower;
    return lower
      .replace(DOTTED, (letters) => letters.replaceAll(".", ""))
      .replace(PUBLIC_LAW, "publaw")
      .replace(/(\d),(?=\d{3})/g, "$1")
      .replace(/['’]/g, "")
      .replace(/&/g, " and ")
      .replace(/\+/g, " plus ")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  }

  function toAscii(text) {
    return /^[ -~]*$/.test(text) ? text : text.normalize("NFKD").replace(INVISIBLE, "").replace(ACCENTS, "");
  }

  /* The words that count, in one spelling: "Pt. II" and "part 2", "HTI1" and "hti-1" come out the same. */
  function words(text) {
    const all = [];
    for (const written of plain(text).split(" ")) {
      const numbered = written.length < 4 && NUMBERED.has(all.at(-1)) && ROMAN.test(written);
      for (const piece of numbered ? [fromRoman(written)] : pieces(written)) all.push(piece);
    }
    const counting = all.filter((word) => !SILENT.has(word));
    return counting.length ? counting : all;
  }

  /* Words as one, since spaces make no difference, but between two numbers: "6.2" is not "62". */
  function glue(all) {
    return all.join(" ").replace(BETWEEN_WORDS, "");
  }

  /* A written word, letters and digits apart, each in its one spelling; kept, because the index asks for each many times. */
  function pieces(written) {
    let found = knownPieces.get(written);
    if (!found) {
      found = (written.match(/\p{L}+|\p{N}+/gu) || []).flatMap(spell);
      knownPieces.set(written, found);
    }
    return found;
  }

  function spell(word) {
    if (/^0+\d/.test(word)) return word.replace(/^0+/, "");
    if (word.length > 1 && ROMAN.test(word)) return fromRoman(word);
    return Object.hasOwn(SPELLED, word) ? SPELLED[word].split(" ") : word;
  }

  function fromRoman(text) {
    const values = [...text].map((letter) => ROMAN_DIGITS[letter]);
    const signed = values.map((value, at) => (value < (values[at + 1] || 0) ? -value : value));
    return String(signed.reduce((sum, value) => sum + value, 0));
  }

  /* A word without its plural and its ending: "evaluated" and "evaluation", "certified" and "certification". */
  function stem(word) {
    let found = knownStems.get(word);
    if (found === undefined) {
      found = word.length < 4 || /\d/.test(word) ? word : withoutEnding(word);
      knownStems.set(word, found);
    }
    return found;
  }

  function withoutEnding(word) {
    const single = word
      .replace(/ies$/, "y")
      .replace(/(ss|sh|ch|x)es$/, "$1")
      .replace(/([^su])s$/, "$1");
    const ending = ENDINGS.find((one) => single.endsWith(one) && single.length - one.length >= 4) ?? "";
    return single.slice(0, single.length - ending.length);
  }

  /* The words that carry meaning in a question; "a" does at the end, as in "Part A". */
  function significantWords(all) {
    const kept = all.filter((word, at) => !QUESTION_WORDS.has(word) && (word !== "a" || at === all.length - 1));
    return [...new Set(kept.length ? kept : all)];
  }

  Object.assign(cfg, { plain, words, glue, stem, significantWords });
})(window.cfg);
