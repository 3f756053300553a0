/* The options of a listbox, one of which may be active: keys move it, the input names it to screen readers. */
((cfg) => {
  "use strict";

  function makeOptions(input) {
    let options = [];
    let active = -1;

    function activate(number, scroll = true) {
      options[active]?.setAttribute("aria-selected", "false");
      active = number;
      const option = options[number];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", option.id);
      if (scroll) option.scrollIntoView({ block: "nearest" });
    }

    /* The number of the option to which a key leads; undefined for other keys. */
    function target(key) {
      const last = options.length - 1;
      if (last < 0) return undefined;
      if (key === "ArrowDown") return active < last ? active + 1 : 0;
      if (key === "ArrowUp") return active > 0 ? active - 1 : last;
      if (active >= 0 && key === "Home") return 0;
      if (active >= 0 && key === "End") return last;
      return undefined;
    }

    return {
      activate,
      target,
      replace(list) {
        options = list;
        active = -1;
      },
      count: () => options.length,
      active: () => options[active],
      first: () => options[0],
      /* Activates the first option that is accepted; the reader sees it already. */
      activateWhere: (accepts) => activate(options.findIndex(accepts), false),
    };
  }

  Object.assign(cfg, { makeOptions });
})(window.cfg);
