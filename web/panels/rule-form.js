// @ts-check
import { optionsOf, withOption } from "../model/config.js";
import { FAMILIES } from "../model/families.js";
import { el } from "../shell/dom.js";
import { badge } from "./labels.js";

/** @typedef {import("../model/report.js").Rule} Rule */
/** @typedef {import("../model/report.js").RuleOption} RuleOption */
/** @typedef {import("../model/config.js").RuleSetting} RuleSetting */

/**
 * The switches and thresholds of all rules, by family. What they show is what `settings` holds; a
 * number that cannot be used stays as it was typed and is marked.
 */
export class RuleForm {
  /** @type {HTMLElement} */ #root;
  /** What rules had before they were switched off. @type {Map<string, RuleSetting|undefined>} */
  #asleep = new Map();
  /** In force, by the ids of rules. @type {Record<string, RuleSetting>} */ #settings = {};
  /** @type {(id: string, setting: RuleSetting|undefined) => void} */ #onChange;
  /** @type {(words: string, wrong?: boolean) => void} */ #onNote;

  /**
   * @param {HTMLElement} root an element that it fills
   * @param {object} host
   * @param {(id: string, setting: RuleSetting|undefined) => void} host.onChange gets a rule's new
   *   setting, undefined for the default
   * @param {(words: string, wrong?: boolean) => void} host.onNote what there is to say of a field
   */
  constructor(root, { onChange, onNote }) {
    this.#root = root;
    this.#onChange = onChange;
    this.#onNote = onNote;
  }

  /**
   * @param {Rule[]} rules
   * @param {Record<string, RuleSetting>} settings in force
   */
  render(rules, settings) {
    this.#settings = settings;
    this.#root.replaceChildren(
      ...FAMILIES.map(({ id, name }) =>
        el(
          "fieldset",
          { "data-family": id },
          el("legend", {}, badge(id), el("span", { class: "family" }, name)),
          ...rules.filter(({ family }) => family === id).map((rule) => this.#rule(rule)),
        ),
      ),
    );
  }

  /** @param {Record<string, RuleSetting>} settings in force from now on */
  use(settings) {
    this.#settings = settings;
  }

  /** Rules that are off come on again with their defaults. */
  forget() {
    this.#asleep.clear();
  }

  /** @param {string} id */
  #isOff(id) {
    return this.#settings[id] === "off";
  }

  /**
   * A rule that is off keeps its thresholds for when it is on again: what is shown then is used.
   * @param {string} id
   */
  #setting(id) {
    return this.#isOff(id) ? this.#asleep.get(id) : this.#settings[id];
  }

  /** @param {Rule} rule */
  #rule({ id, summary, options }) {
    const toggle = el("input", {
      type: "checkbox",
      "data-rule": id,
      change: () => {
        const now = this.#setting(id);
        if (!toggle.checked) this.#asleep.set(id, now);
        this.#onChange(id, toggle.checked ? now : "off");
      },
    });
    toggle.checked = !this.#isOff(id);
    return el(
      "div",
      { class: "setting" },
      el("label", {}, toggle, el("span", {}, summary)),
      options.length > 0 &&
        el(
          "details",
          {},
          el("summary", {}, "Thresholds"),
          ...options.flatMap((option) => this.#threshold(id, option)),
        ),
    );
  }

  /**
   * @param {string} id of the rule
   * @param {RuleOption} option
   */
  #threshold(id, option) {
    const { name, least, most, what } = option;
    const value = () => String(optionsOf(this.#setting(id))[name] ?? option.default);
    const fault = el("p", { id: `fault-${id}-${name}`, class: "fault", hidden: true });
    const input = el("input", {
      type: "number",
      min: String(least),
      max: String(most),
      step: "1",
      value: value(),
      change: () => {
        const wrong = !input.validity.valid;
        const wanted = `Want a whole number from ${least} to ${most}; ${value()} is in use.`;
        markFault(input, fault, wrong ? wanted : "");
        if (wrong) return this.#onNote(wanted, true);
        const own = Number.isNaN(input.valueAsNumber) || input.valueAsNumber === option.default;
        this.#setOption(id, name, own ? undefined : input.valueAsNumber);
        // An emptied field means the default, and says so.
        input.value = value();
      },
    });
    return [el("label", { class: "threshold" }, el("span", {}, what), input), fault];
  }

  /**
   * @param {string} id of the rule
   * @param {string} name of the option
   * @param {number|undefined} value undefined for the default
   */
  #setOption(id, name, value) {
    const next = withOption(optionsOf(this.#setting(id)), name, value);
    if (!this.#isOff(id)) return this.#onChange(id, next);
    this.#asleep.set(id, next);
    this.#onNote("The rule is off: this holds when it is switched on.");
  }
}

/**
 * Ties what is wrong with a field to it, or takes that away.
 * @param {HTMLElement} input
 * @param {HTMLElement} fault the element that says it
 * @param {string} words "" if nothing is wrong
 */
export function markFault(input, fault, words) {
  fault.textContent = words;
  fault.hidden = words === "";
  if (words === "") {
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
  } else {
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", fault.id);
  }
}
