/* Question patterns such as "what (replaced|followed) [the] {x}": words, (either|or), [may be left out], {slots}. */
(function (finder) {
  "use strict";

  const TOKEN = /\[([^\]]+)\]|\(([^)]+)\)|\{(\w)\}|(\w+)/g;

  /* A function that returns what stands in the slots of a text, or null when the text is not so worded. */
  function pattern(written) {
    const source = written.replace(TOKEN, (_, optional, either, slot, word) => {
      if (optional) return `(?:(?:${optional}) )?`;
      if (either) return `(?:${either}) `;
      return slot ? `(?<${slot}>.+?) ` : `${word} `;
    }).replace(/(?<=[ ?]) (?=[(\w]|$)/g, "");
    const expression = new RegExp(`^${source}$`);
    return (text) => {
      const match = expression.exec(finder.plain(text) + " ");
      return match && { ...match.groups };
    };
  }

  Object.assign(finder, { pattern });
})(window.cfgFinder ??= {});
