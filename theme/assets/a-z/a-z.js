// The filters of the A to Z: by area, kind and status; the address keeps them, so that a selection can be shared.
(function () {
  "use strict";
  var form = document.querySelector("[data-cfg-filters]");
  if (!form) return;
  var items = Array.from(document.querySelectorAll(".cfg-index li"));
  var names = ["area", "kind", "status"];

  function fits(item) {
    return names.every(function (name) {
      var wanted = form.elements[name].value;
      return !wanted || (name === "area" ? item.dataset.areas.split(" ").includes(wanted) : item.dataset[name] === wanted);
    });
  }

  function apply() {
    var shown = 0;
    items.forEach(function (item) { item.hidden = !fits(item); shown += item.hidden ? 0 : 1; });
    document.querySelectorAll(".cfg-index").forEach(function (list) {
      var empty = !list.querySelector("li:not([hidden])");
      list.hidden = empty;
      list.previousElementSibling.hidden = empty;
    });
    form.querySelector("output").textContent = shown + (shown === 1 ? " entry" : " entries");
  }

  function keep() {
    var query = new URLSearchParams(location.search);
    names.forEach(function (name) {
      if (form.elements[name].value) query.set(name, form.elements[name].value); else query.delete(name);
    });
    var text = query.toString();
    try { history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash); } catch (error) { /* file:// may forbid it */ }
  }

  function read() {
    var query = new URLSearchParams(location.search);
    names.forEach(function (name) { form.elements[name].value = query.get(name) || ""; });
    apply();
  }

  form.hidden = false;
  form.addEventListener("input", function () { apply(); keep(); });
  form.addEventListener("reset", function () { setTimeout(function () { apply(); keep(); }); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  window.addEventListener("popstate", read);
  document.addEventListener("DOMContentLoaded", read);  // when status.js has told the status of today
})();
