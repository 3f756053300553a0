/* What a reader has learned, kept on the device alone: what is done, answers to questions, cards under review.

   Anything may lie in the storage, written by a newer guide or by another page: what does not look right is as if it were not there. */
((cfg) => {
  "use strict";

  const NAME = "learned";
  const MOST = 20_000; // entries of a kind
  const LONGEST = 200; // characters of a key
  const isKey = (key) => key.length <= LONGEST;
  const isDay = (value) => typeof value === "string" && cfg.isDay(value);
  const isChoice = (value) => Number.isInteger(value) && value >= 0 && value < 4;

  const KINDS = { done: isDay, answers: isChoice };

  /* What is right of anything: {done: {page: day}, answers: {question: option}}. */
  function cleaned(value) {
    const from = isObject(value) ? value : {};
    const kinds = Object.entries(KINDS).map(([kind, isValid]) => [kind, cleanedKind(from[kind], isValid)]);
    return Object.fromEntries(kinds);
  }

  function cleanedKind(value, isValid) {
    const pairs = isObject(value) ? Object.entries(value).filter(([key, one]) => isKey(key) && isValid(one)) : [];
    return Object.assign(Object.create(null), Object.fromEntries(pairs.slice(0, MOST)));
  }

  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  function learned() {
    return cleaned(cfg.recall(NAME, () => true, {}));
  }

  /* Changes what is stored: reads it anew, since another window may have written meanwhile. */
  function learn(change) {
    const state = learned();
    change(state);
    cfg.remember(NAME, state);
    document.dispatchEvent(new CustomEvent("cfg-learned"));
  }

  Object.assign(cfg, { learned, learn, cleanedLearning: cleaned });
})(window.cfg);
