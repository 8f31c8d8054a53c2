import type { Bundle, BundleEntry, FhirResource } from "fhir/r4";
import type { PatientRecord, TimePoint } from "@ipo/model";
import type { ReadOptions } from "../readResult.js";
import { AS_OF } from "../container/timestampOf.js";
import { addressOf, referenceTo } from "./address.js";
import { compact } from "./compact.js";
import { eventGroupsOf, type EventGroup } from "./eventGroup.js";
import { recordFieldsOf } from "./recordFieldsOf.js";
import type { WriteContext } from "./writeContext.js";
import type { WrittenBundle } from "./writtenBundle.js";
import { writeGroup } from "./writers.js";
import { writePatient } from "./writePatient.js";

/**
 * Writes a record as a FHIR R4 Bundle of type `collection`: the Patient, and each resource that events came from, once.
 * `readBundle(writeBundle(record)).record` equals the record in everything but each event's `path`, which is where it
 * now stands.
 *
 * Source ids, partial dates, comparators, units and codings are written as they came. What the record does not say and
 * R4 requires is marked with `data-absent-reason`. What the record says and R4 has no element for is kept in extensions
 * of this project (the package's README lists them); a resource that was changed after it was written is read by its
 * FHIR elements, and an issue says so. Facts that are found by reading (classes,
 * analytes, duplicates) are not written: a record read with a host's `terminology` is written, and read again, with it.
 */
export function writeBundle(
  record: PatientRecord,
  options: Pick<ReadOptions, "terminology"> = {},
): WrittenBundle {
  const groups = eventGroupsOf(record);
  const { patient } = record;
  const isPatients = ({ source }: EventGroup): boolean => source === patient.source;
  const others = groups.filter((group) => !isPatients(group));
  const codes = new Map(groups.map(({ source, events: [event] }) => [source, event.code]));
  const context: WriteContext = {
    subject: { reference: referenceTo(patient.source) },
    codeOf: (source) => codes.get(source),
  };
  const entries = [
    entryOf(patient.source, writePatient(patient, groups.find(isPatients))),
    ...others.map((group) => entryOf(group.source, writeGroup(group, context))),
  ];
  const bundle: Bundle = {
    resourceType: "Bundle",
    type: "collection",
    ...timestampOf(record.asOf),
    entry: entries,
  };
  // What a WrittenBundle promises is what stands above; the types of FHIR say less of a resource's members.
  const written = compact(bundle) as unknown as WrittenBundle;
  return {
    ...written,
    entry: recordFieldsOf(written, [groups.find(isPatients), ...others], options),
  };
}

function entryOf(source: string, resource: FhirResource): BundleEntry {
  return { fullUrl: addressOf(source).fullUrl, resource };
}

/** When the data were put together. `timestamp` must be an instant; a day or a month stands beside it. */
function timestampOf(asOf: TimePoint | undefined): Pick<Bundle, "timestamp" | "_timestamp"> {
  if (!asOf) return {};
  if (asOf.precision === "second" || asOf.precision === "millisecond")
    return { timestamp: asOf.text };
  return { _timestamp: { extension: [{ url: AS_OF, valueString: asOf.text }] } };
}
