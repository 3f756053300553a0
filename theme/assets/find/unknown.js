/* Whether the guide knows what was typed: a name that nothing bears is said to be unknown, whatever is near it. No DOM. */
((cfg) => {
  "use strict";

  const GOOD = 28; // from here on all words were found, or a name, or one that is spelled almost so
  const LONGEST_ACRONYM = 5; // letters
  const CAPITALS = /^[A-Z][A-Z0-9-]{1,5}$/;

  /* `hits` are the ranked ones. Initials that we made up, and a name without its last word, are no names. */
  function isUnknown(typed, hits) {
    const [best] = hits;
    if (!best || best.score < GOOD) return true;
    if (hits.some((hit) => hit.score >= cfg.SURE)) return false;
    return best.guessed || best.key?.field === "initials" || isStrangeAcronym(typed.trim(), hits);
  }

  /* An acronym is known or not; but a short word in small letters may be the beginning of a longer one. */
  function isStrangeAcronym(text, hits) {
    if (CAPITALS.test(text)) return true;
    const letters = cfg.glue(cfg.words(text));
    return /^[a-z]+$/i.test(text) && text.length <= LONGEST_ACRONYM && !hits.some(({ key }) => key?.glue?.startsWith(letters));
  }

  /* The name that was typed, as the guide writes it, when several entries have it. */
  function sharedName(index, typed) {
    const names = [typed, cfg.withoutNoise(index, typed)].map((text) => index.shared.get(cfg.glue(cfg.words(text))));
    return (names[0] ?? names[1])?.name ?? null;
  }

  Object.assign(cfg, { isUnknown, sharedName });
})(window.cfg);
