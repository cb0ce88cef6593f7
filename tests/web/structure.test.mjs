// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { formOf, Structure } from "../../web/model/structure.js";

/** The lines and structure of a text, changed as the editor does. */
class Desk {
  structure = new Structure();
  lines = [""];

  /** @param {string} text @param {string[]} kinds @param {import("../../web/model/structure.js").Span[]} [spans] */
  constructor(text, kinds, spans = []) {
    this.edit({ start: 0, end: 0, text, kinds, spans });
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
    const all = start === 0 && end === whole.length;
    const count = text.split("\n").length;
    this.structure.apply(edit, { first, last, count, head, tail, whole: all });
    this.lines = (whole.slice(0, start) + text + whole.slice(end)).split("\n");
    return back;
  }

  get links() {
    return this.wordsOf("link");
  }

  /** @param {string} wanted */
  wordsOf(wanted) {
    const spans = this.structure.kept?.spans ?? [];
    return spans
      .filter(({ kind }) => kind === wanted)
      .map(({ start, end }) => this.text.slice(start, end));
  }

  /** Where what stands between words is. */
  get points() {
    const spans = this.structure.kept?.spans ?? [];
    return spans.filter(({ start, end }) => start === end).map(({ start }) => start);
  }
}

const story = () =>
  new Desk(
    "Head\nThe old rope held.\nOne point",
    ["heading", "paragraph", "list-item"],
    [
      {
        start: 5,
        end: 5,
        kind: "image",
        src: "https://a.example/a.jpg",
        text: "A bell",
        block: true,
      },
      { start: 5, end: 12, kind: "bold" },
      { start: 9, end: 17, kind: "link", href: "https://a.example/" },
      { start: 18, end: 18, kind: "note", text: "1" },
    ],
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
    marks: [{ start: 5, end: 12, kind: "bold" }],
    points: [
      { at: 5, kind: "image", src: "https://a.example/a.jpg", text: "A bell", block: true },
      { at: 18, kind: "note", text: "1" },
    ],
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

test("reads what the words of a kind say, and gives it to the engine", () => {
  const form = formOf("list-item level-2 ordered continued quoted");
  assert.deepEqual(form, {
    kind: "list-item",
    level: 2,
    ordered: true,
    continued: true,
    quoted: true,
    head: false,
    note: false,
    language: "",
  });
  assert.equal(formOf("code language-c++").language, "c++");
  assert.equal(formOf("").kind, "");
  const desk = new Desk("One\nTwo", ["heading level-3", "table-row head"]);
  assert.deepEqual(desk.structure.of(desk.lines, [0, 4])?.parts, [
    { start: 0, end: 3, kind: "heading", level: 3 },
    { start: 4, end: 7, kind: "table-row", head: true },
  ]);
});

test("keeps what stands between words at its place, until the words beside it go", () => {
  const desk = story();
  assert.deepEqual(desk.points, [5, 18]);
  desk.edit({ start: 5, end: 5, text: "See: " });
  assert.deepEqual(desk.points, [5, 23], "what is put in at its place stands behind it");
  desk.edit({ start: 0, end: 4, text: "A" });
  assert.deepEqual(desk.points, [2, 20]);
  desk.edit({ start: 15, end: 24, text: "" });
  assert.deepEqual(desk.points, [2]);
  desk.edit({ start: 0, end: desk.text.length, text: "Other words" });
  assert.deepEqual(desk.points, []);
});

test("what is pasted beside or into a mark brings its own and leaves the other", () => {
  const desk = story();
  desk.edit({ start: 12, end: 12, text: " new", spans: [{ start: 1, end: 4, kind: "italic" }] });
  assert.deepEqual(desk.wordsOf("bold"), ["The old"]);
  assert.deepEqual(desk.wordsOf("italic"), ["new"]);
  assert.deepEqual(desk.links, ["old new rope"]);
  const link = {
    start: 0,
    end: 2,
    kind: /** @type {const} */ ("link"),
    href: "https://b.example/",
  };
  desk.edit({ start: 13, end: 16, text: "xy", spans: [link] });
  assert.deepEqual(desk.links, ["old ", "xy", " rope"], "no link inside of another");
});

test("what holds for the whole text goes with it, and comes back with it", () => {
  const desk = new Desk("", [""]);
  const about = { front: "---\na: b\n---\n", lost: { comment: 1 } };
  desk.edit({ start: 0, end: 0, text: "One two", about });
  assert.deepEqual(desk.structure.kept?.about, about, "an empty text is replaced whole");
  desk.edit({ start: 3, end: 3, text: " half", about });
  assert.deepEqual(desk.structure.kept?.about?.lost, { comment: 2, "front matter": 1 });
  const all = () => ({ start: 0, end: desk.text.length });
  desk.edit({ ...all(), text: "Three four", about });
  assert.deepEqual(desk.structure.kept?.about, about);
  desk.edit({ start: 5, end: 5, text: " and", about: { lost: { comment: 2 } } });
  assert.equal(desk.structure.kept?.about?.lost?.comment, 3);
  assert.equal(desk.structure.kept?.about?.front, about.front);
  const back = desk.edit({ ...all(), text: "Five" });
  const about2 = () => desk.structure.kept?.about;
  assert.equal(about2(), undefined);
  desk.edit(back);
  assert.equal(about2()?.lost?.comment, 3);
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
