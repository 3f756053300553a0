/* The element of a hover card and where it goes next to a link. */
((cfg) => {
  "use strict";

  const GAP = 8;
  const HEADER = 60; // pixels at the top of the screen that the header covers
  const TOLERANCE = 2; // pixels between the lines of a link

  function makeCard(entry, turnOff) {
    const mark = cfg.marker([]);
    const text = cfg.element("div", { id: "cfg-hover-text" }, ...cfg.summaryElements(cfg.names, entry, {}, mark, cfg.today()));
    // By keyboard the switch is in the foot of the search box.
    const off = cfg.element("button", { type: "button", tabindex: -1, class: "cfg-hover__off" }, "Turn these cards off");
    off.addEventListener("click", turnOff);
    return cfg.element("div", { class: "cfg-hover", "data-area": entry.area }, text, off);
  }

  /* Above the link, where the text has been read already; below when there is no room. */
  function placeCard(card, link, point) {
    const rect = rectAt(link, point);
    const above = rect.top - card.offsetHeight - GAP;
    const top = above > HEADER ? above : rect.bottom + GAP;
    const most = document.documentElement.clientWidth - card.offsetWidth - GAP;
    card.style.top = `${top + window.scrollY}px`;
    card.style.left = `${Math.max(GAP, Math.min(rect.left, most)) + window.scrollX}px`;
  }

  /* A link that wraps has a box a line: the one under the pointer, else the first. */
  function rectAt(link, point) {
    const rects = [...link.getClientRects()];
    const isUnder = (rect) => point && point.y >= rect.top - TOLERANCE && point.y <= rect.bottom + TOLERANCE;
    return rects.find(isUnder) ?? rects[0];
  }

  Object.assign(cfg, { makeCard, placeCard });
})(window.cfg);
