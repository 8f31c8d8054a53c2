import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";
import { readEvents } from "../testing/readEvents.js";

const observation = (time: object) =>
  readEvents({ resourceType: "Observation", status: "final", code: { text: "Test" }, ...time });
const timeOf = (time: object) => observation(time).events[0]?.time;
const undated = (text: string) => ({ kind: "undated", text });
const point = (text: string, precision: string) => ({ kind: "point", at: { text, precision } });

describe("the time of an event", () => {
  it.each([
    ["2016", "year"],
    ["2016-05", "month"],
    ["2016-05-02", "day"],
    ["2016-05-02T10:20:30-04:00", "second"],
    ["2016-05-02T10:20:30.123Z", "millisecond"],
    ["2016-05-02T00:20:30+14:00", "second"],
    ["2016-12-31T23:59:60Z", "second"],
    ["1890-02-02", "day"],
  ])("keeps %s as stated, with the precision of a %s", (text, precision) => {
    expect(timeOf({ effectiveDateTime: text })).toMatchObject(point(text, precision));
    expect(timeOf({ effectiveInstant: text })).toMatchObject(point(text, precision));
  });

  it("leaves an event whose date cannot be read undated, with the words and an error at the field", () => {
    for (const text of [
      "2016-13-45",
      "2024-02-30",
      "2 May 2016",
      "2016-05-02T10:20:30",
      "",
      "0000",
      "16-05-02",
      "2016-05-02 ",
      "2016-05-02T24:00:00Z",
      "2016-05-02T10:20:30z",
    ]) {
      const { events, issues } = observation({ effectiveDateTime: text });
      expect(events[0]?.time).toEqual({ kind: "undated", text });
      expect(issues).toMatchObject([
        { severity: "error", code: "value", expression: "Observation.effectiveDateTime" },
      ]);
    }
  });

  it("keeps a period open where it is open, and its ends as precise as they came", () => {
    expect(timeOf({ effectivePeriod: { start: "2014", end: "2016-05-02" } })).toMatchObject({
      kind: "period",
      start: { precision: "year" },
      end: { precision: "day" },
    });
    expect(timeOf({ effectivePeriod: { start: "2014" } })).not.toHaveProperty("end");
    expect(timeOf({ effectivePeriod: { end: "2014" } })).not.toHaveProperty("start");
  });

  it("never opens a period because one of its ends cannot be read", () => {
    const { events, issues } = observation({
      effectivePeriod: { start: "2014-01-01", end: "soon" },
    });
    expect(events[0]?.time).toEqual({ kind: "undated", text: "2014-01-01/soon" });
    expect(issues).toMatchObject([{ expression: "Observation.effectivePeriod.end" }]);
    expect(observation({ effectivePeriod: { start: "soon" } }).issues).toMatchObject([
      { expression: "Observation.effectivePeriod.start" },
    ]);
    expect(timeOf({ effectivePeriod: { start: "soon" } })).toEqual(undated("soon/"));
    expect(timeOf({ effectivePeriod: { end: "soon" } })).toEqual(undated("/soon"));
    expect(timeOf({ effectivePeriod: { start: "soon", end: "2014" } })).toEqual(
      undated("soon/2014"),
    );
  });

  it("says in the issue what to write instead", () => {
    expect(observation({ effectiveDateTime: "soon" }).issues[0]?.diagnostics).toContain(
      '"soon" is not a FHIR date. Write YYYY, YYYY-MM, YYYY-MM-DD, or a date with time and zone.',
    );
  });

  it("takes a period within one year as it is", () => {
    expect(observation({ effectivePeriod: { start: "2020", end: "2020-05" } }).issues).toEqual([]);
  });

  it("takes the bounds of a timing for its time", () => {
    const boundsPeriod = { start: "2020" };
    expect(timeOf({ effectiveTiming: { repeat: { boundsPeriod } } })).toMatchObject({
      kind: "period",
      start: { text: "2020" },
    });
    expect(timeOf({ effectiveTiming: {} })).toEqual({ kind: "undated" });
  });

  it("takes one occasion for a point, however often it is written", () => {
    for (const event of [["2020-05-01"], ["2020-05-01", "2020-05-01"]])
      expect(timeOf({ effectiveTiming: { event } })).toMatchObject(point("2020-05-01", "day"));
  });

  it("spans several occasions, in whatever order, and keeps each of them in words", () => {
    const { events, issues } = observation({
      effectiveTiming: { event: ["2020-05-08", "2020-05-01", "2020-05-15", "2020-05"] },
      note: [{ text: "fasting" }],
    });
    expect(events[0]).toMatchObject({
      time: { kind: "period", start: { text: "2020-05-01" }, end: { text: "2020-05" } },
      note: ["fasting", "2020-05-08, 2020-05-01, 2020-05-15, 2020-05"],
    });
    expect(issues).toMatchObject([
      {
        severity: "information",
        code: "informational",
        expression: "Observation.effectiveTiming.event",
        diagnostics: expect.stringContaining("The 4 occasions have one place") as string,
      },
    ]);
  });

  it("ends with the occasion that ends last, wherever it stands", () => {
    const event = ["2020-05-01", "2020-05-15", "2020-05-08"];
    expect(timeOf({ effectiveTiming: { event } })).toMatchObject({
      kind: "period",
      start: { text: "2020-05-01" },
      end: { text: "2020-05-15" },
    });
  });

  it("of occasions that begin or end together takes the words of the first", () => {
    const spanOf = (...event: string[]) => timeOf({ effectiveTiming: { event } });
    expect(spanOf("2020-12-31", "2020")).toMatchObject({
      start: { text: "2020" },
      end: { text: "2020-12-31" },
    });
    expect(spanOf("2020-01-01", "2020")).toMatchObject({
      start: { text: "2020-01-01" },
      end: { text: "2020" },
    });
  });

  it("leaves several occasions undated where one of them cannot be read", () => {
    const { events, issues } = observation({ effectiveTiming: { event: ["2020-05-01", "soon"] } });
    expect(events[0]?.time).toEqual({ kind: "undated", text: "2020-05-01, soon" });
    expect(issues).toMatchObject([{ expression: "Observation.effectiveTiming.event[1]" }]);
  });

  it("tells how often and for how long where a timing has no date", () => {
    const repeat = { frequency: 1, period: 1, periodUnit: "d" };
    const boundsDuration = { value: 5, unit: "d" };
    expect(timeOf({ effectiveTiming: { repeat: { ...repeat, boundsDuration } } })).toEqual({
      kind: "undated",
      text: "1 × per 1 d; bounds 5 d",
    });
  });

  it("does not take the release of a result for the time of the sample", () => {
    expect(observation({ issued: "2020-05-01T10:00:00Z" }).events[0]).toMatchObject({
      time: { kind: "undated" },
      issued: { text: "2020-05-01T10:00:00Z" },
    });
  });

  it("is undated without a word where the date is of another type, and the issue says so", () => {
    const { events, issues } = observation({ effectiveDateTime: 2020 });
    expect(events[0]?.time).toEqual({ kind: "undated" });
    expect(issues).toMatchObject([
      { severity: "warning", code: "structure", expression: "Observation.effectiveDateTime" },
    ]);
  });
});

