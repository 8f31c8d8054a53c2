import type { PatientRecord } from "@ipo/model";
import { eventsOfKind } from "@ipo/model";
import type { TimelineOptions } from "../options.js";
import { prepareTimeline, type PreparedTimeline } from "../prepare.js";
import { ongoingTreatments } from "../tracks/ongoingTreatments.js";
import { diagnosisFacts } from "./diagnosisFacts.js";
import { identityOf, nameOf } from "./identity.js";
import { markerFact, performanceFact } from "./latestFacts.js";
import { nextFact, studyFacts } from "./plannedFacts.js";
import { statusFacts } from "./statusFacts.js";
import type { SummaryFact } from "./summaryFact.js";
import { alertFact, allergyFact } from "./warningFacts.js";

/** Who the patient is, and where things stand now, in the record's own words. What the record lacks is left out. */
export interface Summary {
  readonly name: string;
  readonly identity: string;
  readonly facts: readonly SummaryFact[];
}

/** Options of the summary. A protected identity is left out unless the host asks for it. */
export type SummaryOptions = Omit<TimelineOptions, "width"> & {
  readonly showProtectedIdentity?: boolean | undefined;
};

/**
 * The header of the overview: name, identity line and the facts of now. Diagnoses, where things stand, what goes on and
 * what comes next, then warnings and allergies. Where the patient is dead, that comes first.
 */
export function summaryOf(record: PatientRecord, options: SummaryOptions = {}): Summary {
  const timeline = prepareTimeline(record, options);
  const { text } = timeline.context;
  const isHidden = record.patient.isProtected && options.showProtectedIdentity !== true;
  const diagnoses = diagnosisFacts(record, text);
  const status = statusFacts(record, timeline);
  return {
    name: isHidden ? text("summary.protected") : nameOf(record.patient, text),
    identity: identityOf(record, isHidden, timeline),
    facts: [
      ...(isDead(record) ? [...status, ...diagnoses] : [...diagnoses, ...status]),
      ...ongoingFact(timeline),
      ...performanceFact(record, timeline),
      ...markerFact(record, timeline),
      ...studyFacts(record, timeline),
      ...nextFact(record, timeline),
      ...alertFact(record, timeline),
      ...allergyFact(record, timeline),
    ],
  };
}

function isDead(record: PatientRecord): boolean {
  return eventsOfKind(record, "death").length > 0 || (record.patient.deceased ?? false) !== false;
}

function ongoingFact({ context }: PreparedTimeline): SummaryFact[] {
  const words = ongoingTreatments(context);
  return words.length === 0
    ? []
    : [{ id: "ongoing", label: context.text("summary.ongoing"), value: words.join(" · ") }];
}
