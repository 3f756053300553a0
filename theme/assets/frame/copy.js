/* Buttons that copy the address of a page, or a citation of it, and say so. */
((cfg) => {
  "use strict";

  const SAID_FOR = 2000; // milliseconds that a button says what it did

  /* The page's address on the web if it has one, else where it is read; with the day that the reader chose. */
  function pageAddress() {
    const canonical = document.querySelector("link[rel=canonical]")?.href;
    const day = cfg.chosenDay();
    return (canonical ?? location.href.split(/[?#]/)[0]) + (day && `?on=${day}`);
  }

  function textOf(button) {
    if (button.dataset.cfgCopy === "link") return pageAddress();
    return `“${document.querySelector("h1").textContent}.” CMS Field Guide, as of ${cfg.formatDate(cfg.today())}. ${pageAddress()}`;
  }

  /* Where a browser keeps its clipboard from pages without encryption, a selected field is copied. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = cfg.element("textarea", { class: "cfg-hidden", readonly: "" }, text);
      document.body.append(field);
      field.select();
      const copied = document.execCommand("copy");
      field.remove();
      return copied;
    }
  }

  async function onClick(button) {
    const label = button.dataset.label ?? button.textContent;
    button.dataset.label = label;
    const copied = await copy(textOf(button));
    button.focus();
    button.textContent = copied ? "Copied" : "Copying is blocked";
    setTimeout(() => {
      button.textContent = label;
    }, SAID_FOR);
  }

  for (const button of document.querySelectorAll("[data-cfg-copy]")) {
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => onClick(button));
  }
  const printed = document.querySelector("[data-cfg-printed]");
  addEventListener("beforeprint", () => {
    printed.textContent = `${document.title}. As of ${cfg.formatDate(cfg.today())}. ${pageAddress()}`;
  });
})(window.cfg);
