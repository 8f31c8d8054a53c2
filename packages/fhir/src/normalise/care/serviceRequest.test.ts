import { describe, expect, it } from "vitest";
import { readEvents } from "../../testing/readEvents.js";

const snomed = (code: string) => ({ coding: [{ system: "http://snomed.info/sct", code }] });
const kva = (code: string) => ({ coding: [{ system: "urn:oid:1.2.752.116.1.3.2.1.4", code }] });
const careEvent = (code: string) => ({
  coding: [{ system: "https://ipo.example/fhir/CodeSystem/care-event", code }],
});

const request = {
  resourceType: "ServiceRequest",
  id: "1",
  status: "active",
  intent: "order",
  code: { text: "DT buk" },
  authoredOn: "2024-05-02",
};

describe("a ServiceRequest", () => {
  it("is an order when it was written, where it does not say when it is to take place", () => {
    expect(readEvents(request).events).toMatchObject([
      {
        kind: "careEvent",
        category: "order",
        status: "active",
        sourceStatus: "active",
        code: { text: "DT buk" },
        time: { kind: "point", at: { text: "2024-05-02" } },
      },
    ]);
  });

  it.each([
    [{ occurrenceDateTime: "2024-06" }, { kind: "point", at: { text: "2024-06" } }],
    [
      { occurrencePeriod: { start: "2024-06-01" } },
      { kind: "period", start: { text: "2024-06-01" } },
    ],
    [
      { occurrenceTiming: { event: ["2024-06-03"] } },
      { kind: "point", at: { text: "2024-06-03" } },
    ],
  ])("stands when it is to take place: %j", (occurrence, time) => {
    const [event] = readEvents({ ...request, ...occurrence }).events;
    expect(event?.time).toMatchObject(time);
    expect(event?.provenance.recorded).toMatchObject({ text: "2024-05-02" });
  });

  it("with an occurrence that cannot be read is undated, and not moved to the day of the order", () => {
    const { events, issues } = readEvents({ ...request, occurrenceDateTime: "next week" });
    expect(events).toMatchObject([{ time: { kind: "undated", text: "next week" } }]);
    expect(issues.map(({ expression }) => expression)).toContain(
      "ServiceRequest.occurrenceDateTime",
    );
  });

  it.each([
    [{ code: snomed("306206005") }],
    [{ category: [snomed("3457005")] }],
    [{ code: careEvent("referral") }],
  ])("is a referral where a code says so: %j", (codes) => {
    expect(readEvents({ ...request, ...codes }).events).toMatchObject([{ category: "referral" }]);
  });

  it("is no referral by its words", () => {
    expect(readEvents({ ...request, code: { text: "Referral" } }).events).toMatchObject([
      { category: "order" },
    ]);
  });

  it.each([["plan"], ["proposal"], ["option"]])("with intent %s is only planned", (intent) => {
    expect(readEvents({ ...request, intent }).events).toMatchObject([{ status: "planned" }]);
  });

  it("that is a draft is planned", () => {
    expect(readEvents({ ...request, status: "draft" }).events).toMatchObject([
      { status: "planned", sourceStatus: "draft" },
    ]);
  });

  it("for a measuring point or conference counts as neither until it is completed", () => {
    expect(readEvents({ ...request, code: kva("VJ150") }).events).toMatchObject([
      { category: "pathway", status: "planned", time: { kind: "undated" } },
    ]);
    const completed = { status: "completed", occurrenceDateTime: "2024-06-03" };
    expect(readEvents({ ...request, ...completed, code: kva("VJ150") }).events).toMatchObject([
      { category: "pathway", status: "completed", time: { at: { text: "2024-06-03" } } },
    ]);
    expect(
      readEvents({ ...request, occurrenceDateTime: "2024-06-03", code: careEvent("mdk") }).events,
    ).toMatchObject([{ category: "mdk", status: "planned" }]);
  });

  it("keeps how often it is to be as words", () => {
    const occurrenceTiming = { repeat: { frequency: 2, period: 1, periodUnit: "wk" } };
    expect(readEvents({ ...request, occurrenceTiming }).events).toMatchObject([
      {
        time: { at: { text: "2024-05-02" } },
        note: [expect.stringContaining("2 ×")],
      },
    ]);
  });

  it("that is revoked is not shown", () => {
    expect(readEvents({ ...request, status: "revoked" }).events).toEqual([]);
  });

  it("keeps its reason, body site with side, performers and instructions", () => {
    const laterality = {
      url: "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier",
      valueCodeableConcept: { text: "Left" },
    };
    const [event] = readEvents({
      ...request,
      subject: { reference: "Patient/1" },
      reasonCode: [{ text: "Kontroll" }],
      bodySite: [{ text: "Breast", extension: [laterality] }],
      performerType: { text: "Radiolog" },
      performer: [{ display: "Röntgen" }],
      patientInstruction: "Fasta",
    }).events;
    expect(event).toMatchObject({
      reason: [{ text: "Kontroll" }],
      bodySite: [{ text: "Breast, Left" }],
      participants: [{ role: { text: "Radiolog" }, name: "Röntgen" }],
      note: ["patientInstruction: Fasta"],
    });
  });

  it("that refers to nothing, to itself or in a ring is read all the same", () => {
    const ring = [
      {
        ...request,
        basedOn: [{ reference: "ServiceRequest/1" }, { reference: "ServiceRequest/2" }],
        reasonReference: [{ reference: "ServiceRequest/1" }],
      },
      {
        ...request,
        id: "2",
        basedOn: [{ reference: "ServiceRequest/1" }],
        performer: [{ reference: "#gone" }, { reference: "urn:uuid:gone" }],
      },
    ];
    const { events } = readEvents(...ring);
    expect(events.map(({ related }) => related?.[0])).toEqual([
      { relation: "basedOn", source: "ServiceRequest/2" },
      { relation: "basedOn", source: "ServiceRequest/1" },
    ]);
  });
});
