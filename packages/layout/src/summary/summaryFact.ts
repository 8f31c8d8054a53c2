import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { anchorOf, endOf, startOf } from "@ipo/model";

/** One fact of the header. */
export interface SummaryFact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** `alert` for what everybody who meets the patient should see: warnings and allergies. */
  readonly tone?: "alert";
}

/** Dated events that had begun by now; all dated ones when now is not known. */
export function hasBegunBy(now: EpochMs | undefined): (event: ClinicalEvent) => boolean {
  return ({ time }) => {
    const anchor = startOf(time) ?? anchorOf(time);
    return anchor !== undefined && (now === undefined || anchor <= now);
  };
}

/** Events that had not ended by now. What has no date, or no end, may still hold. */
export function hasNotEndedBy(now: EpochMs | undefined): (event: ClinicalEvent) => boolean {
  return ({ time }) => {
    const end = time.kind === "period" ? endOf(time) : undefined;
    return now === undefined || end === undefined || end > now;
  };
}
