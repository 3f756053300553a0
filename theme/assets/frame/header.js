/* The header's two buttons: the list of contents on narrow screens, and light or dark. */
((cfg) => {
  "use strict";

  const root = document.documentElement;
  const menu = document.querySelector("[data-cfg-drawer]");
  const behind = document.querySelectorAll(".md-skip, .cfg-hero, .md-sidebar--secondary, .md-content, .cfg-footer");

  // Material's own switch: while it is on, the list is shown. Made when the list is first opened: without scripts nothing opens it.
  let drawer = null;

  function makeDrawer() {
    drawer = cfg.element("input", { class: "md-toggle", type: "checkbox", id: "__drawer", "data-md-toggle": "drawer" });
    document.body.prepend(drawer, cfg.element("label", { class: "md-overlay", for: drawer.id }));
    drawer.addEventListener("change", () => showContents(drawer.checked));
  }

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

  menu?.addEventListener("click", () => {
    if (!drawer) makeDrawer();
    showContents(!drawer.checked);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer?.checked) return;
    showContents(false);
    menu.focus();
  });
  document.querySelector("button[data-cfg-scheme]")?.addEventListener("click", switchScheme);
})(window.cfg);
