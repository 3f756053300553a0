/* The columns of names.js, put together again as entries. No DOM. */
((cfg) => {
  "use strict";

  const FROM_NAME = "-";

  /* Takes the names of each entry apart: its id where that does not follow from them, its name, its acronym, the others. */
  function unpackNames({ entries, pages, shared, kind, area, weight, lives, ...columns }) {
    const rows = entries.split("\n").map((row) => row.split("|"));
    const ids = rows.map(idOf);
    const meanings = Object.keys(shared).map((name) => ["meanings", meaningsAddress(columns.address, name), [name], ""]);
    return {
      ...columns,
      pages: [...pages, ...meanings],
      shared: Object.fromEntries(Object.entries(shared).map(([name, places]) => [name, places.map((at) => ids[at])])),
      ids,
      name: rows.map((row) => row[1]),
      acronym: rows.map((row) => row[2]),
      aliases: rows.map((row) => row.slice(3)),
      kind: kind.flatMap(repeat),
      area: area.flatMap(repeat),
      weight: [...weight].map(Number),
      phases: phasesOf(lives),
    };
  }

  function repeat([value, times]) {
    return Array(times).fill(value);
  }

  /* The phases of each entry: its form, "not-yet * active", with its days, which stand in one text in the order of the entries. */
  function phasesOf({ forms, of, days }) {
    const day = days.split(" ").values();
    return of.map((form) => forms[form].replace(/\*/g, () => day.next().value));
  }

  function idOf([id, name, acronym]) {
    return id && id !== FROM_NAME ? id : slug((!id && acronym) || name);
  }

  function meaningsAddress(address, name) {
    return address.replace("terms/{}", `meanings/${slug(name)}`);
  }

  /* As names.py makes it. */
  function slug(name) {
    return name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/&/g, " and ")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  }

  /* The entry at a position in the columns. Its summary comes with a script of its own, which may arrive later. */
  function entryAt(names, at) {
    return {
      id: names.ids[at],
      name: names.name[at],
      acronym: names.acronym[at],
      aliases: names.aliases[at],
      former: names.former[at],
      numbers: names.numbers[at],
      kind: names.kind[at],
      area: names.area[at],
      phases: names.phases[at],
      weight: 2 * names.weight[at],
      get summary() {
        return cfg.summaries?.[at] ?? "";
      },
    };
  }

  /* A page that is no entry, in the same shape; `at` is its place among the pages. */
  function pageAt(names, at) {
    const [kind, page, [name, ...aliases], area] = names.pages[at];
    return {
      page,
      kind,
      id: "",
      name,
      acronym: "",
      aliases,
      former: [],
      numbers: [],
      area,
      phases: "reference",
      weight: 0,
      get summary() {
        return cfg.summaries?.[names.ids.length + at] ?? "";
      },
    };
  }

  /* What sort of thing an entry or a page is, in words. */
  function kindOf(names, { page, kind }) {
    return (page ? names.pageKinds : names.kinds)[kind];
  }

  /* Its kind and its area, which people add to a name. */
  function aboutOf(names, entry) {
    return `${kindOf(names, entry)} ${names.areas[entry.area]?.name ?? ""}`;
  }

  /* The ids of the entries that share a name, most used first; empty when nothing shares it. */
  function meaningsOf(names, text) {
    return Object.hasOwn(names.shared, text) ? names.shared[text] : [];
  }

  Object.assign(cfg, { slug, unpackNames, entryAt, pageAt, kindOf, aboutOf, meaningsOf });
})(window.cfg);
