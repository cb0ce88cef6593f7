// @ts-check
import { saveAs } from "../shell/clipboard.js";
import {
  PHRASE_LISTS,
  optionsOf,
  packFault,
  plainly,
  sorted,
  tidied,
  withOption,
} from "../model/config.js";
import { byId, counted, el, picker } from "../shell/dom.js";
import { FAMILIES } from "../model/families.js";
import { badge } from "./list.js";
import { keepPhrases, keptPhrases } from "../shell/store.js";

/** @typedef {import("../model/report.js").Rule} Rule */
/** @typedef {import("../model/config.js").Config} Config */
/** @typedef {import("../model/config.js").PhraseList} PhraseList */
/** @typedef {import("../model/config.js").RuleSetting} RuleSetting */
/** @typedef {Record<PhraseList, string>} Typed the two fields of own phrases, as they stand */
/** @typedef {{config: Config, typed: Typed}} Before */

const kTypingPauseMs = 300;

/** @param {PhraseList} name @returns {HTMLTextAreaElement} */
const field = (name) => byId(`own-${name}`);
/** @returns {Typed} */
const typed = () => ({ patterns: field("patterns").value, examples: field("examples").value });

/**
 * The dialog of rules, thresholds and own phrases. It edits a configuration and knows nothing of what
 * one means: the engine checks it and says what is wrong. What it shows is what is in force; a line
 * or a number that cannot be used stays as it was typed, is marked as such, and nothing else is lost.
 */
export class Settings {
  /** @type {HTMLDialogElement} */ #dialog;
  /** @type {HTMLElement} */ #status;
  /** @type {(config: Config) => void} */ #onChange;
  /** @type {(config: Config) => Promise<string>} */ #check;
  /** In force, or on its way to be. @type {Config} */ #config = {};
  /** What rules had before they were switched off. @type {Map<string, RuleSetting|undefined>} */
  #asleep = new Map();
  /** What a file or the defaults have replaced. @type {Before|null} */ #before = null;
  /** @type {Rule[]} */ #rules = [];
  /** Lines that are of no use. */
  #faulty = 0;
  #turn = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer;

