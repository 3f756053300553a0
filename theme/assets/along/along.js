/* On the way along a path (?path=first-hour&step=2): at the foot of the screen, where one is and what comes next. */
((cfg) => {
  "use strict";

  async function show(id, step) {
    const loaded = await cfg.tryToLoad("paths");
    const path = loaded && Object.hasOwn(cfg.paths, id) ? cfg.paths[id] : null;
    if (!path?.steps[step - 1]) return;
    document.querySelector(".md-content").append(bar(path, step));
  }

  function bar({ name, page, steps }, step) {
    const [key] = steps[step - 1];
    const [, address, next] = steps[step] ?? [];
    const home = cfg.siteAddress(page);
    const where = cfg.element("span", {}, cfg.element("a", { href: home }, name), `, step ${step} of ${steps.length}`);
    const href = next ? cfg.siteAddress(address) : home;
    const done = cfg.element("a", { class: "cfg-button cfg-button--main", href }, next ? `Done, next: ${next}` : "Done, back to the path");
    done.addEventListener("click", () => cfg.markDone(key, true));
    return cfg.element("nav", { class: "cfg-along", "aria-label": "Path" }, where, done);
  }

  const query = new URLSearchParams(location.search);
  if (query.get("path")) show(query.get("path"), Number(query.get("step")));
})(window.cfg);
