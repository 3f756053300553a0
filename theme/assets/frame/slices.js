/* Long work in slices, so that the page hears keys and paints meanwhile. */
((cfg) => {
  "use strict";

  const SLICE = 12; // milliseconds of work before the page gets its turn

  /* Calls `work` on each step; resolves to false when `isCancelled` says so on the way, else to true. */
  async function inSlices(steps, work, isCancelled = () => false) {
    let began = performance.now();
    for (const step of steps) {
      work(step);
      if (performance.now() - began < SLICE) continue;
      await new Promise((resume) => setTimeout(resume));
      if (isCancelled()) return false;
      began = performance.now();
    }
    return true;
  }

  Object.assign(cfg, { inSlices });
})(window.cfg);
