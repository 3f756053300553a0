/* Draws what was found into the panel of the search box. Looks nothing up. */
((cfg) => {
  "use strict";

  const ROWS = 20;
  const ANNOUNCE_AFTER = 500; // milliseconds of rest before a screen reader hears the count
  const MARGIN = 20; // pixels between the panel and the edge of the screen
  const LOWEST = 240; // pixels that the panel is high at least

  let drawn = ""; // what the rows were made from
  let timer = 0;

  function finderPart(box, name) {
    return box.querySelector(`.cfg-finder__${name}`);
  }

  /* Draws the rows and returns them, or null when they are there already: a finger may be on them. */
  function drawRows(box, index, hits, words) {
    const shown = hits.slice(0, ROWS);
    const made = JSON.stringify([words, Boolean(cfg.summaries), shown.map((hit) => [hit.at, hit.passage])]);
    if (made === drawn) return null;
    drawn = made;
    const list = finderPart(box, "list");
    list.scrollTop = 0;
    const [mark, day] = [cfg.marker(words), cfg.today()];
    const rows = shown.map((hit, number) => cfg.resultRow(index, hit, number, mark, day));
    list.replaceChildren(...rows);
    list.hidden = !rows.length;
    return rows;
  }

  function drawAnswer(box, index, answer) {
    const place = finderPart(box, "answer");
    replaceChanged(place, answer ? cfg.answerElements(index, answer) : []);
    place.hidden = !answer;
  }

  /* Leaves what looks the same where it is: a finger may be on it. */
  function replaceChanged(place, elements) {
    const same = elements.length === place.children.length && elements.every((made, at) => made.isEqualNode(place.children[at]));
    if (!same) place.replaceChildren(...elements);
  }

  /* Draws a button an area, when there is a choice; `choose` is called with the area's id. */
  function drawAreas(box, index, hits, pressed, choose) {
    const counts = new Map();
    for (const hit of hits) {
      const { area } = index.entries[hit.at];
      if (area) counts.set(area, (counts.get(area) ?? 0) + 1);
    }
    const place = finderPart(box, "areas");
    place.hidden = counts.size < 2;
    const buttons = [...counts].map(([id, count]) => {
      const button = cfg.areaButton(index.names.areas[id], count, id === pressed);
      button.addEventListener("click", () => choose(id));
      return button;
    });
    replaceChanged(place, place.hidden ? [] : buttons);
  }

  /* The line above the rows: text, or pieces of it with links. */
  function drawHeading(box, ...pieces) {
    finderPart(box, "heading").replaceChildren(...pieces);
    finderPart(box, "heading").hidden = !pieces.some(Boolean);
  }

  /* Announces to screen readers, once the typing rests. */
  function announce(box, text) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      finderPart(box, "said").textContent = text;
    }, ANNOUNCE_AFTER);
  }

  /* The panel ends where the screen ends, on a phone where its keyboard begins. */
  function fitPanel(box) {
    const screen = window.visualViewport?.height ?? window.innerHeight;
    const room = screen - box.querySelector("[role=combobox]").getBoundingClientRect().bottom - MARGIN;
    box.style.setProperty("--cfg-finder-room", `${Math.max(room, LOWEST)}px`);
  }

  Object.assign(cfg, { finderPart, drawRows, drawAnswer, drawAreas, drawHeading, announce, fitPanel });
})(window.cfg);
