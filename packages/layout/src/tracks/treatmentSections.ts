import type { EpochMs, EventOfKind, LineEvent } from "@ipo/model";
import { anchorOf } from "@ipo/model";
import { cycleText } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import { isOngoingAt, lastAt } from "../strip/timeSpan.js";
import { lineOfItem } from "./treatmentChains.js";
import type { TreatmentItem } from "./treatmentItem.js";
import type { TreatmentRows } from "./treatmentRows.js";
import type { SelectContext } from "./track.js";

/** Rows whose cycles are not those of the treatment of the tumour. */
const besideRows: ReadonlySet<string> = new Set(["supportive", "bone", "other"]);

/** The lines of therapy at an instant, each with its cycle; without a line, the cycle that all that is given in cycles agrees on. */
export function lineAndCycle(
  rows: TreatmentRows,
  current: readonly TreatmentItem[],
  at: EpochMs,
  context: SelectContext,
): string {
  const count = Math.max(1, linesAt(rows, at, context).length);
  return sectionsAt(rows, current, at, context)
    .slice(0, count)
    .map(({ heading }) => heading)
    .join(" + ");
}

/** A line, or what is in none, with what is in use of it. */
export interface TreatmentSection {
  readonly heading: string;
  /** The cycle that the heading says. */
  readonly cycle: number | undefined;
  readonly items: readonly TreatmentItem[];
}

/** The lines in force, the latest begun first, with the drugs of each; then what is in use and belongs to none of them. */
export function sectionsAt(
  rows: TreatmentRows,
  current: readonly TreatmentItem[],
  at: EpochMs,
  context: SelectContext,
): TreatmentSection[] {
  const { text } = context;
  const lines = linesAt(rows, at, context);
  if (lines.length === 0) {
    const isKnown = isKnownAt(at, context);
    return [{ ...(isKnown ? cycleHeading(current, at, context) : unheaded), items: current }];
  }
  const lineOf = (item: TreatmentItem) => lineOfItem(item, rows.lineOf);
  const sections = lines.map((line) => {
    const items = current.filter((item) => lineOf(item) === line);
    const { heading, cycle } = cycleHeading(items, at, context);
    return { heading: [titleOf(line, text), heading].filter(Boolean).join(" · "), cycle, items };
  });
  const rest = current.filter((item) => !lines.some((line) => lineOf(item) === line));
  // Under one line the rest follows its drugs; under several it would read as part of the last.
  const heading = lines.length > 1 ? text("treatment.outsideLines") : "";
  return rest.length > 0 ? [...sections, { ...unheaded, heading, items: rest }] : sections;
}

const unheaded = { heading: "", cycle: undefined } as const;

/** The cycle of several treatments, where all that are given in cycles agree on it. */
function cycleHeading(
  items: readonly TreatmentItem[],
  at: EpochMs,
  { text }: SelectContext,
): Omit<TreatmentSection, "items"> {
  const cycles = items.flatMap((item) => cycleAt(item, at) ?? []);
  const [cycle] = cycles;
  if (cycle === undefined || new Set(cycles).size > 1) return unheaded;
  return { heading: cycleText({ number: cycle }, text), cycle };
}

function linesAt({ lines }: TreatmentRows, at: EpochMs, context: SelectContext): LineEvent[] {
  if (!isKnownAt(at, context)) return [];
  const from = ({ time }: LineEvent) => anchorOf(time) ?? -Infinity;
  return lines.filter((line) => isLineAt(line, at)).sort((a, b) => from(b) - from(a));
}

function isKnownAt(at: EpochMs, { ongoingUntil }: SelectContext): boolean {
  return ongoingUntil === undefined || at <= ongoingUntil;
}

/** A line is the current one while it runs; without an end, only where the source says that it is active. */
function isLineAt(line: LineEvent, at: EpochMs): boolean {
  const isOpen = line.time.kind === "period" && line.time.end === undefined;
  const isKnown = line.status !== "planned" && (!isOpen || line.status === "active");
  return isKnown && isOngoingAt(line, at);
}

/** The number of the last cycle of a treatment of the tumour given by an instant; `undefined` for what supports it. */
export function cycleAt({ row, events }: TreatmentItem, at: EpochMs): number | undefined {
  if (besideRows.has(row)) return undefined;
  const cycled = events.filter(
    (event) => event.cycle !== undefined && (event.kind !== "medication" || isGivenDrug(event)),
  );
  return lastAt(cycled, at)?.cycle?.number;
}

/** Whether a drug was given; orders and dispenses do not say so. */
export function isGivenDrug({ resource }: EventOfKind<"medication">): boolean {
  return resource === "administration" || resource === "statement";
}
