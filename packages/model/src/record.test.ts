import { expect, it } from "vitest";
import { accountOf } from "./account.js";
import { PatientRecord, recordJsonSchema } from "./record.js";

const empty = {
  schemaVersion: 1,
  patient: { id: "p", source: "Patient/p", identifiers: [], isProtected: false },
  events: [],
  sources: [],
};

it("the schema takes the smallest record and refuses one with an unknown field", () => {
  expect(PatientRecord.safeParse(empty).success).toBe(true);
  expect(PatientRecord.safeParse({ ...empty, colour: "red" }).success).toBe(false);
  expect(PatientRecord.safeParse({ ...empty, events: [{ kind: "guess" }] }).success).toBe(false);
});

it("the JSON Schema names every kind of event", () => {
  const text = JSON.stringify(recordJsonSchema());
  for (const kind of [
    "condition",
    "lab",
    "medication",
    "radiotherapy",
    "imaging",
    "promScore",
    "adverseEvent",
    "death",
  ]) {
    expect(text).toContain(`"const":"${kind}"`);
  }
});

it("the account adds up to its entries", () => {
  const account = accountOf([
    { path: "a", fate: "drawn", reason: "event" },
    { path: "b", fate: "drawn", reason: "event" },
    { path: "c", fate: "invalid", reason: "not-fhir" },
  ]);
  expect(account.entries).toBe(3);
  expect(account.fates).toEqual({ drawn: 2, listed: 0, withheld: 0, unsupported: 0, invalid: 1 });
});
