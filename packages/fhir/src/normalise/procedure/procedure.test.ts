import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition";
const concept = (system: string, code: string) => ({ coding: [{ system, code }] });
const kva = (code: string) => concept("urn:oid:1.2.752.116.1.3.2.1.4", code);
const snomed = (code: string) => concept("http://snomed.info/sct", code);
const read = (fields: object, ...others: unknown[]) =>
  readEvents(
    {
      resourceType: "Procedure",
      id: "1",
      status: "completed",
      performedDateTime: "2024-05-02",
      ...fields,
    },
    ...others,
  ).events;

describe("a Procedure", () => {
  it.each([
    ["surgery by KVÅ", { code: kva("KEC01") }, { kind: "procedure", category: "surgery" }],
    [
      "surgery by category",
      { code: snomed("1"), category: snomed("387713003") },
      { kind: "procedure", category: "surgery" },
    ],
    [
      "biopsy by code, though the category says surgery",
      { code: snomed("65575008"), category: snomed("387713003") },
      { kind: "procedure", category: "biopsy" },
    ],
    [
      "radioligand by ATC",
      { code: concept("http://www.whocc.no/atc", "V10XX05") },
      { kind: "procedure", category: "radioligand" },
    ],
    ["drug treatment", { code: snomed("367336001") }, { kind: "procedure", category: "systemic" }],
    ["stem cell transplant", { code: kva("DR048") }, { kind: "procedure", category: "transplant" }],
    ["radiotherapy by KVÅ", { code: kva("DV071") }, { kind: "radiotherapy" }],
    ["radiotherapy by SNOMED CT", { code: snomed("1217123003") }, { kind: "radiotherapy" }],
    ["imaging", { code: snomed("71651007") }, { kind: "imaging" }],
    ["pathway point", { code: kva("VJ110") }, { kind: "careEvent", category: "pathway" }],
    [
      "conference, with its decision",
      { code: kva("VJ135"), outcome: { text: "Lu-PSMA" } },
      { kind: "careEvent", category: "mdk", decision: "Lu-PSMA" },
    ],
    [
      "referral",
      { code: concept("https://ipo.example/fhir/CodeSystem/care-event", "referral") },
      { kind: "careEvent", category: "referral" },
    ],
    [
      "contact nurse",
      { code: concept("https://ipo.example/fhir/CodeSystem/care-event", "contact-nurse") },
      { kind: "careEvent", category: "other" },
    ],
    [
      "an examination by code",
      { code: snomed("398171003") },
      { kind: "procedure", category: "diagnostic" },
    ],
    [
      "an examination by category",
      { code: snomed("1"), category: snomed("103693007") },
      { kind: "procedure", category: "diagnostic" },
    ],
    ["anything else", { code: { text: "Samtal" } }, { kind: "procedure", category: "other" }],
  ])("of %s is told by its codes", (_title, fields, expected) => {
    expect(read(fields)).toMatchObject([expected]);
  });

  it("of radiotherapy lists the doses to its volumes in the unit they came in", () => {
    const volume = { resourceType: "BodyStructure", id: "v", description: "Prostate" };
    const extension = [
      {
        url: `${MCODE}/mcode-radiotherapy-dose-delivered-to-volume`,
        extension: [
          { url: "volume", valueReference: { reference: "BodyStructure/v" } },
          { url: "totalDoseDelivered", valueQuantity: { value: 7800, code: "cGy" } },
          { url: "fractionsDelivered", valueUnsignedInt: 39 },
        ],
      },
      {
        url: `${MCODE}/mcode-radiotherapy-dose-delivered-to-volume`,
        extension: [{ url: "totalDoseDelivered", valueQuantity: { value: 5000, code: "cGy" } }],
      },
      { url: `${MCODE}/mcode-radiotherapy-sessions`, valueUnsignedInt: 39 },
      { url: `${MCODE}/mcode-procedure-intent`, valueCodeableConcept: snomed("373808002") },
    ];
    const [course] = read({ code: snomed("1217123003"), extension }, volume);
    expect(course).toMatchObject({
      kind: "radiotherapy",
      intent: "curative",
      fractionsDelivered: 39,
      volumes: [
        { site: { text: "Prostate" }, dose: { value: 7800, code: "cGy" }, fractions: 39 },
        { dose: { value: 5000, code: "cGy" } },
      ],
      related: [{ relation: "volume", source: "BodyStructure/v" }],
    });
  });

  it.each([
    ["preparation", "planned"],
    ["in-progress", "active"],
    ["stopped", "stopped"],
    ["completed", "completed"],
  ])("that is %s counts as %s", (status, expected) => {
    expect(read({ code: { text: "A" }, status })).toMatchObject([
      { status: expected, sourceStatus: status },
    ]);
  });

  it("dated by an age or in words has no place on the axis", () => {
    expect(
      read({
        code: { text: "A" },
        performedDateTime: undefined,
        performedAge: { value: 40, unit: "år" },
      })[0]?.time,
    ).toEqual({ kind: "undated", text: "40 år" });
    expect(
      read({ code: { text: "A" }, performedDateTime: undefined, performedString: "i våras" })[0]
        ?.time,
    ).toEqual({ kind: "undated", text: "i våras" });
  });

  it("names what it is part of and why it was done", () => {
    const condition = {
      resourceType: "Condition",
      id: "c",
      code: { text: "Prostatacancer" },
      onsetDateTime: "2018",
    };
    const [, event] = read(
      {
        code: { text: "A" },
        partOf: [{ reference: "Procedure/9" }],
        reasonReference: [{ reference: "Condition/c" }],
      },
      condition,
    );
    expect(event).toMatchObject({
      related: [
        { relation: "partOf", source: "Procedure/9" },
        { relation: "reasonReference", source: "Condition/c" },
      ],
      reason: [{ text: "Prostatacancer" }],
    });
  });

  it.each([
    [
      "its description",
      { description: "PTV1", location: { text: "Breast" } },
      { coding: [], text: "PTV1" },
    ],
    [
      "its place with the side",
      { location: { text: "Breast" }, locationQualifier: [{ text: "Left" }] },
      { coding: [], text: "Breast, Left" },
    ],
    ["its place alone", { location: { text: "Breast" } }, { coding: [], text: "Breast" }],
    ["nothing, where it has none", { locationQualifier: [{ text: "Left" }] }, undefined],
  ])("of radiotherapy names a treated volume by %s", (_by, structure, site) => {
    const extension = [
      {
        url: `${MCODE}/mcode-radiotherapy-dose-delivered-to-volume`,
        extension: [
          { url: "volume", valueReference: { reference: "BodyStructure/v" } },
          { url: "totalDoseDelivered", valueQuantity: { value: 5000, code: "cGy" } },
        ],
      },
    ];
    const volume = { resourceType: "BodyStructure", id: "v", ...structure };
    const [course] = read({ code: snomed("1217123003"), extension }, volume);
    const volumes = course?.kind === "radiotherapy" ? course.volumes : undefined;
    expect(volumes?.map((one) => one.site)).toEqual([site]);
  });

  it("does not fail where an extension holds something else than its name says", () => {
    const url =
      "https://www.medizininformatik-initiative.de/fhir/mii-ex-onko-bestrahlung-einzeldosis";
    for (const valueQuantity of [{ coding: 5 }, { coding: 5, code: "Gy" }, {}, 2])
      expect(read({ code: { text: "a" }, extension: [{ url, valueQuantity }] })).toMatchObject([
        { code: { text: "a" } },
      ]);
  });
});
