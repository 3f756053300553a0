/* The columns of the table of models: sorting by one of them, hiding some. */
((cfg) => {
  "use strict";

  /* Sorts the rows by a column, "-" before its name for backwards. Empty cells come last, whichever way it is sorted. */
  function sortRows(items, heads, wanted) {
    const back = wanted.startsWith("-");
    const column = heads.findIndex((head) => head.dataset.column === wanted.replace("-", ""));
    heads.forEach((head, at) => {
      if (at === column) head.setAttribute("aria-sort", back ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    if (column < 0) return items.sort((a, b) => a.at - b.at);
    const keyOf = heads[column].dataset.column === "status" ? statusKey : (item) => item.keys[column];
    return items.sort((a, b) => compare(keyOf(a), keyOf(b), back) || a.at - b.at);
  }

  function compare(x, y, back) {
    if (!x || !y) return (y ? 1 : 0) - (x ? 1 : 0);
    if (x === y) return 0;
    return x < y === back ? 1 : -1;
  }

  /* Statuses sort in the order in which the vocabulary has them. */
  function statusKey(item) {
    return String(Object.keys(cfg.statuses).indexOf(item.status) + 10);
  }

  /* Shows the columns whose boxes are checked. */
  function showColumns(table, heads, boxes) {
    for (const box of boxes) {
      const at = heads.findIndex((head) => head.dataset.column === box.value);
      if (heads[at].hidden !== box.checked) continue; // as it is
      for (const row of table.rows) row.cells[at].hidden = !box.checked;
    }
  }

  /* Makes the heads buttons; `sort` is called with what to sort by. */
  function addSortButtons(heads, current, sort) {
    for (const head of heads) {
      const { column } = head.dataset;
      const button = cfg.element("button", { type: "button" }, head.textContent);
      button.addEventListener("click", () => sort(current() === column ? `-${column}` : column));
      head.replaceChildren(button);
    }
  }

  Object.assign(cfg, { sortRows, showColumns, addSortButtons });
})(window.cfg);
