/* Runs before the first paint: the colors that the reader chose, and that scripts run at all. */
try {
  document.documentElement.dataset.cfgScheme = localStorage.getItem("cfg-scheme") || "";
} catch {
  // Storage may be forbidden.
}
document.documentElement.classList.replace("no-js", "js");
