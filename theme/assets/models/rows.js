/* The rows of the table of models, read once, so that a click costs no look at the page. */
((cfg) => {
  "use strict";

  function readRows(body) {
    return [...body.rows].map((row, at) => {
      const link = row.querySelector("[data-term]");
      return {
        row,
        at,
        link,
        href: link.getAttribute("href"),
        text: `${link.textContent}|${row.dataset.names}`.toLowerCase(),
        data: row.dataset,
        chip: row.querySelector(".cfg-status"),
        keys: [...row.cells].map(sortKey),
      };
    });
  }

  function sortKey(cell) {
    const time = cell.querySelector("time");
    return time ? time.dateTime : cell.textContent.trim().toLowerCase();
  }

  /* Sets the status of a row to that of a day; `chosen` is the day that links to entries take along, or "". */
  function dateRow(item, day, chosen) {
    item.day = day;
    item.status = cfg.statusOn(item.data.life, day);
    item.link.setAttribute("href", item.href + (chosen && `?on=${chosen}`));
    if (item.chip.dataset.status === item.status) return;
    item.chip.dataset.status = item.status;
    item.chip.textContent = cfg.statuses[item.status];
  }

  Object.assign(cfg, { readRows, dateRow });
})(window.cfg);
