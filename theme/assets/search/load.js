/* Loads the generated parts of the index as script elements, since file:// has no fetch. */
(function (finder) {
  "use strict";

  const started = new Map();
  let root = "";

  /* The way from this page to the root of the site, as each page holds it. */
  function base() {
    root = root || JSON.parse(document.getElementById("__config").textContent).base.replace(/\/?$/, "/");
    return root;
  }

  /* Load a part ("names", "facts", "text") once; resolves when it is there. */
  function load(part) {
    if (!started.has(part)) {
      started.set(part, add(`${base()}assets/search/${part}.js`));
      started.get(part).catch(() => started.delete(part));  // the next focus tries again
    }
    return started.get(part);
  }

  function add(source) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = source;
      script.onload = done;
      script.onerror = () => failed(new Error(source + " did not load"));
      document.head.append(script);
    });
  }

  /* The address from this page of another one, given from the root of the site. */
  function from(root) {
    return base() + root;
  }

  /* The address of an entry from this page. */
  function address(id) {
    return from(finder.names.address.replace("{}", id));
  }

  Object.assign(finder, { load, from, address });
})(window.cfgFinder ??= {});
