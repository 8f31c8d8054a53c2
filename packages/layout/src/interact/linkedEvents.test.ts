import type { ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { base, recordOf, when } from "../testing/makeEvent.js";
import { linkedEvents } from "./linkedEvents.js";

const study: ClinicalEvent = { kind: "imaging", ...base("CT", when("2024-01-01")), modality: [] };
const drug: ClinicalEvent = {
  kind: "medication",
  ...base("Kabazitaxel", when("2024-01-01")),
  resource: "statement",
};
const rash = (related?: ClinicalEvent["related"], suspects: string[] = []): ClinicalEvent => ({
  kind: "adverseEvent",
  ...base("Rash", when("2024-01-02")),
  ...(related && { related }),
  suspects,
});

describe("linkedEvents", () => {
  it("a side effect and the treatment it suspects light each other", () => {
    const event = rash(undefined, [drug.source]);
    const record = recordOf([drug, event]);
    expect(linkedEvents(record, [event.id])).toEqual([drug.id]);
    expect(linkedEvents(record, [drug.id])).toEqual([event.id]);
  });

  it("a response, the study it assesses and the report on the study are one step apart", () => {
    const response: ClinicalEvent = {
      kind: "response",
      ...base("RECIST", when("2024-01-03")),
      assesses: [study.source],
    };
    const report: ClinicalEvent = {
      kind: "report",
      ...base("Utlåtande", when("2024-01-03")),
      related: [{ relation: "imagingStudy", source: study.source }],
      category: [],
      results: [],
    };
    const record = recordOf([study, response, report]);
    expect(linkedEvents(record, [study.id])).toEqual([response.id, report.id]);
    expect(linkedEvents(record, [report.id])).toEqual([study.id]);
  });

  it("results lead to their report and back", () => {
    const report: ClinicalEvent = {
      kind: "report",
      ...base("PAD", when("2024-01-03")),
      category: [],
      results: [drug.source],
    };
    const record = recordOf([drug, report]);
    expect(linkedEvents(record, [drug.id])).toEqual([report.id]);
  });

  it("everything of one stay is not linked by the stay", () => {
    const event = rash([{ relation: "encounter", source: study.source }]);
    expect(linkedEvents(recordOf([study, event]), [event.id])).toEqual([]);
  });

  it("what is drawn for another event has the links of that one", () => {
    const first = rash();
    const twin = { ...rash(undefined, [drug.source]), duplicateOf: first.id };
    expect(linkedEvents(recordOf([drug, first, twin]), [first.id])).toEqual([drug.id]);
  });

  it("several events give the union without themselves, and unknown ids and references give nothing", () => {
    const [a, b] = [rash(undefined, [drug.source]), rash(undefined, ["Medication/none"])];
    const record = recordOf([drug, a, b]);
    expect(linkedEvents(record, [a.id, b.id, "none"])).toEqual([drug.id]);
    expect(linkedEvents(record, [a.id, drug.id])).toEqual([]);
  });

  it("a record is looked through once", () => {
    let reads = 0;
    const event = rash(undefined, [drug.source]);
    const counted = recordOf([drug, event]);
    const record = Object.defineProperty({ ...counted }, "events", {
      get: () => {
        reads += 1;
        return counted.events;
      },
    });
    linkedEvents(record, [event.id]);
    const before = reads;
    linkedEvents(record, [event.id]);
    expect(reads).toBe(before);
  });
});
