// @ts-check
// The invented article that every editor is opened with. It has a doubled word, a space before a
// comma, and one whole paragraph that stands twice, in two blocks of its own.

export const headline = "The Harbour Bell Rings Again";

const repeated =
  "The bell of the old harbour rang at noon on Monday, the keeper said, after forty silent years " +
  "and one long winter of repairs in the boat shed.";

export const paragraphs = [
  "The council paid for the the new rope, and the parish paid for the wheel.",
  repeated,
  "Visitors came from the islands , and the ferry was full before nine.",
  "A choir of nine sang on the quay until the rain sent everyone under the arches.",
  repeated,
  "The keeper wants to ring it on the first Sunday of every month.",
];

export const blocks = [headline, ...paragraphs];

/** The article as HTML, for editors that read it. */
export const html = [`<h1>${headline}</h1>`, ...paragraphs.map((words) => `<p>${words}</p>`)].join(
  "",
);

/** The article as Markdown, for editors of plain text. */
export const markdown = [`# ${headline}`, ...paragraphs].join("\n\n");
