import type { Terminology } from "@ipo/clinical";
import type { Account, Issue, PatientRecord } from "@ipo/model";

/** Choices of the caller. */
export interface ReadOptions {
  /** Whose record to make, as an id (`123` or `Patient/123`); needed where the input holds several patients. */
  readonly patientId?: string;
  /** When the source put the data together, as a FHIR date. Default: the timestamp of the Bundle. */
  readonly asOf?: string;
  /**
   * What to do with an event whose time can hardly be right (see `TimeDoubt`): draw it where it says, marked, or only list
   * it, with the time as words. There is an issue either way. Default: `draw`.
   */
  readonly doubtfulTimes?: "draw" | "list";
  /** Clinical tables with a host's own rows (`extendTerminology`). Default: those of `@ipo/clinical`. Draw the record with the same. */
  readonly terminology?: Terminology;
}

/** What a reading gives. Nothing is thrown for bad data: it is told in `issues`, and every entry has its fate in `account`. */
export interface ReadResult {
  /** `null` when there is no patient, or several and none was asked for; an issue then says so. */
  readonly record: PatientRecord | null;
  readonly issues: readonly Issue[];
  readonly account: Account;
  /** Ids of all patients in the input. */
  readonly patients: readonly string[];
}
