/* Paths: which steps are done, how many, and where to go on. */
((cfg) => {
  "use strict";

  /* The page of a path, by the line that leads to its first step. */
  function startPath(line) {
    const steps = [...document.querySelectorAll("[data-cfg-step]")];
    const link = line.querySelector("a");
    const first = link.textContent;
    const addressOf = (step) => step.querySelector(".cfg-step__name").getAttribute("href");

    function show() {
      const { done } = cfg.learned();
      for (const step of steps) {
        step.querySelector(":scope > label input").checked = Boolean(done[step.dataset.cfgStep]);
        step.toggleAttribute("data-cfg-done", Boolean(done[step.dataset.cfgStep]));
      }
      const count = steps.filter((step) => step.hasAttribute("data-cfg-done")).length;
      const next = steps.find((step) => !step.hasAttribute("data-cfg-done"));
      for (const step of steps) step.toggleAttribute("data-cfg-next", count > 0 && step === next);
      link.textContent = count ? `Continue with step ${steps.indexOf(next) + 1}` : first;
      link.hidden = !next;
      link.href = addressOf(next ?? steps[0]);
      line.querySelector("[role=status]").textContent = next ? doneOf(count, steps.length) : "All steps are done.";
    }

    for (const step of steps) {
      const box = step.querySelector(":scope > label input");
      box.addEventListener("change", () => cfg.markDone(step.dataset.cfgStep, box.checked));
    }
    document.addEventListener("cfg-learned", show);
    window.addEventListener("pageshow", show); // back from a step, as the page was left
    show();
  }

  function doneOf(count, length) {
    return count ? `${count} of ${length} steps done` : "";
  }

  /* A path in the list of all. */
  function startPathCard(card) {
    const keys = card.dataset.cfgKeys.split(" ");
    const place = card.querySelector(".cfg-pathcard__done");

    function show() {
      const { done } = cfg.learned();
      const count = keys.filter((key) => done[key]).length;
      place.textContent = doneOf(count, keys.length);
      card.toggleAttribute("data-cfg-done", count === keys.length);
    }

    document.addEventListener("cfg-learned", show);
    window.addEventListener("pageshow", show);
    show();
  }

  Object.assign(cfg, { startPath, startPathCard });
})(window.cfg);
