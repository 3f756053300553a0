/* The quiz: rounds on an area or a path, which the address keeps with its seed: ?of=quality&seed=12. */
((cfg) => {
  "use strict";

  const PARTS = ["names", "summaries", "paths", "quiz"];
  const SEEDS = 10_000;

  const form = document.querySelector("[data-cfg-quiz]");
  const place = document.querySelector("[data-cfg-round]");
  if (!form || !place) return;
  const output = form.querySelector("output");
  const choice = form.elements.of;
  let round = null; // {of, picked, results}

  function wanted() {
    const query = new URLSearchParams(location.search);
    const [of, seed] = [query.get("of"), Number(query.get("seed"))];
    return { of: [...choice.options].some((option) => option.value === of) ? of : "", seed: Number.isInteger(seed) && seed > 0 ? seed : 0 };
  }

  async function begin(of, seed) {
    output.textContent = "Loading …";
    const loaded = await Promise.all(PARTS.map(cfg.tryToLoad));
    output.textContent = loaded.includes(false) ? "The questions could not be loaded. Check the connection and try again." : "";
    if (loaded.includes(false)) return;
    choice.value = of;
    cfg.keepAddress({ of, seed: String(seed) });
    round = { of, picked: cfg.pickRound(cfg.quiz, cfg.rankOf(cfg.quiz, cfg.names, cfg.paths, of), seed), results: [] };
    ask();
  }

  function ask() {
    const { of, picked, results } = round;
    if (results.length === picked.length) {
      if (results.length) cfg.markDone(`quiz?of=${of}`, true);
      show(cfg.scoreCard(picked, results), "Another round", () => begin(of, newSeed()));
      return;
    }
    const card = cfg.questionCard(picked[results.length], results.length, picked.length, (right) => {
      results.push(right);
      const next = results.length < picked.length ? "Next question" : "See the score";
      card.append(nextButton(next, ask));
      card.querySelector(".cfg-quiz__next").focus();
    });
    show(card);
  }

  function show(card, next = "", go = null) {
    const first = !place.firstChild;
    if (next) card.append(nextButton(next, go));
    place.replaceChildren(card);
    if (!first) card.querySelector("h2").focus();
  }

  function nextButton(label, go) {
    const button = cfg.element("button", { type: "button", class: "cfg-button cfg-quiz__next" }, label);
    button.addEventListener("click", go);
    return button;
  }

  function newSeed() {
    return 1 + Math.floor(Math.random() * SEEDS);
  }

  /* A to D, which the answers bear, and 1 to 4 choose one. */
  function onKey({ key }) {
    const nth = Math.max("abcd".indexOf(key.toLowerCase()), "1234".indexOf(key));
    place.querySelectorAll(".cfg-quiz__answers button")[nth]?.click();
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    begin(choice.value, newSeed());
    place.scrollIntoView();
  });
  cfg.listenToKeys(onKey);
  const { of, seed } = wanted();
  begin(of || choice.value, seed || newSeed());
})(window.cfg);
