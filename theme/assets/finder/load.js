/* The namespace of the finder, and its loader: parts come as script elements, since file:// has no fetch. */
window.cfgFinder = {};

(function (finder) {
  "use strict";

  const started = new Map();
  let config = null;

  /* The way from this page to the root of the site, as Material writes it into each page. */
  function base() {
    config = config || JSON.parse(document.getElementById("__config").textContent);
    return config.base.replace(/\/?$/, "/");
  }

  /* Load scripts in the order named, each once; resolves when the last has run. */
  function load(...paths) {
    return Promise.all(paths.map((path) => {
      if (!started.has(path)) started.set(path, add(base() + path));
      return started.get(path);
    }));
  }

  function add(source) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = source;
      script.async = false;  // runs in the order of insertion, loads at the same time
      script.onload = done;
      script.onerror = () => failed(new Error(source + " did not load"));
      document.head.append(script);
    });
  }

  /* The address of an entry from this page. */
  function address(id) {
    return base() + finder.names.address.replace("{}", id);
  }

  Object.assign(finder, { load, address });
})(window.cfgFinder);
