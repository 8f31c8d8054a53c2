import { terminology } from "@ipo/clinical";
import type { Issue } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { resourceEntryOf } from "../../container/inputEntry.js";
import { referenceIndexOf } from "../../references/referenceIndex.js";
import { runSteps } from "../../steps/steps.js";
import { readAttachments } from "./attachment.js";
import type { ReadContext } from "../context.js";

function contextWith(issues: Issue[]): ReadContext {
  const place = { path: "entry", resourcePath: "Report", fullUrl: undefined };
  const entry = resourceEntryOf({}, "DiagnosticReport", place);
  const index = runSteps(referenceIndexOf([]));
  return { entry, index, terminology, isWithheld: () => false, issues };
}

describe("readAttachments", () => {
  it("describes what it does not carry, and says where that stays", () => {
    const issues: Issue[] = [];
    const pdf = { contentType: "application/pdf", title: "Svar", data: "aGVq" };
    expect(readAttachments([pdf, {}], "presentedForm", contextWith(issues))).toEqual([
      { contentType: "application/pdf", title: "Svar" },
    ]);
    expect(issues).toMatchObject([
      { severity: "information", expression: "Report.presentedForm[0].data" },
    ]);
  });

  it("carries plain text in UTF-8, and none in another encoding", () => {
    const issues: Issue[] = [];
    const data = "aGVq";
    const texts = [
      "text/plain",
      "TEXT/PLAIN",
      'text/plain;charset="utf-8"',
      "text/plain; charset=ISO-8859-1",
      "text/plainer",
    ].map(
      (contentType) =>
        readAttachments({ contentType, data }, "content", contextWith(issues))?.[0]?.text,
    );
    expect(texts).toEqual(["hej", "hej", "hej", undefined, undefined]);
    expect(issues).toHaveLength(2);
  });

  it("gives nothing for none", () => {
    expect(readAttachments(undefined, "content", contextWith([]))).toBeUndefined();
    expect(readAttachments([], "content", contextWith([]))).toBeUndefined();
  });
});
