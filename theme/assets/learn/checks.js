/* A question at the end of a chapter: says whether a choice is right, and why. */
((cfg) => {
  "use strict";

  const LETTERS = "ABCD";

  function startCheck(place) {
    const id = place.dataset.cfgCheck;
    const options = [...place.querySelectorAll("input")];
    const chosen = () => options.findIndex((option) => option.checked);
    const before = cfg.learned().answers[id];
    for (const [at, option] of options.entries()) option.checked = at === before; // whatever a browser remembers of forms
    if (before !== undefined) show(place, options, before);
    place.querySelector("button").addEventListener("click", () => {
      show(place, options, chosen());
      if (chosen() >= 0) cfg.learn((state) => Object.assign(state.answers, { [id]: chosen() }));
    });
  }

  function show(place, options, at) {
    const result = place.querySelector("[role=status]");
    if (at < 0) {
      result.textContent = "Choose an answer first.";
      return;
    }
    const right = options.findIndex((option) => "cfgRight" in option.dataset);
    for (const option of options) option.parentElement.removeAttribute("data-cfg-result");
    options[at].parentElement.dataset.cfgResult = "wrong";
    options[right].parentElement.dataset.cfgResult = "right";
    result.textContent = at === right ? "Right." : `Not right: the answer is ${LETTERS[right]}.`;
    place.querySelector("details").open = true;
  }

  Object.assign(cfg, { startCheck });
})(window.cfg);
