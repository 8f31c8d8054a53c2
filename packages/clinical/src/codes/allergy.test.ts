import { expect, it } from "vitest";
import { isNoKnownAllergy } from "./allergy.js";
import { systems } from "./systems.js";

it("knows a statement that no allergy is known by its code, never by its words", () => {
  const code = (value: string) => ({ coding: [{ system: systems.snomed, code: value }] });
  expect(isNoKnownAllergy(code("716186003"))).toBe(true);
  expect(isNoKnownAllergy(code("294505008"))).toBe(false);
  expect(isNoKnownAllergy({ coding: [], text: "No known allergy" })).toBe(false);
  expect(isNoKnownAllergy(undefined)).toBe(false);
});
