/* The shown rows and columns of a table as CSV. */
((cfg) => {
  "use strict";

  const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/; // a spreadsheet would run it

  /* Text as a cell: quoted, and never a formula. */
  function csvCell(text) {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  }

  function csvLine(texts) {
    return `${texts.map(csvCell).join(",")}\r\n`;
  }

  /* The table with the ids of the entries as first column; dates in a form that sorts. */
  function tableAsCsv(head, items) {
    const lines = items.map(({ row, link }) => csvLine([link.dataset.term, ...shownTexts(row)]));
    return csvLine(["id", ...shownTexts(head)]) + lines.join("");
  }

  function shownTexts(row) {
    return [...row.cells].filter((cell) => !cell.hidden).map(cellText);
  }

  function cellText(cell) {
    const [time, note, link] = ["time", "small", "[data-term]"].map((part) => cell.querySelector(part));
    if (link) return link.textContent.trim();
    if (time) return time.dateTime + (note ? ` ${note.textContent}` : "");
    return cell.textContent.trim().replace(/\s+/g, " ");
  }

  /* Offers the text as a file; the mark at its start lets spreadsheets see that it is UTF-8. */
  function downloadCsv(text, name) {
    cfg.offerFile(["\ufeff", text], "text/csv;charset=utf-8", name);
  }

  Object.assign(cfg, { csvCell, tableAsCsv, downloadCsv });
})(window.cfg);
