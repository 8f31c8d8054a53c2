import {
  layoutTimeline,
  stripChoicesOf,
  type Mark,
  type Scene,
  type TimelineOptions,
  type Viewport,
} from "@ipo/layout";
import type { ReadResult } from "@ipo/fhir";
import {
  anchorOf,
  endOf,
  startOf,
  type ClinicalEvent,
  type EpochMs,
  type ObservationValue,
  type PatientRecord,
} from "@ipo/model";
import { nowOf, patients, readPatient } from "../support/patients.js";

/** An example patient with the pictures that the hazards are looked for in. */
export interface DrawnPatient extends ReadResult {
  readonly record: PatientRecord;
  readonly now: EpochMs;
  /** Draws the record at 1600 pixels in Swedish, at the day of its data, as a reader finds it, with changes. */
  readonly draw: (changes?: Partial<TimelineOptions>) => Scene;
  /** All data, every strip whole. */
  readonly whole: Scene;
  /** All data, every strip as one line. */
  readonly asLines: Scene;
}

/** The patients that are quickly drawn many times over and still have every kind of trap: all but the largest records. */
export const quickPatients = patients.filter(
  ({ id }) => !["marta-margsdotter", "berit-brostholm", "karin-kolonsson"].includes(id),
);

/** Reads an example patient; a picture is drawn when it is first asked for. */
export function drawnPatient(patient: (typeof patients)[number]): DrawnPatient {
  const result = readPatient(patient);
  const { record } = result;
  const now = nowOf(record);
  const draw: DrawnPatient["draw"] = (changes = {}) =>
    layoutTimeline(record, { width: 1600, lang: "sv", now, ...changes });
  const viewport = allTime(record);
  const ids = stripChoicesOf(record, { now }).map(({ id }) => id);
  const drawn = new Map<string, Scene>();
  const once = (key: string, changes: Partial<TimelineOptions>): Scene => {
    const scene = drawn.get(key) ?? draw({ viewport, ...changes });
    drawn.set(key, scene);
    return scene;
  };
  return {
    ...result,
    now,
    draw,
    get whole() {
      return once("whole", { expanded: ids });
    },
    get asLines() {
      return once("asLines", { collapsed: ids });
    },
  };
}

/** Reads the example patient of an id. */
export function drawnBy(id: string): DrawnPatient {
  const patient = patients.find((own) => own.id === id);
  if (!patient) throw new Error(`there is no patient ${id}`);
  return drawnPatient(patient);
}

/** The time from the first to the last day of the record, with a month on either side. */
function allTime({ events }: PatientRecord): Viewport {
  const month = 31 * 86_400_000;
  const starts = events.flatMap(({ time }) => startOf(time) ?? anchorOf(time) ?? []);
  const ends = events.flatMap(({ time }) => endOf(time) ?? anchorOf(time) ?? []);
  return {
    start: (Math.min(...starts) - month) as EpochMs,
    end: (Math.max(...ends) + month) as EpochMs,
  };
}

/** Every mark of the tracks. */
export function marksOf({ tracks }: Scene): Mark[] {
  return tracks.flatMap(({ marks }) => [...marks]);
}

/** The words of every mark by the events that it stands for. */
export function labelsOf(marks: readonly Mark[]): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, string[]>();
  for (const { events, label = "" } of marks)
    for (const id of events) labels.set(id, [...(labels.get(id) ?? []), label]);
  return labels;
}

/** What an observation found; nothing for other events. */
export function valueOf(event: ClinicalEvent): ObservationValue | undefined {
  return "value" in event && event.value && "kind" in event.value ? event.value : undefined;
}

/** Whether an event has to be in the picture: it has a time, and it is not drawn as another that states the same. */
export function isDrawn({ time, duplicateOf }: ClinicalEvent): boolean {
  return anchorOf(time) !== undefined && duplicateOf === undefined;
}

/** The pixel of an instant on the main axis, worked out from the window alone: time runs evenly. */
export function pixelOf({ viewport, columns: { plot } }: Scene, at: number): number {
  return plot.x + ((at - viewport.start) / (viewport.end - viewport.start)) * plot.width;
}
