import type { EventOfKind } from "@ipo/model";
import { textOf } from "@ipo/model";
import type { TreatmentItem } from "./treatmentItem.js";

type Procedure = EventOfKind<"procedure">;

/**
 * Puts each procedure of systemic treatment that names a regimen with the first drug of that regimen in its time, so that
 * the regimen is drawn once. What names no regimen of the drugs, is planned, or lies at another time stays for itself.
 */
export function withRegimenActs(
  drugs: readonly TreatmentItem[],
  procedures: readonly Procedure[],
): { readonly drugs: readonly TreatmentItem[]; readonly rest: readonly Procedure[] } {
  const folded = new Map<TreatmentItem, Procedure[]>();
  const named = drugs.filter(({ regimen, isPlanned }) => regimen !== undefined && !isPlanned);
  const rest = procedures.filter((act) => {
    const drug = named.find((item) => isOfRegimen(act, item));
    if (drug) folded.set(drug, [...(folded.get(drug) ?? []), act]);
    return drug === undefined;
  });
  return {
    drugs: drugs.map((item) => {
      const own = folded.get(item);
      return own ? { ...item, regimenEvents: own } : item;
    }),
    rest,
  };
}

function isOfRegimen(act: Procedure, { regimen, start, end }: TreatmentItem): boolean {
  const { time } = act;
  if (regimen === undefined || act.category !== "systemic" || act.status === "planned")
    return false;
  if (time.kind !== "period" || !time.start || time.start.start > (end ?? Infinity)) return false;
  return (time.end?.end ?? Infinity) >= start && names(textOf(act.code) ?? "", regimen);
}

/** Whether words hold a name as a whole: `FOLFOX` is in `Chemotherapy by FOLFOX`, and not in `FOLFOXIRI`. */
function names(words: string, name: string): boolean {
  const escaped = name.trim().replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const whole = new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, "iu");
  return escaped !== "" && whole.test(words);
}
