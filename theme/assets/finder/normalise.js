/* Brings what people type and what the guide says to one form. Pure functions, no DOM. */
(function (finder) {
  "use strict";

  const LONGEST = 300;  // characters looked at; a longer query is a pasted text
  const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  const ACCENTS = /[\u0300-\u036f]/g;
  const DOTTED = /\b(?:[a-z]\.){2,}/g;
  const PUBLIC_LAW = /\b(?:public law|pub\.? ?l\.?|pl)(?=[ -]*\d)/g;
  const ROMAN = /^x{0,3}(?:ix|iv|v?i{0,3})$/;
  const NUMBERED = new Set(["part", "title", "stage", "phase", "type", "level", "tier"]);
  const SPELLED = {
    pt: "part", programme: "program", organisation: "organization", centre: "center", dept: "department",
    one: "1", two: "2", three: "3", four: "4", five: "5", healthcare: "health care",
  };
  const SILENT = new Set("the an of for and to in on by with at".split(" "));

  /* Lower case, without accents, punctuation and invisible characters; words apart by one space. */
  function plain(text) {
    return text.slice(0, LONGEST).normalize("NFKD").replace(INVISIBLE, "").replace(ACCENTS, "").toLowerCase()
      .replace(DOTTED, (letters) => letters.replaceAll(".", ""))
      .replace(PUBLIC_LAW, "publaw")
      .replace(/['’]/g, "").replace(/&/g, " and ").replace(/\+/g, " plus ")
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  /* The words that count, in one spelling: "Pt. II" and "part 2", "HTI1" and "hti-1" come out the same. */
  function words(text) {
    const all = plain(text).replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, "$1$2 ").split(" ").filter(Boolean);
    const spelled = all.map((word, at) => spell(word, all[at - 1])).join(" ").split(" ").filter(Boolean);
    const telling = spelled.filter((word) => !SILENT.has(word));
    return telling.length ? telling : spelled;
  }

  function spell(word, before) {
    if (/^0+\d/.test(word)) return word.replace(/^0+/, "");
    if (ROMAN.test(word) && (word.length > 1 || NUMBERED.has(SPELLED[before] || before))) return String(arabic(word));
    return Object.hasOwn(SPELLED, word) ? SPELLED[word] : word;
  }

  function arabic(roman) {
    const values = [...roman].map((letter) => ({ i: 1, v: 5, x: 10 })[letter]);
    return values.reduce((sum, value, at) => sum + (value < (values[at + 1] || 0) ? -value : value), 0);
  }

  /* A word without its ending: plural, -ing, -ed, final e. Only ever compared with other stems. */
  function stem(word) {
    if (word.length < 4 || /\d/.test(word)) return word;
    let short = word.replace(/ies$/, "y").replace(/(ss|sh|ch|x)es$/, "$1").replace(/([^su])s$/, "$1");
    if (short.length > 5) short = short.replace(/(?:ing|ed)$/, "");
    return short.length > 4 ? short.replace(/e$/, "") : short;
  }

  Object.assign(finder, { plain, words, stem });
})(window.cfgFinder ??= {});
