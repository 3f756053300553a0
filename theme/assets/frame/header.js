/* The header's two buttons: the list of contents on narrow screens, and light or dark. */
((cfg) => {
  "use strict";

  const root = document.documentElement;
  const drawer = document.getElementById("__drawer");
  const menu = document.querySelector("[data-cfg-drawer]");

  const behind = document.querySelectorAll(".md-skip, .cfg-hero, .md-sidebar--secondary, .md-content, .cfg-footer");

  /* While the list is open, nothing behind it takes the focus. */
  function showContents(open) {
    drawer.checked = open;
    menu.setAttribute("aria-expanded", String(open));
    for (const part of behind) part.inert = open;
    if (open) document.querySelector(".cfg-nav a").focus();
  }

  function switchScheme() {
    const chosen = root.dataset.cfgScheme;
    const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.cfgScheme = dark ? "light" : "dark";
    cfg.remember("scheme", root.dataset.cfgScheme);
  }

  if (drawer && menu) {
    drawer.checked = false; // a browser may restore it when it comes back to the page
    menu.addEventListener("click", () => showContents(!drawer.checked));
    drawer.addEventListener("change", () => showContents(drawer.checked));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !drawer.checked) return;
      showContents(false);
      menu.focus();
    });
  }
  document.querySelector("button[data-cfg-scheme]")?.addEventListener("click", switchScheme);
})(window.cfg);
