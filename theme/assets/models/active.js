/* What a form filters by, each as a button that takes the filter away. */
((cfg) => {
  "use strict";

  function showChips(form, names, apply) {
    const values = cfg.readFields(form, names);
    const active = names.filter((name) => values[name]).map((name) => form.elements[name]);
    form.querySelector("[data-cfg-active]").textContent = active.length ? `(${active.length})` : "";
    form.querySelector("[data-cfg-chips]").replaceChildren(
      ...active.map((field) => {
        const label = `${labelOf(field)}: ${shownValue(field)}`;
        const button = cfg.removeButton(label);
        button.addEventListener("click", () => {
          field.value = field.defaultValue ?? "";
          field.focus();
          apply();
        });
        return cfg.element("li", {}, button);
      }),
    );
  }

  function labelOf(field) {
    return field.labels[0].firstChild.textContent.trim();
  }

  function shownValue(field) {
    if (field.selectedOptions) return field.selectedOptions[0].textContent;
    return field.type === "date" ? cfg.formatDate(field.value) : field.value;
  }

  Object.assign(cfg, { showChips });
})(window.cfg);
