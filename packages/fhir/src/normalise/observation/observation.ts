import { textOf, type ClinicalEvent, type ObservationValue } from "@ipo/model";
import { nonEmpty, setDefined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import type { CodeableConcept as FhirConcept } from "../../schema/datatypes.js";
import { Observation, type FhirComponent, type FhirObservation } from "../../schema/observation.js";
import { actorsOf } from "../actors.js";
import { classifyObservation, type ObservationKind } from "./classifyObservation.js";
import { bodySiteOf } from "../bodySite.js";
import { normaliseConcept, optionalConcept, optionalConcepts } from "../concept.js";
import { parseResource, report, type ReadContext } from "../context.js";
import { eventBaseOf, type EventFacts } from "../eventBase.js";
import {
  conceptExtensions,
  extensionEnding,
  withExtensionReferences,
  qualifiedConcept,
} from "../extension.js";
import { respondentOfForms } from "../form/respondent.js";
import { isFocusedOnOthers } from "./focusOnOthers.js";
import { genomicFindingOf } from "./genomicFinding.js";
import { observationEventOf, type Measured, type ObservationExtras } from "./observationEvent.js";
import { readReferenceRanges } from "../quantity.js";
import { referredOf } from "../referred.js";
import { sourceOfReference } from "../related.js";
import { remarksOf } from "../remarks.js";
import { specimenTextOf } from "../report/specimen.js";
import { firstTime, periodTime, pointTime, readTimePoint, timingTime } from "../time.js";
import { readValue } from "../value.js";

/**
 * An Observation as events: one for its value, and one for each component that is a value of its own (blood pressure).
 * A panel that only names its members stays as one event without a value. What is about somebody else than the patient,
 * such as a donor or a foetus, stays a plain observation that names its focus, and is in no series of the patient's.
 */
export function normaliseObservation(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(Observation, context);
  const facts = factsOf(resource, context);
  const measured = measuredOf(resource, resource, facts, "", context);
  const components = (resource.component ?? []).map((component, index) => {
    const code = normaliseConcept(component.code);
    const own = { ...facts, code, suffix: `#component-${index + 1}` };
    return measuredOf(component, resource, own, `component[${index}].`, context);
  });
  const extras = new Extras(resource, context);
  const isOnOthers = isFocusedOnOthers(resource, context);
  if (isOnOthers) reportFocus(context);
  const kind = isOnOthers ? "observation" : kindOf(resource, measured, context);
  if (kind === "genomicFinding") {
    const { event, rest } = genomicFindingOf(measured, components, extras.specimen, resource);
    return [event, ...rest.map((part) => observationEventOf("observation", part, extras))];
  }
  const parts = components.map((part) =>
    observationEventOf(isOnOthers ? kind : componentKind(part, kind, context), part, extras),
  );
  const isPanel = parts.length > 0 || (resource.hasMember ?? []).length > 0;
  if (measured.value.kind !== "none" || !isPanel) {
    return [observationEventOf(kind, measured, extras), ...parts];
  }
  // The frame around measurements says nothing by itself, unless it carries a flag for the whole. Around findings of
  // other kinds it says what they are parts of, such as an implication or the size of a tumour.
  const isFrame =
    parts.length > 0 &&
    !measured.interpretation &&
    (kind !== "observation" || parts.every((part) => part.kind !== "observation"));
  return isFrame ? parts : [observationEventOf("observation", measured, extras), ...parts];
}

function reportFocus(context: ReadContext): void {
  report(
    context,
    "information",
    "informational",
    "focus",
    "This observation is about somebody other than the patient, so it is shown as such and is in none of the patient's series.",
  );
}

function factsOf(resource: FhirObservation, context: ReadContext): EventFacts {
  const time = firstTime([
    pointTime(resource.effectiveDateTime, "effectiveDateTime", context),
    periodTime(resource.effectivePeriod, "effectivePeriod", context),
    pointTime(resource.effectiveInstant, "effectiveInstant", context),
    timingTime(resource.effectiveTiming, "effectiveTiming", context),
  ]);
  const { partOf, basedOn, derivedFrom, focus, hasMember, encounter, specimen, device } = resource;
  const related = { partOf, basedOn, derivedFrom, focus, hasMember, encounter, specimen, device };
  return {
    time,
    timing: resource.effectiveTiming,
    status: eventStatusOf(resource.status, context),
    sourceStatus: resource.status,
    code: normaliseConcept(resource.code),
    actors: resource.performer,
    recorded: [resource.issued, "issued"],
    related: withExtensionReferences(related, resource.extension),
    note: resource.note
      ? [...resource.note, ...remarksOn(resource, context)]
      : remarksOn(resource, context),
  };
}

/** What has no field of its own: the device, a focus that is only named, illnesses stated to be absent, the region of a gene. */
function remarksOn(resource: FhirObservation, context: ReadContext) {
  const { device, focus, extension } = resource;
  if (!device && !focus && !extension) return [];
  return remarksOf({
    device: device && referredOf(device, context).display,
    focus: focus && focusWords(resource, context),
    "related-condition-absent": conceptExtensions(extension, "related-condition-absent"),
    DNARegionName: extensionEnding(extension, "observation-geneticsDNARegionName")?.valueString,
  });
}

/** Where the focus is somebody else, it is named in any case, else only where it leads nowhere. */
function focusWords(resource: FhirObservation, context: ReadContext): (string | undefined)[] {
  const isOnOthers = isFocusedOnOthers(resource, context);
  return (resource.focus ?? []).map((reference) => {
    const { display } = referredOf(reference, context);
    const source = sourceOfReference(reference, context);
    if (isOnOthers) return display ?? source ?? reference.type;
    return source === undefined ? display : undefined;
  });
}

/** Suffixes of a TNM category in the MII oncology module, such as `(sn)` and `(i-)`. */
const TNM_SUFFIX = /-tnm-\w+-suffix$/;

/** The value, with the suffix of a TNM category where extensions state one: `N0 (i-) (sn)`. */
function valueOf(part: FhirComponent, prefix: string, context: ReadContext): ObservationValue {
  const value = readValue(part, prefix, context);
  if (!part.valueCodeableConcept?.extension) return value;
  const concept = qualifiedConcept(part.valueCodeableConcept, TNM_SUFFIX, " ");
  return value.kind === "coded" && concept ? { kind: "coded", concept } : value;
}

/** What was measured in the observation or in one part of it; method, site and release are the observation's. */
function measuredOf(
  part: FhirComponent,
  resource: FhirObservation,
  facts: EventFacts,
  prefix: string,
  context: ReadContext,
): Measured {
  return setDefined(eventBaseOf(resource, facts, context), {
    value: valueOf(part, prefix, context),
    referenceRange:
      part.referenceRange &&
      readReferenceRanges(part.referenceRange, `${prefix}referenceRange`, context),
    interpretation: part.interpretation && optionalConcepts(part.interpretation),
    method: resource.method && optionalConcept(resource.method),
    bodySite: bodySiteOf(resource.bodySite),
    issued: readTimePoint(resource.issued, "issued", context),
  });
}

function kindOf(
  resource: FhirObservation,
  { code, value }: Measured,
  { terminology }: ReadContext,
): ObservationKind {
  const category = (resource.category ?? []).map(normaliseConcept);
  return classifyObservation({
    code,
    category,
    profile: resource.meta?.profile ?? [],
    value,
    hasSpecimen: resource.specimen !== undefined,
    terminology,
  });
}

/** A component is classed by its own code; one that no code table knows is of its parent's kind where that is a measurement. */
function componentKind(
  { code, value }: Measured,
  parent: ObservationKind,
  { terminology }: ReadContext,
): Exclude<ObservationKind, "genomicFinding"> {
  const traits = { code, value, category: [], profile: [], hasSpecimen: false, terminology };
  const kind = classifyObservation(traits);
  if (kind === "genomicFinding") return "observation";
  return kind === "observation" &&
    (parent === "lab" || parent === "vitalSign" || parent === "promScore")
    ? parent
    : kind;
}

const STUDY = /^(?:ImagingStudy|DiagnosticReport)\//;

/**
 * Each kind of event needs few of these, so they are looked up when they are asked for. It is a class because a literal
 * would make all its getters anew for every observation.
 */
class Extras implements ObservationExtras {
  readonly #resource: FhirObservation;
  readonly #context: ReadContext;

  constructor(resource: FhirObservation, context: ReadContext) {
    this.#resource = resource;
    this.#context = context;
  }

  get terminology() {
    return this.#context.terminology;
  }

  get category() {
    return nonEmpty((this.#resource.category ?? []).flatMap(categoryCodes));
  }

  get laboratory() {
    const { performer } = this.#resource;
    const performers = performer ? actorsOf(performer, this.#context) : [];
    const named =
      performers.find(({ kind }) => kind === "organisation") ??
      performers.find(({ kind }) => kind === "unknown");
    return named?.name;
  }

  get specimen() {
    return specimenTextOf(this.#resource.specimen, this.#context);
  }

  get assesses() {
    return [...new Set(this.#grounds().filter((source) => STUDY.test(source)))];
  }

  get condition() {
    return this.#grounds().find((source) => source.startsWith("Condition/"));
  }

  get evidence() {
    return conceptExtensions(this.#resource.extension, "evidence-type");
  }

  get respondent() {
    return respondentOfForms(this.#resource.derivedFrom, this.#context);
  }

  #grounds(): string[] {
    return groundsOf(this.#resource, this.#context);
  }
}

/** What the observation rests on, as sources. */
function groundsOf(
  { derivedFrom, focus, partOf }: FhirObservation,
  context: ReadContext,
): string[] {
  return [derivedFrom, focus, partOf]
    .flat()
    .flatMap((reference) => (reference && sourceOfReference(reference, context)) ?? []);
}

function categoryCodes(concept: FhirConcept): string[] {
  const words = textOf(normaliseConcept(concept));
  return concept.coding?.flatMap(({ code }) => code ?? []) ?? (words === undefined ? [] : [words]);
}
