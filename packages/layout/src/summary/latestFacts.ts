import type { EpochMs, EventOfKind, MeasurementEvent, PatientRecord } from "@ipo/model";
import {
  anchorOf,
  datedEventsOfKind,
  eventIndexOf,
  eventsOfKind,
  labSeriesOf,
  quantityOf,
} from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import { statusWords } from "../describe/withVerification.js";
import type { Text } from "../locale/text.js";
import type { PreparedTimeline } from "../prepare.js";
import { lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { levelOf, performanceScales, type Performance } from "../tracks/performanceLevel.js";
import { hasBegunBy, type SummaryFact } from "./summaryFact.js";

/**
 * The last status on every scale, `ECOG 1 · Karnofsky 80 · 2026-06-08`, the newest first and each day once. One without a
 * number does not hide the last one with it.
 */
export function performanceFact(
  record: PatientRecord,
  { context: { text, now } }: PreparedTimeline,
): SummaryFact[] {
  const all = eventsOfKind(record, "performanceStatus").filter(hasBegunBy(now));
  const at = now ?? (Infinity as EpochMs);
  const shown = performanceScales.flatMap((scale): Performance[] => {
    const own = all.filter((event) => event.scale === scale);
    const last = lastAt(own, at);
    if (!last) return [];
    const rated = own.filter((event) => levelOf(event) !== undefined);
    const before = levelOf(last) === undefined ? lastAt(rated, at) : undefined;
    const sameTime = own.filter((event) => anchorOf(event.time) === anchorOf(last.time));
    return [...sameTime, ...(before ? [before] : [])];
  });
  if (shown.length === 0) return [];
  const byDay = new Map<string, { at: number; words: string[] }>();
  for (const event of shown) {
    const day = formatEventTime(event.time, formatDay);
    const known = byDay.get(day) ?? { at: anchorOf(event.time) ?? 0, words: [] };
    const words = statedWords(event, text);
    if (!known.words.includes(words)) known.words.push(words);
    byDay.set(day, known);
  }
  const value = [...byDay]
    .sort(([, a], [, b]) => b.at - a.at)
    .map(([day, { words }]) => [...words, day].join(" · "))
    .join(" · ");
  return [{ id: "performance", label: text("summary.performance"), value }];
}

/** The value, with a status that changes what it means after it: `118 g/L (preliminary)`. What is missing has no status. */
function statedWords(event: MeasurementEvent | Performance, text: Text): string {
  const { kind } = event.value;
  const status = kind === "absent" || kind === "none" ? "" : statusWords(event, text);
  return [contentOf(event, text), status && `(${status})`].filter(Boolean).join(" ");
}

/** The latest number of the first of the pack's analytes that the record has, and what came after it without one. */
export function markerFact(
  record: PatientRecord,
  { context: { text, now, pack } }: PreparedTimeline,
): SummaryFact[] {
  const hasBegun = hasBegunBy(now);
  const analytes = pack.summaryAnalytes ?? pack.analytes;
  const analyte = analytes.find((id) => labsOf(id, record).some(hasBegun));
  const own = analyte === undefined ? [] : labsOf(analyte, record);
  const last = latestOf(own, hasBegun);
  const [first] = last;
  if (!first) return [];
  const isNumber = (lab: EventOfKind<"lab">) => quantityOf(lab) !== undefined;
  const isBegunNumber = (lab: EventOfKind<"lab">) => hasBegun(lab) && isNumber(lab);
  const shown = last.some(isNumber) ? [last] : [latestOf(own, isBegunNumber), last];
  const value = shown.flatMap((values) => {
    const words = [...new Set(values.map((lab) => statedWords(lab, text)))].join(" / ");
    return values[0] ? [`${words} · ${formatEventTime(values[0].time, formatDay)}`] : [];
  });
  return [
    {
      id: "marker",
      label: text("summary.latest", { analyte: titleOf(first, text) }),
      value: value.join(" · "),
    },
  ];
}

/** The dated values of one analyte in the record's order, duplicates among them. */
function labsOf(id: string, record: PatientRecord): readonly EventOfKind<"lab">[] {
  const isOwn = ({ analyte }: EventOfKind<"lab">) => analyte === id;
  const dated = datedEventsOfKind(record, "lab");
  if (eventIndexOf(record.events).hasDuplicates) return dated.filter(isOwn);
  const [only, ...others] = labSeriesOf(dated).filter(({ identity }) => identity === id);
  // A series holds what is worded like the analyte as well; several of them are in an order of their own.
  return others.length > 0 ? dated.filter(isOwn) : (only?.observations.filter(isOwn) ?? []);
}

/** Those of several dated values that count and came last: several when they share their time. */
function latestOf(
  values: readonly EventOfKind<"lab">[],
  counts: (value: EventOfKind<"lab">) => boolean,
): readonly EventOfKind<"lab">[] {
  let latest = -Infinity;
  let last: EventOfKind<"lab">[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as EventOfKind<"lab">;
    const anchor = anchorOf(value.time) ?? -Infinity;
    if (anchor < latest || !counts(value)) continue;
    if (anchor > latest) last = [];
    latest = anchor;
    last.push(value);
  }
  return last;
}
