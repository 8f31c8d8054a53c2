import type { CodeableConcept, EventStatus, EventTime, Provenance } from "@ipo/model";

/** What every event has, as the reader gives it. */
export interface EntryBase {
  id: string;
  source: string;
  path: string;
  time: EventTime;
  status: EventStatus;
  code: CodeableConcept;
  provenance: Provenance;
  sourceStatus: string;
}

/** Makes the entries of one input, and counts them. */
export interface Entries {
  /** The place of the next entry in the input. */
  readonly nextPath: () => string;
  /** The shared part of an event; `reference` is its resource, such as `Encounter/1`. */
  readonly make: (
    reference: string,
    time: EventTime,
    code: CodeableConcept,
    facts: { status: EventStatus; sourceStatus: string; provenance: Provenance },
  ) => EntryBase;
}

export function createEntries(): Entries {
  let count = 0;
  const nextPath = () => ["Bundle.entry[", count++, "].resource"].join("");
  return {
    nextPath,
    make: (reference, time, code, { status, sourceStatus, provenance }) => ({
      id: reference,
      source: reference,
      path: nextPath(),
      time,
      status,
      code,
      provenance,
      sourceStatus,
    }),
  };
}

/** Statuses and the systems they come from, each made once and shared by all events that have it. */
export const origins = {
  result: {
    status: "final",
    sourceStatus: "final",
    provenance: { author: "Klinisk kemi, Exempelsjukhuset", system: "Cosmic" },
  },
  measured: { status: "final", sourceStatus: "final", provenance: { system: "Cosmic" } },
  registered: { status: "final", sourceStatus: "final", provenance: { system: "INCA" } },
  answered: { status: "final", sourceStatus: "final", provenance: { system: "1177" } },
  imaged: { status: "final", sourceStatus: "available", provenance: { system: "RIS" } },
  done: { status: "completed", sourceStatus: "completed", provenance: { system: "Cosmic" } },
  going: { status: "active", sourceStatus: "active", provenance: { system: "Cosmic" } },
  visited: { status: "completed", sourceStatus: "finished", provenance: { system: "Cosmic" } },
} as const satisfies Record<string, unknown>;

/** A concept in words only. */
export function words(text: string): CodeableConcept {
  return { coding: [], text };
}
