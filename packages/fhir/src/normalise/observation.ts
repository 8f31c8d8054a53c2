import { textOf, type ClinicalEvent } from "@ipo/model";
import { defined, nonEmpty } from "../defined.js";
import { eventStatusOf } from "../fate/eventStatus.js";
import { Observation, type FhirComponent, type FhirObservation } from "../schema/observation.js";
import { actorsOf } from "./actors.js";
import { classifyObservation, type ObservationKind } from "./classifyObservation.js";
import { normaliseConcept, optionalConcept, optionalConcepts } from "./concept.js";
import { parseResource, type ReadContext } from "./context.js";
import { eventBaseOf, type EventFacts } from "./eventBase.js";
import { genomicFindingOf } from "./genomicFinding.js";
import { observationEventOf, type Measured, type ObservationExtras } from "./observationEvent.js";
import { readReferenceRanges } from "./quantity.js";
import { sourceOfReference } from "./related.js";
import { specimenTextOf } from "./specimen.js";
import { firstTime, periodTime, pointTime, readTimePoint, timingTime } from "./time.js";
import { readValue } from "./value.js";

/**
 * An Observation as events: one for its value, and one for each component that is a value of its own (blood pressure).
 * A panel that only names its members stays as one event without a value. `undefined` when nothing could be read.
 */
export function normaliseObservation(context: ReadContext): ClinicalEvent[] | undefined {
  const resource = parseResource(Observation, context);
  if (!resource) return undefined;
  const facts = factsOf(resource, context);
  const measured = measuredOf(resource, resource, facts, "", context);
  const components = (resource.component ?? []).map((component, index) => {
    const code = normaliseConcept(component.code);
    const own = { ...facts, code, suffix: `#component-${index + 1}` };
    return measuredOf(component, resource, own, `component[${index}].`, context);
  });
  const extras = extrasOf(resource, context);
  const kind = kindOf(resource, measured);
  if (kind === "genomicFinding") {
    const { event, rest } = genomicFindingOf(measured, components, extras.specimen);
    return [event, ...rest.map((part) => observationEventOf("observation", part, extras))];
  }
  const parts = components.map((part) =>
    observationEventOf(componentKind(part, kind), part, extras),
  );
  const isPanel = parts.length > 0 || (resource.hasMember ?? []).length > 0;
  if (measured.value.kind !== "none" || !isPanel) {
    return [observationEventOf(kind, measured, extras), ...parts];
  }
  // The frame around its parts says nothing by itself, unless it carries a flag for the whole.
  const isFrame = parts.length > 0 && !measured.interpretation;
  return isFrame ? parts : [observationEventOf("observation", measured, extras), ...parts];
}

function factsOf(resource: FhirObservation, context: ReadContext): EventFacts {
  const time = firstTime([
    pointTime(resource.effectiveDateTime, "effectiveDateTime", context),
    periodTime(resource.effectivePeriod, "effectivePeriod", context),
    pointTime(resource.effectiveInstant, "effectiveInstant", context),
    timingTime(resource.effectiveTiming, "effectiveTiming", context),
  ]);
  const { partOf, basedOn, derivedFrom, focus, hasMember, encounter } = resource;
  return {
    time,
    status: eventStatusOf(resource.status, context),
    sourceStatus: resource.status,
    code: normaliseConcept(resource.code),
    actors: resource.performer ?? [],
    recorded: [resource.issued, "issued"],
    related: { partOf, basedOn, derivedFrom, focus, hasMember, encounter },
    note: resource.note,
  };
}

/** What was measured in the observation or in one part of it; method, site and release are the observation's. */
function measuredOf(
  part: FhirComponent,
  resource: FhirObservation,
  facts: EventFacts,
  prefix: string,
  context: ReadContext,
): Measured {
  return {
    ...eventBaseOf(resource, facts, context),
    value: readValue(part, prefix, context),
    ...defined({
      referenceRange: readReferenceRanges(part.referenceRange, `${prefix}referenceRange`, context),
      interpretation: optionalConcepts(part.interpretation),
      method: optionalConcept(resource.method),
      bodySite: optionalConcept(resource.bodySite),
      issued: readTimePoint(resource.issued, "issued", context),
    }),
  };
}

function kindOf(resource: FhirObservation, { code, value }: Measured): ObservationKind {
  const category = (resource.category ?? []).map(normaliseConcept);
  return classifyObservation({
    code,
    category,
    profile: resource.meta?.profile ?? [],
    value,
    hasSpecimen: resource.specimen !== undefined,
  });
}

/** A component is classed by its own code; one that no code table knows is of its parent's kind where that is a measurement. */
function componentKind(
  { code, value }: Measured,
  parent: ObservationKind,
): Exclude<ObservationKind, "genomicFinding"> {
  const kind = classifyObservation({ code, value, category: [], profile: [], hasSpecimen: false });
  if (kind === "genomicFinding") return "observation";
  return kind === "observation" &&
    (parent === "lab" || parent === "vitalSign" || parent === "promScore")
    ? parent
    : kind;
}

const STUDY = /^(?:ImagingStudy|DiagnosticReport)\//;

function extrasOf(resource: FhirObservation, context: ReadContext): ObservationExtras {
  const grounds = [
    ...(resource.derivedFrom ?? []),
    ...(resource.focus ?? []),
    ...(resource.partOf ?? []),
  ];
  const sources = grounds
    .map((reference) => sourceOfReference(reference, context))
    .filter((source) => source !== undefined);
  const performers = actorsOf(resource.performer ?? [], context);
  return {
    category: nonEmpty(
      (resource.category ?? []).flatMap(
        (concept) =>
          concept.coding?.flatMap(({ code }) => code ?? []) ??
          textOf(normaliseConcept(concept)) ??
          [],
      ),
    ),
    laboratory: (
      performers.find(({ kind }) => kind === "organisation") ??
      performers.find(({ kind }) => kind === "unknown")
    )?.name,
    specimen: specimenTextOf(resource.specimen, context),
    assesses: [...new Set(sources.filter((source) => STUDY.test(source)))],
    condition: sources.find((source) => source.startsWith("Condition/")),
  };
}
