/* What a reader has learned, kept on the device alone: what is done, answers to questions, cards under review.

   Anything may lie in the storage, written by a newer guide or by another page: what does not look right is as if it were not there. */
((cfg) => {
  "use strict";

  const NAME = "learned";
  const MOST = 20_000; // of a kind, the newest
  const LONGEST = 200; // characters of a key
  const FARTHEST = 36_500; // days

  const isDay = (value) => typeof value === "string" && cfg.isDay(value);
  const isWithin = (value, least, most) => typeof value === "number" && value >= least && value <= most;
  const isWhole = (value, least, most) => Number.isInteger(value) && isWithin(value, least, most);

  /* A card is [due, last seen, days between, times in a row, easiness]. */
  function isCard(value) {
    if (!Array.isArray(value) || value.length !== 5) return false;
    const [due, seen, interval, repetitions, easiness] = value;
    return isDay(due) && isDay(seen) && isWhole(interval, 0, FARTHEST) && isWhole(repetitions, 0, FARTHEST) && isWithin(easiness, 1.3, 10);
  }

  const KINDS = { done: isDay, answers: (value) => isWhole(value, 0, 3), cards: isCard, fresh: (value) => isWhole(value, 0, MOST) };

  /* What is right of anything: {done: {page: day}, answers: {question: option}, cards: {entry: card}, fresh: {day: new cards}}. */
  function cleanLearned(value) {
    return Object.fromEntries(Object.entries(KINDS).map(([kind, isValid]) => [kind, cleanKind(value?.[kind], isValid)]));
  }

  function cleanKind(value, isValid) {
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    const pairs = isObject ? Object.entries(value).filter(([key, one]) => key.length <= LONGEST && isValid(one)) : [];
    return Object.assign(Object.create(null), Object.fromEntries(pairs.slice(-MOST)));
  }

  /* Adds what was remembered elsewhere; of a card that both know, the one seen last counts. */
  function mergeLearned(state, other) {
    for (const kind of ["done", "answers"]) Object.assign(state[kind], other[kind]);
    for (const [id, card] of Object.entries(other.cards)) {
      const own = state.cards[id];
      if (!own || own[1] < card[1]) state.cards[id] = card;
    }
  }

  const read = () => cleanLearned(cfg.recall(NAME, () => true, null));

  /* What is stored, read once a change, here or in another window: a page asks for each of its marks, and much may be stored. */
  let text = null;
  let state = cleanLearned(null);
  function learned() {
    const now = cfg.stored(NAME);
    if (now !== text) {
      text = now;
      state = read();
    }
    return state;
  }

  /* Changes what is stored: reads it anew, since another window may have written meanwhile. */
  function learn(change) {
    const own = read();
    change(own);
    cfg.remember(NAME, own);
    document.dispatchEvent(new CustomEvent("cfg-learned"));
  }

  /* Marks something as done, on the reader's own day, or as not done. */
  function markDone(key, done) {
    learn((state) => {
      if (done) state.done[key] = cfg.deviceDay();
      else delete state.done[key];
    });
  }

  Object.assign(cfg, { cleanLearned, mergeLearned, learned, learn, markDone });
})(window.cfg);
