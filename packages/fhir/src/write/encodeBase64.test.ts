import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase64Text } from "../normalise/document/decodeBase64.js";
import { encodeBase64 } from "./encodeBase64.js";

describe("encodeBase64", () => {
  it.each([
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["å 🙂", "w6Ug8J+Zgg=="],
  ])("writes %j as %j", (text, base64) => {
    expect(encodeBase64(text)).toBe(base64);
  });

  it("is undone by reading, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decodeBase64Text(encodeBase64(text) ?? "")).toBe(text);
      }),
    );
  });

  it("gives nothing for a text that has no UTF-8", () => {
    expect(encodeBase64("\ud800")).toBeUndefined();
  });
});
