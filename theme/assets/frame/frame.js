// The header's two buttons: the list of contents on narrow screens, and light or dark.
(function () {
  "use strict";
  var drawer = document.getElementById("__drawer");
  var menu = document.querySelector("[data-cfg-drawer]");

  function show(open) {
    drawer.checked = open;
    menu.setAttribute("aria-expanded", String(open));
  }

  menu.addEventListener("click", function () { show(!drawer.checked); });
  drawer.addEventListener("change", function () { show(drawer.checked); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && drawer.checked) { show(false); menu.focus(); }
  });

  document.querySelector("button[data-cfg-scheme]").addEventListener("click", function () {
    var root = document.documentElement;
    var dark = root.dataset.cfgScheme ? root.dataset.cfgScheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.cfgScheme = dark ? "light" : "dark";
    try { localStorage.setItem("cfg-scheme", root.dataset.cfgScheme); } catch (error) { /* file:// may forbid storage */ }
  });
})();
