import { describe, expect, it } from "vitest";
import type { MeasureText } from "./measureText.js";
import { wrapWords } from "./wrapWords.js";

const font = { fontSize: 10, fontWeight: 400 } as const;
const byLetter: MeasureText = (text) => text.length * 10;
const wrapped = (text: string, letters: number) => wrapWords(text, letters * 10, font, byLetter);

describe("wrapWords", () => {
  it("takes as many lines as the words need, and loses none", () => {
    expect(wrapped("one two three four", 9)).toEqual(["one two", "three", "four"]);
  });

  it("a word too wide is parted at its own hyphen, else with one, and its letters all stay", () => {
    expect(wrapped("trifluridin-tipiracil", 13)).toEqual(["trifluridin-", "tipiracil"]);
    const lines = wrapped("kontaktsjuksköterska", 17);
    expect(lines).toEqual(["kontaktsjukskö-", "terska"]);
  });

  it("H1: a number is never parted", () => {
    expect(wrapped("1234567890", 5)).toEqual(["1234567890"]);
  });
});
