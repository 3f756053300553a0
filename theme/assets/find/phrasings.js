/* The ways in which a question may be worded that mean the same: without asides, with the name in the place of "it". No DOM. */
((cfg) => {
  "use strict";

  const MOST = 4; // asides of one question
  const IT = /^(.+?) ((?:when|where|why|who|what|which|how|is|was|does|did|has|will) .*?)\bit\b ?(.*)$/; // "cjr-x when does it start"

  const prepared = new WeakMap(); // facts → patterns of what may be left out of a question

  /* A plain text as typed, then the shorter ways to say it. */
  function phrasings(facts, plain) {
    const found = [plain];
    while (found.length <= MOST) {
      const shorter = withoutAside(facts, found.at(-1));
      if (!shorter) break;
      found.push(shorter);
    }
    const [, name, question, rest] = IT.exec(found.at(-1)) ?? [];
    return name ? [...found, `${question}${name} ${rest}`.trim()] : found;
  }

  /* "is it final yet" without "yet"; null when there is no aside. */
  function withoutAside(facts, plain) {
    if (!prepared.has(facts)) prepared.set(facts, facts.asides.map(cfg.pattern));
    for (const match of prepared.get(facts)) {
      const slots = match(plain);
      if (slots) return [slots.x, slots.y].filter(Boolean).join(" ");
    }
    return null;
  }

  Object.assign(cfg, { phrasings });
})(window.cfg);
