import type { ClinicalEvent, EventStatus, EventTime, PatientRecord } from "@ipo/model";
import { EventStatus as Statuses, parseTimePoint } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { readBundle } from "../readBundle.js";
import { bundleOf } from "../testing/bundleOf.js";
import { everyType, resourceOf } from "../testing/everyType.js";
import { requiredElements, statusCodes } from "../testing/r4Requirements.js";
import { writeBundle } from "./writeBundle.js";

const patient = { resourceType: "Patient", id: "1" };
const withoutPaths = (record: PatientRecord | null) =>
  record && { ...record, events: record.events.map(({ path: _path, ...event }) => event) };

const recordOf = (resource: object): PatientRecord => {
  const { record } = readBundle(JSON.stringify(bundleOf(patient, resource)));
  if (!record) throw new Error("The test's own Bundle holds no patient.");
  return record;
};

/** Writes the record, and expects R4's requirements of the one resource in it, and the same record when it is read. */
function expectWritten(type: string, record: PatientRecord): Readonly<Record<string, unknown>> {
  expect(record.events).not.toEqual([]);
  const bundle = writeBundle(record);
  const resource: Readonly<Record<string, unknown>> = bundle.entry[1]?.resource ?? {};
  const stated = Object.keys(resource).map((element) => element.replace(/^_/, ""));
  for (const required of requiredElements[type] ?? []) {
    const element = required.replace("[x]", "");
    const isThere = stated.some((one) =>
      required.endsWith("[x]") ? one.startsWith(element) : one === element,
    );
    expect({ type, required, isThere }).toEqual({ type, required, isThere: true });
  }
  expect(withoutPaths(readBundle(JSON.stringify(bundle)).record)).toEqual(withoutPaths(record));
  return resource;
}

/** The record with each of its events changed. */
const changed = (record: PatientRecord, change: (event: ClinicalEvent) => ClinicalEvent) => ({
  ...record,
  events: record.events.map(change),
});

const point = (text: string) => {
  const at = parseTimePoint(text);
  if (!at) throw new Error(`${text} is a date`);
  return at;
};

describe("a resource of every type that is read", () => {
  it.each(everyType)("%s: is written as its type, and gives the same events", (type) => {
    const resource = resourceOf(type);
    expect(expectWritten(type, recordOf(resource))).toMatchObject({ resourceType: type, id: "a" });
    expectWritten(type, recordOf({ ...resource, id: undefined }));
  });

  const times: readonly (readonly [string, EventTime])[] = [
    ["a year", { kind: "point", at: point("2024") }],
    ["a period", { kind: "period", start: point("2024-01"), end: point("2024-02-03") }],
    ["a period that goes on", { kind: "period", start: point("2024-01") }],
    ["a period of which only the end is known", { kind: "period", end: point("2024-02") }],
    ["words", { kind: "undated", text: "last spring" }],
    ["no time", { kind: "undated" }],
  ];
  it.each(times)("keeps its time where that is %s, whatever its type", (_name, time) => {
    for (const type of everyType) {
      const record = recordOf(resourceOf(type));
      expectWritten(
        type,
        changed(record, (event) => ({ ...event, time })),
      );
    }
  });

  it.each(Statuses.options)("keeps the status %s, whatever its type", (status: EventStatus) => {
    for (const type of everyType) {
      const record = changed(
        recordOf(resourceOf(type)),
        ({ sourceStatus: _sourceStatus, ...event }) => ({ ...event, status }),
      );
      const written = expectWritten(type, record);
      const codes = statusCodes[type];
      if (codes) expect(codes).toContain(written["status"]);
    }
  });

  it.each(everyType)("%s: is written where its event is of a kind that others have", (type) => {
    const record = recordOf(resourceOf(type));
    const [event] = record.events;
    if (!event) throw new Error("every type gives an event");
    const { id, source, path, provenance } = event;
    const bare = {
      ...{ id, source, path, provenance, code: { coding: [], text: "b" }, category: [] },
      ...{ time: { kind: "undated" as const }, status: "unknown" as const },
    };
    const others: readonly ClinicalEvent[] = [
      { ...bare, kind: "other", resourceType: type, details: [] },
      { ...bare, kind: "document", resource: "List", sections: [] },
    ];
    for (const other of others) expectWritten(type, { ...record, events: [other] });
  });
});
