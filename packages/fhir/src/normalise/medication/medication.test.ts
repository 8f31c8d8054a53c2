import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const drug = {
  coding: [{ system: "http://www.whocc.no/atc", code: "L02BB04", display: "Enzalutamid" }],
};
const request = (more: object) => ({
  resourceType: "MedicationRequest",
  id: "1",
  status: "active",
  intent: "order",
  medicationCodeableConcept: drug,
  ...more,
});
const statement = (more: object) => ({
  resourceType: "MedicationStatement",
  id: "1",
  status: "active",
  medicationCodeableConcept: drug,
  ...more,
});
const administration = (more: object) => ({
  resourceType: "MedicationAdministration",
  id: "1",
  status: "completed",
  medicationCodeableConcept: drug,
  ...more,
});
const bounds = (start: string, end?: string) => ({
  timing: { repeat: { boundsPeriod: { start, end } } },
});

describe("a MedicationStatement", () => {
  it("is the drug over its period, with dose, words, class and reason for its end", () => {
    const { events } = readEvents(
      statement({
        status: "stopped",
        effectivePeriod: { start: "2023-09", end: "2024-05-02" },
        statusReason: [{ text: "progress" }],
        dosage: [
          { text: "160 mg dagligen", doseAndRate: [{ doseQuantity: { value: 160, unit: "mg" } }] },
        ],
        basedOn: [{ reference: "CarePlan/line2" }],
        dateAsserted: "2024-06-01",
      }),
    );
    expect(events).toMatchObject([
      {
        kind: "medication",
        resource: "statement",
        status: "stopped",
        atc: "L02BB04",
        drugClass: "arpi",
        dose: { value: 160, unit: "mg" },
        dosage: "160 mg dagligen",
        stopReason: { text: "progress" },
        related: [{ relation: "basedOn", source: "CarePlan/line2" }],
        time: { kind: "period", start: { text: "2023-09" } },
      },
    ]);
  });

  it("that is intended is planned, and one not dated by its use is undated", () => {
    expect(readEvents(statement({ status: "intended" })).events).toMatchObject([
      { status: "planned", time: { kind: "undated" } },
    ]);
    expect(readEvents(statement({ dateAsserted: "2024-06-01" })).events[0]?.time).toEqual({
      kind: "undated",
    });
  });

  it("keeps an open end open, and a start of a year a year", () => {
    expect(
      readEvents(statement({ effectivePeriod: { start: "2014" } })).events[0]?.time,
    ).toMatchObject({ start: { text: "2014", precision: "year" } });
  });
});

describe("a MedicationRequest", () => {
  it("lasts as long as it orders, else stands where it was written", () => {
    expect(
      readEvents(request({ authoredOn: "2024-01-01", dosageInstruction: [bounds("2024-02-01")] }))
        .events[0]?.time,
    ).toMatchObject({ kind: "period", start: { text: "2024-02-01" } });
    expect(readEvents(request({ authoredOn: "2024-01-01" })).events[0]).toMatchObject({
      status: "active",
      time: { kind: "point", at: { text: "2024-01-01" } },
    });
    expect(
      readEvents(request({ dosageInstruction: [{ timing: { event: ["2024-03-01"] } }] })).events[0]
        ?.time,
    ).toMatchObject({ kind: "point", at: { text: "2024-03-01" } });
  });

  it("with several instructions lasts from the first to the last and claims no single dose", () => {
    const dose = (value: number) => ({
      doseAndRate: [{ doseQuantity: { value, unit: "mg" } }],
      text: `${value} mg`,
    });
    const dosageInstruction = [
      { ...bounds("2024-02-01", "2024-02-28"), ...dose(80) },
      { ...bounds("2024-03-01", "2024-03-31"), ...dose(160) },
    ];
    const [event] = readEvents(request({ dosageInstruction })).events;
    expect(event).toMatchObject({
      time: { start: { text: "2024-02-01" }, end: { text: "2024-03-31" } },
      dosage: "80 mg; 160 mg",
    });
    expect(event).not.toHaveProperty("dose");
  });

  it.each([
    ["active", "plan", "planned"],
    ["active", "proposal", "planned"],
    ["draft", "order", "planned"],
    ["active", "order", "active"],
    ["completed", "plan", "planned"],
    ["on-hold", "proposal", "planned"],
    ["unknown", "plan", "planned"],
    ["completed", "order", "completed"],
    ["on-hold", "order", "on-hold"],
  ])("that is %s with intent %s counts as %s", (status, intent, expected) => {
    expect(readEvents(request({ status, intent })).events[0]?.status).toBe(expected);
  });
});

describe("a MedicationAdministration", () => {
  it("is one dose with its cycle", () => {
    const cycle = {
      url: "https://ipo.example/fhir/StructureDefinition/treatment-cycle",
      extension: [
        { url: "number", valueInteger: 2 },
        { url: "of", valueInteger: 6 },
      ],
    };
    const { events } = readEvents(
      administration({
        effectiveDateTime: "2024-05-02",
        dosage: { dose: { value: 7.4, unit: "GBq" }, text: "iv" },
        extension: [cycle],
        supportingInformation: [{ reference: "MedicationStatement/1" }],
      }),
    );
    expect(events).toMatchObject([
      {
        resource: "administration",
        dose: { value: 7.4 },
        dosage: "iv",
        cycle: { number: 2, of: 6 },
        related: [{ relation: "supportingInformation", source: "MedicationStatement/1" }],
      },
    ]);
  });
});

