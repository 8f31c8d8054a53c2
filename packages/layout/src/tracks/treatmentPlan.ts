import type { Text } from "../locale/text.js";
import { lazily } from "../memoise.js";
import { memoiseLast } from "../memoiseLast.js";
import { chainsOf, type TreatmentChain } from "./treatmentChains.js";
import { treatmentGroupsOf, type TreatmentGroup } from "./treatmentGroups.js";
import type { TreatmentItem } from "./treatmentItem.js";
import { rowsOf, type TreatmentRows } from "./treatmentRows.js";
import type { SelectContext } from "./track.js";

/** The chains of a row, by the row's id. */
export type ChainRow = readonly [row: string, chains: readonly TreatmentChain[]];

/** What is drawn at a level: what is gathered, and the rows of what stays alone. */
interface GroupedPlan {
  readonly groups: readonly TreatmentGroup[];
  readonly rows: readonly ChainRow[];
}

/** All of the treatments that does not depend on the window, made when a level first asks for it. */
export interface TreatmentPlan {
  /** The treatments of the cancer and what supports them, and the other drugs. */
  readonly own: readonly TreatmentItem[];
  readonly others: readonly TreatmentItem[];
  readonly otherChains: () => readonly TreatmentChain[];
  /** The rows where each drug is drawn for itself. */
  readonly rows: () => readonly ChainRow[];
  readonly grouped: (level: "line" | "regimen") => GroupedPlan;
}

/** The plan of a strip's treatments, kept with its rows. */
export function planOf(
  rows: TreatmentRows,
  { text, treatmentGapDays }: Pick<SelectContext, "text" | "treatmentGapDays">,
): TreatmentPlan {
  return keptPlan(rows, text, treatmentGapDays);
}

const keptPlan = memoiseLast(
  ({ items, lineOf }: TreatmentRows, text: Text, treatmentGapDays: number): TreatmentPlan => {
    const own = items.filter((item) => !item.isConcomitant);
    const others = items.filter((item) => item.isConcomitant);
    const chains = (some: readonly TreatmentItem[]) =>
      chainsOf(some, { gapDays: treatmentGapDays, lineOf, text });
    const grouped = (level: "line" | "regimen"): GroupedPlan => {
      const context = { text, treatmentGapDays, lineOf };
      const { groups, alone } = treatmentGroupsOf(own, level, context);
      return { groups, rows: rowsOf(chains(alone), text) };
    };
    const byLevel = {
      line: lazily(() => grouped("line")),
      regimen: lazily(() => grouped("regimen")),
    };
    return {
      own,
      others,
      otherChains: lazily(() => chains(others)),
      rows: lazily(() => rowsOf(chains(own), text)),
      grouped: (level) => byLevel[level](),
    };
  },
);
