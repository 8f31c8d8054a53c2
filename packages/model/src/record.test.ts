import { expect, it } from "vitest";
import * as z from "zod";
import {
  ClinicalEvent,
  PatientRecord,
  accountOf,
  eventsOfKind,
  recordJsonSchema,
} from "./index.js";

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
  const kinds = ClinicalEvent.options.map(({ shape }) => shape.kind.value);
  expect(kinds.filter((kind) => !text.includes(`"const":"${kind}"`))).toEqual([]);
  expect(new Set(kinds).size).toBe(kinds.length);
});

it("the JSON Schema allows no unknown field", () => {
  expect(recordJsonSchema()).toMatchObject({
    type: "object",
    additionalProperties: false,
    required: ["schemaVersion", "patient", "events", "sources"],
  });
});

it("the events of one kind come in the record's order", () => {
  const event = (id: string, kind: "death" | "followUp"): ClinicalEvent => ({
    ...{ kind, id, source: id, path: "", status: "final" },
    ...{ time: { kind: "undated" }, code: { coding: [] }, provenance: {} },
  });
  const events = [event("b", "followUp"), event("d", "death"), event("a", "followUp")];
  const record = PatientRecord.parse({ ...empty, events });
  expect(eventsOfKind(record, "followUp").map(({ id }) => id)).toEqual(["b", "a"]);
});

it("importing the model keeps zod from trying to compile code", () => {
  expect(z.config().jitless).toBe(true);
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
