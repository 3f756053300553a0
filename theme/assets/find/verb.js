/* The verb of a sentence in the number of its subject: "the flexibilities are planned to end". No DOM. */
((cfg) => {
  "use strict";

  const PLURAL = { is: "are", was: "were", has: "have" };
  const VERB = /^ (is|was|has|[a-z]{3,}s)\b/; // of a third person, behind its subject

  /* What follows a subject in the plural; what is no verb in the present stays. */
  function withPluralVerb(piece) {
    return piece.replace(VERB, (_, verb) => ` ${PLURAL[verb] ?? verb.replace(/ies$/, "ys").replace(/s$/, "")}`);
  }

  Object.assign(cfg, { withPluralVerb });
})(window.cfg);
