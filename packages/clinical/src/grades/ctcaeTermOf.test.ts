import { describe, expect, it } from "vitest";
import { systems } from "../codes/systems.js";
import { allowedGradesOf, ctcaeTermOf } from "../terminology/lookups.js";

const meddra = (code: string) => ({ coding: [{ system: systems.meddra, code }] });

describe("ctcaeTermOf", () => {
  it("finds a term by MedDRA code under each identifier, past codes of other systems", () => {
    expect(ctcaeTermOf(meddra("10016256"))?.label.en).toBe("Fatigue");
    expect(
      ctcaeTermOf({
        coding: [
          { code: "10016256" },
          { system: systems.snomed, code: "84229001" },
          { system: "urn:oid:2.16.840.1.113883.6.163", code: "10028813" },
        ],
      })?.label.sv,
    ).toBe("Illamående");
  });

  it("finds a term by its whole English wording and by nothing less", () => {
    expect(ctcaeTermOf({ coding: [], text: " peripheral sensory neuropathy" })?.meddra).toBe(
      "10034620",
    );
    expect(ctcaeTermOf({ coding: [], text: "Neuropathy" })).toBeUndefined();
    expect(ctcaeTermOf({ coding: [], text: "No nausea" })).toBeUndefined();
    expect(ctcaeTermOf(meddra("10032759"))).toBeUndefined();
    expect(ctcaeTermOf(undefined)).toBeUndefined();
  });
});

describe("allowedGradesOf", () => {
  it.each([
    ["Fatigue", [1, 2, 3]],
    ["Alopecia", [1, 2]],
    ["Peripheral sensory neuropathy", [1, 2, 3, 4]],
    ["Febrile neutropenia", [3, 4, 5]],
    ["Neutrophil count decreased", [1, 2, 3, 4]],
    ["Diarrhea", [1, 2, 3, 4, 5]],
    ["Eosinophilia", [1, 3]],
  ])("gives the grades CTCAE defines for %s", (term, grades) => {
    expect(allowedGradesOf({ coding: [], text: term })).toEqual(grades);
  });

  it("gives none for what is no term", () => {
    expect(allowedGradesOf({ coding: [], text: "Polyneuropathy" })).toBeUndefined();
  });
});
