import type { ReadOptions } from "@ipo/fhir";

/** The flags that say how FHIR is read. */
export interface InputOptions {
  readonly patient?: string;
  readonly doubtfulTimes: NonNullable<ReadOptions["doubtfulTimes"]>;
}

/** The flags as options of the reader. */
export function readOptionsOf({ patient, doubtfulTimes }: InputOptions): ReadOptions {
  return { doubtfulTimes, ...(patient !== undefined && { patientId: patient }) };
}
