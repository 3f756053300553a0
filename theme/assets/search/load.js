/* Loads the generated parts of the index as scripts, since pages on file:// can load nothing else. */
((cfg) => {
  "use strict";

  const loading = new Map(); // name of a part → promise

  /* Loads assets/search/<part>.js, which sets cfg[part], once. After a failure the next call tries again. */
  function load(part) {
    if (!loading.has(part)) {
      loading.set(part, addScript(part));
      loading.get(part).catch(() => loading.delete(part));
    }
    return loading.get(part);
  }

  function addScript(part) {
    return new Promise((resolve, reject) => {
      const script = cfg.element("script", { src: cfg.siteAddress(`assets/search/${part}.js`) });
      const failure = new Error(`${script.src} did not load`);
      script.addEventListener("load", () => (cfg[part] ? resolve() : reject(failure)));
      script.addEventListener("error", () => reject(failure));
      document.head.append(script);
    });
  }

  /* Loads a part that may be missing: resolves to whether it is there. */
  function tryToLoad(part) {
    return load(part).then(
      () => true,
      () => false,
    );
  }

  Object.assign(cfg, { tryToLoad });
})(window.cfg);
