/* When a card comes again: algorithm SM-2, as P. A. Wozniak published it ("Optimization of learning", 1990, chapter 3.2; first
   used in SuperMemo 2, 1987). No DOM. A card is [due, seen, interval, repetitions, easiness]. */
((cfg) => {
  "use strict";

  const FIRST = [1, 6]; // days after the first and the second repetition
  const EASINESS = 2.5; // of a new card
  const LEAST = 1.3;
  const RECALLED = 3; // from this grade on
  const SURE = 4; // below this grade a card comes again on the same day
  const FARTHEST = 36_500; // days

  /* A card after an answer of quality 0 to 5 on a day. */
  function reviewedCard(card, quality, day) {
    const [, , before, times, easiness] = card ?? ["", "", 0, 0, EASINESS];
    if (quality < RECALLED) return [cfg.dayAfter(day, FIRST[0]), day, FIRST[0], 0, easiness]; // from the beginning, as easy as before
    const now = easierBy(easiness, quality);
    const interval = Math.min(FIRST[times] ?? Math.ceil(rounded(before * now)), FARTHEST);
    return [cfg.dayAfter(day, interval), day, interval, times + 1, now];
  }

  function easierBy(easiness, quality) {
    const missing = 5 - quality;
    return Math.max(LEAST, rounded(easiness + 0.1 - missing * (0.08 + missing * 0.02)));
  }

  /* What arithmetic with fractions adds far behind the point is no more than that. */
  function rounded(value) {
    return Number(value.toFixed(4));
  }

  function comesAgainToday(quality) {
    return quality < SURE;
  }

  Object.assign(cfg, { reviewedCard, comesAgainToday });
})(window.cfg);
