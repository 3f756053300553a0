/* How entries are called in a direct answer. No DOM. */
((cfg) => {
  "use strict";

  /* Entries as links, with commas and "and" between them. */
  function linksTo(index, value, typed) {
    if (!Array.isArray(value)) return [value];
    return value.flatMap((at, nth) => {
      const before = nth === 0 ? [] : [nth === value.length - 1 ? " and " : ", "];
      return [...before, { at, text: labelOf(index, at, typed) }];
    });
  }

  /* By its acronym, unless others share it, or the entry was asked for by another name. */
  function labelOf(index, at, typed) {
    const { acronym, name } = index.entries[at];
    const isClear = typed ? isAlike(typed, acronym) || isAlike(typed, name) : cfg.meaningsOf(index.names, acronym).length < 2;
    return (isClear && acronym) || name;
  }

  function isAlike(typed, acronym) {
    const [one, other] = [typed, acronym].map((text) => cfg.glue(cfg.words(text)));
    return Boolean(one && other) && (one.includes(other) || other.includes(one));
  }

  /* The name of something narrower that an entry covers: "OAS CAHPS" of the entry on CAHPS. */
  function aliasOf(index, { at, key }) {
    const { acronym, name } = index.entries[at];
    const label = cfg.glue(cfg.words(acronym || name));
    return key?.field === "alias" && key.glue.includes(label) && key.glue !== label ? key.text : "";
  }

  Object.assign(cfg, { linksTo, labelOf, aliasOf });
})(window.cfg);
