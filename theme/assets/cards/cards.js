/* Hover cards: a link to an entry shows what the entry is, on hover, focus and long press (WCAG 1.4.13). */
((cfg) => {
  "use strict";

  const LINKS = "a[data-term]:not([role=option])";
  const SHOW_AFTER = 500;
  const HIDE_AFTER = 250; // time to move the pointer from the link onto the card

  const cards = cfg.makeSwitch("cards", "hover cards", hide);
  let card = null;
  let link = null;
  let timer = 0;
  let pressed = false; // the card came by a long press, so the click that ends it opens nothing

  function later(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  async function show(target, point) {
    if (!cards.isOn() || target === link) return;
    const [loaded] = await Promise.all([cfg.tryToLoad("names"), cfg.tryToLoad("summaries")]);
    const at = loaded ? cfg.names.ids.indexOf(target.dataset.term) : -1;
    if (at < 0 || !isStillMeant(target, point)) return;
    hide();
    link = target;
    card = cfg.makeCard(cfg.entryAt(cfg.names, at), () => cards.turn(false));
    card.addEventListener("pointerenter", () => clearTimeout(timer));
    card.addEventListener("pointerleave", () => later(hide, HIDE_AFTER));
    document.body.append(card);
    cfg.placeCard(card, target, point);
    link.setAttribute("aria-describedby", card.firstChild.id);
  }

  /* Whether the reader is still at a link after the loading. */
  function isStillMeant(target, point) {
    return target.isConnected && (point?.pointerType === "touch" || target.matches(":hover, :focus"));
  }

  function hide() {
    clearTimeout(timer);
    if (!card) return;
    card.remove();
    link.removeAttribute("aria-describedby");
    card = null;
    link = null;
    pressed = false;
  }

  function linkOf(event) {
    return event.target.closest?.(LINKS) ?? null;
  }

  function listenToPointer() {
    document.addEventListener("pointerover", (event) => {
      const target = linkOf(event);
      if (!target || event.pointerType === "touch") return;
      if (target === link) clearTimeout(timer);
      else later(() => show(target, event), SHOW_AFTER);
    });
    document.addEventListener("pointerout", (event) => {
      if (linkOf(event) && event.pointerType !== "touch") later(hide, HIDE_AFTER);
    });
  }

  function listenToKeys() {
    document.addEventListener("focusin", (event) => {
      const target = linkOf(event);
      if (target?.matches(":focus-visible")) later(() => show(target), SHOW_AFTER);
    });
    document.addEventListener("focusout", (event) => {
      if (linkOf(event) && !card?.matches(":hover")) hide();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") hide();
    });
  }

  function listenToTouch() {
    document.addEventListener("pointerdown", (event) => {
      if (card && !card.contains(event.target)) hide();
      const target = linkOf(event);
      if (target && event.pointerType === "touch") later(() => press(target, event), SHOW_AFTER);
    });
    for (const end of ["pointerup", "pointercancel"]) {
      document.addEventListener(end, (event) => {
        if (event.pointerType === "touch" && !card) clearTimeout(timer);
      });
    }
    for (const name of ["contextmenu", "click"]) document.addEventListener(name, endPress);
  }

  async function press(target, point) {
    await show(target, point);
    pressed = link === target;
  }

  function endPress(event) {
    if (!pressed || linkOf(event) !== link) return;
    event.preventDefault();
    if (event.type === "click") pressed = false;
  }

  listenToPointer();
  listenToKeys();
  listenToTouch();
})(window.cfg);
