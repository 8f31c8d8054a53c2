import { createText } from "@ipo/layout";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { interFiles, isInInter } from "./interFont.js";

describe("interFont", () => {
  it("has a file for each of the four weights", () => {
    expect(interFiles().filter((file) => existsSync(file))).toHaveLength(4);
  });

  it("writes the words and signs of the drawing alone", () => {
    for (const lang of ["sv", "en"] as const) {
      const text = createText(lang);
      expect(isInInter(`▼ ■ ▲ ○ ${text("sublabel.logNoUnit")}`)).toBe(true);
    }
    expect(isInInter("Åsa A\u030asa Łuczak · Ёлка · ≥ 10 µg/L · ¹⁷⁷Lu · ½")).toBe(true);
  });

  it("leaves other alphabets to other fonts", () => {
    for (const name of ["王", "محمد", "🙂"]) expect(isInInter(`Åsa ${name}`)).toBe(false);
  });
});
