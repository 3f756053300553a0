/* The page that decodes a pasted text: reads it in slices, so that the page never stops responding. */
((cfg) => {
  "use strict";

  const LONG = 20000; // characters, from which on the browser lays out only what is in sight

  const form = document.querySelector("[data-cfg-decode]");
  if (!form) return;
  const input = form.querySelector("textarea");
  const result = document.querySelector("[data-cfg-decoded]");
  const status = form.querySelector("[role=status]");
  const expected = new Set(form.dataset.cfgDecode.split(" ")); // capitals that need no entry
  let loading = null; // promise of the tree of names
  let runs = 0;

  async function decode() {
    runs += 1;
    const run = runs;
    const isCancelled = () => run !== runs;
    const text = input.value;
    if (!text.trim()) return show("");
    status.textContent = "Reading …";
    const tree = await loadTree();
    if (isCancelled()) return;
    if (!tree) {
      status.textContent = "The names of the guide could not be loaded. Check the connection and try again.";
      return;
    }
    const found = await read(tree, text, isCancelled);
    if (found) await write(tree, text, found, isCancelled);
  }

  /* The tree of names, made once; null when the names did not load, which the next call tries again. */
  async function loadTree() {
    loading ??= makeTree();
    const tree = await loading;
    if (!tree) loading = null;
    return tree;
  }

  async function makeTree() {
    const [loaded, , cited] = await Promise.all(["names", "summaries", "citations"].map(cfg.tryToLoad));
    if (!loaded) return null;
    const tree = cfg.nameTree(cfg.names);
    tree.book = cited && cfg.bookOf(cfg.citations);
    await cfg.inSlices(tree.entries.keys(), (at) => cfg.addNames(tree, at));
    return tree;
  }

  /* All mentions, each with its meaning: where several are possible, the one that fits the rest of the text. */
  async function read(tree, text, isCancelled) {
    const mentions = [];
    const unknown = new Map();
    const sure = new Set();
    const step = ({ start, end, keys, unknown: word }) => {
      if (word && !expected.has(word)) unknown.set(word, (unknown.get(word) ?? 0) + 1);
      if (!keys) return;
      const options = cfg.meanings(tree, keys);
      if (options.length === 1) sure.add(options[0]);
      mentions.push({ start, end, options, at: options[0] });
    };
    const finished = await cfg.inSlices(cfg.mentions(tree, text), step, isCancelled);
    chooseMeanings(tree, mentions, sure);
    const laws = [];
    const found = tree.book ? cfg.lawsIn(tree.book, text) : [];
    if (!finished || !(await cfg.inSlices(found, (law) => law && laws.push(law), isCancelled))) return false;
    return { mentions: cfg.joined(mentions, laws), unknown };
  }

  /* The same choice for the same meanings, all through the text. */
  function chooseMeanings(tree, mentions, sure) {
    const chosen = new Map();
    for (const one of mentions) {
      if (one.options.length < 2) continue;
      const options = one.options.join(" ");
      if (!chosen.has(options)) chosen.set(options, cfg.weigh(tree, one.options, sure));
      one.weighed = chosen.get(options);
      one.at = one.weighed[0].at;
    }
  }

  async function write(tree, text, { mentions, unknown }, isCancelled) {
    const part = (name) => result.querySelector(`[data-cfg-${name}]`);
    for (const name of ["text", "terms", "laws", "unknown"]) part(name).replaceChildren();
    result.classList.toggle("cfg-decode--long", text.length > LONG);
    show("Writing …");
    const [terms, laws] = [new Map(), new Map()];
    const append = cfg.decodeWriter(text, part("text"));
    const writeLaw = (law, words) => {
      append(law.start, law.end, cfg.lawLink(tree.book, law, words));
      laws.set(law.citation, { law, count: (laws.get(law.citation)?.count ?? 0) + 1 });
    };
    const writeMention = (one) => {
      const words = text.slice(one.start, one.end);
      if (one.citation) return writeLaw(one, words);
      append(one.start, one.end, cfg.decodeLink(tree, one.at, words, one.weighed && "cfg-decode__guess"));
      count(terms, one, words);
    };
    if (!(await cfg.inSlices(mentions, writeMention, isCancelled))) return;
    append(text.length, text.length, "");
    if (!(await cfg.inSlices(terms.values(), (term) => part("terms").append(cfg.decodeItem(tree, term)), isCancelled))) return;
    if (!(await cfg.inSlices(laws.values(), (law) => part("laws").append(cfg.lawItem(tree, tree.book, law)), isCancelled))) return;
    for (const [word, times] of unknown) part("unknown").append(cfg.element("li", {}, times > 1 ? `${word} ${times}×` : word));
    part("terms-none").hidden = terms.size > 0;
    part("laws-none").hidden = laws.size > 0;
    part("unknown-none").hidden = unknown.size > 0;
    show(cfg.decodeSummary(terms, laws, unknown));
  }

  function count(terms, { at, weighed }, words) {
    if (!terms.has(at)) terms.set(at, { at, count: 0, guesses: new Map() });
    terms.get(at).count += 1;
    if (weighed) terms.get(at).guesses.set(words, weighed);
  }

  /* Shows the result with a line about it; without a line, nothing. */
  function show(line) {
    result.hidden = !line;
    status.textContent = line;
  }

  /* What comes of a passage to practice on is shown below it. */
  function decodeExample(button) {
    input.value = button.dataset.cfgExample;
    (button.closest("[data-cfg-passage]") ?? form).after(result);
    decode();
  }

  function listen() {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      decode();
    });
    form.addEventListener("reset", () => {
      runs += 1;
      show("");
      input.focus();
    });
    input.addEventListener("paste", () => setTimeout(decode)); // when the text has arrived
    input.addEventListener("focus", loadTree, { once: true });
    for (const button of document.querySelectorAll("[data-cfg-example]")) button.addEventListener("click", () => decodeExample(button));
  }

  listen();
})(window.cfg);
