import { describe, expect, it } from "vitest";
import { readEvents } from "../testing/readEvents.js";

const MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition";
const MII = "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko";
const snomed = (code: string, display?: string) => ({
  coding: [{ system: "http://snomed.info/sct", code, ...(display && { display }) }],
});
const loinc = (code: string) => ({ coding: [{ system: "http://loinc.org", code }] });
const mii = (table: string, code: string, display?: string) => ({
  coding: [{ system: `${MII}/CodeSystem/${table}`, code, ...(display && { display }) }],
});
const extension = (url: string, value: object) => ({ url, ...value });
const concept = (url: string, valueCodeableConcept: object) => ({ url, valueCodeableConcept });
const observation = (fields: object) =>
  readEvents({
    resourceType: "Observation",
    id: "1",
    status: "final",
    effectiveDateTime: "2024-05-02",
    ...fields,
  }).events;
const procedure = (fields: object) =>
  readEvents({
    resourceType: "Procedure",
    id: "1",
    status: "completed",
    performedDateTime: "2024-05-02",
    ...fields,
  }).events;

describe("mCODE", () => {
  it("keeps the side of a body site with the site, in every edition", () => {
    for (const name of ["mcode-laterality", "mcode-laterality-qualifier"]) {
      const bodySite = [
        {
          ...snomed("76752008", "Breast"),
          extension: [concept(`${MCODE}/${name}`, snomed("7771000", "Left"))],
        },
      ];
      expect(procedure({ code: { text: "Operation" }, bodySite })).toMatchObject([
        { bodySite: [{ text: "Breast, Left", coding: [{ code: "76752008" }] }] },
      ]);
    }
  });

  it("keeps what a disease status rests on", () => {
    const evidence = concept(
      `${MCODE}/mcode-cancer-disease-status-evidence-type`,
      snomed("363679005", "Imaging"),
    );
    const status = { valueCodeableConcept: snomed("359746009"), extension: [evidence] };
    expect(observation({ code: loinc("97509-4"), ...status })).toMatchObject([
      { kind: "diseaseStatus", evidence: [{ coding: [{ code: "363679005" }] }] },
    ]);
    expect(observation({ code: loinc("88040-1"), ...status })).toMatchObject([
      { kind: "response", note: ["evidence: Imaging"] },
    ]);
  });

  it("tells illnesses that are absent from those that are there", () => {
    const reference = { reference: "Condition/c" };
    const events = observation({
      code: snomed("398192003"),
      extension: [
        extension(`${MCODE}/mcode-related-condition`, { valueReference: reference }),
        concept(`${MCODE}/mcode-related-condition-absent`, snomed("414916001", "Obesity")),
      ],
    });
    expect(events).toMatchObject([
      {
        related: [{ relation: "mcode-related-condition", source: "Condition/c" }],
        note: ["related-condition-absent: Obesity"],
      },
    ]);
  });

  it("keeps both kinds of radiation of one course, and why it ended", () => {
    const both = (name: string) => ({
      url: `${MCODE}/mcode-radiotherapy-modality-and-technique`,
      extension: [concept(`${MCODE}/mcode-radiotherapy-modality`, { text: name })],
    });
    const [course] = procedure({
      code: snomed("1217123003"),
      extension: [
        both("Photons"),
        both("Electrons"),
        concept(`${MCODE}/mcode-treatment-termination-reason`, snomed("407563006")),
      ],
    });
    expect(course).toMatchObject({
      kind: "radiotherapy",
      modality: { text: "Photons; Electrons" },
      stopReason: { coding: [{ code: "407563006" }] },
    });
  });

  it("keeps what the parts of a finding are parts of", () => {
    const component = [{ code: loinc("33728-7"), valueQuantity: { value: 20, unit: "mm" } }];
    expect(observation({ code: loinc("21889-1"), component })).toMatchObject([
      { code: { coding: [{ code: "21889-1" }] }, value: { kind: "none" } },
      { code: { coding: [{ code: "33728-7" }] }, value: { quantity: { value: 20 } } },
    ]);
  });
});

