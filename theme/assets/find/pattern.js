/* Question patterns such as "what (replaced|followed) [the] {x}": words, (either|or), [may be left out], {slots}. No DOM. */
((cfg) => {
  "use strict";

  const TOKEN = /\[([^\]]+)\]|\(([^)]+)\)|\{(\w)\}|(\w+)/g;
  const SPACE_BETWEEN_TOKENS = /(?<=[ ?]) (?=[(\w]|$)/g;

  /* A function from a plain text to what it has in the slots, or to null when it is not so worded. */
  function pattern(written) {
    const source = written.replace(TOKEN, (_, optional, either, slot, word) => {
      if (optional) return `(?:(?:${optional}) )?`;
      if (either) return `(?:${either}) `;
      return slot ? `(?<${slot}>.+?) ` : `${word} `;
    });
    const expression = new RegExp(`^${source.replace(SPACE_BETWEEN_TOKENS, "")}$`);
    return (plain) => {
      const match = expression.exec(`${plain} `);
      return match && { ...match.groups };
    };
  }

  Object.assign(cfg, { pattern });
})(window.cfg);
