import { statusWords } from "./describe/withVerification.js";
import type { ClinicalEvent, PatientRecord } from "@ipo/model";
import { isDated, textOf } from "@ipo/model";
import { contentOf } from "./describe/contentOf.js";
import { rangesText } from "./describe/fact.js";
import { answeredBy } from "./describe/respondentText.js";
import { titleOf } from "./describe/titleOf.js";
import type { Language, Text } from "./locale/text.js";
import { createText } from "./locale/text.js";
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

/** The whole record as rows, in the record's order: every event, drawn or not, whatever the window. */
export function tableOf(
  record: PatientRecord,
  options: Omit<TimelineOptions, "width"> = {},
): TableRow[] {
  const { context, strips } = prepareTimeline(record, options);
  const { text } = context;
  const trackOf = new Map(
    strips.flatMap(({ strip }) => strip.events.map(({ id }) => [id, strip.label] as const)),
  );
  return record.events.map((event) => ({
    eventId: event.id,
    source: event.source,
    kind: event.kind,
    track: trackOf.get(event.id) ?? text("track.none"),
    time: formatEventTime(event.time) || text("time.undated"),
    what: titleOf(event, text),
    value: contentOf(event, text),
    status: statusWords(event, text) || text(`status.${event.status}`),
    note: noteOf(event, text),
    provenance: [event.provenance.author, event.provenance.organisation, event.provenance.system]
      .filter(Boolean)
      .join(" · "),
    isDated: isDated(event.time),
  }));
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
