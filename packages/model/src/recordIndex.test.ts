import { expect, it } from "vitest";
import type { ClinicalEvent, EventOfKind, PatientRecord, TimePoint } from "./index.js";
import {
  datedByAnalyte,
  datedEventsOfKind,
  eventIndexOf,
  eventsBesideValues,
  eventsOfKind,
  eventsOfKinds,
  parseTimePoint,
} from "./index.js";

const event = (id: string, kind: "death" | "followUp", date?: string): ClinicalEvent => {
  const at = date === undefined ? undefined : parseTimePoint(date);
  return {
    ...{ kind, id, source: id, path: "", status: "final", code: { coding: [] }, provenance: {} },
    time: at ? { kind: "point", at } : { kind: "undated" },
  };
};
const value = (id: string, date: string): ClinicalEvent => {
  const { source, path, time, status, code, provenance } = event(id, "death", date);
  const base = { id, source, path, time, status, code, provenance };
  return { kind: "lab", ...base, value: { kind: "none" } };
};
const recordOf = (events: ClinicalEvent[]): Pick<PatientRecord, "events"> => ({ events });

it("a list of one kind is the same at every call, and another record has its own", () => {
  const record = recordOf([event("a", "followUp", "2024"), value("b", "2024-02-01")]);
  const other = recordOf([event("c", "followUp", "2024")]);
  expect(eventsOfKind(record, "followUp")).toBe(eventsOfKind({ ...record }, "followUp"));
  expect(eventsOfKind(other, "followUp").map(({ id }) => id)).toEqual(["c"]);
  expect(eventsOfKind(record, "death")).toEqual([]);
});

it("a record with more events is indexed anew", () => {
  const first = recordOf([event("a", "followUp", "2024")]);
  expect(eventsOfKind(first, "followUp")).toHaveLength(1);
  const more = recordOf([...first.events, event("b", "followUp", "2025")]);
  expect(eventsOfKind(more, "followUp")).toHaveLength(2);
});

it("dated events are told from undated ones, and values from all else", () => {
  const record = recordOf([
    event("a", "followUp"),
    event("b", "followUp", "2024"),
    value("c", "2024"),
  ]);
  expect(datedEventsOfKind(record, "followUp").map(({ id }) => id)).toEqual(["b"]);
  expect(eventsBesideValues(record).map(({ id }) => id)).toEqual(["a", "b"]);
});

it("starts and ends stand in the record's order, anchors in that of time, undated events nowhere", () => {
  const record = recordOf([
    event("a", "followUp", "2025"),
    event("b", "death"),
    value("c", "2024"),
  ]);
  const { starts, ends, anchors } = eventIndexOf(record.events);
  const [y24, y25, y26] = [2024, 2025, 2026].map((year) => Date.UTC(year, 0, 1));
  expect([...starts]).toEqual([y25, NaN, y24]);
  expect([...ends]).toEqual([y26, NaN, y25]);
  expect([...anchors]).toEqual([y24, y25]);
});

it("several kinds stand in the record's order, and the others are left out", () => {
  const events = [
    event("a", "followUp", "2024"),
    value("b", "2024"),
    event("c", "death", "2025"),
    event("d", "followUp", "2026"),
  ];
  const idsOf = (found: readonly ClinicalEvent[]) => found.map(({ id }) => id);
  expect(idsOf(eventsOfKinds(recordOf(events), "death", "followUp"))).toEqual(["a", "c", "d"]);
  expect(idsOf(eventsOfKinds(recordOf(events), "followUp", "stage"))).toEqual(["a", "d"]);
});

it("what is over stands in order, what has no end where it begins, and no event is over before it begins", () => {
  const [y20, y22, y25] = ["2020", "2022", "2025"].map(parseTimePoint);
  const lasting = (id: string, start?: TimePoint, end?: TimePoint): ClinicalEvent => ({
    ...event(id, "followUp"),
    time: { kind: "period", ...(start && { start }), ...(end && { end }) },
  });
  const events = [
    lasting("open", y25),
    lasting("closed", y20, y25),
    lasting("backwards", y22, y20),
    lasting("end", undefined, y20),
    event("undated", "death"),
  ];
  const { overs, open } = eventIndexOf(events);
  const [begin22, end20] = [y22?.start, y20?.end];
  expect([...overs]).toEqual([end20, begin22, y25?.start, y25?.end]);
  expect(open.map(({ id }) => id)).toEqual(["open"]);
});

it("dated values stand by their analyte, those of none apart, and undated ones nowhere", () => {
  const known = (id: string, date: string): ClinicalEvent => ({
    ...(value(id, date) as EventOfKind<"lab">),
    analyte: "psa",
  });
  const undated: ClinicalEvent = { ...known("d", "2024"), time: { kind: "undated" } };
  const record = recordOf([known("a", "2024"), value("b", "2024"), known("c", "2025"), undated]);
  const groups = datedByAnalyte(record, "lab");
  expect(groups.get("psa")?.map(({ id }) => id)).toEqual(["a", "c"]);
  expect(groups.get(undefined)?.map(({ id }) => id)).toEqual(["b"]);
  expect(datedByAnalyte({ ...record }, "lab")).toBe(groups);
  expect(datedByAnalyte(record, "vitalSign").size).toBe(0);
});
