/* A chapter: a button at its end marks it as read, and the line below its title says when it was. */
((cfg) => {
  "use strict";

  function startReading(article) {
    const key = article.dataset.cfgChapter;
    const said = cfg.element("span", { class: "cfg-reading__read" });
    const button = cfg.element("button", { type: "button", class: "cfg-button" });
    const place = cfg.element("p", { class: "cfg-mark-read" }, button);
    article.insertBefore(place, article.querySelector(":scope > #sources"));
    article.querySelector(".cfg-reading")?.append(said);

    function show() {
      const day = cfg.learned().done[key];
      said.textContent = day ? `Read ${cfg.onDate(day)}` : "";
      button.textContent = day ? "Mark as not read" : "Mark as read";
    }

    button.addEventListener("click", () => cfg.markDone(key, !cfg.learned().done[key]));
    document.addEventListener("cfg-learned", show);
    show();
  }

  Object.assign(cfg, { startReading });
})(window.cfg);
