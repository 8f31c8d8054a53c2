import { describe, expect, it } from "vitest";
import { choosePainter } from "./choosePainter.js";

describe("choosePainter", () => {
  it("takes a canvas for very many marks", () => {
    expect(choosePainter("auto", 100, "svg")).toBe("svg");
    expect(choosePainter("auto", 5_000, "svg")).toBe("canvas");
  });

  it("does not go back and forth while the count goes up and down about the border", () => {
    let painter = choosePainter("auto", 800, "svg");
    const seen = [690, 710, 690, 710].map(
      (count) => (painter = choosePainter("auto", count, painter)),
    );
    expect(new Set(seen)).toEqual(new Set(["canvas"]));
  });

  it("does what the host asks for, whatever the count", () => {
    expect(choosePainter("svg", 5_000, "canvas")).toBe("svg");
    expect(choosePainter("canvas", 0, "svg")).toBe("canvas");
  });
});