describe("the drug", () => {
  it("is found in a contained Medication and in one of the input", () => {
    const contained = request({
      medicationCodeableConcept: undefined,
      medicationReference: { reference: "#m" },
      contained: [{ resourceType: "Medication", id: "m", code: drug }],
    });
    expect(readEvents(contained)).toMatchObject({
      events: [{ atc: "L02BB04", code: drug }],
      issues: [],
    });
    const referring = request({
      medicationCodeableConcept: undefined,
      medicationReference: { reference: "Medication/m" },
    });
    expect(
      readEvents(referring, { resourceType: "Medication", id: "m", code: drug }).events,
    ).toMatchObject([{ atc: "L02BB04" }]);
  });

  it("that is not in the input is named as the reference names it, with a warning", () => {
    const { events, issues } = readEvents(
      request({
        medicationCodeableConcept: undefined,
        medicationReference: { reference: "Medication/m", display: "Enzalutamid" },
      }),
    );
    expect(events).toMatchObject([{ code: { coding: [], text: "Enzalutamid" } }]);
    expect(issues).toMatchObject([
      {
        severity: "warning",
        code: "not-found",
        expression: "MedicationRequest.medicationReference",
      },
    ]);
  });

  it("is never classed by its name or by another code system", () => {
    const rxnorm = {
      coding: [
        {
          system: "http://www.nlm.nih.gov/research/umls/rxnorm",
          code: "56946",
          display: "PACLitaxel",
        },
      ],
    };
    expect(readEvents(request({ medicationCodeableConcept: rxnorm })).events[0]).not.toHaveProperty(
      "drugClass",
    );
    expect(
      readEvents(request({ medicationCodeableConcept: { text: "Paklitaxel" } })).events[0],
    ).toMatchObject({ code: { text: "Paklitaxel" } });
  });
});

describe("what a medication resource says beside drug and dose", () => {
  it("names a mixture without a code by its parts, and by the code of none of them", () => {
    const contained = [
      {
        resourceType: "Medication",
        id: "mix",
        ingredient: [
          { itemCodeableConcept: drug },
          { itemReference: { display: "Natriumklorid" } },
        ],
      },
    ];
    const [event] = readEvents(
      administration({
        contained,
        medicationCodeableConcept: undefined,
        medicationReference: { reference: "#mix" },
        effectiveDateTime: "2024",
      }),
    ).events;
    expect(event).toMatchObject({ code: { text: "Enzalutamid + Natriumklorid", coding: [] } });
    expect(event).not.toHaveProperty("atc");
  });

  it("keeps the rate, site and method of a dose", () => {
    const dose = { value: 500, unit: "mL" };
    const dosage = {
      dose,
      rateRatio: { numerator: dose, denominator: { value: 2, unit: "h" } },
      site: { text: "port" },
      method: { text: "infusion" },
    };
    const given = { effectiveDateTime: "2024" };
    expect(readEvents(administration({ ...given, dosage })).events).toMatchObject([
      { note: ["site: port", "method: infusion", "rate: 500 mL / 2 h"] },
    ]);
    const rateQuantity = { value: 100, unit: "mL/h" };
    expect(readEvents(administration({ ...given, dosage: { rateQuantity } })).events).toMatchObject(
      [{ note: ["rate: 100 mL/h"] }],
    );
  });

  it("keeps how far the patient kept to the drug, and what it was given for", () => {
    const extension = [
      {
        url: "http://hl7.org/fhir/us/core/StructureDefinition/us-core-medication-adherence",
        extension: [{ url: "medicationAdherence", valueCodeableConcept: { text: "delvis" } }],
      },
    ];
    const reasonReference = [{ reference: "Condition/1" }];
    expect(readEvents(statement({ extension, reasonReference })).events).toMatchObject([
      {
        note: ["medicationAdherence: delvis"],
        related: [{ relation: "reasonReference", source: "Condition/1" }],
      },
    ]);
  });
});

describe("a MedicationRequest with several instructions", () => {
  const timeOf = (...dosageInstruction: object[]) =>
    readEvents(request({ dosageInstruction })).events[0]?.time;
  const on = (day: string) => ({ timing: { event: [day] } });

  it("lasts from the first start to the last end, whatever their order", () => {
    const [first, last] = [bounds("2024-01", "2024-03"), bounds("2024-02", "2024-05")];
    for (const instructions of [
      [first, last],
      [last, first],
      [on("2024-01-02"), last],
      [last, on("2024-01-02")],
    ])
      expect(timeOf(...instructions)).toMatchObject({
        kind: "period",
        start: { text: expect.stringMatching(/^2024-01/) as string },
        end: { text: "2024-05" },
      });
  });

  it("is open where one of them is", () => {
    const open = { timing: { repeat: { boundsPeriod: { end: "2024-05" } } } };
    expect(timeOf(bounds("2024-01", "2024-03"), bounds("2024-02"))).not.toHaveProperty("end");
    expect(timeOf(open, bounds("2024-02", "2024-03"))).toMatchObject({ end: { text: "2024-05" } });
    expect(timeOf(open, bounds("2024-02", "2024-03"))).not.toHaveProperty("start");
    expect(timeOf(open, bounds("2024-02"))).toMatchObject({ end: { text: "2024-05" } });
  });
});
