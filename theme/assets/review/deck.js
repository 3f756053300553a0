/* Which cards are to be seen today: those that are due, then new ones, no more than the reader wants. No DOM. */
((cfg) => {
  "use strict";

  /* `ids` is the deck in the order in which new cards come; `learned` is what the device remembers. */
  function cardsOfToday(ids, learned, day, mostNew) {
    const known = ids.filter((id) => learned.cards[id]);
    const due = known.filter((id) => learned.cards[id][0] <= day).sort((a, b) => order(learned.cards[a][0], learned.cards[b][0]));
    const left = Math.max(0, mostNew - (learned.fresh[day] ?? 0));
    return { due, fresh: ids.filter((id) => !learned.cards[id]).slice(0, left) };
  }

  /* The day on which the next card of a deck is due, or nothing. */
  function nextDue(ids, learned) {
    return ids.flatMap((id) => (learned.cards[id] ? [learned.cards[id][0]] : [])).sort(order)[0] ?? "";
  }

  function order(a, b) {
    return a < b ? -1 : Number(a > b);
  }

  /* Notes an answer; a new card counts against those of its day. */
  function noteAnswer(learned, id, quality, day) {
    if (!learned.cards[id]) learned.fresh = { [day]: (learned.fresh[day] ?? 0) + 1 };
    learned.cards[id] = cfg.reviewedCard(learned.cards[id], quality, day);
  }

  /* The ids of a deck: of a path in its own order, of an area or of all entries the most important first. */
  function deckOf(names, paths, of) {
    if (Object.hasOwn(paths, of)) return paths[of].entries.map((at) => names.ids[at]);
    const all = names.ids.map((_, at) => at).filter((at) => of === "all" || names.area[at] === of);
    return all.sort((a, b) => names.weight[b] - names.weight[a]).map((at) => names.ids[at]);
  }

  Object.assign(cfg, { cardsOfToday, nextDue, noteAnswer, deckOf });
})(window.cfg);
