import { describe, expect, it } from "vitest";
import { hasCode, textOf } from "./coding.js";

describe("textOf", () => {
  it("gives the words of the source, else a display, else a code", () => {
    const coding = [{ system: "a" }, { code: "1" }, { code: "2", display: "Two" }];
    expect(textOf({ coding, text: "two" })).toBe("two");
    expect(textOf({ coding })).toBe("Two");
    expect(textOf({ coding: [{ code: "1" }] })).toBe("1");
    expect(textOf({ coding: [] })).toBeUndefined();
    expect(textOf(undefined)).toBeUndefined();
  });
});

describe("hasCode", () => {
  it("compares system and code, both exactly", () => {
    const concept = { coding: [{ system: "a", code: "x" }] };
    expect(hasCode(concept, "a", "x")).toBe(true);
    expect(hasCode(concept, "b", "x")).toBe(false);
    expect(hasCode(concept, "a", "X")).toBe(false);
    expect(hasCode(undefined, "a", "x")).toBe(false);
  });
});
