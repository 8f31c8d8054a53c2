import type { Account, ClinicalEvent, PatientRecord, TimePoint } from "@ipo/model";
import { accountOf, parseTimePoint } from "@ipo/model";

/** A small record for the tests: one diagnosis, three PSA values, one drug, one undated value. Dates are round. */
export function smallRecord(id = "p1"): PatientRecord {
  return {
    schemaVersion: 1,
    patient: {
      id,
      source: `Patient/${id}`,
      name: { family: "Prov", given: ["Pia"] },
      identifiers: [{ kind: "personnummer", value: "196001019801" }],
      gender: "female",
      birthDate: at("1960-01-01"),
      isProtected: false,
    },
    events: [
      {
        kind: "condition",
        ...base("Condition/1", "2020-01-01"),
        code: words("Prostatacancer"),
        role: "primary-cancer",
      },
      psa("1", "2020-02-01", 10),
      {
        kind: "medication",
        ...base("MedicationStatement/1", "2020-03-01"),
        time: { kind: "period", start: at("2020-03-01"), end: at("2020-09-01") },
        code: words("Leuprorelin"),
        resource: "statement",
      } as ClinicalEvent,
      psa("2", "2020-06-01", 1),
      psa("3", "2021-01-01", 20),
      { ...psa("4", "2021-01-01", 5), time: { kind: "undated" } },
    ],
    asOf: at("2021-06-01T08:00:00+02:00"),
    sources: ["Journal"],
  };
}

/** The record without its events. */
export function emptyRecord(): PatientRecord {
  return { ...smallRecord("empty"), events: [] };
}

/** An account in which one of three entries is drawn. */
export function partlyDrawnAccount(): Account {
  return accountOf([
    {
      path: "Bundle.entry[0]",
      reference: "Observation/1",
      resourceType: "Observation",
      fate: "drawn",
      reason: "event",
    },
    {
      path: "Bundle.entry[1]",
      reference: "Flag/2",
      resourceType: "Flag",
      fate: "unsupported",
      reason: "type-not-read",
    },
    {
      path: "Bundle.entry[2]",
      resourceType: "Observation",
      fate: "invalid",
      reason: "bad-structure",
      detail: "status",
    },
  ]);
}

function psa(id: string, day: string, value: number): ClinicalEvent {
  return {
    kind: "lab",
    ...base(`Observation/${id}`, day),
    code: words("P-PSA"),
    analyte: "psa",
    value: { kind: "quantity", quantity: { value, unit: "µg/L", code: "ug/L" } },
  };
}

function base(source: string, day: string) {
  return {
    id: source,
    source,
    path: `Bundle.entry[0].resource`,
    time: { kind: "point" as const, at: at(day) },
    status: "final" as const,
    provenance: {},
  };
}

function words(text: string) {
  return { coding: [], text };
}

function at(text: string): TimePoint {
  const point = parseTimePoint(text);
  if (!point) throw new Error(`"${text}" is not a FHIR date.`);
  return point;
}
