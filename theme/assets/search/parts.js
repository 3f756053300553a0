/* Makes all of the search box but its field; it is not in the pages, since without scripts there is nothing to search. */
((cfg) => {
  "use strict";

  /* How one types in the field, and what comes of it. */
  const TYPING = {
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    autocomplete: "off",
    autocapitalize: "off",
    autocorrect: "off",
    spellcheck: "false",
    enterkeyhint: "go",
    maxlength: "300",
  };

  const box = document.querySelector("[data-cfg-finder]");
  if (!box) return;

  /* A part of the panel, hidden until there is something in it. */
  function part(tag, name, attributes = {}, ...children) {
    return cfg.element(tag, { class: `cfg-finder__${name}`, hidden: "", ...attributes }, ...children);
  }

  function proposal() {
    const href = box.dataset.propose;
    return href ? cfg.element("a", { class: "cfg-finder__link", href }, "Propose an entry") : "";
  }

  function foot() {
    const keys = ["↑", "↓", "Enter", "Esc"].map((key) => cfg.element("kbd", {}, key));
    const help = [keys[0], " ", keys[1], " choose ", keys[2], " open ", keys[3], " close"];
    const switches = ["slash", "cards"].map((name) =>
      cfg.element("button", { class: "cfg-finder__switch", type: "button", "data-cfg-switch": name }),
    );
    return cfg.element("div", { class: "cfg-finder__foot" }, cfg.element("span", { "aria-hidden": "true" }, ...help), ...switches);
  }

  const panel = part(
    "div",
    "panel",
    {},
    part("div", "answer"),
    part("div", "areas", { role: "group", "aria-label": "Only one area" }),
    part("p", "none", {}, "Nothing found under that name. ", proposal()),
    part("p", "heading"),
    part("div", "list", { id: "cfg-finder-list", role: "listbox", "aria-label": "Entries" }),
    foot(),
  );
  const field = box.querySelector(".cfg-finder__field");
  field.append(
    cfg.element("button", { class: "cfg-finder__clear", type: "button", "aria-label": "Clear the search", hidden: "" }),
    cfg.element("kbd", { class: "cfg-finder__slash", "aria-hidden": "true" }, "/"),
  );
  const input = field.querySelector("input");
  for (const [name, value] of Object.entries(TYPING)) input.setAttribute(name, value);
  box.append(panel, cfg.element("div", { class: "cfg-finder__said cfg-hidden", role: "status" }));
})(window.cfg);
