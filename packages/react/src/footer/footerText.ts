import type { Account, EpochMs, Issue, PatientRecord } from "@ipo/model";
import { formatPoint } from "@ipo/layout";
import type { UiText } from "../locale/uiText.js";

interface FooterInput {
  readonly record: PatientRecord;
  readonly account: Account | undefined;
  readonly issues: readonly Issue[];
  readonly now: EpochMs | undefined;
}

/** What stands below the timeline. */
export interface FooterText {
  /** Sources, age of the data, and how many entries are drawn: one line, in parts. */
  readonly parts: readonly string[];
  /** How many entries are not drawn, and how many remarks there are; `undefined` when that is none, or not known. */
  readonly notDrawn: string | undefined;
  /** That every entry is drawn, where an account says so. */
  readonly allDrawn: string | undefined;
  /** True when something was withheld, not understood, or had no place: more than a name or a duplicate is missing. */
  readonly hasGaps: boolean;
}

const DAY_MS = 86_400_000;

/** Says where the data came from, how old they are, and what of them is not in the picture. */
export function footerText(
  { record, account, issues, now }: FooterInput,
  text: UiText,
): FooterText {
  const { sources, asOf } = record;
  const days = asOf && now !== undefined ? Math.floor((now - asOf.start) / DAY_MS) : 0;
  const parts = [
    ...(sources.length > 0 ? [text("ui.sources", { sources: sources.join(", ") })] : []),
    asOf ? text("ui.asOf", { time: formatPoint(asOf) }) : text("ui.asOf.none"),
    ...(days >= 1 ? [text("ui.asOf.age", { days })] : []),
    ...(account ? [text("ui.drawn", { drawn: account.fates.drawn, count: account.entries })] : []),
  ];
  const missing = account ? account.entries - account.fates.drawn : 0;
  const remarks = [
    ...(missing > 0 ? [text("ui.notDrawn", { count: missing })] : []),
    ...(issues.length > 0 ? [text("ui.issues", { count: issues.length })] : []),
  ];
  const hasGaps =
    issues.length > 0 ||
    (account?.entry ?? []).some(
      ({ fate, reason }) => fate !== "drawn" && reason !== "supporting" && reason !== "duplicate",
    );
  return {
    parts,
    notDrawn: remarks.length > 0 ? remarks.join(" · ") : undefined,
    allDrawn: account && missing === 0 ? text("ui.allDrawn") : undefined,
    hasGaps,
  };
}
