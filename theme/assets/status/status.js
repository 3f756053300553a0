// Shows the status of the reader's own day: each status line holds all phases of its entry, written at build time.
(function (finder) {
  "use strict";

  function refresh(line, day) {
    var phases = Array.from(line.querySelectorAll("[data-from]"));
    var current = phases.filter(function (phase) { return phase.dataset.from <= day; }).pop();
    phases.forEach(function (phase) { phase.hidden = phase !== current; });
    line.querySelectorAll("[data-cfg-countdown]").forEach(function (span) { span.textContent = finder.countdown(day, span.dataset.cfgCountdown); });
    var next = Array.from(line.querySelectorAll("[data-cfg-next]"));
    var due = next.filter(function (milestone) { return milestone.dataset.cfgNext >= day; })[0];
    next.forEach(function (milestone) { milestone.hidden = milestone !== due; });
    var time = line.querySelector("[data-cfg-day]");
    time.dateTime = day;
    time.textContent = finder.formatDate(day);
  }

  // The day that was asked for goes along to the entries that the page links.
  function carry(on) {
    document.querySelectorAll(".md-content a:is([data-term], [data-row])").forEach(function (link) {
      link.setAttribute("href", link.getAttribute("href").split("?")[0] + (on ? "?on=" + on : ""));
    });
  }

  function pick(line, input) {
    var query = new URLSearchParams(location.search);
    input.value = query.get("on") || "";
    input.parentNode.hidden = false;
    input.addEventListener("change", function () {
      if (input.value) query.set("on", input.value); else query.delete("on");
      var text = query.toString();
      try { history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash); } catch (error) { /* file:// may forbid it */ }
      refresh(line, input.value || finder.today());
      carry(input.value);
    });
    if (input.value) carry(input.value);
  }

  // Elsewhere an entry shows but the name of its status.
  function refreshChip(chip, day, labels) {
    var status = finder.status(chip.dataset.cfgLife, day);
    if (status === chip.dataset.status) return;
    chip.dataset.status = status;
    chip.removeAttribute("title");  // it explained the status of the day of the build
    if (chip.matches(".cfg-status")) chip.textContent = labels[status];
  }

  var day = finder.today();
  var labels = JSON.parse(document.getElementById("__config").textContent).statuses;
  document.querySelectorAll("[data-cfg-life]").forEach(function (chip) { refreshChip(chip, day, labels); });
  document.querySelectorAll("[data-cfg-phases]").forEach(function (line) {
    refresh(line, day);
    pick(line, line.querySelector("[data-cfg-pick] input"));
  });
})(window.cfgFinder ??= {});
