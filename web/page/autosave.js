// @ts-check
import { keepText, keptText } from "../shell/store.js";

const kSavePauseMs = 400;

/** Keeps the article in this browser when typing rests, and when the page is left. */
export class Autosave {
  /** @type {import("../editor/editor.js").Editor} */ #editor;
  /** @type {import("../shell/notice.js").Notices} */ #say;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer;

  /**
   * @param {import("../editor/editor.js").Editor} editor
   * @param {import("../shell/notice.js").Notices} say
   */
  constructor(editor, say) {
    this.#editor = editor;
    this.#say = say;
    const saveNew = () => editor.text !== keptText() && this.#save();
    addEventListener("pagehide", saveNew);
    addEventListener("visibilitychange", () => document.hidden && saveNew());
  }

  /** The text has changed. */
  soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), kSavePauseMs);
  }

  cancel() {
    clearTimeout(this.#timer);
  }

  #save() {
    clearTimeout(this.#timer);
    if (!keepText(this.#editor.text, this.#editor.keptStructure)) {
      this.#say.notify("This text is too long for the browser to keep: a reload would lose it.");
    }
  }
}
