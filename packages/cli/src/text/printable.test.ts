import { describe, expect, it } from "vitest";
import { printable } from "./printable.js";

describe("printable", () => {
  it("shows what would steer a terminal instead of sending it", () => {
    expect(printable("a\u001b[31mb\nc\u009b\u202ed")).toBe("a\\u{1b}[31mb\\u{a}c\\u{9b}\\u{202e}d");
  });

  it("leaves words and signs as they are", () => {
    expect(printable("Åsa ≥ 10 µg/L 王 🙂")).toBe("Åsa ≥ 10 µg/L 王 🙂");
  });
});
