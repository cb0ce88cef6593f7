// @ts-check
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportName } from "../../web/panels/exports.js";

describe("a report's file", () => {
  it("is named by the first words of the article", () => {
    assert.equal(
      reportName("Tarn River breaks its banks as Port Ellery loses its wharf\n\nPORT ELLERY"),
      "galley-tarn-river-breaks-its-banks-as",
    );
    assert.equal(
      reportName("\n\n“The keeper’s bell”: a café in Łódź"),
      "galley-the-keepers-bell-a-café-in",
    );
  });

  it("has a name whatever the article begins with", () => {
    assert.equal(reportName(""), "galley");
    assert.equal(reportName("../../ \\:*?\n"), "galley");
    assert.ok(reportName("a".repeat(500)).length <= 80);
  });
});
