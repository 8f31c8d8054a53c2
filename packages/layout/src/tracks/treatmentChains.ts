import type { EpochMs, LineEvent } from "@ipo/model";
import { textOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { drugDetail, type DosageWords } from "./drugDetail.js";
import { endingLast, type TreatmentItem } from "./treatmentItem.js";

/** A stretch between two treatments with one drug in which nothing of it is attested. */
export interface TreatmentPause {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly days: number;
  /** Why, in the source's words, where what ended before it says so. */
  readonly reason: string | undefined;
}

/** Treatments with one drug that follow on one another in one lane: with pauses between them, and what is planned of it. */
export interface TreatmentChain {
  readonly id: string;
  readonly row: string;
  readonly title: string;
  /** What stands beside the title, with dosages in words as far as they are short, or without any. */
  readonly detail: (words: "fitting" | "none") => string;
  readonly start: EpochMs;
  readonly items: readonly TreatmentItem[];
  readonly pauses: readonly TreatmentPause[];
}

interface ChainOptions {
  /** Longest silence, in days, that is a pause wherever it lies. */
  readonly gapDays: number;
  /** The line of therapy that an event is stated to belong to, by its id. */
  readonly lineOf: ReadonlyMap<string, LineEvent>;
  readonly text: Text;
}

const DAY_MS = 86_400_000;
const actRows: ReadonlySet<string> = new Set([
  "surgery",
  "transplant",
  "procedures",
  "radiotherapy",
]);

/** Gathers treatments into chains. Within one stated line any silence is a pause; elsewhere only one of at most `gapDays`. */
export function chainsOf(items: readonly TreatmentItem[], options: ChainOptions): TreatmentChain[] {
  const chains: TreatmentItem[][] = [];
  const open = new Map<string, TreatmentItem[]>();
  for (const item of [...items].sort((a, b) => a.start - b.start)) {
    const chain = open.get(item.identity);
    const last = chain?.at(-1);
    if (chain && last && follows(item, last, options)) {
      chain.push(item);
      continue;
    }
    const fresh = [item];
    chains.push(fresh);
    if (!actRows.has(item.row)) open.set(item.identity, fresh);
  }
  return chains.map((chain) => chainOf(chain, options.text));
}

function follows(
  item: TreatmentItem,
  last: TreatmentItem,
  { gapDays, lineOf }: ChainOptions,
): boolean {
  if (item.row !== last.row || last.isPlanned)
    return item.isPlanned && last.isPlanned && item.start >= (last.end ?? Infinity);
  if (last.isOngoing) return item.isPlanned;
  if (last.end === undefined || item.start < last.end) return false;
  return item.start - last.end <= gapDays * DAY_MS || isOneLine(item, last, lineOf);
}

function isOneLine(
  a: TreatmentItem,
  b: TreatmentItem,
  lineOf: ReadonlyMap<string, LineEvent>,
): boolean {
  const line = lineOfItem(a, lineOf);
  return line !== undefined && line === lineOfItem(b, lineOf);
}

/** The line that the first of a treatment's events to state one belongs to. */
export function lineOfItem(
  { events }: TreatmentItem,
  lineOf: ReadonlyMap<string, LineEvent>,
): LineEvent | undefined {
  if (lineOf.size === 0) return undefined;
  for (const { id } of events) {
    const line = lineOf.get(id);
    if (line) return line;
  }
  return undefined;
}

function chainOf(items: readonly TreatmentItem[], text: Text): TreatmentChain {
  const first = items[0] as TreatmentItem;
  return {
    id: first.id,
    row: first.row,
    title: first.title,
    detail: (words) => detailOf(items, text, words) || detailOf(items, text, "fitting"),
    start: first.start,
    items,
    pauses: items.flatMap((item, index) => pauseBefore(item, items[index - 1]) ?? []),
  };
}

/** The details of what was given as one row of cycles and changes of dose; one after the other where only some are in cycles. */
function detailOf(items: readonly TreatmentItem[], text: Text, words: DosageWords): string {
  const given = items.filter(({ isPlanned }) => !isPlanned);
  const [only] = given.length > 0 ? given : items;
  const own = ({ detail }: TreatmentItem) => detail(words);
  if (given.length <= 1 || !only) return only ? own(only) : "";
  const parts = given.flatMap(({ treatment }) => treatment ?? []);
  const cycled = parts.filter(({ doses }) => doses.some(({ cycle }) => cycle !== undefined));
  const isAlike = cycled.length === 0 || cycled.length === parts.length;
  const [first] = parts;
  const isOrdered = parts.some(({ isOnlyOrdered }) => isOnlyOrdered);
  if (!first || !isAlike || isOrdered || parts.length < given.length)
    return [...new Set(given.map(own))].filter(Boolean).join(" → ");
  return drugDetail(
    {
      ...first,
      courses: parts.flatMap(({ courses }) => courses),
      doses: parts.flatMap(({ doses }) => doses),
    },
    text,
    words,
  );
}

function pauseBefore(
  item: TreatmentItem,
  last: TreatmentItem | undefined,
): TreatmentPause | undefined {
  if (item.isPlanned || last?.end === undefined || item.start <= last.end) return undefined;
  const days = Math.round((item.start - last.end) / DAY_MS);
  return {
    start: last.end,
    end: item.start,
    days,
    reason: textOf(endingLast(last.events).stopReason),
  };
}
