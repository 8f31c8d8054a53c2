import { extendTerminology } from "@ipo/clinical";
import { describe, expect, it } from "vitest";
import { readBundle } from "./readBundle.js";
import { bundleOf } from "./testing/bundleOf.js";

const system = "https://lab.example/codes";
const name = { sv: "Ferritin", en: "Ferritin" };
const terminology = extendTerminology({
  analytes: [
    {
      id: "our-ferritin",
      label: name,
      name,
      codes: [{ system, code: "FERR" }],
      scale: "linear",
      group: "other",
      unit: "ug/L",
    },
  ],
  atcClasses: [{ prefix: "Z99ZZ01", drugClass: "targeted" }],
});
const ferritin = {
  resourceType: "Observation",
  id: "1",
  status: "final",
  code: { coding: [{ system, code: "FERR" }] },
  effectiveDateTime: "2024-05-02",
  valueQuantity: { value: 0.12, unit: "mg/L", system: "http://unitsofmeasure.org", code: "mg/L" },
};
const drug = {
  resourceType: "MedicationStatement",
  id: "2",
  status: "active",
  medicationCodeableConcept: {
    coding: [{ system: "http://www.whocc.no/atc", code: "Z99ZZ01" }],
  },
  effectivePeriod: { start: "2024-05-02" },
};

describe("a host's own tables", () => {
  it("say what a code is, and in which unit it is usually told", () => {
    const { record } = readBundle(bundleOf(ferritin, drug), { terminology });
    expect(record?.events).toMatchObject([
      {
        kind: "lab",
        analyte: "our-ferritin",
        value: { quantity: { value: 0.12, code: "mg/L" } },
        converted: { quantity: { value: 120, code: "ug/L" } },
      },
      { kind: "medication", drugClass: "targeted" },
    ]);
  });

  it("are of one reading only", () => {
    readBundle(bundleOf(ferritin, drug), { terminology });
    const { record } = readBundle(bundleOf(ferritin, drug));
    expect(record?.events[0]).not.toHaveProperty("analyte");
    expect(record?.events[1]).not.toHaveProperty("drugClass");
  });
});

it("a coded ECOG answer keeps its code and has the grade that it codes", () => {
  const answer = { coding: [{ system: "http://loinc.org", code: "LA9623-5" }] };
  const { record } = readBundle(
    bundleOf({
      ...ferritin,
      code: { coding: [{ system: "http://loinc.org", code: "89247-1" }] },
      valueQuantity: undefined,
      valueCodeableConcept: answer,
    }),
  );
  expect(record?.events).toMatchObject([
    { kind: "performanceStatus", scale: "ECOG", grade: 1, value: { concept: answer } },
  ]);
});
