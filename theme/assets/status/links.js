/* The day that a reader chose goes along: to other entries, and to the regulations as they were on that day. */
((cfg) => {
  "use strict";

  const ENTRIES = "a:is([data-term], [data-row], .cfg-nav__siblings a, .cfg-around a)";
  const REGULATIONS = 'a[href^="https://www.ecfr.gov/"]';
  const FIRST = "2017-01-03"; // the eCFR has no text of an earlier day, and none of a day to come

  function passDayToLinks(day) {
    for (const link of document.querySelectorAll(ENTRIES)) setAddress(link, withDay(link.getAttribute("href"), day));
    const text = day >= FIRST && day <= cfg.deviceDay() ? `on/${day}` : "current";
    for (const link of document.querySelectorAll(REGULATIONS)) {
      setAddress(link, link.getAttribute("href").replace(/(?<=ecfr\.gov\/)(current|on\/[\d-]+)(?=\/)/, text));
    }
  }

  function withDay(address, day) {
    const [, path, anchor] = /^([^?#]*)[^#]*(.*)$/.exec(address);
    return path + (day && `?on=${day}`) + anchor;
  }

  function setAddress(link, address) {
    if (address !== link.getAttribute("href")) link.setAttribute("href", address);
  }

  Object.assign(cfg, { passDayToLinks });
})(window.cfg);
