import {
  endOf,
  startOf,
  type ClinicalEvent,
  type EventOfKind,
  type PatientRecord,
} from "@ipo/model";
import { barRow, type Bar, type BarRow } from "./barRow.js";

const DAY = 86_400_000;
/** Doses of one drug closer than this are one bar. */
const GAP = 90 * DAY;

/** Treatments by class of drug, each drug's doses joined to bars. */
export function treatmentRows(record: PatientRecord, now: number): BarRow[] {
  const classes = new Map<string, Map<string, EventOfKind<"medication">[]>>();
  const operations: Bar[] = [];
  for (const event of record.events) {
    if (event.kind === "procedure" && event.category !== "diagnostic") {
      const at = startOf(event.time) ?? NaN;
      operations.push({ start: at, end: at + 8 * DAY, tone: 7, text: wordsOf(event) });
    }
    if (event.kind !== "medication") continue;
    const drugs = upsert(
      classes,
      event.drugClass ?? "other",
      () => new Map<string, (typeof event)[]>(),
    );
    upsert(drugs, wordsOf(event), () => []).push(event);
  }
  const rows = [...classes].map(([name, drugs], index) => {
    const bars = [...drugs].flatMap(([drug, events]) => barsOf(drug, events, index + 1, now));
    return barRow(name, `${drugs.size} läkemedel`, bars);
  });
  return [barRow("Kirurgi", "", operations), ...rows];
}

function barsOf(
  drug: string,
  events: readonly EventOfKind<"medication">[],
  tone: number,
  now: number,
): Bar[] {
  const bars: { start: number; end: number; tone: number; text: string }[] = [];
  let doses = 0;
  for (const event of events) {
    const start = startOf(event.time) ?? NaN;
    const last = bars.at(-1);
    if (event.resource !== "administration") {
      bars.push({ start, end: endOf(event.time) ?? now, tone, text: drug });
      doses = 0;
    } else if (last && start - last.end < GAP) {
      last.end = start + DAY;
      doses += 1;
      last.text = `${drug} ${doses} cykler`;
    } else {
      bars.push({ start, end: start + DAY, tone, text: drug });
      doses = 1;
    }
  }
  return bars;
}

/** Bars of another kind than treatment: states of the disease, and adverse events with their grade. */
export function stateRow(record: PatientRecord): BarRow {
  const states = record.events.flatMap((event): Bar[] =>
    event.kind === "diseaseStatus"
      ? [spanOf(event, event.category === "remission" ? 12 : 13, wordsOf(event, event.value?.text))]
      : [],
  );
  return barRow("Sjukdomsförlopp", "", states);
}

export function adverseRow(record: PatientRecord): BarRow {
  const bars = record.events.flatMap((event): Bar[] =>
    event.kind === "adverseEvent"
      ? [spanOf(event, 8 + (4 - (event.grade ?? 1)), `${event.grade ?? ""} ${wordsOf(event)}`)]
      : [],
  );
  return barRow("Biverkningar", "CTCAE-grad", bars);
}

function spanOf(event: ClinicalEvent, tone: number, text: string): Bar {
  const start = startOf(event.time) ?? NaN;
  return { start, end: endOf(event.time) ?? start + DAY, tone, text };
}

function wordsOf({ code }: ClinicalEvent, text = code.text): string {
  return text ?? code.coding[0]?.code ?? "";
}

function upsert<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
