// The chart's line of today, placed on the reader's own day or on the day asked for; names of families stay in view.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var finder = window.cfgFinder;
  var frame = document.querySelector("[data-cfg-chart]");
  var svg = frame.querySelector("svg"), line = svg.querySelector("[data-cfg-today]");
  var form = document.querySelector("[data-cfg-chart-form]"), on = form.elements.on;
  var bars = Array.from(svg.querySelectorAll("[data-life]"));
  var width = svg.viewBox.baseVal.width;
  bars.forEach(function (bar) { bar.cfgHref = bar.getAttribute("href"); });

  function place(day) {
    var start = Date.UTC(frame.dataset.first, 0, 1);
    return Math.min(Math.max((Date.parse(day) - start) / 86400000 / 365.25 * frame.dataset.year, 0), width);
  }

  function show() {
    var day = on.value || finder.today(), x = place(day), running = 0;
    line.setAttribute("x1", x);
    line.setAttribute("x2", x);
    bars.forEach(function (bar) {
      var now = /^(active|ending)$/.test(finder.status(bar.dataset.life, day));
      bar.dataset.now = now ? "yes" : "no";
      bar.setAttribute("href", bar.cfgHref + (on.value ? "?on=" + day : ""));
      running += now ? 1 : 0;
    });
    svg.toggleAttribute("data-dated", Boolean(on.value));
    document.querySelector("[data-cfg-chart-day]").textContent = finder.say(day).replace("on ", "");
    form.querySelector("output").textContent = running + " running on this day";
    return x;
  }

  function keep() {
    var text = on.value ? "?on=" + on.value : "";
    try { history.replaceState(null, "", location.pathname + text + location.hash); } catch (error) { /* file:// may forbid it */ }
  }

  frame.addEventListener("scroll", function () {
    svg.querySelectorAll("[data-cfg-stay]").forEach(function (name) { name.setAttribute("x", frame.scrollLeft + 8); });
  });
  form.hidden = false;
  form.addEventListener("input", function () { show(); keep(); });
  form.addEventListener("reset", function () { setTimeout(function () { show(); keep(); }); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  on.value = new URLSearchParams(location.search).get("on") || "";
  frame.scrollLeft = show() - frame.clientWidth * .6;
});
