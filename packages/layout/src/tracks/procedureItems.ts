import type { EpochMs, EventOfKind } from "@ipo/model";
import { anchorOf, endOf, startOf, textOf } from "@ipo/model";
import { radiotherapyDose } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import { isPlanned } from "./isPlanned.js";
import type { SelectContext } from "./track.js";
import { certainSpan, isOnHold, stopOf, type TreatmentItem } from "./treatmentItem.js";

/** Radiotherapy, surgery and other acts under a procedure code. */
export type Act = EventOfKind<"radiotherapy"> | EventOfKind<"procedure">;

const DAY_MS = 86_400_000;

/**
 * Courses with a stated period are items of their own; sessions at a point gather like single doses of a drug, by what
 * they are and where: two sites are never one treatment.
 */
export function procedureItems(
  events: readonly Act[],
  text: Text,
  { treatmentGapDays: gapDays, now }: Pick<SelectContext, "treatmentGapDays" | "now">,
): TreatmentItem[] {
  const groups: Act[][] = [];
  const open = new Map<string, Act[]>();
  const from = ({ time }: Act) => anchorOf(time) ?? 0;
  for (const event of [...events].sort((a, b) => from(a) - from(b))) {
    const key = identityOf(event, text, now);
    const group = isSession(event) ? open.get(key) : undefined;
    const last = group?.at(-1);
    if (group && last && from(event) - from(last) <= gapDays * DAY_MS) {
      group.push(event);
      continue;
    }
    const fresh = [event];
    groups.push(fresh);
    if (isSession(event)) open.set(key, fresh);
  }
  return groups.map((group) => procedureItem(group, text, now));
}

function identityOf(event: Act, text: Text, now: EpochMs | undefined): string {
  const state = isPlanned(event, now) ? "planned" : "";
  return [rowOf(event), state, titleOf(event, text), siteOf(event)].join(" ");
}

/** Surgery and biopsies are acts of their own; sessions of radiotherapy, radioligand and systemic treatment repeat. */
function isSession(event: Act): boolean {
  const isRepeating =
    event.kind === "radiotherapy"
      ? event.volumes.length === 0
      : event.category === "systemic" || event.category === "radioligand";
  return isRepeating && (event.time.kind === "point" || isShort(event));
}

function isShort({ time }: Act): boolean {
  const start = startOf(time);
  const end = endOf(time);
  return start !== undefined && end !== undefined && end - start <= 2 * DAY_MS;
}

function procedureItem(group: readonly Act[], text: Text, now: EpochMs | undefined): TreatmentItem {
  const first = group[0] as Act;
  const start = (anchorOf(first.time) ?? 0) as EpochMs;
  const ends = group.flatMap(({ time }) => endOf(time) ?? []);
  const isOngoing =
    first.status === "active" && first.time.kind === "period" && first.time.end === undefined;
  // Without any end none is made up: how long it went on is then not known.
  const isEnded = !isOngoing && ends.length > 0;
  const end = isEnded
    ? (ends.reduce<number>((a, b) => Math.max(a, b), start) as EpochMs)
    : undefined;
  const dose = first.kind === "radiotherapy" ? radiotherapyDose(first, text) : "";
  const count = group.length > 1 ? text("treatment.doses", { count: group.length }) : "";
  const certain = certainSpan(group);
  const detail = [dose || count ? siteOf(first) : "", dose && techniqueOf(first), count]
    .filter(Boolean)
    .join(" ");
  return {
    id: first.id,
    identity: identityOf(first, text, now),
    row: rowOf(first),
    title: dose || titleOf(first, text),
    detail: () => detail,
    start,
    end,
    isOngoing,
    isPlanned: isPlanned(first, now),
    ...(certain && { certain }),
    stretches: [{ start, end, share: 1 }],
    doses: group.length > 1 ? (group.flatMap(({ time }) => anchorOf(time) ?? []) as EpochMs[]) : [],
    stop: stopOf(group, isOngoing),
    isOnHold: !isOngoing && isOnHold(group),
    events: group,
  };
}

function siteOf({ bodySite }: Act): string {
  return (bodySite ?? []).map(textOf).filter(Boolean).join(", ");
}

function techniqueOf(event: Act): string {
  return event.kind === "radiotherapy" ? (textOf(event.technique) ?? "") : "";
}

function rowOf(event: Act): string {
  if (event.kind === "radiotherapy") return "radiotherapy";
  if (event.category === "surgery" || event.category === "transplant") return event.category;
  if (event.category === "radioligand") return "radioligand";
  return event.category === "systemic" ? "other" : "procedures";
}
