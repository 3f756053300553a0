/* Hover cards: a link to an entry shows what the entry is, on hover, focus and long press (WCAG 1.4.13). */
(function (finder) {
  "use strict";

  const LINKS = "a[data-term]:not([role=option])";
  const SHOW_AFTER = 500;
  const HIDE_AFTER = 250;  // time to move the pointer from the link onto the card
  const GAP = 8;

  let card = null;
  let link = null;
  let timer = 0;
  let pressed = false;  // the card came by a long press, so the click that ends it opens nothing

  function isOn() {
    return finder.recall("cards", true);
  }

  function later(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  async function show(target, point) {
    if (!isOn() || target === link) return;
    await finder.load("names");
    const at = finder.names.ids.indexOf(target.dataset.term);
    if (at < 0 || !target.isConnected) return;
    hide();
    link = target;
    card = make(finder.entry(finder.names, at));
    document.body.append(card);
    place(rectAt(target, point));
    link.setAttribute("aria-describedby", card.firstChild.id);
  }

  function hide() {
    clearTimeout(timer);
    if (!card) return;
    card.remove();
    link.removeAttribute("aria-describedby");
    card = link = null;
    pressed = false;
  }

  function make(entry) {
    const text = document.createElement("div");
    text.id = "cfg-hover-text";
    text.append(...finder.face(finder.names, entry, {}, []));
    const off = document.createElement("button");
    off.type = "button";
    off.tabIndex = -1;  // by keyboard the switch is in the foot of the search box
    off.className = "cfg-hover__off";
    off.textContent = "Turn these cards off";
    off.addEventListener("click", () => turn(false));
    const made = document.createElement("div");
    made.className = "cfg-hover";
    made.style.setProperty("--cfg-chip", `var(--cfg-area-${entry.area}, var(--cfg-finder-accent))`);
    made.append(text, off);
    made.addEventListener("pointerenter", () => clearTimeout(timer));
    made.addEventListener("pointerleave", () => later(hide, HIDE_AFTER));
    return made;
  }

  /* A link that wraps has a box a line: the one under the pointer, else the first. */
  function rectAt(target, point) {
    const rects = [...target.getClientRects()];
    return rects.find((rect) => point && point.y >= rect.top - 2 && point.y <= rect.bottom + 2) || rects[0];
  }

  /* Above the link, where the text has been read already; below when there is no room. */
  function place(rect) {
    const fits = rect.top - card.offsetHeight - GAP > 60;
    const top = fits ? rect.top - card.offsetHeight - GAP : rect.bottom + GAP;
    const most = document.documentElement.clientWidth - card.offsetWidth - GAP;
    card.style.top = `${top + window.scrollY}px`;
    card.style.left = `${Math.max(GAP, Math.min(rect.left, most)) + window.scrollX}px`;
  }

  function turn(on) {
    finder.remember("cards", on);
    hide();
    labelSwitches();
  }

  function labelSwitches() {
    for (const button of document.querySelectorAll("[data-cfg-cards-switch]")) {
      button.hidden = false;
      button.textContent = isOn() ? "Turn hover cards off" : "Turn hover cards on";
    }
  }

  function linkOf(event) {
    return event.target.closest ? event.target.closest(LINKS) : null;
  }

  document.addEventListener("pointerover", (event) => {
    const target = linkOf(event);
    if (!target || event.pointerType === "touch") return;
    if (target === link) clearTimeout(timer);
    else later(() => show(target, event), SHOW_AFTER);
  });
  document.addEventListener("pointerout", (event) => {
    if (linkOf(event) && event.pointerType !== "touch") later(hide, HIDE_AFTER);
  });
  document.addEventListener("focusin", (event) => {
    const target = linkOf(event);
    if (target && target.matches(":focus-visible")) later(() => show(target), SHOW_AFTER);
  });
  document.addEventListener("focusout", (event) => {
    if (linkOf(event) && !(card && card.matches(":hover"))) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("pointerdown", (event) => {
    if (card && !card.contains(event.target)) hide();
    const target = linkOf(event);
    if (target && event.pointerType === "touch") later(() => show(target, event).then(() => { pressed = true; }), SHOW_AFTER);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, (event) => { if (event.pointerType === "touch" && !card) clearTimeout(timer); });
  }
  for (const menu of ["contextmenu", "click"]) {
    document.addEventListener(menu, (event) => {
      if (!pressed || linkOf(event) !== link) return;
      event.preventDefault();
      if (menu === "click") pressed = false;
    });
  }
  document.addEventListener("click", (event) => {
    if (event.target.closest && event.target.closest("[data-cfg-cards-switch]")) turn(!isOn());
  });
  labelSwitches();
})(window.cfgFinder ??= {});
