/* Which sources hold what an answer says; search_sources.py finds them. Sources are places in `facts.sources`. No DOM. */
((cfg) => {
  "use strict";

  /* The titles of some sources of an entry, each once; without any, that of its first one, which stands at the entry's own place. */
  function sourceOf(facts, x, places = []) {
    const titles = (places.length ? places : [x]).map((place) => titleAt(facts, place));
    return { title: [...new Set(titles)].join("; ") };
  }

  /* A number stands for the title at that place. */
  function titleAt({ sources }, place) {
    const found = sources[place];
    return typeof found === "number" ? sources[found] : found;
  }

  /* The sources of an entry's dates, by the names of the dates; one that has no such date has no source for it. */
  function holdingDates(facts, x, names) {
    return names.filter((name) => facts.dates[x][name]).map((name) => facts.held.dates[x]?.[name] ?? x);
  }

  /* The sources of an entry's typed fields that are known to hold them. */
  function holdingFields(facts, x, paths) {
    return paths.map((path) => facts.held.typed[path]?.[x]).filter((place) => place !== undefined);
  }

  /* The source of an entry's relation. */
  function holdingRelation(facts, x, name) {
    return [facts.held.relations[name][x] ?? x];
  }

  Object.assign(cfg, { sourceOf, holdingDates, holdingFields, holdingRelation });
})(window.cfg);
