import type { LocalisedText, TreatmentIntent } from "@ipo/model";

/** The longest time that a care pathway (SVF) allowed between two measuring points, under one condition and for a time. */
export interface LeadTimeRule {
  readonly id: string;
  /** Prefix of the pathway, such as `VJ1`. */
  readonly pathway: string;
  /** What decides that this rule and no other applies: treatment, suspicion, work-up. */
  readonly condition: LocalisedText;
  /** The intent of treatment that the condition says, where it says one. */
  readonly intent?: TreatmentIntent;
  /** KVÅ code of the point where the clock starts. */
  readonly startCode: string;
  /** KVÅ codes of the points where it can stop under this condition. */
  readonly endCodes: readonly string[];
  /** Calendar days; `null` where there is a condition but no limit is known to these tables. */
  readonly maxDays: number | null;
  /** First and last day that it held, as exact as the source is: `2015`, `2023-09-18`. Absent: not stated. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** What else the source says of the limit. */
  readonly remark?: LocalisedText;
  readonly source: string;
}

/** What is known of a run of a pathway when its limit is looked for. */
export interface LeadTimeQuery {
  /** Prefix of the pathway, such as `VJ1`. */
  readonly pathway: string;
  /** The day the clock started, as written; a month or a year does too, and then every rule of that time counts. */
  readonly startDay: string;
  /** KVÅ code of the point where it stopped. */
  readonly endCode: string;
  /** Intent of the treatment, where the record states it: rules of another intent are left out. */
  readonly intent?: TreatmentIntent | undefined;
}
