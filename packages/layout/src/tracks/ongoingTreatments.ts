import type { EpochMs } from "@ipo/model";
import type { SelectContext } from "./track.js";
import type { TreatmentItem } from "./treatmentItem.js";
import { treatmentItemsOf } from "./treatmentItems.js";
import { treatmentsInUse } from "./treatmentsInUse.js";

const DAY_MS = 86_400_000;
/** `3/6`: cycles given of those planned. */
const CYCLES_GIVEN = /^\d+\/\d+$/;

/** Rows of what supports the treatment of the cancer: named after it. */
const supportRows: ReadonlySet<string> = new Set(["bone", "supportive"]);

/**
 * What is going on now, in words, each treatment once: what is in use, and what is between two doses of which the next
 * is planned. Treatments of the cancer stand first, then what supports them; other drugs are counted at the end.
 * Nothing when now is not known, and nothing for the dead.
 */
export function ongoingTreatments(context: SelectContext): string[] {
  const { record, now, ongoingUntil } = context;
  if (now === undefined || ongoingUntil !== now) return [];
  const items = treatmentItemsOf(record, context).filter(
    ({ row }) => row !== "procedures" && row !== "surgery" && row !== "transplant",
  );
  const inUse = new Set(treatmentsInUse(items, now, context));
  const planned = items.filter(({ isPlanned }) => isPlanned);
  const ongoing = items.filter(
    (item) => inUse.has(item) || isBetweenDoses(item, planned, now, context),
  );
  const each = [...new Map(ongoing.map((item) => [item.identity, item])).values()];
  const others = each.filter((item) => item.isConcomitant);
  const named = each.filter((item) => !item.isConcomitant);
  const isSupport = ({ row }: TreatmentItem) => supportRows.has(row);
  const ordered = [...named.filter((item) => !isSupport(item)), ...named.filter(isSupport)];
  return [
    ...ordered.map(({ title, detail }) => {
      const words = detail("fitting");
      return CYCLES_GIVEN.test(words) ? `${title} ${words}` : title;
    }),
    ...(others.length > 0 ? [context.text("treatment.others", { count: others.length })] : []),
  ];
}

/** Between two doses: the last one was recent and nothing stopped it, and the next one is planned. */
function isBetweenDoses(
  { identity, isPlanned, start, end, stop }: TreatmentItem,
  planned: readonly TreatmentItem[],
  now: EpochMs,
  { treatmentGapDays }: SelectContext,
): boolean {
  if (isPlanned || start > now || stop !== undefined || end === undefined) return false;
  if (now - end > treatmentGapDays * DAY_MS) return false;
  return planned.some((next) => next.identity === identity && next.start >= now - DAY_MS);
}
