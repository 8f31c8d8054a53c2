import type { PatientRecord } from "../record.js";
import { datedEventsOfKind } from "../record.js";
import { eventIndexOf } from "../recordIndex.js";
import { labSeriesOf } from "./labSeries.js";
import { seriesColumnsOf } from "./seriesColumns.js";

/**
 * Makes all that is kept beside a record before it is asked for: its events by kind and in order, and its laboratory
 * series in columns. It changes nothing that is drawn; without it the same work is done when the record is first drawn. A host
 * that has time between reading and showing calls it there. Takes about a microsecond an event.
 */
export function indexRecord(record: PatientRecord): void {
  eventIndexOf(record.events);
  for (const { observations } of labSeriesOf(datedEventsOfKind(record, "lab")))
    seriesColumnsOf(observations);
}
