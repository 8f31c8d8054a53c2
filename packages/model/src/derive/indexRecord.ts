import type { PatientRecord } from "../record.js";
import { datedByAnalyte, datedEventsOfKind } from "../record.js";
import { eventIndexOf } from "../recordIndex.js";
import { labSeriesOf, type MeasurementEvent } from "./labSeries.js";
import { seriesColumnsOf } from "./seriesColumns.js";
import { recordWithoutDuplicates } from "./withoutDuplicates.js";

/**
 * Makes all that is kept beside a record before it is asked for: its events by kind and in order, and, of those that are
 * drawn (`recordWithoutDuplicates`), its laboratory values, vital signs and scores as series in columns. It changes nothing
 * that is drawn; without it the same work is done when the record is first drawn. A host that has time between reading and
 * showing calls it there. Takes about a microsecond an event.
 */
export function indexRecord(record: PatientRecord): void {
  const drawn = recordWithoutDuplicates(record);
  for (const own of new Set([record, drawn]))
    for (const kind of eventIndexOf(own.events).byKind.keys()) datedEventsOfKind(own, kind);
  const lists: readonly (readonly MeasurementEvent[])[] = [
    datedEventsOfKind(drawn, "lab"),
    ...datedByAnalyte(drawn, "vitalSign").values(),
    datedEventsOfKind(drawn, "promScore"),
  ];
  for (const list of lists)
    for (const { observations } of labSeriesOf(list)) seriesColumnsOf(observations);
}
