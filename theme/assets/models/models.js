// The catalog of models: statuses on a chosen day, filters, sorting, columns, a permanent address, CSV of what is shown.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var IN_SIGHT = 40;  // rows, more than any screen holds
  var finder = window.cfgFinder;
  var form = document.querySelector("[data-cfg-catalog]");
  var table = document.querySelector("[data-cfg-catalog-table]");
  var body = table.tBodies[0];
  var heads = Array.from(table.tHead.rows[0].cells);
  var rows = Array.from(body.rows).map(read);
  var labels = {};
  var order = Array.from(form.elements.status.options).map(function (option) { labels[option.value] = option.text; return option.text; });
  var columns = Array.from(form.querySelectorAll("[name=column]"));
  var fields = ["name", "on", "status", "family", "participation", "payer", "state", "year", "apm", "sort"];

  // What a row says, read once, so that a click costs no look at the page.
  function read(row, at) {
    var link = row.querySelector("[data-term]");
    var text = (link.textContent + "|" + row.dataset.names).toLowerCase();
    return { row: row, at: at, link: link, href: link.getAttribute("href"), text: text, data: row.dataset,
             chip: row.querySelector(".cfg-status"), keys: Array.from(row.cells).map(key) };
  }

  function key(cell) {
    var time = cell.querySelector("time");
    return time ? time.dateTime : cell.textContent.trim().toLowerCase();
  }

  function value(name) { return form.elements[name].value; }

  function has(list, mark, wanted) { return (list || "").split(mark).includes(wanted); }

  // A model ran in a year when it was in force on one of its days.
  function ran(life, year) {
    var parts = life.split(" ");
    for (var at = 0; at < parts.length; at += 2) {
      var from = at ? parts[at - 1] : "", to = parts[at + 1] || "9999";
      if ((parts[at] === "active" || parts[at] === "ending") && from <= year + "-12-31" && to > year + "-01-01") return true;
    }
    return false;
  }

  function fits(item) {
    var data = item.data, status = value("status");
    if (status ? !(status === "running" ? /^(active|ending)$/.test(item.status) : item.status === status) : item.status === "not-yet") return false;
    return item.text.includes(value("name").trim().toLowerCase()) &&
      (!value("family") || data.category === value("family")) &&
      (!value("participation") || data.participation === value("participation")) &&
      (!value("payer") || has(data.payers, "|", value("payer"))) &&
      (!value("state") || has(data.states, " ", value("state"))) &&
      (!value("year") || ran(data.life, value("year"))) &&
      (!value("apm") || data.apm === value("apm"));
  }

  function date(day) {
    rows.forEach(function (item) {
      item.status = finder.status(item.data.life, day);
      if (item.chip.dataset.status !== item.status) {
        item.chip.dataset.status = item.status;
        item.chip.textContent = labels[item.status];
      }
      item.link.setAttribute("href", item.href + (value("on") ? "?on=" + day : ""));
    });
    var time = document.querySelector("[data-cfg-catalog-day]");
    time.dateTime = day;
    time.textContent = finder.say(day).replace("on ", "");
  }

  // Empty cells stand last, whichever way a column is sorted.
  function sort() {
    var wanted = value("sort"), back = wanted[0] === "-";
    var column = heads.findIndex(function (head) { return head.dataset.column === wanted.replace("-", ""); });
    heads.forEach(function (head, at) {
      if (at === column) head.setAttribute("aria-sort", back ? "descending" : "ascending"); else head.removeAttribute("aria-sort");
    });
    function keyed(item) { return heads[column].dataset.column === "status" ? String(order.indexOf(labels[item.status]) + 10) : item.keys[column]; }
    rows.sort(function (a, b) {
      if (column < 0) return a.at - b.at;
      var x = keyed(a), y = keyed(b);
      if (!x || !y) return (y ? 1 : 0) - (x ? 1 : 0) || a.at - b.at;
      return (x < y ? -1 : x > y ? 1 : 0) * (back ? -1 : 1) || a.at - b.at;
    });
    var moved = rows.some(function (item, at) { return body.rows[at] !== item.row; });
    if (moved) body.append.apply(body, rows.map(function (item) { return item.row; }));  // else the browser has less to lay out
  }

  // The rows in sight at once, the rest when these are painted: to lay out all of them takes longer than a click should.
  function reveal(fitting) {
    rows.forEach(function (item) { if (!item.fits) item.row.hidden = true; });
    fitting.slice(0, IN_SIGHT).forEach(show);
    requestAnimationFrame(function () { setTimeout(function () { fitting.slice(IN_SIGHT).forEach(show); }); });
  }

  function show(item) {
    item.row.hidden = !item.fits;  // another filter may have come in between
  }

  function apply() {
    date(value("on") || finder.today());
    rows.forEach(function (item) { item.fits = fits(item); });
    sort();
    var fitting = rows.filter(function (item) { return item.fits; }), shown = fitting.length;
    reveal(fitting);
    columns.forEach(function (box) {
      var at = heads.findIndex(function (head) { return head.dataset.column === box.value; });
      if (heads[at].hidden === box.checked) Array.from(table.rows).forEach(function (row) { row.cells[at].hidden = !box.checked; });
    });
    document.querySelector("[data-cfg-catalog-none]").hidden = shown > 0;
    var later = value("on") ? rows.filter(function (item) { return item.status === "not-yet"; }).length : 0;
    form.querySelector("output").textContent = shown + " of " + rows.length + " models" + (later ? "; " + later + " were not yet announced" : "");
  }

  function keep() {
    var query = new URLSearchParams();
    fields.forEach(function (name) { if (value(name)) query.set(name, value(name)); });
    var without = columns.filter(function (box) { return !box.checked; }).map(function (box) { return box.value; });
    if (without.length) query.set("without", without.join(","));
    var text = query.toString();
    try { history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash); } catch (error) { /* file:// may forbid it */ }
  }

  function restore() {
    var query = new URLSearchParams(location.search), without = (query.get("without") || "").split(",");
    fields.forEach(function (name) { form.elements[name].value = query.get(name) || ""; });
    columns.forEach(function (box) { box.checked = !without.includes(box.value); });
    apply();
  }

  function quoted(text) { return '"' + text.replace(/"/g, '""') + '"'; }

  function csv() {
    var lines = [["id"].concat(shownCells(table.tHead.rows[0])).map(quoted).join(",")];
    rows.forEach(function (item) {
      if (item.fits) lines.push([item.link.dataset.term].concat(shownCells(item.row)).map(quoted).join(","));
    });
    return lines.join("\r\n") + "\r\n";
  }

  function shownCells(row) {
    return Array.from(row.cells).filter(function (cell) { return !cell.hidden; }).map(function (cell) {
      var time = cell.querySelector("time"), note = cell.querySelector("small"), link = cell.querySelector("[data-term]");
      if (link) return link.textContent.trim();
      return time ? time.dateTime + (note ? " " + note.textContent : "") : cell.textContent.trim().replace(/\s+/g, " ");
    });
  }

  function download() {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff", csv()], { type: "text/csv;charset=utf-8" }));
    link.download = "cms-models-" + (value("on") || finder.today()) + ".csv";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  heads.forEach(function (head) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", function () {
      form.elements.sort.value = value("sort") === head.dataset.column ? "-" + head.dataset.column : head.dataset.column;
      apply();
      keep();
    });
  });
  // On a phone the rarer filters are folded away, unless the address asks for one of them.
  var more = form.querySelector("[data-cfg-more]"), narrow = matchMedia("(width < 45em)");
  function unfold() {
    more.open = !narrow.matches || Array.from(more.querySelectorAll("select")).some(function (select) { return select.value; });
  }
  narrow.addEventListener("change", unfold);
  form.hidden = false;
  form.addEventListener("input", function () { apply(); keep(); });
  form.addEventListener("reset", function () { setTimeout(function () { apply(); keep(); }); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.querySelector("[data-cfg-csv]").addEventListener("click", download);
  window.addEventListener("popstate", restore);
  restore();
  unfold();
});