describe("the MII oncology module", () => {
  it("keeps the suffixes of a TNM category with it", () => {
    const suffix = (name: string, code: string, display: string) =>
      concept(
        `${MII}/StructureDefinition/mii-ex-onko-tnm-${name}-suffix`,
        mii("tnm", code, display),
      );
    const valueCodeableConcept = {
      ...mii("tnm", "N0"),
      extension: [suffix("itc", "i-", "(i-)"), suffix("sn", "sn", "(sn)")],
    };
    expect(observation({ code: snomed("371494008"), valueCodeableConcept })).toMatchObject([
      { kind: "stage", value: { text: "N0 (i-) (sn)", coding: [{ code: "N0" }] } },
    ]);
  });

  it("states a death where a cause is given, and none where the question has no answer", () => {
    const cause = {
      coding: [{ system: "http://fhir.de/CodeSystem/bfarm/icd-10-gm", code: "C56" }],
    };
    const code = snomed("184305005");
    expect(observation({ code, valueCodeableConcept: cause })).toMatchObject([
      { kind: "death", cause: { coding: [{ code: "C56" }] }, time: { at: { text: "2024-05-02" } } },
    ]);
    const unanswered = { dataAbsentReason: { coding: [{ code: "not-applicable" }] } };
    expect(observation({ code, ...unanswered })).toMatchObject([{ kind: "observation" }]);
    expect(observation({ code })).toMatchObject([{ kind: "observation" }]);
    expect(observation({ code: snomed("419620001"), valueBoolean: false })).toMatchObject([
      { kind: "observation" },
    ]);
  });

  it("takes part in a study only where the answer is yes", () => {
    const code = snomed("709491003");
    const answer = (value: string) => ({
      code,
      valueCodeableConcept: mii("mii-cs-onko-studienteilnahme", value),
    });
    const focus = [{ display: "OVAR-21" }];
    expect(observation({ ...answer("J"), focus })).toMatchObject([
      { kind: "studyParticipation", note: ["focus: OVAR-21"] },
    ]);
    expect(observation(answer("N"))).toMatchObject([{ kind: "observation" }]);
  });

  it("keeps dose, boost and complication of a treatment, and its place to surgery", () => {
    const url = (name: string) => `${MII}/StructureDefinition/mii-ex-onko-strahlentherapie-${name}`;
    const dose = (value: number) => ({ valueQuantity: { value, unit: "Gy" } });
    const [course] = procedure({
      code: { coding: [{ system: "http://fhir.de/CodeSystem/bfarm/ops", code: "8-522" }] },
      extension: [
        extension(url("bestrahlung-gesamtdosis"), dose(50)),
        extension(url("bestrahlung-einzeldosis"), dose(2)),
        concept(url("stellungzurop"), { text: "adjuvant" }),
      ],
      usedCode: [mii("mii-cs-onko-strahlentherapie-strahlenart", "UH", "Photonen")],
      complication: [{ text: "Blutung" }],
    });
    expect(course).toMatchObject({
      volumes: [{ dose: { value: 50, unit: "Gy" } }],
      modality: { coding: [{ code: "UH" }] },
      note: ["complication: Blutung", "stellungzurop: adjuvant", "einzeldosis: 2 Gy"],
    });
  });

  it("names the regimen of a drug by the therapy it is part of, while that therapy lasts", () => {
    const regimenFrom = (start: string) => {
      const { events } = readEvents(
        {
          resourceType: "MedicationStatement",
          id: "1",
          status: "completed",
          medicationCodeableConcept: { text: "Paclitaxel" },
          effectivePeriod: { start },
          partOf: [{ reference: "Procedure/2" }],
        },
        {
          resourceType: "Procedure",
          id: "2",
          status: "completed",
          performedPeriod: { start: "2021-07-05", end: "2021-09-05" },
          usedCode: [mii("mii-cs-onko-systemische-therapie-protokolle", "CarboTax")],
        },
      );
      const drug = events.find(({ kind }) => kind === "medication");
      return drug?.kind === "medication" ? drug.regimen : undefined;
    };
    expect(regimenFrom("2021-07-05")).toBe("CarboTax");
    expect(regimenFrom("2022-01-25")).toBeUndefined();
  });
});

describe("FHIR R4", () => {
  it("keeps the gene and the origin of a finding in the older genetics extensions", () => {
    const url = (name: string) =>
      `http://hl7.org/fhir/StructureDefinition/observation-genetics${name}`;
    const events = observation({
      code: loinc("55233-1"),
      valueCodeableConcept: { text: "Positive" },
      extension: [
        concept(url("Gene"), { text: "EGFR" }),
        concept(url("GenomicSourceClass"), loinc("LA6684-0")),
        extension(url("DNARegionName"), { valueString: "Exon 21" }),
      ],
    });
    expect(events).toMatchObject([
      {
        kind: "genomicFinding",
        gene: { text: "EGFR" },
        origin: "somatic",
        note: ["DNARegionName: Exon 21"],
      },
    ]);
  });

  it("keeps the reference of an extension beside that of an element of the same name", () => {
    const focus = (id: string) => ({ reference: `Condition/${id}` });
    expect(
      observation({
        code: { text: "Prov" },
        focus: [focus("1")],
        extension: [extension("urn:x/focus", { valueReference: focus("2") })],
      }),
    ).toMatchObject([
      {
        related: [
          { relation: "focus", source: "Condition/1" },
          { relation: "focus", source: "Condition/2" },
        ],
      },
    ]);
  });

  it("survives an extension named like a member of every object", () => {
    for (const name of ["constructor", "__proto__"])
      expect(
        observation({
          code: { text: "Prov" },
          extension: [extension(`urn:x/${name}`, { valueReference: { reference: "Basic/1" } })],
        }),
      ).toMatchObject([{ related: [{ relation: name, source: "Basic/1" }] }]);
  });
});
