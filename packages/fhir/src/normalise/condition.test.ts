import { describe, expect, it } from "vitest";
import { readEvents } from "../testing/readEvents.js";

const icd = (code: string) => ({ coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code }] });
const status = (code: string) => ({ coding: [{ code }] });
const read = (fields: object) =>
  readEvents({ resourceType: "Condition", id: "1", code: icd("C61.9"), ...fields });
const timeOf = (fields: object) => read(fields).events[0]?.time;

describe("a Condition", () => {
  it("is a primary or a secondary tumour by its code, else by its profile", () => {
    const profile = (name: string) => ({
      code: { text: "Tumör" },
      onsetDateTime: "2018",
      meta: { profile: [`http://hl7.org/fhir/us/mcode/StructureDefinition/${name}`] },
    });
    expect(read({}).events).toMatchObject([{ kind: "condition", role: "primary-cancer" }]);
    expect(read({ code: icd("C79.5") }).events).toMatchObject([{ role: "secondary-cancer" }]);
    expect(read({ code: icd("I10") }).events).toMatchObject([{ role: "other" }]);
    expect(read(profile("mcode-primary-cancer-condition")).events).toMatchObject([
      { role: "primary-cancer" },
    ]);
    expect(read(profile("mcode-secondary-cancer-condition")).events).toMatchObject([
      { role: "secondary-cancer" },
    ]);
  });

  it("runs from onset to abatement, and on only while it is called active", () => {
    expect(timeOf({ onsetDateTime: "2018", abatementDateTime: "2020-05" })).toMatchObject({
      kind: "period",
      start: { text: "2018" },
      end: { text: "2020-05" },
    });
    expect(timeOf({ onsetDateTime: "2018", clinicalStatus: status("active") })).toMatchObject({
      kind: "period",
      start: { text: "2018" },
    });
    expect(timeOf({ onsetDateTime: "2018", clinicalStatus: status("resolved") })).toMatchObject({
      kind: "point",
      at: { text: "2018" },
    });
    expect(
      timeOf({
        onsetDateTime: "2018",
        abatementString: "efter hand",
        clinicalStatus: status("active"),
      }),
    ).toMatchObject({ kind: "point" });
    expect(timeOf({ abatementDateTime: "2020" })).toMatchObject({
      kind: "period",
      end: { text: "2020" },
    });
  });

  it("is undated where only an age, a text or the day of recording is known", () => {
    expect(timeOf({ onsetAge: { value: 52, unit: "years" } })).toEqual({
      kind: "undated",
      text: "52 years",
    });
    expect(timeOf({ onsetRange: { low: { value: 40 }, high: { value: 50, unit: "a" } } })).toEqual({
      kind: "undated",
      text: "40–50 a",
    });
    expect(timeOf({ onsetString: "i barndomen" })).toEqual({
      kind: "undated",
      text: "i barndomen",
    });
    expect(read({ recordedDate: "2020" }).events).toMatchObject([
      { time: { kind: "undated" }, provenance: { recorded: { text: "2020" } } },
    ]);
  });

  it("with an onset that cannot be read does not pretend to have been there always", () => {
    expect(timeOf({ onsetDateTime: "förra året", abatementDateTime: "2020" })).toEqual({
      kind: "undated",
      text: "förra året",
    });
  });

  it("is dated by the date of diagnosis where no onset is stated", () => {
    const extension = [
      {
        url: "http://hl7.org/fhir/StructureDefinition/condition-assertedDate",
        valueDateTime: "2021-06-10",
      },
    ];
    expect(timeOf({ extension })).toMatchObject({ kind: "point", at: { text: "2021-06-10" } });
    expect(timeOf({ extension, onsetDateTime: "2021-01" })).toMatchObject({
      at: { text: "2021-01" },
    });
  });

  it("warns where it abates before its onset", () => {
    expect(read({ onsetDateTime: "2020-05", abatementDateTime: "2019" }).issues).toMatchObject([
      { severity: "warning", expression: "Condition" },
    ]);
  });

  it("that is not confirmed is preliminary, and says how it stands", () => {
    const [event] = read({
      verificationStatus: status("provisional"),
      clinicalStatus: status("active"),
      stage: [{ summary: { text: "cT3bN0M0" } }],
    }).events;
    expect(event).toMatchObject({
      status: "preliminary",
      verificationStatus: "provisional",
      clinicalStatus: "active",
      stage: [{ text: "cT3bN0M0" }],
    });
  });
});

describe("what a Condition says beside its code", () => {
  it("keeps side, severity, evidence, how the stage was set, and an end in words", () => {
    const bodySite = [
      {
        text: "Bröst",
        extension: [{ url: "urn:x/laterality", valueCodeableConcept: { text: "vänster" } }],
      },
    ];
    const [event] = read({
      bodySite,
      severity: { text: "svår" },
      onsetDateTime: "2024",
      abatementString: "efter hand",
      evidence: [{ code: [{ text: "smärta" }], detail: [{ reference: "Observation/2" }] }],
      stage: [{ summary: { text: "IIA" }, type: { text: "klinisk" } }],
    }).events;
    expect(event).toMatchObject({
      bodySite: [{ text: "Bröst, vänster" }],
      stage: [{ text: "IIA (klinisk)" }],
      note: ["abatement: efter hand", "severity: svår", "evidence: smärta"],
      related: [{ relation: "evidence.detail", source: "Observation/2" }],
    });
  });

  it("keeps the onset in words where only the end has a date, and both ends of an onset", () => {
    expect(
      read({ onsetAge: { value: 52, unit: "år" }, abatementDateTime: "2020" }).events,
    ).toMatchObject([{ note: ["onset: 52 år"], time: { end: { text: "2020" } } }]);
    expect(read({ onsetPeriod: { start: "2018", end: "2019" } }).events).toMatchObject([
      { note: ["onsetPeriod: 2018/2019"], time: { at: { text: "2018" } } },
    ]);
  });

  it("ends at the last date where its end lies between two, at the one there is, and both stay in words", () => {
    const onsetDateTime = "2018";
    const between = { start: "2020-01", end: "2020-05" };
    expect(read({ onsetDateTime, abatementPeriod: between }).events).toMatchObject([
      { time: { end: { text: "2020-05" } }, note: ["abatementPeriod: 2020-01/2020-05"] },
    ]);
    expect(timeOf({ onsetDateTime, abatementPeriod: { start: "2020-01" } })).toMatchObject({
      end: { text: "2020-01" },
    });
    const words = { start: "2020-01", end: "in May" };
    const { events, issues } = read({ onsetDateTime, abatementPeriod: words });
    expect(events).toMatchObject([{ time: { kind: "point", at: { text: "2018" } } }]);
    expect(issues).toMatchObject([{ expression: "Condition.abatementPeriod.end" }]);
  });
});
