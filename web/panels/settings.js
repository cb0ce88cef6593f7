// @ts-check
import { PHRASE_LISTS, packFault, plainly, sorted, tidied } from "../model/config.js";
import { saveAs } from "../shell/clipboard.js";
import { counted, picker } from "../shell/dom.js";
import { markFault, RuleForm } from "./rule-form.js";

/** @typedef {import("../model/report.js").Rule} Rule */
/** @typedef {import("../model/config.js").Config} Config */
/** @typedef {import("../model/config.js").PhraseList} PhraseList */
/** @typedef {import("../model/config.js").RuleSetting} RuleSetting */
/** @typedef {Record<PhraseList, string>} Typed the two fields of own phrases, as they stand */
/** @typedef {{config: Config, typed: Typed}} Before */
/**
 * @typedef {object} Parts the elements of the dialog
 * @property {HTMLDialogElement} dialog
 * @property {HTMLElement} rules gets the switches and thresholds
 * @property {Record<PhraseList, {field: HTMLTextAreaElement, fault: HTMLElement}>} phrases
 * @property {HTMLElement} status
 * @property {Record<"load"|"save"|"defaults"|"back"|"close", HTMLButtonElement>} buttons
 * @property {HTMLInputElement} file behind the button that loads one
 */
/**
 * @typedef {object} Host
 * @property {(config: Config) => void} onChange gets each configuration to use
 * @property {(config: Config) => Promise<import("../model/config.js").EngineError|null>} check says what
 *   is wrong with one
 * @property {() => Typed|null} keptPhrases own phrases as they were typed, where not all can be used
 * @property {(typed: Typed|null) => void} keepPhrases null where the configuration says it all
 */

const kTypingPauseMs = 300;

/**
 * The dialog of rules, thresholds and own phrases. It edits a configuration and knows nothing of what
 * one means: the engine checks it and says what is wrong. What it shows is what is in force; a line
 * or a number that cannot be used stays as it was typed, is marked as such, and nothing else is lost.
 */
export class Settings {
  /** @type {Parts} */ #parts;
  /** @type {Host} */ #host;
  /** @type {RuleForm} */ #rules;
  /** In force, or on its way to be. @type {Config} */ #config = {};
  /** What a file or the defaults have replaced. @type {Before|null} */ #before = null;
  /** The engine's. @type {Rule[]} */ #known = [];
  /** Lines that are of no use. */
  #faulty = 0;
  #turn = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer;

