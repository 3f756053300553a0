/* The elements of a card: its front, its back, the grades. */
((cfg) => {
  "use strict";

  const { element } = cfg;
  const GRADES = [
    [1, "Forgot"],
    [3, "Hard"],
    [4, "Good"],
    [5, "Easy"],
  ];

  /* A card; `graded` is called with the quality of the answer, from 0 to 5. */
  function reviewCard(entry, card, day, graded) {
    const area = cfg.names.areas[entry.area];
    const show = element("button", { type: "button", class: "cfg-button cfg-review__show" }, "Show the answer");
    const back = element("div", { class: "cfg-review__back", hidden: "" }, ...backOf(entry), gradeButtons(card, day, graded));
    const front = element("p", { class: "cfg-review__front" }, entry.acronym || entry.name);
    const place = element(
      "section",
      { class: "cfg-review__card", "data-area": entry.area, "aria-label": "Card" },
      element("p", { class: "cfg-review__area" }, area.name),
      front,
      show,
      back,
    );
    show.addEventListener("click", () => {
      back.hidden = false;
      show.remove();
      back.querySelector(".cfg-review__name").focus();
    });
    return place;
  }

  function backOf(entry) {
    const name = element("p", { class: "cfg-review__name", tabindex: -1 }, entry.name);
    const link = element("a", { href: cfg.entryAddress(entry.id), "data-term": entry.id }, "Read the entry");
    return [name, element("p", { class: "cfg-review__summary" }, entry.summary), element("p", { class: "cfg-review__more" }, link)];
  }

  function gradeButtons(card, day, graded) {
    const buttons = GRADES.map(([quality, label], nth) => {
      const [, , interval] = cfg.reviewedCard(card, quality, day);
      const when = cfg.comesAgainToday(quality) ? "again today" : `in ${cfg.formatCount(interval, "day")}`;
      const button = element("button", { type: "button", "data-cfg-grade": nth + 1 }, label, " ", element("small", {}, when));
      button.addEventListener("click", () => graded(quality));
      return button;
    });
    return element("div", { class: "cfg-review__grades", role: "group", "aria-label": "How well did you know it?" }, ...buttons);
  }

  Object.assign(cfg, { reviewCard });
})(window.cfg);
