// Any two to four entries side by side, from the data in assets/compare.js; the address names them: ?ids=aco-reach,lead.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var data = window.cfgCompare, finder = window.cfgFinder, MOST = 4;
  var form = document.querySelector("[data-cfg-compare]");
  var result = document.querySelector("[data-cfg-compare-result]");
  var root = JSON.parse(document.getElementById("__config").textContent).base.replace(/\/?$/, "/");
  var asked = new URLSearchParams(location.search);
  var chosen = (asked.get("ids") || "").split(",").filter(function (id, at, all) { return data.entries[id] && all.indexOf(id) === at; }).slice(0, MOST);
  var ids = new Map();

  function make(name, attributes, children) {
    var element = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    element.append.apply(element, children || []);
    return element;
  }

  function label(id) { return data.entries[id].label; }

  function link(id) {
    var on = asked.get("on") ? "?on=" + asked.get("on") : "";
    return make("a", { "class": "cfg-link", href: root + data.address.replace("{}", id) + on, "data-term": id }, [label(id)]);
  }

  // The status is that of the reader's day, or of `?on=`; all else is as of the build.
  function valueOf(id, at) {
    if (data.labels[at] === "Status") return [data.statuses[finder.status(data.entries[id].life, finder.today())]];
    return data.entries[id].points[at] || [];
  }

  function cell(id, value) {
    var parts = [];
    value.forEach(function (part) { parts.push(parts.length ? "; " : "", Array.isArray(part) ? link(part[0]) : part); });
    return make("td", { "data-label": label(id) }, value.length ? parts : [make("span", { "class": "cfg-compare__none" }, ["not recorded"])]);
  }

  function line(name, at) {
    var values = chosen.map(function (id) { return valueOf(id, at); });
    if (!values.some(function (value) { return value.length; })) return null;
    // What an entry does not say is no difference, but it is not the same either.
    var said = new Set(values.map(function (value) { return JSON.stringify(value); }));
    if (said.size === 1 && form.elements.only.checked) return null;
    said.delete("[]");
    var differs = !data.prose.includes(name) && said.size > 1;
    var head = make("th", { scope: "row" }, [name].concat(differs ? [make("span", { "class": "cfg-compare__mark" }, ["differs"])] : []));
    return make("tr", differs ? { "class": "cfg-compare__differs" } : {}, [head].concat(values.map(function (value, i) { return cell(chosen[i], value); })));
  }

  function table() {
    var heads = chosen.map(function (id) {
      var name = label(id) !== data.entries[id].name ? [make("small", {}, [data.entries[id].name])] : [];
      return make("th", { scope: "col" }, [link(id)].concat(name));
    });
    return make("table", { "class": "cfg-compare" }, [
      make("caption", { "class": "cfg-hidden" }, [chosen.map(label).join(", ") + ", point by point"]),
      make("thead", {}, [make("tr", {}, [make("td", {})].concat(heads))]),
      make("tbody", {}, data.labels.map(line).filter(Boolean)),
    ]);
  }

  function apart() {
    var told = [];
    chosen.forEach(function (id) {
      chosen.forEach(function (other) {
        var because = data.entries[id].apart[other];
        if (because) told.push(make("li", {}, [link(id), " and ", link(other), make("span", {}, [because])]));
      });
    });
    return told.length ? [make("h2", {}, ["What tells them apart"]), make("ul", { "class": "cfg-confused" }, told)] : [];
  }

  function show() {
    form.querySelector(".cfg-compare__chosen").replaceChildren.apply(form.querySelector(".cfg-compare__chosen"), chosen.map(function (id) {
      var button = make("button", { type: "button", "aria-label": "Remove " + label(id) }, [label(id)]);
      button.addEventListener("click", function () { chosen.splice(chosen.indexOf(id), 1); show(); keep(); form.elements.entry.focus(); });
      return make("li", {}, [button]);
    }));
    form.querySelector("output").textContent = chosen.length < 2 ? "Choose at least two entries." : "";
    form.elements.entry.disabled = chosen.length === MOST;
    result.replaceChildren.apply(result, chosen.length < 2 ? [] : [table()].concat(apart()));
  }

  function keep() {
    if (chosen.length) asked.set("ids", chosen.join(",")); else asked.delete("ids");
    var text = asked.toString().replace(/%2C/g, ",");
    try { history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash); } catch (error) { /* file:// may forbid it */ }
  }

  // Takes what the list offers ("TEAM: Transforming …"), an acronym, a name or an id.
  function add(text) {
    var id = ids.get(text.trim().toLowerCase());
    if (!id) { form.querySelector("output").textContent = text.trim() ? "No entry has this name." : ""; return; }
    if (!chosen.includes(id)) chosen.push(id);
    form.elements.entry.value = "";
    show();
    keep();
  }

  Object.keys(data.entries).forEach(function (id) {
    var entry = data.entries[id], long = entry.acronym ? entry.acronym + ": " + entry.name : entry.name;
    [entry.acronym, entry.name, id, long].forEach(function (name) { if (name && !ids.has(name.toLowerCase())) ids.set(name.toLowerCase(), id); });
    form.querySelector("datalist").append(make("option", { value: long }));
  });
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); add(form.elements.entry.value); });
  form.elements.entry.addEventListener("input", function (event) {
    // A choice from the list comes whole, not letter by letter.
    if (!event.inputType || event.inputType === "insertReplacementText") add(form.elements.entry.value);
  });
  form.elements.only.addEventListener("change", show);
  show();
});
