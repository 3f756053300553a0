/* The page that decodes a pasted text: reads it in slices, so that the page never stands still. */
(function (finder) {
  "use strict";

  const SLICE = 12;      // milliseconds of work between two breaths
  const LONG = 20000;    // characters, from which on the browser lays out only what is in sight

  const form = document.querySelector("[data-cfg-decode]");
  if (!form) return;
  const input = form.querySelector("textarea");
  const result = document.querySelector("[data-cfg-decoded]");
  const said = form.querySelector("[role=status]");
  const expected = new Set(form.dataset.cfgDecode.split(" "));  // capitals that need no entry
  let learning = null;
  let tree = null;
  let runs = 0;

  async function decode() {
    const run = ++runs;
    const isOld = () => run !== runs;
    const text = input.value;
    if (!text.trim()) return show("");
    said.textContent = "Reading …";
    await (learning ??= learn());
    const found = !isOld() && await read(text, isOld);
    if (found) await paint(text, found, isOld);
  }

  /* Make the tree of names, once. */
  async function learn() {
    await finder.load("names");
    tree = finder.lexicon(finder.names);
    await slices(tree.entries.keys(), () => false, (at) => finder.learn(tree, at));
  }

  function breath() {
    return new Promise((done) => setTimeout(done));
  }

  /* Go through all of `steps`, with breaths; false when another run has begun meanwhile. */
  async function slices(steps, isOld, work) {
    let began = performance.now();
    for (const step of steps) {
      work(step);
      if (performance.now() - began < SLICE) continue;
      await breath();
      if (isOld()) return false;
      began = performance.now();
    }
    return true;
  }

  /* All mentions, each with its meaning: where several are possible, the one that fits the rest of the text. */
  async function read(text, isOld) {
    const mentions = [], unknown = new Map(), sure = new Set();
    const whole = await slices(finder.mentions(tree, text), isOld, (one) => {
      if (one.unknown && !expected.has(one.unknown)) unknown.set(one.unknown, (unknown.get(one.unknown) || 0) + 1);
      if (!one.keys) return;
      const options = finder.meanings(tree, one.keys);
      if (options.length === 1) sure.add(options[0]);
      mentions.push({ start: one.start, end: one.end, options, at: options[0] });
    });
    const chosen = new Map();  // the same choice for the same meanings, all through the text
    for (const one of mentions.filter((mention) => mention.options.length > 1)) {
      const asked = one.options.join(" ");
      if (!chosen.has(asked)) chosen.set(asked, finder.weigh(tree, one.options, sure));
      one.at = chosen.get(asked);
    }
    return whole && { mentions, unknown };
  }

  async function paint(text, { mentions, unknown }, isOld) {
    const part = (name) => result.querySelector(`[data-cfg-${name}]`);
    for (const name of ["text", "terms", "unknown"]) part(name).replaceChildren();
    result.classList.toggle("cfg-decode--long", text.length > LONG);
    show("Writing …");
    const terms = new Map();
    const write = finder.decodeWriter(text, part("text"));
    const whole = await slices(mentions, isOld, (one) => {
      const words = text.slice(one.start, one.end);
      write(one.start, one.end, finder.decodeLink(tree, one.at, words, one.options.length > 1 ? "cfg-decode__guess" : ""));
      note(terms, one, words);
    });
    if (!whole) return;
    write(text.length, text.length, "");
    if (!await slices(terms.values(), isOld, (term) => part("terms").append(finder.decodeItem(tree, term)))) return;
    for (const [word, count] of unknown) part("unknown").append(finder.decodeElement("li", "", word + (count > 1 ? ` ${count}×` : "")));
    part("terms-none").hidden = terms.size > 0;
    part("unknown-none").hidden = unknown.size > 0;
    show(summary(terms, unknown));
  }

  function note(terms, { at, options }, words) {
    if (!terms.has(at)) terms.set(at, { at, count: 0, guesses: new Map() });
    terms.get(at).count += 1;
    if (options.length > 1) terms.get(at).guesses.set(words, options);
  }

  function summary(terms, unknown) {
    const guesses = [...terms.values()].filter((term) => term.guesses.size).length;
    const parts = [`${terms.size} ${terms.size === 1 ? "term" : "terms"} found`];
    if (guesses) parts.push(`${guesses} of them ${guesses === 1 ? "is a guess" : "are guesses"}`);
    if (unknown.size) parts.push(`${unknown.size} ${unknown.size === 1 ? "acronym" : "acronyms"} unknown to the guide`);
    return parts.join(", ") + ".";
  }

  /* Say how it stands; nothing to say, nothing to show. */
  function show(words) {
    result.hidden = !words;
    said.textContent = words;
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => { event.preventDefault(); decode(); });
  form.addEventListener("reset", () => { runs++; show(""); input.focus(); });
  input.addEventListener("paste", () => setTimeout(decode));  // when the text has arrived
  input.addEventListener("focus", () => { learning ??= learn(); }, { once: true });
  form.querySelector("[data-cfg-example]").addEventListener("click", (event) => {
    input.value = event.currentTarget.dataset.cfgExample;
    decode();
  });
})(window.cfgFinder ??= {});
