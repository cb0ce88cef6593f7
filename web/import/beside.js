// @ts-check
import { importData, importFile, othersNote } from "./import.js";

/** @typedef {import("./import.js").Decode} Decode */
/** @typedef {import("../model/structure.js").Imported} Imported */
/** @typedef {{notify: (words: string) => void}} Say */

/** Says why nothing came of a file. @param {Say} say */
export const complaining = (say) => (/** @type {Error} */ error) => {
  say.notify(error.message);
  return null;
};

/** Reads what is no article, and says so where it cannot. */
export class Beside {
  /** @type {Decode} */ #decode;
  /** @type {Say} */ #say;

  /**
   * @param {Decode} decode
   * @param {Say} say
   */
  constructor(decode, say) {
    this.#decode = decode;
    this.#say = say;
  }

  /** @param {File} file */
  file(file) {
    return this.#noted(importFile(file, this.#decode));
  }

  /** What is pasted or dropped: a file is no more than its text. @param {DataTransfer} data */
  data(data) {
    const others = othersNote([...data.files]);
    const imported = importData(data, this.#decode);
    if (!(imported instanceof Promise)) return imported;
    if (others !== "") this.#say.notify(others);
    return this.#noted(imported);
  }

  /** @param {Promise<Imported>} reading */
  #noted(reading) {
    return reading.then((imported) => {
      if (imported.note) this.#say.notify(imported.note);
      return imported;
    }, complaining(this.#say));
  }
}
