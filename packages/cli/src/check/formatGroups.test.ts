import { describe, expect, it } from "vitest";
import { formatGroups } from "./formatGroups.js";

const finding = (reason: string, place: string) => ({ heading: ["invalid", reason], place });

describe("formatGroups", () => {
  it("tells a repeated finding once, with its count and places", () => {
    expect(
      formatGroups([
        finding("no code", "[0]"),
        finding("no date", "[1]"),
        finding("no code", "[2]"),
      ]),
    ).toEqual(["  2 × invalid  no code", "    [0], [2]", "  invalid  no date", "    [1]"]);
  });

  it("says how many places it leaves out", () => {
    const seven = Array.from({ length: 7 }, (_, index) => finding("no code", `[${index}]`));
    expect(formatGroups(seven)[1]).toBe(
      "    [0], [1], [2], [3], [4] and 2 more (--json lists them all)",
    );
  });

  it("keeps each finding on its line, whatever its text", () => {
    expect(formatGroups([finding("a\nb", "c\nd")])).toHaveLength(2);
  });
});
