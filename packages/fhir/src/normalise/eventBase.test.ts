import { describe, expect, it } from "vitest";
import { readEvents } from "../testing/readEvents.js";
import { bundleOf } from "../testing/bundleOf.js";
import { readBundle } from "../readBundle.js";

const observation = {
  resourceType: "Observation",
  id: "1",
  status: "final",
  code: { text: "Test" },
  valueInteger: 5,
};
const eventOf = (more: object, ...others: object[]) =>
  readEvents({ ...observation, ...more }, ...others).events.find(
    ({ source }) => source === "Observation/1",
  );

describe("the base of an event", () => {
  it("says where it comes from and what it is", () => {
    expect(eventOf({})).toMatchObject({
      id: "Observation/1",
      source: "Observation/1",
      path: "Observation",
      status: "final",
      sourceStatus: "final",
      code: { coding: [], text: "Test" },
    });
    expect(eventOf({})).not.toHaveProperty("note");
    expect(eventOf({})).not.toHaveProperty("related");
  });

  it("says who stated it and when, as far as the source does", () => {
    const meta = { lastUpdated: "2020-05-03T10:00:00Z", source: "urn:lab" };
    const performer = [{ display: "Lab", type: "Organization" }, { display: "Doctor" }];
    expect(eventOf({ meta, performer, issued: "2020-05-02T10:00:00Z" })?.provenance).toMatchObject({
      author: "Doctor",
      organisation: "Lab",
      recorded: { text: "2020-05-02T10:00:00Z" },
      lastUpdated: { text: "2020-05-03T10:00:00Z" },
      system: "urn:lab",
    });
    expect(eventOf({})?.provenance).toEqual({});
  });

  it("keeps the notes that have words", () => {
    expect(eventOf({ note: [{ text: "fasting" }, {}, { text: "morning" }] })?.note).toEqual([
      "fasting",
      "morning",
    ]);
  });

  it("tells how often beside a date as a note", () => {
    const code = { text: "daily" };
    const effectiveTiming = { code, event: ["2020-05-01"] };
    expect(eventOf({ effectiveTiming })).toMatchObject({
      time: { kind: "point" },
      note: ["daily"],
    });
    const bounds = { repeat: { boundsDuration: { value: 2, unit: "wk" } } };
    expect(eventOf({ effectiveTiming: bounds })).toMatchObject({
      time: { kind: "undated", text: "bounds 2 wk" },
    });
    expect(eventOf({ effectiveTiming: bounds })).not.toHaveProperty("note");
  });
});

describe("references to others", () => {
  it("keep their element, each once, and never the resource itself", () => {
    const procedure = { resourceType: "Procedure", id: "9", status: "completed", code: {} };
    const to = (reference: string) => ({ reference });
    expect(
      eventOf(
        {
          basedOn: [to("ServiceRequest/7"), to("ServiceRequest/7"), to("Observation/1")],
          partOf: [to("Procedure/9"), to("https://example.org/fhir/Procedure/8/_history/2")],
          focus: [{ display: "only words" }, to("#inside"), to("urn:uuid:unknown")],
        },
        procedure,
      )?.related,
    ).toEqual([
      { relation: "partOf", source: "Procedure/9" },
      { relation: "partOf", source: "Procedure/8" },
      { relation: "basedOn", source: "ServiceRequest/7" },
    ]);
  });
});

describe("who did or stated something", () => {
  const authorOf = (reference: object, ...others: object[]) =>
    eventOf({ performer: [reference] }, ...others)?.provenance;
  const practitioner = { resourceType: "Practitioner", id: "d" };
  const organization = { resourceType: "Organization", id: "o", name: "Clinic" };

  it("is named by the reference, else by what it leads to", () => {
    const d = { reference: "Practitioner/d" };
    const name = [{ given: ["Ada", "B"], family: "Doctor" }];
    expect(authorOf({ ...d, display: "Dr D" }, practitioner)).toEqual({ author: "Dr D" });
    expect(authorOf(d, { ...practitioner, name })).toEqual({ author: "Ada B Doctor" });
    expect(authorOf(d, { ...practitioner, name: [{ family: "Doctor" }] })).toEqual({
      author: "Doctor",
    });
    expect(authorOf(d, { ...practitioner, name: [{ text: "Dr Ada", family: "X" }] })).toEqual({
      author: "Dr Ada",
    });
    expect(authorOf({ reference: "Organization/o" }, organization)).toEqual({
      organisation: "Clinic",
    });
  });

  it("is an organisation where the type says so, even when it is not in the input", () => {
    for (const type of ["Organization", "CareTeam", "HealthcareService"]) {
      expect(authorOf({ reference: `${type}/x`, display: "Unit" })).toEqual({
        organisation: "Unit",
      });
      expect(authorOf({ reference: `https://example.org/${type}/x`, display: "Unit" })).toEqual({
        organisation: "Unit",
      });
      expect(authorOf({ type, display: "Unit" })).toEqual({ organisation: "Unit" });
    }
    expect(authorOf({ reference: "Organization?identifier=1", display: "Unit" })).toEqual({
      organisation: "Unit",
    });
    expect(authorOf({ display: "Unit" })).toEqual({ author: "Unit" });
  });

  it("is nobody where there is no name, and the patient's own name stays out", () => {
    expect(authorOf({ reference: "Practitioner/d" }, practitioner)).toEqual({});
    expect(authorOf({ reference: "Practitioner/d" }, { ...practitioner, name: [{}] })).toEqual({});
    expect(authorOf({ reference: "Organization/gone" })).toEqual({});
    expect(authorOf({ reference: "Patient/p", display: "Anna" })).toEqual({});
    for (const reference of [
      "https://example.org/Patient/p",
      "Patient/p/_history/2",
      "Patient?x=1",
    ])
      expect(authorOf({ reference, display: "Anna" })).toEqual({});
    expect(authorOf({ type: "Patient", display: "Anna" })).toEqual({});
  });

  it("is nobody where what is referred to is withheld or about somebody else", () => {
    const { record } = readBundle(
      bundleOf(
        { resourceType: "Patient", id: "p" },
        { resourceType: "Patient", id: "q" },
        {
          resourceType: "RelatedPerson",
          id: "r",
          patient: { reference: "Patient/q" },
          name: [{ text: "Mother" }],
        },
        {
          ...observation,
          subject: { reference: "Patient/p" },
          performer: [{ reference: "RelatedPerson/r", display: "Mother" }],
        },
      ),
      { patientId: "p" },
    );
    expect(record?.events[0]?.provenance).toEqual({});
  });
});