  /**
   * @param {object} desk
   * @param {(config: Config) => void} desk.onChange gets each configuration to use
   * @param {(config: Config) => Promise<string>} desk.check says what is wrong with one, or ""
   */
  constructor({ onChange, check }) {
    this.#dialog = byId("settings");
    this.#status = byId("settings-status");
    this.#onChange = onChange;
    this.#check = check;
    byId("settings-close").addEventListener("click", () => this.#dialog.close());
    // However it is closed: what was typed last is not lost for want of a pause.
    this.#dialog.addEventListener("close", () => this.#timer !== undefined && this.#phrases());
    byId("settings-defaults").addEventListener("click", () => this.#replace({}));
    byId("settings-back").addEventListener("click", () => {
      const before = this.#before;
      byId("settings-defaults").focus();
      if (before) this.#replace(before.config, before.typed);
      this.#offerBack(null);
    });
    byId("settings-save").addEventListener("click", () => {
      saveAs("galley.json", "application/json", `${JSON.stringify(this.#config, null, 2)}\n`);
    });
    picker("settings-load", "settings-file", (file) => void this.#load(file));
    for (const name of PHRASE_LISTS) {
      field(name).addEventListener("input", () => {
        this.#offerBack(null);
        keepPhrases(typed());
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#phrases(), kTypingPauseMs);
      });
    }
  }

  /**
   * @param {Config} config in force
   * @param {Iterable<Rule>} rules
   */
  open(config, rules) {
    this.#config = config;
    this.#rules = [...rules];
    const lines = keptPhrases();
    this.#render(lines ?? {});
    this.#say("");
    this.#offerBack(this.#before);
    this.#dialog.showModal();
    // Lines that could not be used last time are shown, and so is what is wrong with them.
    if (lines) void this.#phrases();
  }

  get isOpen() {
    return this.#dialog.open;
  }

  /** The configuration is in force now. @param {number} passages that own phrases match */
  kept(passages) {
    const match = this.#config.phrases
      ? ` Your phrases match ${counted(passages, "passage", "passages")} here.`
      : "";
    const lines = counted(this.#faulty, "line is", "lines are");
    if (this.#faulty === 0) this.#say(`Kept in this browser.${match}`);
    else this.#say(`${lines} not used, as marked. The rest is kept in this browser.${match}`, true);
  }

  /**
   * The engine has refused what it was given after all.
   * @param {Config} config that is in force
   * @param {string} error
   */
  refused(config, error) {
    this.#config = config;
    if (!this.isOpen) return;
    this.#render(keptPhrases() ?? {});
    this.#say(plainly(error), true);
  }

  /** Nothing of an earlier state can be brought back from here. */
  forget() {
    this.#asleep.clear();
    this.#offerBack(null);
  }

  /**
   * @param {string} words what came of the last change
   * @param {boolean} [wrong]
   */
  #say(words, wrong = false) {
    this.#status.textContent = words;
    this.#status.classList.toggle("fault", wrong);
  }

  /** @param {Before|null} before */
  #offerBack(before) {
    this.#before = before;
    byId("settings-back").hidden = !before;
  }

  /**
   * Puts another configuration in the place of all that there is; that can be brought back.
   * @param {Config} config
   * @param {Typed} [lines] of the fields
   */
  #replace(config, lines) {
    this.#offerBack({ config: this.#config, typed: typed() });
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#turn++;
    this.#asleep.clear();
    this.#set(config);
    this.#render(lines ?? {});
    keepPhrases(null);
    if (lines) void this.#phrases();
  }

  /** @param {File} chosen */
  async #load(chosen) {
    /** @type {unknown} */
    let value;
    let fault = "it is no JSON";
    try {
      value = JSON.parse(await chosen.text());
      fault = packFault(value) || plainly(await this.#check(/** @type {Config} */ (value)));
    } catch {
      // Said by what `fault` is until then.
    }
    if (fault === "") this.#replace(/** @type {Config} */ (value));
    else this.#say(`${chosen.name} was not loaded, nothing has changed: ${fault}.`, true);
  }

  /** Takes over what is typed in the fields of own phrases: the lines that can be used. */
  async #phrases() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const turn = ++this.#turn;
    const lines = typed();
    try {
      const { phrases, faults } = await sorted(lines, this.#check);
      if (turn !== this.#turn) return;
      this.#faulty = faults.patterns.length + faults.examples.length;
      for (const name of PHRASE_LISTS) this.#mark(name, faults[name]);
      // A configuration holds what is in force: the rest is kept beside it.
      keepPhrases(this.#faulty > 0 ? lines : null);
      this.#set({ ...this.#config, phrases });
    } catch (error) {
      if (turn === this.#turn) this.#say(plainly(/** @type {Error} */ (error).message), true);
    }
  }

  /**
   * Says in a field's own place which of its lines are not used, and why.
   * @param {PhraseList} name
   * @param {ReadonlyArray<import("../model/config.js").Fault>} faults
   */
  #mark(name, faults) {
    tell(
      field(name),
      byId(`own-${name}-fault`),
      faults.map(({ line, why }) => `Line ${line} is not used: ${why}.`).join("\n"),
    );
  }

  /** @param {Config} config */
  #set(config) {
    this.#config = tidied(config);
    this.#onChange(this.#config);
  }

  /**
   * @param {string} id
   * @param {RuleSetting|undefined} setting undefined for the default
   */
  #setRule(id, setting) {
    const rules = { ...this.#config.rules };
    if (setting === undefined) delete rules[id];
    else rules[id] = setting;
    this.#offerBack(null);
    this.#set({ ...this.#config, rules });
  }

  /** @param {Partial<Typed>} lines what to show in place of the phrases in force */
  #render(lines) {
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
    this.#faulty = 0;
    for (const name of PHRASE_LISTS) {
      field(name).value = lines[name] ?? (this.#config.phrases?.[name] ?? []).join("\n");
      this.#mark(name, []);
    }
  }

  /** @param {Rule} rule */
  #rule(rule) {
    const { id } = rule;
    const off = () => this.#config.rules?.[id] === "off";
    // A rule that is off keeps its thresholds for when it is on again: what is shown then is used.
    const setting = () => (off() ? this.#asleep.get(id) : this.#config.rules?.[id]);
    const toggle = el("input", {
      type: "checkbox",
      "data-rule": id,
      change: () => {
        const now = setting();
        if (!toggle.checked) this.#asleep.set(id, now);
        this.#setRule(id, toggle.checked ? now : "off");
      },
    });
    toggle.checked = !off();
    const thresholds = rule.options.map((option) => {
      const { name, least, most, what } = option;
      const value = () => String(optionsOf(setting())[name] ?? option.default);
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
          tell(input, fault, wrong ? wanted : "");
          if (wrong) return this.#say(wanted, true);
          const own = Number.isNaN(input.valueAsNumber) || input.valueAsNumber === option.default;
          const next = withOption(
            optionsOf(setting()),
            name,
            own ? undefined : input.valueAsNumber,
          );
          if (off()) {
            this.#asleep.set(id, next);
            this.#say("The rule is off: this holds when it is switched on.");
          } else this.#setRule(id, next);
          // An emptied field means the default, and says so.
          input.value = value();
        },
      });
      return [el("label", { class: "threshold" }, el("span", {}, what), input), fault];
    });
    return el(
      "div",
      { class: "setting" },
      el("label", {}, toggle, el("span", {}, rule.summary)),
      thresholds.length > 0 &&
        el("details", {}, el("summary", {}, "Thresholds"), ...thresholds.flat()),
    );
  }
}

/**
 * Ties what is wrong with a field to it, or takes that away.
 * @param {HTMLElement} input
 * @param {HTMLElement} fault the element that says it
 * @param {string} words "" if nothing is wrong
 */
function tell(input, fault, words) {
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
