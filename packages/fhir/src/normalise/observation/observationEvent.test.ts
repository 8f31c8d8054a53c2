import { describe, expect, it } from "vitest";
import { readBundle } from "../../readBundle.js";

const haemoglobin = (valueQuantity: object) => {
  const subject = { reference: "Patient/p" };
  const category = [
    {
      coding: [
        {
          system: "http://terminology.hl7.org/CodeSystem/observation-category",
          code: "laboratory",
        },
      ],
    },
  ];
  const { record } = readBundle({
    resourceType: "Bundle",
    type: "collection",
    entry: [
      { resource: { resourceType: "Patient", id: "p" } },
      {
        resource: {
          resourceType: "Observation",
          id: "hb",
          status: "final",
          subject,
          category,
          code: { coding: [{ system: "http://loinc.org", code: "718-7" }] },
          effectiveDateTime: "2024-01-01",
          valueQuantity,
        },
      },
    ],
  });
  return record?.events[0];
};
const UCUM = "http://unitsofmeasure.org";

describe("a value in another unit than its analyte usually has", () => {
  it("keeps what was written and tells the exact conversion beside it", () => {
    const written = { value: 14.1, comparator: ">", unit: "g/dl", system: UCUM, code: "g/dL" };
    expect(haemoglobin(written)).toMatchObject({
      value: { kind: "quantity", quantity: written },
      converted: {
        quantity: { value: 141, comparator: ">", unit: "g/L", system: UCUM, code: "g/L" },
        rule: "g/dL × 10 = g/L (UCUM)",
      },
    });
  });

  it("tells none for a unit in words, another kind of unit, or the usual unit itself", () => {
    expect(haemoglobin({ value: 14.1, unit: "g/dL" })).not.toHaveProperty("converted");
    const molar = { value: 8.7, unit: "mmol/L", system: UCUM, code: "mmol/L" };
    expect(haemoglobin(molar)).not.toHaveProperty("converted");
    const usual = { value: 141, unit: "g/L", system: UCUM, code: "g/L" };
    expect(haemoglobin(usual)).not.toHaveProperty("converted");
  });
});
