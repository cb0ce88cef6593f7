// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { importFile, readableFile } from "../../web/import/import.js";

/** @param {string} name @param {BlobPart} content */
const file = (name, content) => new File([content], name);

/** An engine that reads UTF-8. @type {import("../../web/import/import.js").Decode} */
const decode = async (bytes) => ({ text: new TextDecoder().decode(bytes) });

test("a text file goes through the engine, whatever its ending", async () => {
  /** @type {Uint8Array[]} */
  const seen = [];
  const read = await importFile(file("story.log", "A line."), (bytes) => {
    seen.push(bytes);
    return decode(bytes);
  });
  assert.deepEqual(read, { text: "A line." });
  assert.deepEqual([...seen[0]], [...new TextEncoder().encode("A line.")]);
});

test("how it was read is said", async () => {
  const message = "Read as Windows-1252.";
  const read = await importFile(file("a.txt", new Uint8Array([0x93])), async () => ({
    text: "“",
    encoding: { name: "windows-1252", sure: true, message },
  }));
  assert.deepEqual(read, { text: "“", note: message });
});

test("what is no text is refused in the engine's words", async () => {
  const pdf = "this is a PDF; copy its text, or save it as .txt";
  const refuse = (/** @type {string} */ why) => () => Promise.reject(new Error(why));
  await assert.rejects(importFile(file("a.txt", "%PDF-1.7"), refuse(pdf)), {
    message: `a.txt cannot be read: ${pdf}.`,
  });
  await assert.rejects(importFile(file("a.txt", "x"), refuse("The engine stopped.")), {
    message: "a.txt cannot be read: The engine stopped.",
  });
  await assert.rejects(importFile(file("a.docx", "PK no archive"), refuse("this is a ZIP")), {
    message: "a.docx cannot be read: it is damaged, or not what its name says.",
  });
  await assert.rejects(importFile(file("a.zip", "PK no archive"), refuse("this is a ZIP")), {
    message: "a.zip cannot be read: this is a ZIP.",
  });
});

test("every line end becomes the editor's own", async () => {
  const ends = ["\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"];
  for (const end of ends) {
    const { text } = await importFile(file("a.txt", `One${end}${end}Two`), decode);
    assert.equal(text, "One\n\nTwo", JSON.stringify(end));
  }
});

test("a file without words is none", async () => {
  await assert.rejects(importFile(file("a.txt", " \n"), decode), /There is no text in a\.txt/);
});

test("of several files the one is read that is known to be an article", () => {
  const files = [file("a.pdf", ""), file("b.docx", ""), file("c.txt", "")];
  assert.equal(readableFile(files).name, "b.docx");
  assert.equal(readableFile(files.slice(0, 1)).name, "a.pdf");
});
