import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";

const patient = { resourceType: "Patient", id: "p" };
const modifierExtension = [{ url: "urn:not" }];
const observation = {
  resourceType: "Observation",
  id: "1",
  status: "final",
  subject: { reference: "Patient/p" },
  code: { text: "Test" },
};

describe("a modifier extension", () => {
  it("withholds a resource with an error that says what to do", () => {
    const { account, issues, record } = readBundle(
      bundleOf(patient, { ...observation, modifierExtension }),
    );
    expect(account.entry[1]).toMatchObject({
      fate: "withheld",
      reason: "modifier-extension",
      detail: "urn:not",
    });
    expect(record?.events).toEqual([]);
    expect(issues).toEqual([
      {
        severity: "error",
        code: "not-supported",
        expression: "Bundle.entry[1].resource.modifierExtension",
        diagnostics: expect.stringMatching(
          /^A modifier extension \(urn:not\).*Nothing of it is shown/,
        ) as string,
      },
    ]);
  });

  it("is named with all the others in the issue", () => {
    const several = [...modifierExtension, { url: "urn:perhaps" }];
    const { issues } = readBundle(
      bundleOf(patient, { ...observation, modifierExtension: several }),
    );
    expect(issues[0]?.diagnostics).toContain("(urn:not, urn:perhaps)");
  });

  it("keeps a resource from being shown by those that refer to it", () => {
    const medication = {
      resourceType: "Medication",
      id: "m",
      code: { text: "Drug" },
      modifierExtension,
    };
    const practitioner = {
      resourceType: "Practitioner",
      id: "d",
      name: [{ text: "Doctor" }],
      modifierExtension,
    };
    const { record } = readBundle(
      bundleOf(patient, medication, practitioner, {
        resourceType: "MedicationStatement",
        id: "2",
        status: "active",
        subject: { reference: "Patient/p" },
        medicationReference: { reference: "Medication/m", display: "Drug" },
        informationSource: { reference: "Practitioner/d", display: "Doctor" },
        effectiveDateTime: "2020",
      }),
    );
    expect(record?.events).toHaveLength(1);
    expect(JSON.stringify(record)).not.toContain("Drug");
    expect(JSON.stringify(record)).not.toContain("Doctor");
  });

  it("leaves the patient in the header and says so", () => {
    const { record, issues } = readBundle(bundleOf({ ...patient, modifierExtension }));
    expect(record?.patient.id).toBe("p");
    expect(issues).toMatchObject([
      { severity: "error", expression: "Bundle.entry[0].resource.modifierExtension" },
    ]);
    expect(issues[0]?.diagnostics).toContain("shown all the same");
  });

  it("costs a part only that part", () => {
    const component = [
      { code: { text: "A" }, valueInteger: 1, modifierExtension },
      { code: { text: "B" }, valueInteger: 2, modifierExtension: [] },
    ];
    const referenceRange = [{ text: "not", modifierExtension }, { text: "normal" }];
    const { record, issues } = readBundle(
      bundleOf(patient, { ...observation, valueInteger: 5, component, referenceRange }),
    );
    const words = JSON.stringify(record);
    expect(words).toContain('"text":"B"');
    expect(words).not.toContain('"text":"A"');
    expect(words).toContain('"text":"normal"');
    expect(words).not.toContain('"text":"not"');
    expect(issues).toMatchObject([
      {
        severity: "warning",
        code: "structure",
        expression: "Bundle.entry[1].resource.component[0]",
      },
      { expression: "Bundle.entry[1].resource.referenceRange[0]" },
    ]);
    expect(issues[0]?.diagnostics).toContain("urn:not");
  });
});
