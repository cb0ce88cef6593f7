// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { Structure } from "../../web/model/structure.js";

/** The lines and structure of a text, changed as the editor does. */
class Desk {
  structure = new Structure();
  lines = [""];

  /** @param {string} text @param {string[]} kinds @param {import("../../web/model/structure.js").Link[]} [links] */
  constructor(text, kinds, links = []) {
    this.edit({ start: 0, end: 0, text, kinds, links });
  }

  get text() {
    return this.lines.join("\n");
  }

  /** @param {number} at */
  #lineAt(at) {
    return this.text.slice(0, at).split("\n").length - 1;
  }

  /** @param {import("../../web/model/structure.js").Edit} edit @returns {import("../../web/model/structure.js").Edit} what undoes it */
  edit(edit) {
    const { start, end, text } = edit;
    const whole = this.text;
    const first = this.#lineAt(start);
    const last = this.#lineAt(end);
    const head = whole.slice(whole.lastIndexOf("\n", start - 1) + 1, start);
    const tail = whole.slice(end).split("\n")[0];
    const back = {
      start,
      end: start + text.length,
      text: whole.slice(start, end),
      ...this.structure.piece(first, last, start, end),
    };
    this.structure.apply(edit, { first, last, count: text.split("\n").length, head, tail });
    this.lines = (whole.slice(0, start) + text + whole.slice(end)).split("\n");
    return back;
  }

  get links() {
    const links = this.structure.kept?.links ?? [];
    return links.map(({ start, end }) => this.text.slice(start, end));
  }
}

const story = () =>
  new Desk(
    "Head\nThe old rope held.\nOne point",
    ["heading", "paragraph", "list-item"],
    [{ start: 9, end: 17, href: "https://a.example/" }],
  );

test("says nothing of plain text", () => {
  assert.equal(new Structure().of(["Plain."], [0]), null);
  assert.equal(new Structure().kept, null);
});

test("gives each line that has words its part", () => {
  const { structure, lines } = story();
  assert.deepEqual(structure.of(lines, [0, 5, 24]), {
    parts: [
      { start: 0, end: 4, kind: "heading" },
      { start: 5, end: 23, kind: "paragraph" },
      { start: 24, end: 33, kind: "list-item" },
    ],
    links: [{ start: 9, end: 17, href: "https://a.example/" }],
  });
});

test("keeps the kind of a line that is typed in, and splits a list item into two", () => {
  const desk = story();
  desk.edit({ start: 4, end: 4, text: "line" });
  assert.equal(desk.structure.kinds[0], "heading");
  desk.edit({ start: desk.text.length, end: desk.text.length, text: "\n" });
  assert.deepEqual(desk.structure.kinds, ["heading", "paragraph", "list-item", "list-item"]);
  desk.edit({ start: 8, end: 8, text: "\n" });
  assert.deepEqual(desk.structure.kinds.slice(0, 3), ["heading", "", "paragraph"]);
});

test("moves links, widens one that is typed in, drops one that goes", () => {
  const desk = story();
  assert.deepEqual(desk.links, ["old rope"]);
  desk.edit({ start: 0, end: 4, text: "A longer head" });
  assert.deepEqual(desk.links, ["old rope"]);
  const at = desk.text.indexOf("rope");
  desk.edit({ start: at, end: at, text: "red " });
  assert.deepEqual(desk.links, ["old red rope"]);
  desk.edit({ start: at - 6, end: at + 3, text: "" });
  assert.deepEqual(desk.links, [" rope"]);
  desk.edit({ start: 0, end: desk.text.length, text: "Other" });
  assert.deepEqual(desk.links, []);
});

test("an undone edit leaves everything as it was, wherever it cut", () => {
  const length = story().text.length;
  for (let start = 0; start <= length; start++) {
    for (let end = start; end <= length; end++) {
      for (const text of ["", "x", "x\ny", "\n"]) {
        const desk = story();
        const before = JSON.stringify([desk.text, desk.structure.kept]);
        desk.edit(desk.edit({ start, end, text }));
        assert.equal(
          JSON.stringify([desk.text, desk.structure.kept]),
          before,
          `${start} to ${end} by ${JSON.stringify(text)}`,
        );
      }
    }
  }
});
