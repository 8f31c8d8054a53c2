import type { TimelineOptions } from "@ipo/layout";
import { lineViewportsOf, stripChoicesOf, timeAnchorsOf, viewportPresets } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";

/** A way of looking at a record: what a reader has chosen. */
export interface View {
  readonly name: string;
  readonly options: Omit<TimelineOptions, "width" | "lang">;
}

/**
 * The views of a record that every check of the picture goes through: the whole course, all data, 90 days, each line of
 * therapy, time counted from each anchor, every strip as one line, every strip whole, and measurements laid over another.
 */
export function viewsOf(record: PatientRecord, now: EpochMs): View[] {
  const ids = stripChoicesOf(record, { now }).map(({ id }) => id);
  const measured = stripChoicesOf(record, { now }).filter(({ isMeasurement }) => isMeasurement);
  const presets = viewportPresets(record, { now }).filter(({ id }) => id === "all" || id === "90d");
  return [
    { name: "whole course", options: { now } },
    ...presets.map(({ id, viewport }) => ({ name: id, options: { now, viewport } })),
    ...lineViewportsOf(record, { now }).map(({ label, viewport }) => ({
      name: label,
      options: { now, viewport },
    })),
    ...timeAnchorsOf(record, { now }).map(({ id }) => ({
      name: `since ${id}`,
      options: { now, anchor: id },
    })),
    { name: "one line each", options: { now, collapsed: ids } },
    { name: "all whole", options: { now, expanded: ids } },
    {
      name: "overlaid",
      options: { now, overlays: [measured.slice(0, 3).map(({ id }) => id)] },
    },
  ];
}
