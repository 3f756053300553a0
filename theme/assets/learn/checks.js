/* The questions at the end of a chapter: says whether a choice is right, and why. */
((cfg) => {
  "use strict";

  const LETTERS = "ABCD";

  for (const form of document.querySelectorAll("[data-cfg-check]")) start(form);

  function start(form) {
    const id = form.dataset.cfgCheck;
    const options = [...form.elements.answer];
    const result = form.querySelector(".cfg-check__result");
    const details = form.querySelector("details");
    const chosen = () => options.findIndex((option) => option.checked);

    function show() {
      const at = chosen();
      for (const option of options) option.parentElement.removeAttribute("data-cfg-result");
      if (at < 0) {
        result.textContent = "Choose an answer first.";
        return;
      }
      const right = options.findIndex((option) => "cfgRight" in option.dataset);
      options[at].parentElement.dataset.cfgResult = at === right ? "right" : "wrong";
      options[right].parentElement.dataset.cfgResult = "right";
      result.textContent = at === right ? "Right." : `Not right: the answer is ${LETTERS[right]}.`;
      details.open = true;
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      show();
      const at = chosen();
      if (at >= 0) cfg.learn((state) => Object.assign(state.answers, { [id]: at }));
    });
    const before = cfg.learned().answers[id];
    if (before !== undefined) {
      options[before].checked = true;
      show();
    }
  }
})(window.cfg);