  /**
   * @param {Parts} parts
   * @param {Host} host
   */
  constructor(parts, host) {
    this.#parts = parts;
    this.#host = host;
    this.#rules = new RuleForm(parts.rules, {
      onChange: (id, setting) => this.#setRule(id, setting),
      onNote: (words, wrong) => this.#say(words, wrong),
    });
    const { dialog, buttons, file } = parts;
    buttons.close.addEventListener("click", () => dialog.close());
    // However it is closed: what was typed last is not lost for want of a pause.
    dialog.addEventListener("close", () => this.#timer !== undefined && this.#phrases());
    buttons.defaults.addEventListener("click", () => this.#replace({}));
    buttons.back.addEventListener("click", () => this.#bringBack());
    buttons.save.addEventListener("click", () => {
      saveAs("galley.json", "application/json", `${JSON.stringify(this.#config, null, 2)}\n`);
    });
    picker(buttons.load, file, (chosen) => void this.#load(chosen));
    for (const name of PHRASE_LISTS) {
      parts.phrases[name].field.addEventListener("input", () => {
        this.#offerBack(null);
        host.keepPhrases(this.#typed);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#phrases(), kTypingPauseMs);
      });
    }
  }

  /** @returns {Typed} */
  get #typed() {
    const { patterns, examples } = this.#parts.phrases;
    return { patterns: patterns.field.value, examples: examples.field.value };
  }

  /**
   * @param {Config} config in force
   * @param {Iterable<Rule>} rules
   */
  open(config, rules) {
    this.#config = config;
    this.#known = [...rules];
    const lines = this.#host.keptPhrases();
    this.#render(lines ?? {});
    this.#say("");
    this.#offerBack(this.#before);
    this.#parts.dialog.showModal();
    // Lines that could not be used last time are shown, and so is what is wrong with them.
    if (lines) void this.#phrases();
  }

  get isOpen() {
    return this.#parts.dialog.open;
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
   * @param {string} why in words
   */
  refused(config, why) {
    this.#config = config;
    if (!this.isOpen) return;
    this.#render(this.#host.keptPhrases() ?? {});
    this.#say(why, true);
  }

  /** Nothing of an earlier state can be brought back from here. */
  forget() {
    this.#rules.forget();
    this.#offerBack(null);
  }

  /**
   * @param {string} words what came of the last change
   * @param {boolean} [wrong]
   */
  #say(words, wrong = false) {
    const { status } = this.#parts;
    status.textContent = words;
    status.classList.toggle("fault", wrong);
  }

  #bringBack() {
    const before = this.#before;
    this.#parts.buttons.defaults.focus();
    if (before) this.#replace(before.config, before.typed);
    this.#offerBack(null);
  }

  /** @param {Before|null} before */
  #offerBack(before) {
    this.#before = before;
    this.#parts.buttons.back.hidden = !before;
  }

  /**
   * Puts another configuration in the place of all that there is; that can be brought back.
   * @param {Config} config
   * @param {Typed} [lines] of the fields
   */
  #replace(config, lines) {
    this.#offerBack({ config: this.#config, typed: this.#typed });
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#turn++;
    this.#rules.forget();
    this.#set(config);
    this.#render(lines ?? {});
    this.#host.keepPhrases(null);
    if (lines) void this.#phrases();
  }

  /**
   * What is wrong with a configuration, in words; "" for nothing.
   * @param {Config} config
   */
  async #complaint(config) {
    const error = await this.#host.check(config);
    return error ? plainly(error, config) : "";
  }

  /** @param {File} chosen */
  async #load(chosen) {
    /** @type {unknown} */
    let value;
    let fault = "it is no JSON";
    try {
      value = JSON.parse(await chosen.text());
      fault = packFault(value) || (await this.#complaint(/** @type {Config} */ (value)));
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
    const lines = this.#typed;
    try {
      const { phrases, faults } = await sorted(lines, this.#host.check);
      if (turn !== this.#turn) return;
      this.#faulty = faults.patterns.length + faults.examples.length;
      for (const name of PHRASE_LISTS) this.#mark(name, faults[name]);
      // A configuration holds what is in force: the rest is kept beside it.
      this.#host.keepPhrases(this.#faulty > 0 ? lines : null);
      this.#set({ ...this.#config, phrases });
    } catch (error) {
      if (turn === this.#turn) this.#say(/** @type {Error} */ (error).message, true);
    }
  }

  /**
   * Says in a field's own place which of its lines are not used, and why.
   * @param {PhraseList} name
   * @param {ReadonlyArray<import("../model/config.js").Fault>} faults
   */
  #mark(name, faults) {
    const { field, fault } = this.#parts.phrases[name];
    markFault(
      field,
      fault,
      faults.map(({ line, why }) => `Line ${line} is not used: ${why}.`).join("\n"),
    );
  }

  /** @param {Config} config */
  #set(config) {
    this.#config = tidied(config);
    this.#rules.use(this.#config.rules ?? {});
    this.#host.onChange(this.#config);
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
    this.#rules.render(this.#known, this.#config.rules ?? {});
    this.#faulty = 0;
    for (const name of PHRASE_LISTS) {
      this.#parts.phrases[name].field.value =
        lines[name] ?? (this.#config.phrases?.[name] ?? []).join("\n");
      this.#mark(name, []);
    }
  }
}
