// @ts-check
/**
 * Long messages in pieces: Chromium refuses one above 64 MiB. A message travels as JSON, in which one
 * UTF-16 unit takes six bytes at most, and a piece is itself a string inside of JSON.
 */

/** In UTF-16 units: a piece of it stays below 48 MiB however it is written. */
export const kPieceUnits = 8_000_000;

/** @typedef {{id: string, index: number, count: number, piece: string}} Piece */

/**
 * @param {string} text
 * @param {number} [size] in UTF-16 units
 * @returns {Piece[]} one at least
 */
export function piecesOf(text, size = kPieceUnits) {
  const id = crypto.randomUUID();
  const count = Math.max(1, Math.ceil(text.length / size));
  return Array.from({ length: count }, (_, index) => ({
    id,
    index,
    count,
    piece: text.slice(index * size, (index + 1) * size),
  }));
}

/** What has come of messages whose pieces are still under way. */
export class Pieces {
  /** @type {Map<string, string[]>} */ #coming = new Map();

  /**
   * @param {Piece} piece
   * @returns {string|null} the whole text once its last piece has come; pieces come in their order
   * @throws {Error} if one before it has been lost
   */
  take({ id, index, count, piece }) {
    const before = this.#coming.get(id) ?? [];
    if (before.length !== index) {
      this.#coming.delete(id);
      throw new Error("a piece of a message is missing");
    }
    before.push(piece);
    if (before.length < count) {
      this.#coming.set(id, before);
      return null;
    }
    this.#coming.delete(id);
    return before.join("");
  }
}
