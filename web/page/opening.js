// @ts-check
import { complaining } from "../import/beside.js";
import { importData, importFile, othersNote, readableFile } from "../import/import.js";

/** @typedef {import("../import/import.js").Decode} Decode */
/** @typedef {import("../model/structure.js").Imported} Imported */

/** @typedef {import("../shell/notice.js").Notices} Notices */

/** What becomes the article: files, what is pasted and dropped, the sample. */
export class Opening {
  /** @type {import("../editor/editor.js").Editor} */ #editor;
  /** @type {Decode} */ #decode;
  /** @type {Notices} */ #say;
  /** @type {() => void} */ #onReplace;

  /**
   * @param {import("../editor/editor.js").Editor} editor
   * @param {object} host
   * @param {Decode} host.decode
   * @param {Notices} host.say
   * @param {() => void} host.onReplace called before another text comes
   */
  constructor(editor, { decode, say, onReplace }) {
    this.#editor = editor;
    this.#decode = decode;
    this.#say = say;
    this.#onReplace = onReplace;
  }

  /**
   * What is pasted or dropped, where that is no file: a file is an article, whole.
   * @param {DataTransfer} data
   */
  importData(data) {
    const files = [...data.files];
    const imported = importData(data, this.#decode);
    if (!(imported instanceof Promise)) {
      if (imported?.readAs) this.#sayReadAs(imported.readAs, data.getData("text/plain"));
      return imported;
    }
    void imported.then((read) => this.#opened(read, files), complaining(this.#say));
    return null;
  }

  /**
   * A text whose signs have become structure, once it stands there.
   * @param {string} what
   * @param {string} text as it came
   */
  #sayReadAs(what, text) {
    const { span } = this.#editor;
    const run = () => {
      this.#editor.undo();
      this.#editor.transact([{ ...span, text }]);
    };
    setTimeout(() =>
      this.#say.notify(`The text was read as ${what}.`, { name: "Keep its signs", run }),
    );
  }

  /** @param {File[]} files one of them is the article now */
  async files(files) {
    if (files.length === 0) return;
    const reading = importFile(readableFile(files), this.#decode);
    this.#opened(await reading.catch(complaining(this.#say)), files);
  }

  /**
   * @param {Imported} imported
   * @param {string} what has happened, if there was another text
   */
  replace(imported, what) {
    const editor = this.#editor;
    const before = editor.text;
    this.#onReplace();
    editor.setText(imported.text, imported);
    editor.frame.scroll(-Number.MAX_SAFE_INTEGER);
    if (before.trim() === "" || before === editor.text) return;
    this.#say.notify(what, { name: "Bring the old text back", run: () => editor.undo() });
  }

  /** @param {Imported|null} imported @param {File[]} files that it was read from */
  #opened(imported, files) {
    if (!imported) return;
    const notes = [othersNote(files), imported.note ?? ""].filter((note) => note !== "");
    const others = files.length > 1;
    this.replace(
      imported,
      [others ? "" : `${files[0].name} is the article now.`, ...notes].join(" ").trim(),
    );
    // With no old text to bring back it says nothing.
    if (notes.length > 0 && !this.#say.isShown) this.#say.notify(notes.join(" "));
  }
}
