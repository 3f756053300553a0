/* Where the reader is: the section in view in the list of sections, how far a chapter is read, the entry in its list. */
((cfg) => {
  "use strict";

  const LINE = 0.35; // of the height of the screen: the section that has passed this line is the one in view

  const links = [...document.querySelectorAll(".cfg-toc a")];
  const headings = links.map((link) => document.getElementById(link.hash.slice(1)));
  const progress = document.querySelector(".cfg-reading") && cfg.element("div", { class: "cfg-progress", "aria-hidden": "true" });
  let waiting = false;

  function update() {
    waiting = false;
    const length = document.documentElement.scrollHeight - innerHeight;
    const line = scrollY < length - 1 ? innerHeight * LINE : innerHeight; // at the end of the page the last one counts
    const current = headings.findLastIndex((heading) => heading?.getBoundingClientRect().top < line);
    for (const [at, link] of links.entries()) {
      if (at === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    progress?.style.setProperty("--cfg-read", length > 0 ? Math.min(scrollY / length, 1).toFixed(3) : "1");
  }

  function updateSoon() {
    if (!waiting) requestAnimationFrame(update);
    waiting = true;
  }

  if (progress) document.querySelector(".cfg-header").append(progress);
  if (links.length || progress) {
    for (const event of ["scroll", "resize"]) addEventListener(event, updateSoon, { passive: true });
    update();
  }
  const list = document.querySelector(".md-sidebar--primary .md-sidebar__scrollwrap");
  const own = list?.querySelector("[aria-current]");
  if (own && own.offsetTop > list.clientHeight * 0.8) list.scrollTop = own.offsetTop - list.clientHeight / 3;
})(window.cfg);
