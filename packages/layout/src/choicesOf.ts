import type { PatientRecord } from "@ipo/model";
import { terminology as defaultTerminology } from "@ipo/clinical";
import type { TimelineOptions } from "./options.js";
import { COMPLETENESS } from "./completeness/withCompleteness.js";
import { prepareTimeline } from "./prepare.js";
import { isBloodPressure } from "./tracks/bodyMeasures.js";

/** A strip that the picture of a record can have, whether or not it is laid over another just now. */
export interface StripChoice {
  readonly id: string;
  /** The kind of its track. */
  readonly kind: string;
  readonly label: string;
  readonly sublabel?: string;
  /** Analyte of a strip of numbers that the clinical tables know. */
  readonly analyte?: string;
  /** Whether it holds laboratory values, vital signs or body measures, which have a value axis. */
  readonly isMeasurement: boolean;
  /** Whether it can be laid over another: numbers in one series, which a blood pressure with its two is not. */
  readonly canOverlay: boolean;
  readonly eventCount: number;
}

/** A diagnosis of the record that has a pack of its own. */
export interface DiagnosisChoice {
  readonly id: string;
  readonly label: string;
}

/** Every strip that is drawn of a record, in the order drawn, as it is before any is laid over another. */
export function stripChoicesOf(
  record: PatientRecord,
  options: Omit<TimelineOptions, "width"> = {},
): StripChoice[] {
  const { strips, notes } = prepareTimeline(record, { ...options, overlays: undefined });
  // What is missing is said under the strips that it concerns; its own strip is drawn where none is.
  const drawn = strips
    .all()
    .filter(({ track, strip }) => track.kind !== COMPLETENESS || notes().has(strip.id));
  return drawn.map(({ track: { kind }, strip: { id, label, sublabel, events } }) => {
    const first = events[0];
    const measured = first?.kind === "lab" || first?.kind === "vitalSign" ? first : undefined;
    const analyte = measured?.analyte;
    return {
      id,
      kind,
      label,
      ...(sublabel !== undefined && sublabel !== "" && { sublabel }),
      ...(analyte !== undefined && { analyte }),
      isMeasurement: measured !== undefined,
      canOverlay: measured !== undefined && !isBloodPressure(measured),
      eventCount: events.length,
    };
  });
}

/** The diagnoses that a reader can choose between, in the record's order: none or one gives no choice. */
export function diagnosisChoicesOf(
  record: PatientRecord,
  options: Omit<TimelineOptions, "width"> = {},
): DiagnosisChoice[] {
  const { terminology = defaultTerminology, pack, lang = "sv" } = options;
  if (pack) return [];
  const packs = terminology.packsOf(record);
  return packs.length < 2
    ? []
    : packs.map(({ id, label }) => ({ id, label: label[lang] ?? label.en }));
}
