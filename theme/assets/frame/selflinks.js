/* Gives each heading with an address a link to itself, so that a section can be sent to somebody. */
((cfg) => {
  "use strict";

  for (const heading of document.querySelectorAll("article :is(h2, h3)")) {
    const { id } = heading.closest("[id]");
    if (id !== "content") heading.append(cfg.element("a", { class: "headerlink", href: `#${id}`, title: "Link to this section" }, "¶"));
  }
})(window.cfg);
