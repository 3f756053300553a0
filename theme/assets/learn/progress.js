/* What the device remembers: saved as a file, loaded from one, erased. */
((cfg) => {
  "use strict";

  const ERASE = "Erase";
  const LARGEST = 5_000_000; // bytes of a file

  function startProgress(place) {
    const status = place.querySelector("[role=status]");
    const erase = place.querySelector("[data-cfg-erase]");
    const file = place.querySelector("[type=file]");
    place.querySelector("[data-cfg-export]").addEventListener("click", save);
    file.addEventListener("change", async () => {
      status.textContent = await bringBack(file.files[0]);
      file.value = "";
    });
    erase.addEventListener("click", () => {
      const sure = erase.textContent !== ERASE;
      if (sure) cfg.learn((state) => Object.assign(state, cfg.cleanLearned(null)));
      erase.textContent = sure ? ERASE : "Erase all of it, for good";
      status.textContent = sure ? "Everything is erased." : "";
    });
    erase.addEventListener("blur", () => {
      erase.textContent = ERASE;
    });
  }

  function save() {
    const text = JSON.stringify({ guide: "CMS Field Guide", saved: cfg.deviceDay(), ...cfg.learned() });
    cfg.offerFile([text], "application/json", `cms-field-guide-progress-${cfg.deviceDay()}.json`);
  }

  /* Adds what a file holds to what the device remembers; returns what is to be said of it. */
  async function bringBack(file) {
    if (!file || file.size > LARGEST) return "This file holds no progress.";
    try {
      const found = cfg.cleanLearned(JSON.parse(await file.text()));
      const count = Object.values(found).reduce((sum, kind) => sum + Object.keys(kind).length, 0);
      if (!count) return "This file holds no progress.";
      cfg.learn((state) => cfg.mergeLearned(state, found));
      const [steps, cards] = [found.done, found.cards].map((kind) => Object.keys(kind).length);
      return `Loaded: ${cfg.formatCount(steps, "step")} done, ${cfg.formatCount(cards, "card")}.`;
    } catch {
      return "This file holds no progress.";
    }
  }

  Object.assign(cfg, { startProgress });
})(window.cfg);
