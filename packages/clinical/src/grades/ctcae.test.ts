import { describe, expect, it } from "vitest";
import { ctcaeGradeOf } from "./ctcae.js";

const LOCAL = "https://ipo.example/fhir/CodeSystem/ctcae-grade";
const MII =
  "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/CodeSystem/mii-cs-onko-nebenwirkung-ctcae-grad";

describe("ctcaeGradeOf", () => {
  it("reads the grade from a code of a CTCAE system, grade 0 and 5 included", () => {
    expect(ctcaeGradeOf({ coding: [{ system: LOCAL, code: "0" }] })).toBe(0);
    expect(ctcaeGradeOf({ coding: [{ system: MII, code: "5" }] })).toBe(5);
  });

  it("reads words that state a grade and nothing else", () => {
    expect(ctcaeGradeOf({ coding: [], text: "Grad 2" })).toBe(2);
    expect(ctcaeGradeOf({ coding: [], text: "CTCAE Grade 3 - severe" })).toBe(3);
    for (const text of [
      "severe",
      "Grade 2-3",
      "Grad 2–3",
      "Grade 10",
      "Gradvis 2",
      "Gleason grade 4",
    ]) {
      expect(ctcaeGradeOf({ coding: [], text })).toBeUndefined();
    }
  });

  it("has no grade for codes outside 0-5 and for other systems", () => {
    expect(ctcaeGradeOf({ coding: [{ system: MII, code: "U" }] })).toBeUndefined();
    expect(ctcaeGradeOf({ coding: [{ system: LOCAL, code: "6" }] })).toBeUndefined();
    expect(
      ctcaeGradeOf({
        coding: [
          { system: "http://terminology.hl7.org/CodeSystem/adverse-event-severity", code: "2" },
        ],
      }),
    ).toBeUndefined();
    expect(ctcaeGradeOf(undefined)).toBeUndefined();
  });
});
