import type { EpochMs, EventOfKind } from "@ipo/model";
import { anchorOf, doseGapsOf, doseRhythmOf } from "@ipo/model";
import { cycleText, doseOf } from "../describe/contentOf.js";
import { isShownCollapsed } from "../display.js";
import { isOngoingAt, lastAt } from "../strip/timeSpan.js";
import { dosageOf } from "./drugDetail.js";
import { CONCOMITANT_ID } from "./treatmentConcomitant.js";
import { dosesGivenIn } from "./treatmentCounts.js";
import type { TreatmentItem } from "./treatmentItem.js";
import type { TreatmentRows } from "./treatmentRows.js";
import { cycleAt, isGivenDrug, sectionsAt } from "./treatmentSections.js";
import { treatmentsInUse } from "./treatmentsInUse.js";
import { intensityOf, lastDoseWords } from "./treatmentWords.js";
import type { Readout, SelectContext } from "./track.js";

type Medication = EventOfKind<"medication">;

const DAY_MS = 86_400_000;

/**
 * The lines at an instant with their cycles, under each the drugs of it in use with their doses and what was given of what
 * was ordered. Other drugs are counted while their group is collapsed.
 */
export function treatmentReadout(
  rows: TreatmentRows,
  at: EpochMs,
  context: SelectContext,
): Readout {
  const { text, display } = context;
  const part = { id: CONCOMITANT_ID, kind: CONCOMITANT_ID, byDefault: true };
  const isCounted = isShownCollapsed(display, part);
  const current = treatmentsInUse(rows.items, at, context);
  const named = current.filter(({ isConcomitant }) => !isConcomitant || !isCounted);
  const others = new Set(
    current.filter((item) => !named.includes(item)).map(({ identity }) => identity),
  ).size;
  const sections = sectionsAt(rows, named, at, context);
  const none = sections.some(({ items }) => items.length > 0) ? [] : [text("treatment.none")];
  const [title = "", ...details] = [
    ...sections.flatMap(({ heading, cycle, items }) => [
      ...[heading].filter(Boolean),
      ...inReadingOrder(items).flatMap((item) => [
        doseWords(item, cycle, at, context),
        ...[intensityOf(item, text), item.sameVolume ?? ""].filter(Boolean),
      ]),
    ]),
    ...none,
    ...(others > 0 ? [text("treatment.others", { count: others })] : []),
  ];
  return { title, details, events: current.flatMap((item) => item.events.map(({ id }) => id)) };
}

/** What treats the tumour before what supports; in either, the latest begun first: it is what the line is about. */
function inReadingOrder(items: readonly TreatmentItem[]): TreatmentItem[] {
  const rank = ({ row, isConcomitant }: TreatmentItem) =>
    isConcomitant ? 2 : row === "supportive" || row === "bone" ? 1 : 0;
  return [...items].sort((a, b) => rank(a) - rank(b) || b.start - a.start);
}

/**
 * A treatment with the dose it had at an instant: that of the courses then in force, else of the last single dose; with
 * its cycle where the heading does not say it.
 */
function doseWords(
  item: TreatmentItem,
  headed: number | undefined,
  at: EpochMs,
  { text }: SelectContext,
): string {
  const { title, detail, events } = item;
  const number = cycleAt(item, at);
  const cycle = number === undefined || number === headed ? "" : cycleText({ number }, text);
  const given = events.filter(
    (event): event is Medication => event.kind === "medication" && isGivenDrug(event),
  );
  const inForce = given.filter((event) => event.time.kind === "period" && isOngoingAt(event, at));
  const last = lastAt(
    given.filter((event) => doseOf(event, text) !== undefined),
    at,
  );
  const doses = inForce.flatMap((course) => dosageOf(course, text) ?? []);
  const dose =
    inForce.length > 0
      ? [...new Set(doses)].join(" + ")
      : ((last && doseOf(last, text)) ?? (cycle === "" ? detail("fitting") : ""));
  const silence = isSilentAt(given, at) ? lastDoseWords(given, at, text) : "";
  return [[title, dose].filter(Boolean).join(" "), cycle, silence].filter(Boolean).join(" · ");
}

/** Whether the last dose is twice as long ago as the doses of a drug are apart, or lies before a gap as long as that. */
function isSilentAt(given: readonly Medication[], at: EpochMs): boolean {
  const doses = given.filter((event) => dosesGivenIn([event]) > 0);
  const last = lastAt(doses, at);
  const from = last && anchorOf(last.time);
  const rhythm = doseRhythmOf(doses);
  if (from === undefined || rhythm === undefined) return false;
  const isInGap = doseGapsOf(doses).some(({ start, end }) => start <= at && at < end);
  return isInGap || at - from >= 2 * rhythm * DAY_MS;
}
