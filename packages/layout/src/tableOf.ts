import { statedStatus, statusWords } from "./describe/withVerification.js";
import type { ClinicalEvent, PatientRecord } from "@ipo/model";
import { isDated, textOf } from "@ipo/model";
import { contentOf } from "./describe/contentOf.js";
import { rangesText } from "./describe/fact.js";
import { answeredBy } from "./describe/respondentText.js";
import { titleOf } from "./describe/titleOf.js";
import type { Language, Text } from "./locale/text.js";
import { createText } from "./locale/text.js";
import { lazily } from "./memoise.js";
import type { TimelineOptions } from "./options.js";
import { prepareTimeline } from "./prepare.js";
import { formatEventTime } from "./text/formatTime.js";

/** One event of the record in words: the same words as in its mark, its readout and its details. */
export interface TableRow {
  readonly eventId: string;
  readonly source: string;
  readonly kind: ClinicalEvent["kind"];
  /** The track that draws it; for an undated event, that only the table has it. */
  readonly track: string;
  readonly time: string;
  readonly what: string;
  readonly value: string;
  readonly status: string;
  readonly note: string;
  readonly provenance: string;
  readonly isDated: boolean;
}

/** The rows of a record's table, each put into words when it is asked for. */
export interface TableRows {
  readonly count: number;
  /** Throws where there is no such row. */
  readonly at: (index: number) => TableRow;
}

/** The whole record as rows, in the record's order: every event, drawn or not, whatever the window. */
export function tableOf(
  record: PatientRecord,
  options: Omit<TimelineOptions, "width"> = {},
): TableRow[] {
  const rows = tableRowsOf(record, options);
  return Array.from({ length: rows.count }, (_, index) => rows.at(index));
}

/** The same rows, for a reader who sees a few of them at a time: a record of any length opens at once. */
export function tableRowsOf(
  record: PatientRecord,
  options: Omit<TimelineOptions, "width"> = {},
): TableRows {
  const { context, strips } = prepareTimeline(record, options);
  const { text } = context;
  const tracksOf = lazily(
    () =>
      new Map(
        strips
          .all()
          .flatMap(({ strip }) => strip.events.map(({ id }) => [id, strip.label] as const)),
      ),
  );
  return {
    count: record.events.length,
    at: (index) => {
      const event = record.events[index];
      if (!event) throw noRow(index, record.events.length);
      return rowOf(event, tracksOf().get(event.id) ?? text("track.none"), text);
    },
  };
}

function noRow(index: number, count: number): Error {
  return new Error(
    `@ipo/layout: the table has no row ${index}. It has ${count} rows, the first is 0. Ask for an index below its count.`,
  );
}

function rowOf(event: ClinicalEvent, track: string, text: Text): TableRow {
  const { author, organisation, system } = event.provenance;
  return {
    eventId: event.id,
    source: event.source,
    kind: event.kind,
    track,
    time: formatEventTime(event.time) || text("time.undated"),
    what: titleOf(event, text),
    value: contentOf(event, text),
    status: statusWords(event, text) || statedStatus(event, text),
    note: noteOf(event, text),
    provenance: [author, organisation, system].filter(Boolean).join(" · "),
    isDated: isDated(event.time),
  };
}

/** The columns of the table, in order, with their headings. */
export function tableColumns(lang: Language): readonly {
  readonly key: Exclude<keyof TableRow, "eventId" | "kind" | "isDated">;
  readonly label: string;
}[] {
  const text = createText(lang);
  return (
    ["time", "track", "what", "value", "status", "note", "provenance", "source"] as const
  ).map((key) => ({ key, label: text(`column.${key}`) }));
}

/** What must be read with the value: its range, flag, method and laboratory, why it stopped, who else states it. */
function noteOf(event: ClinicalEvent, text: Text): string {
  const parts: (string | undefined)[] = [];
  if ("referenceRange" in event) {
    const range = rangesText(event.referenceRange, text);
    if (range) parts.push(text("lab.ref", { range }));
    parts.push(
      ...(event.interpretation ?? [])
        .map(textOf)
        .map((flag) => (flag === undefined ? undefined : text("lab.flagged", { flag }))),
      textOf(event.method),
    );
  }
  if (event.kind === "lab") parts.push(event.laboratory);
  if ("stopReason" in event) parts.push(textOf(event.stopReason));
  parts.push(answeredBy(event, text));
  if (event.duplicates) parts.push(event.duplicates.join(", "));
  if (event.duplicateOf !== undefined)
    parts.push(`${text("field.duplicateOf")} ${event.duplicateOf}`);
  parts.push(...(event.timeDoubt ?? []).map((doubt) => text(`timeDoubt.${doubt}`)));
  return [...parts, ...(event.note ?? [])].filter(Boolean).join(" · ");
}
