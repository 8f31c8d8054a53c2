import type { EpochMs, MeasurementEvent, PatientRecord } from "@ipo/model";
import { anchorOf, eventsOfKind, quantityOf } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import { statusWords } from "../describe/withVerification.js";
import type { Text } from "../locale/text.js";
import type { PreparedTimeline } from "../prepare.js";
import { latestAt } from "../strip/measurementReadout.js";
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
  const labs = eventsOfKind(record, "lab");
  const hasBegun = hasBegunBy(now);
  // A dense record has very many values: the name is compared before the time.
  const analyte = (pack.summaryAnalytes ?? pack.analytes).find((id) =>
    labs.some((lab) => lab.analyte === id && hasBegun(lab)),
  );
  if (analyte === undefined) return [];
  const own = labs.filter((lab) => lab.analyte === analyte && hasBegun(lab));
  const at = now ?? (Infinity as EpochMs);
  const last = latestAt(own, at);
  const [first] = last;
  if (!first) return [];
  const numbers = latestAt(
    own.filter((lab: MeasurementEvent) => quantityOf(lab)),
    at,
  );
  const shown = last.some(quantityOf) ? [last] : [numbers, last];
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
