/* The elements of a question and of what came of it. Names go in as text, never as HTML. */
((cfg) => {
  "use strict";

  const { element } = cfg;
  const LETTERS = "ABCD";

  /* A question as a card; `answered` is called with whether the chosen answer is right. */
  function questionCard(one, nth, length, answered) {
    const asked = one.subject < 0 ? null : element("p", { class: "cfg-quiz__subject" }, subjectOf(one));
    const buttons = one.order.map((at, place) => answerButton(one, at, place));
    const result = element("div", { class: "cfg-quiz__result", role: "status" });
    const card = element(
      "section",
      { class: "cfg-quiz__card", "aria-label": `Question ${nth + 1} of ${length}` },
      element("p", { class: "cfg-quiz__count" }, `Question ${nth + 1} of ${length}`),
      asked,
      element("h2", { class: "cfg-quiz__ask", tabindex: -1 }, askOf(one)),
      element("ol", { class: "cfg-quiz__answers" }, ...buttons.map((button) => element("li", {}, button))),
      result,
    );
    for (const [place, button] of buttons.entries()) {
      button.addEventListener("click", () => {
        if (card.dataset.cfgAnswered) return;
        card.dataset.cfgAnswered = "yes";
        showResult(one, buttons, place, result);
        answered(one.order[place] === 0);
      });
    }
    return card;
  }

  function answerButton(one, at, place) {
    const letter = element("span", { class: "cfg-quiz__letter", "aria-hidden": "true" }, LETTERS[place]);
    return element("button", { type: "button" }, letter, element("span", {}, answerOf(one, at)));
  }

  function subjectOf(one) {
    const entry = cfg.entryAt(cfg.names, one.subject);
    return one.kind === "acronym" ? entry.acronym : fullName(entry);
  }

  function askOf({ kind, detail }) {
    if (kind === "first") return cfg.quiz.first[detail];
    return cfg.quiz.asks[kind].replace("{day}", detail && cfg.formatDate(detail));
  }

  function answerOf(one, at) {
    if (one.kind === "status") return cfg.quiz.statuses[one.answers[at]];
    const entry = cfg.entryAt(cfg.names, one.answers[at]);
    return one.kind === "acronym" ? entry.name : fullName(entry);
  }

  function fullName({ name, acronym }) {
    return acronym ? `${name} (${acronym})` : name;
  }

  /* Marks the answers, says what is right, and leads to the entries. */
  function showResult(one, buttons, chosen, result) {
    const right = one.order.indexOf(0);
    buttons[chosen].dataset.cfgResult = "wrong";
    buttons[right].dataset.cfgResult = "right";
    for (const [place, button] of buttons.entries()) {
      button.setAttribute("aria-disabled", "true");
      if (one.dates.length) button.append(element("small", {}, cfg.formatDate(one.dates[one.order[place]])));
    }
    const said = chosen === right ? "Right." : `Not right: it is ${LETTERS[right]}.`;
    result.append(element("p", {}, element("strong", {}, said)), ...one.about.map((at) => readOn(one, at)));
  }

  /* The link to an entry with its summary; of a question on a day, as of that day. */
  function readOn({ kind, detail }, at) {
    const entry = cfg.entryAt(cfg.names, at);
    const href = cfg.entryAddress(entry.id, kind === "status" ? detail : "");
    return element("p", {}, element("a", { href, "data-term": entry.id }, fullName(entry)), `: ${entry.summary}`);
  }

  /* What a round came to, with what was missed. */
  function scoreCard(picked, results) {
    const score = results.filter(Boolean).length;
    const missed = picked.filter((_, nth) => !results[nth]);
    const list = element("ul", {}, ...missed.map((one) => element("li", {}, readOn(one, one.about[0]))));
    return element(
      "section",
      { class: "cfg-quiz__card", "aria-label": "Score" },
      element("h2", { class: "cfg-quiz__ask", tabindex: -1 }, `${score} of ${results.length} right`),
      missed.length ? element("p", {}, "Worth another look:") : element("p", {}, "Nothing missed."),
      missed.length ? list : null,
      element("p", { class: "cfg-quiz__share" }, "The address of this page leads to the same questions: share it."),
    );
  }

  Object.assign(cfg, { questionCard, scoreCard });
})(window.cfg);
