import { describe, expect, it } from "vitest";
import { convertFormatOf } from "./convertOutput.js";

describe("what ipo convert makes", () => {
  it.each([
    ["record.json", undefined, "record"],
    ["bundle.json", undefined, "bundle"],
    ["out/anna.bundle.JSON", undefined, "bundle"],
    ["-", undefined, "record"],
    ["bundle.json", "record", "record"],
    ["out.txt", "bundle", "bundle"],
  ] as const)("%s with --to %s: a %s", (output, to, format) => {
    expect(convertFormatOf(output, to)).toBe(format);
  });

  it("asks when the name does not say", () => {
    expect(() => convertFormatOf("out.txt", undefined)).toThrow("--to");
  });
});
