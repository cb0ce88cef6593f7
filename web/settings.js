// @ts-check
import { saveAs } from "./clipboard.js";
import { byId, el } from "./dom.js";
import { FAMILIES } from "./families.js";
import { badge } from "./list.js";

/** @typedef {import("./engine.js").Rule} Rule */
/**
 * @typedef {object} Config what the engine and `galley lint --config` read
 * @property {Record<string, string|Record<string, number|string>>} [rules]
 * @property {{patterns?: string[], examples?: string[]}} [phrases]
 */

const kTypingPauseMs = 300;

/**
 * The dialog of rules, thresholds and own phrases. It edits a configuration and knows nothing of what
 * one means: the engine checks it and says what is wrong.
 */
export class Settings {
  /** @type {HTMLDialogElement} */ #dialog;
  /** @type {HTMLElement} */ #status;
  /** @type {(config: Config) => void} */ #onChange;
  /** @type {Config} */ #config = {};
  /** @type {Rule[]} */ #rules = [];
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer;

  /** @param {(config: Config) => void} onChange gets each configuration to try */
  constructor(onChange) {
    this.#dialog = byId("settings");
    this.#status = byId("settings-status");
    this.#onChange = onChange;
    byId("settings-close").addEventListener("click", () => this.#dialog.close());
    byId("settings-defaults").addEventListener("click", () => this.#replace({}));
    byId("settings-save").addEventListener("click", () => {
      saveAs("galley.json", "application/json", `${JSON.stringify(this.#config, null, 2)}\n`);
    });
    const file = /** @type {HTMLInputElement} */ (byId("settings-file"));
    byId("settings-load").addEventListener("click", () => file.click());
    file.addEventListener("change", async () => {
      const [chosen] = file.files ?? [];
      file.value = "";
      if (!chosen) return;
      try {
        this.#replace(JSON.parse(await chosen.text()));
      } catch (error) {
        this.say(`${chosen.name}: ${/** @type {Error} */ (error).message}`);
      }
    });
    for (const name of ["patterns", "examples"]) {
      const area = /** @type {HTMLTextAreaElement} */ (byId(`own-${name}`));
      area.addEventListener("input", () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          const lines = area.value.split("\n").filter((line) => line.trim() !== "");
          this.#set({ ...this.#config, phrases: { ...this.#config.phrases, [name]: lines } });
        }, kTypingPauseMs);
      });
    }
  }

  /**
   * @param {Config} config
   * @param {Iterable<Rule>} rules
   */
  open(config, rules) {
    this.#config = config;
    this.#rules = [...rules];
    this.#render();
    this.say("");
    this.#dialog.showModal();
  }

  get isOpen() {
    return this.#dialog.open;
  }

  /** @param {string} words what came of the last change */
  say(words) {
    this.#status.textContent = words;
  }

  /** @param {Config} config */
  #replace(config) {
    this.#set(config);
    this.#render();
  }

  /** @param {Config} config */
  #set(config) {
    const tidy = { ...config };
    if (tidy.rules && Object.keys(tidy.rules).length === 0) delete tidy.rules;
    const { patterns = [], examples = [] } = tidy.phrases ?? {};
    if (patterns.length + examples.length === 0) delete tidy.phrases;
    this.#config = tidy;
    this.#onChange(tidy);
  }

  /**
   * @param {string} id
   * @param {string|Record<string, number|string>|undefined} setting undefined for the default
   */
  #setRule(id, setting) {
    const rules = { ...this.#config.rules };
    if (setting === undefined) delete rules[id];
    else rules[id] = setting;
    this.#set({ ...this.#config, rules });
  }

  #render() {
    byId("settings-rules").replaceChildren(
      ...FAMILIES.map(({ id, name }) =>
        el(
          "fieldset",
          { "data-family": id },
          el("legend", {}, badge(id), el("span", { class: "family" }, name)),
          ...this.#rules.filter(({ family }) => family === id).map((rule) => this.#rule(rule)),
        ),
      ),
    );
    for (const name of /** @type {const} */ (["patterns", "examples"])) {
      const area = /** @type {HTMLTextAreaElement} */ (byId(`own-${name}`));
      area.value = (this.#config.phrases?.[name] ?? []).join("\n");
    }
  }

  /** @param {Rule} rule */
  #rule(rule) {
    const setting = this.#config.rules?.[rule.id];
    const values = typeof setting === "object" ? setting : {};
    const inputs = rule.options.map((option) => {
      const input = el("input", {
        type: "number",
        min: String(option.least),
        max: String(option.most),
        step: "1",
        value: String(values[option.name] ?? option.default),
        change: () => {
          /** @type {Record<string, number|string>} */
          const next = { ...values };
          for (const [i, { name, default: usual }] of rule.options.entries()) {
            const value = inputs[i].valueAsNumber;
            if (Number.isNaN(value) || value === usual) delete next[name];
            else next[name] = value;
          }
          this.#setRule(rule.id, Object.keys(next).length > 0 ? next : undefined);
        },
      });
      return input;
    });
    const toggle = el("input", {
      type: "checkbox",
      "data-rule": rule.id,
      change: () => this.#setRule(rule.id, toggle.checked ? undefined : "off"),
    });
    toggle.checked = setting !== "off";
    return el(
      "div",
      { class: "setting" },
      el("label", {}, toggle, el("span", {}, rule.summary)),
      inputs.length > 0 &&
        el(
          "details",
          {},
          el("summary", {}, "Thresholds"),
          ...rule.options.map(({ what }, i) =>
            el("label", { class: "threshold" }, el("span", {}, what), inputs[i]),
          ),
        ),
    );
  }
}
