/* What the scripts of all pages share: elements, addresses, forms whose fields the address keeps. */
((cfg) => {
  "use strict";

  /* Makes an element; attributes that are null or false and children that are null or empty are left out. */
  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== false) made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  }

  /* A button for something that was chosen, which a click is to take away. */
  function removeButton(label) {
    return element("button", { type: "button", class: "cfg-removable", "aria-label": `Remove ${label}` }, label);
  }

  /* The address from this page of a path of the site; each page holds its own way to the root. */
  function siteAddress(path) {
    return (document.documentElement.dataset.cfgBase || ".").replace(/\/?$/, "/") + path;
  }

  /* The address from this page of an entry, with the day that the reader chose, if one is given. */
  function entryAddress(id, day = "") {
    return siteAddress(cfg.names.address.replace("{}", id)) + (day && `?on=${day}`);
  }

  /* Sets parameters of this page's address, so that it can be shared; empty ones go, all others stay. */
  function keepAddress(values) {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(values)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const text = query.toString().replaceAll("%2C", ",");
    const search = text && `?${text}`;
    if (search === location.search) return;
    try {
      history.replaceState(history.state, "", location.pathname + search + location.hash);
    } catch {
      // Browsers refuse this on file://, or when it is done too often.
    }
  }

  /* Shows a form that only scripts bring to life; `apply` is called at each change. */
  function wireForm(form, apply) {
    form.hidden = false;
    for (const field of form.querySelectorAll("[type=date]")) field.defaultValue = cfg.deviceDay();
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply)); // when the fields have been emptied
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  /* The values of named fields of a form; today, and what is no day of the calendar, are as if they were not there. */
  function readFields(form, names) {
    const read = (field) => (field.type === "date" ? cfg.dayOf(field) : field.value);
    return Object.fromEntries(names.map((name) => [name, read(form.elements[name])]));
  }

  /* Sets named fields of a form from the address, else to that with which they begin. */
  function fillFields(form, names) {
    const query = new URLSearchParams(location.search);
    for (const name of names) form.elements[name].value = query.get(name) ?? form.elements[name].defaultValue ?? "";
  }

  /* Offers pieces of text as a file. */
  function offerFile(pieces, type, name) {
    const href = URL.createObjectURL(new Blob(pieces, { type }));
    element("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  }

  Object.assign(cfg, { element, removeButton, siteAddress, entryAddress, keepAddress, wireForm, readFields, fillFields, offerFile });
})(window.cfg);
