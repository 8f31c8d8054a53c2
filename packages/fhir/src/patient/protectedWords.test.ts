import { describe, expect, it } from "vitest";
import { patternOf, protectedPhrasesOf } from "./protectedWords.js";

const hidden = (person: Record<string, unknown>, text: string) => {
  const pattern = patternOf(protectedPhrasesOf(person));
  return pattern ? text.replace(pattern, "…") : text;
};

describe("words by which a person can be found", () => {
  const anna = { name: [{ given: ["Anna-Lena", "Maria"], family: "von Björk" }] };

  it.each([
    ["Anna-Lena von Björk", "…"],
    ["von Björk, Anna-Lena Maria", "…"],
    ["maria VON  björks mor", "… mor"],
    ["Anna-Lena_Maria_von_Björk.pdf", "….pdf"],
    ["allergi mot björk, pollen", "allergi mot björk, pollen"],
    ["Maria ringde", "Maria ringde"],
    ["Maria von Björkman", "Maria von Björkman"],
  ])("are a given and the family name together: %s", (text, expected) => {
    expect(hidden(anna, text)).toBe(expected);
  });

  it("are the name as worded, in its order and with the last word first", () => {
    const person = { name: { text: "Eva Li Ek" } };
    expect(hidden(person, "Eva Li Ek; Ek, Eva Li; Eva Li")).toBe("…; …; Eva Li");
    expect(hidden({ name: [{ text: "Ek" }] }, "Ek")).toBe("Ek");
  });

  it.each([
    ["195001011111", "500101-1111, 19500101 1111 och 5001011111", "…, … och …"],
    ["500101-1111", "19500101+1111", "…"],
    ["195001011111", "1195001011111", "1195001011111"],
    ["TF-12345", "nr TF-12345.", "nr …."],
    ["7", "7 dagar", "7 dagar"],
    ["okänt-nummer", "okänt-nummer", "okänt-nummer"],
  ])("are numbers: %s in %s", (value, text, expected) => {
    expect(hidden({ identifier: [{ value }, {}] }, text)).toBe(expected);
  });

  it("are lines of the address, and the postal code with the town", () => {
    const address = [
      {
        line: ["Stigen 7", "Gården", "12"],
        postalCode: "222 22",
        city: "Lund",
        text: "Box 1, Lund",
      },
      { city: "Lund" },
    ];
    expect(hidden({ address }, "Stigen 7, 222 22 Lund; Box 1 Lund; Gården i Lund, 12")).toBe(
      "…, …; …; Gården i Lund, 12",
    );
  });

  it("are nothing where nothing is known, and no name is too odd to be looked for", () => {
    expect(
      patternOf(protectedPhrasesOf({ name: [null, { given: [1], family: "1" }] })),
    ).toBeUndefined();
    const odd = { name: [{ given: ["(a|b)*", "x".repeat(300)], family: "c++ [d]" }] };
    expect(hidden(odd, "(a|b)* c++ [d]")).toBe("…");
  });
});
