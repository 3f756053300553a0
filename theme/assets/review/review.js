/* The cards: those that are due today, one after the other, and new ones. The address says of what: ?of=quality. */
((cfg) => {
  "use strict";

  const PARTS = ["names", "summaries", "paths"];

  const form = document.querySelector("[data-cfg-review]");
  const place = document.querySelector("[data-cfg-deck]");
  if (!form || !place) return;
  const output = form.querySelector("output");
  const { of: choice, fresh: most } = form.elements;
  let deck = []; // ids
  let queue = []; // ids to be seen today
  let again = new Set(); // those that were answered today, and not surely: to be seen until they are

  async function begin() {
    output.textContent = "Loading …";
    const loaded = await Promise.all(PARTS.map(cfg.tryToLoad));
    output.textContent = loaded.includes(false) ? "The cards could not be loaded. Check the connection and try again." : "";
    if (loaded.includes(false)) return;
    cfg.keepAddress({ of: choice.value });
    cfg.remember("new-cards", most.value);
    deck = cfg.deckOf(cfg.names, cfg.paths, choice.value);
    again = new Set();
    fill(Number(most.value));
    show(false);
  }

  function fill(mostNew) {
    const { due, fresh } = cfg.cardsOfToday(deck, cfg.learned(), cfg.deviceDay(), mostNew);
    queue = [...due, ...fresh];
    output.textContent = `${cfg.formatCount(due.length, "card")} due, ${fresh.length} new`;
  }

  function show(isNext) {
    const id = queue[0];
    if (!id) {
      end();
      return;
    }
    const entry = cfg.entryAt(cfg.names, cfg.names.ids.indexOf(id));
    place.replaceChildren(
      cfg.reviewCard(entry, cfg.learned().cards[id], cfg.deviceDay(), (quality) => grade(id, quality)),
      cfg.element("p", { class: "cfg-review__left", role: "status" }, `${cfg.formatCount(queue.length, "card")} left today`),
    );
    if (isNext) place.querySelector("button").focus();
  }

  /* The first answer of a day counts; after that a card is only seen until it is known. */
  function grade(id, quality) {
    if (!again.has(id)) cfg.learn((state) => cfg.noteAnswer(state, id, quality, cfg.deviceDay()));
    queue.shift();
    again.add(id);
    if (cfg.comesAgainToday(quality)) queue.push(id);
    show(true);
  }

  function end() {
    const next = cfg.nextDue(deck, cfg.learned());
    const more = cfg.element("button", { type: "button", class: "cfg-button" }, "New cards now");
    more.addEventListener("click", () => {
      fill(Number(most.value) + (cfg.learned().fresh[cfg.deviceDay()] ?? 0));
      show(true);
    });
    if (again.size) cfg.markDone(`cards?of=${choice.value}`, true);
    place.replaceChildren(
      cfg.element("h2", { tabindex: -1 }, "Done for today"),
      cfg.element("p", {}, next ? `The next card is due ${cfg.onDate(next)}.` : "No card of these is under review yet."),
      deck.some((id) => !cfg.learned().cards[id]) ? cfg.element("p", {}, more) : "",
    );
    if (again.size) place.querySelector("h2").focus();
  }

  /* Space shows the answer, and 1 to 4 grade it. */
  function onKey(event) {
    if (/^[1-4]$/.test(event.key)) place.querySelector(`:not([hidden]) > div > [data-cfg-grade="${event.key}"]`)?.click();
    const shown = place.querySelector(".cfg-review__show");
    if (event.key === " " && shown && !event.target.closest?.("button, a, summary")) {
      event.preventDefault();
      shown.click();
    }
  }

  form.hidden = false;
  const isOffered = (select) => (value) => [...select.options].some((option) => option.value === value);
  most.value = cfg.recall("new-cards", isOffered(most), most.value);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    begin();
    place.scrollIntoView();
  });
  cfg.listenToKeys(onKey);
  const asked = new URLSearchParams(location.search).get("of");
  if (isOffered(choice)(asked)) {
    choice.value = asked;
    begin();
  }
})(window.cfg);