const TIME_TEXT = "https://ipo.example/fhir/StructureDefinition/time-text";
const ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
const words = (valueString: string) => ({ extension: [{ url: TIME_TEXT, valueString }] });
const absent = (valueCode: string) => ({ extension: [{ url: ABSENT, valueCode }] });

describe("words in place of a time", () => {
  it("are read beside the field, our own before the reason why it is absent", () => {
    expect(timeOf({ _effectiveDateTime: words("age 52 a") })).toEqual(undated("age 52 a"));
    expect(timeOf({ _effectiveDateTime: absent("masked") })).toEqual(undated("masked"));
    expect(
      timeOf({
        _effectiveDateTime: {
          extension: [...absent("unknown").extension, ...words("spring").extension],
        },
      }),
    ).toEqual(undated("spring"));
  });

  it("give no issue and do not stand in for a date that is there, or that cannot be read", () => {
    expect(observation({ _effectiveDateTime: words("spring") }).issues).toEqual([]);
    const both = { effectiveDateTime: "2020", _effectiveDateTime: words("spring") };
    expect(timeOf(both)).toMatchObject(point("2020", "year"));
    expect(timeOf({ ...both, effectiveDateTime: "2 May" })).toEqual(undated("2 May"));
  });

  it("are read in a period, and beside each of its ends", () => {
    expect(timeOf({ effectivePeriod: words("some weeks") })).toEqual(undated("some weeks"));
    expect(timeOf({ effectivePeriod: { start: "2014", _end: words("soon") } })).toEqual(
      undated("2014/soon"),
    );
    expect(timeOf({ effectivePeriod: { _start: words("early"), end: "2014" } })).toEqual(
      undated("early/2014"),
    );
  });

  it("an end whose absence has a reason is not an end that is open; a start that is not known is", () => {
    expect(timeOf({ effectivePeriod: { start: "2014", _end: absent("unknown") } })).toEqual(
      undated("2014/unknown"),
    );
    expect(timeOf({ effectivePeriod: { _start: absent("unknown"), end: "2014" } })).toMatchObject({
      kind: "period",
      end: { text: "2014" },
    });
    expect(timeOf({ effectivePeriod: { _start: absent("unknown") } })).toEqual({ kind: "undated" });
    expect(timeOf({ effectivePeriod: {} })).toEqual({ kind: "undated" });
  });

  it("are read at any depth", () => {
    const event = readEvents({
      resourceType: "MedicationRequest",
      medicationCodeableConcept: { text: "Test" },
      dosageInstruction: [
        {},
        { timing: { repeat: { boundsPeriod: { start: "2020", _end: absent("unknown") } } } },
      ],
    }).events[0];
    expect(event?.time).toEqual(undated("2020/unknown"));
  });

  it("are read on the resource itself where nothing else is said", () => {
    expect(timeOf(words("age 52 a"))).toEqual(undated("age 52 a"));
    expect(timeOf({ ...words("age 52 a"), effectiveDateTime: "2020" })).toMatchObject(
      point("2020", "year"),
    );
    expect(timeOf({ ...words("age 52 a"), effectiveDateTime: "soon" })).toEqual(undated("soon"));
    expect(timeOf(absent("unknown"))).toEqual({ kind: "undated" });
  });

  it.each([
    ["another extension", { extension: [{ url: "urn:other", valueString: "x" }] }],
    ["words of another type", { extension: [{ url: TIME_TEXT, valueString: 5 }] }],
    ["no list", { extension: { url: TIME_TEXT, valueString: "x" } }],
    ["nothing", null],
    ["a list", [words("x")]],
    ["text", "x"],
  ])("are not made of %s", (_name, beside) => {
    expect(timeOf({ _effectiveDateTime: beside })).toEqual({ kind: "undated" });
  });

  it("are never those of a prototype", () => {
    const json = `{"__proto__":{"_effectiveDateTime":${JSON.stringify(words("x"))}}}`;
    expect(timeOf(JSON.parse(json) as object)).toEqual({ kind: "undated" });
  });
});

it("what is changed in one reading does not show in another", () => {
  const bundle = bundleOf({
    resourceType: "Observation",
    status: "final",
    code: { text: "a" },
    effectiveDateTime: "2020-05-01",
    issued: "2020-05-01",
  });
  const read = () => readBundle(bundle).record?.events[0];
  const event = read();
  if (event?.time.kind !== "point") throw new Error("the event has a date");
  const { start } = event.time.at;
  (event.time.at as { start: number }).start = 0;
  expect(event.provenance.recorded?.start).toBe(start);
  expect(read()?.time).toMatchObject({ at: { start } });
});
