// @ts-check
// The elements of the panels, by the ids that the marked parts of index.html give them. Another page
// that has these parts passes its own way to find an element.

/** @typedef {<T extends HTMLElement>(id: string) => T} ById finds an element that is there */

/** @param {ById} byId @returns {import("./list.js").Parts} */
export function listParts(byId) {
  return {
    root: byId("rows"),
    serious: byId("findings"),
    moreSerious: byId("more"),
    fold: byId("hints-fold"),
    unfold: byId("unfold-hints"),
    hints: byId("hints"),
    moreHints: byId("more-hints"),
  };
}

/** @param {ById} byId @returns {import("./summary.js").Parts} */
export function summaryParts(byId) {
  return {
    head: byId("findings-head"),
    line: byId("summary"),
    search: byId("search"),
    hintsOnly: byId("hints-only"),
    empty: byId("empty"),
    legend: byId("legend"),
    ignored: { root: byId("ignored"), count: byId("ignored-count") },
    rulesOff: { root: byId("rules-off"), count: byId("rules-off-count") },
    exports: byId("exports"),
  };
}

/** @param {ById} byId @returns {Pick<import("./review.js").Parts, "families"|"severities"|"search">} */
export function reviewParts(byId) {
  return { families: byId("families"), severities: byId("severities"), search: byId("search") };
}

/** @param {ById} byId @returns {import("./exports.js").Parts} */
export function exportsParts(byId) {
  return { root: byId("exports"), print: byId("print") };
}

/** @param {ById} byId @returns {import("./side-panels.js").Parts} */
export function sidePanelsParts(byId) {
  return {
    tabs: byId("tabs"),
    panels: {
      findings: byId("panel-findings"),
      sources: byId("panel-sources"),
      compare: byId("panel-compare"),
    },
    sources: { summary: byId("sources-summary"), list: byId("sources") },
    compare: {
      original: byId("original"),
      open: byId("open-original"),
      file: byId("original-file"),
      summary: byId("compare-summary"),
      list: byId("differences"),
    },
  };
}

/** @param {ById} byId @returns {import("./settings.js").Parts} */
export function settingsParts(byId) {
  return {
    dialog: byId("settings"),
    rules: byId("settings-rules"),
    phrases: {
      patterns: { field: byId("own-patterns"), fault: byId("own-patterns-fault") },
      examples: { field: byId("own-examples"), fault: byId("own-examples-fault") },
    },
    status: byId("settings-status"),
    buttons: {
      load: byId("settings-load"),
      save: byId("settings-save"),
      defaults: byId("settings-defaults"),
      back: byId("settings-back"),
      close: byId("settings-close"),
    },
    file: byId("settings-file"),
  };
}

/** @param {ById} byId @returns {import("./clean.js").Parts} */
export function cleanParts(byId) {
  return {
    dialog: byId("clean"),
    status: byId("clean-status"),
    losses: byId("clean-losses"),
    text: byId("clean-text"),
    tray: byId("tray"),
    copies: { text: byId("copy-text"), html: byId("copy-html"), markdown: byId("copy-markdown") },
    use: byId("clean-use"),
    close: byId("clean-close"),
  };
}

/** @param {ById} byId @returns {import("../shell/notice.js").Parts} */
export function noticeParts(byId) {
  return {
    notice: byId("notice"),
    words: byId("notice-text"),
    action: byId("notice-action"),
    live: byId("live"),
  };
}
