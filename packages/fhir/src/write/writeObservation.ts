import { genomicComponents, systems } from "@ipo/clinical";
import type {
  CodeableConcept as FhirConcept,
  Observation,
  ObservationComponent,
  Reference,
} from "fhir/r4";
import type { ClinicalEvent, CodeableConcept, EventOfKind, ObservationValue } from "@ipo/model";
import { requiredConcept, writeConcept, writeConcepts } from "./concept.js";
import type { EventGroup } from "./eventGroup.js";
import { writeReferenceRanges } from "./quantity.js";
import { actorsOf, oneRelatedIn, relatedIn } from "./reference.js";
import { RESULT_CODES, writeStatus } from "./status.js";
import { writeTime } from "./time.js";
import { writeValue } from "./value.js";
import { notesOf, resourceBaseOf, type WriteContext } from "./writeContext.js";

/** Events as an Observation: the one for its value, and one component for each that is a part (`#component-1`). */
export function writeObservation(group: EventGroup, { subject }: WriteContext): Observation {
  const { source, events } = group;
  const parts = events
    .map((event) => ({ event, number: componentNumberOf(event, source) }))
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const whole = parts.find(({ number }) => number === undefined)?.event;
  const first = whole ?? events[0];
  const { dateTime, period, words } = writeTime(first.time);
  const specimen = events.map(specimenOf).find((text) => text !== undefined);
  return {
    resourceType: "Observation",
    ...resourceBaseOf(group),
    status: writeStatus(first, { nearest: RESULT_CODES }),
    category: categoryOf(events),
    code: requiredConcept(whole?.code),
    subject,
    effectiveDateTime: dateTime,
    _effectiveDateTime: words,
    effectivePeriod: period,
    issued: first.provenance.recorded?.text,
    performer: performersOf(events),
    basedOn: relatedIn(first, "basedOn"),
    partOf: relatedIn(first, "partOf"),
    focus: relatedIn(first, "focus"),
    encounter: oneRelatedIn(first, "encounter"),
    derivedFrom: relatedIn(first, "derivedFrom"),
    hasMember: relatedIn(first, "hasMember"),
    specimen: { ...oneRelatedIn(first, "specimen"), display: specimen },
    method: "method" in first ? writeConcept(first.method) : undefined,
    bodySite:
      "bodySite" in first && !Array.isArray(first.bodySite)
        ? writeConcept(first.bodySite)
        : undefined,
    note: notesOf(first),
    ...(whole && measuredOf(whole)),
    component: componentsOf(parts, whole?.kind === "genomicFinding" ? genomicParts(whole) : []),
  };
}

function componentNumberOf({ id }: ClinicalEvent, source: string): number | undefined {
  const number = /^#component-(\d+)/.exec(id.slice(source.length))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The parts in their places. A place that no event has is one that a genomic finding took in. */
function componentsOf(
  parts: readonly { readonly event: ClinicalEvent; readonly number: number | undefined }[],
  takenIn: readonly ObservationComponent[],
): ObservationComponent[] {
  const rest = [...takenIn];
  const components: ObservationComponent[] = [];
  for (const { event, number } of parts) {
    if (number === undefined) continue;
    components.push(...rest.splice(0, Math.max(0, number - 1 - components.length)));
    components.push({ code: requiredConcept(event.code), ...measuredOf(event) });
  }
  return [...components, ...rest];
}

/** What the observation, or one part of it, found. */
function measuredOf(event: ClinicalEvent): Omit<ObservationComponent, "code"> {
  return {
    ...writeValue(valueOf(event)),
    ...("referenceRange" in event && {
      referenceRange: writeReferenceRanges(event.referenceRange),
    }),
    ...("interpretation" in event && { interpretation: writeConcepts(event.interpretation) }),
  };
}

function valueOf(event: ClinicalEvent): ObservationValue {
  if (event.kind === "stage" && event.quantity)
    return { kind: "quantity", quantity: event.quantity };
  if (!("value" in event) || event.value === undefined) return { kind: "none" };
  return "kind" in event.value ? event.value : { kind: "coded", concept: event.value };
}

/** The categories stated, else the one by which R4 knows laboratory values, vital signs and surveys. */
function categoryOf(events: readonly ClinicalEvent[]): FhirConcept[] {
  const system = systems.observationCategory;
  for (const event of events) {
    if (event.kind === "observation" && event.category)
      return event.category.map((code) => ({
        coding: [STANDARD_CATEGORIES.has(code) ? { system, code } : { code }],
      }));
  }
  const code = events.map(({ kind }) => categoryByKind[kind]).find((found) => found !== undefined);
  return code === undefined ? [] : [{ coding: [{ system, code }] }];
}

const categoryByKind: Readonly<Partial<Record<ClinicalEvent["kind"], string>>> = {
  lab: "laboratory",
  vitalSign: "vital-signs",
  promScore: "survey",
};

const STANDARD_CATEGORIES: ReadonlySet<string> = new Set([
  "social-history",
  "vital-signs",
  "imaging",
  "laboratory",
  "procedure",
  "survey",
  "exam",
  "therapy",
  "activity",
]);

/** Who stated it; a laboratory known by its name alone is not called a person. */
function performersOf(events: readonly ClinicalEvent[]): Reference[] {
  const { provenance } = events[0] as ClinicalEvent;
  const laboratory = events
    .map((event) => (event.kind === "lab" ? event.laboratory : undefined))
    .find((name) => name !== undefined);
  if (laboratory === undefined || laboratory === provenance.organisation)
    return actorsOf(provenance);
  return [
    ...actorsOf(provenance).filter(({ display }) => display !== laboratory),
    { display: laboratory },
  ];
}

function specimenOf(event: ClinicalEvent): string | undefined {
  return event.kind === "lab" || event.kind === "genomicFinding" ? event.specimen : undefined;
}

/** Gene, variant, significance and origin as the components that LOINC has for them. */
function genomicParts(event: EventOfKind<"genomicFinding">): ObservationComponent[] {
  const { gene, variant, significance, origin } = event;
  const parts: readonly (readonly [keyof typeof genomicComponents, CodeableConcept | undefined])[] =
    [
      ["gene", gene],
      ["discreteVariant", variant === undefined ? undefined : { coding: [], text: variant }],
      ["significance", significance],
      ["origin", origin && { coding: [{ system: systems.loinc, code: ORIGINS[origin] }] }],
    ];
  return parts.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [
          {
            code: { coding: [{ system: systems.loinc, code: genomicComponents[name] }] },
            valueCodeableConcept: writeConcept(value),
          },
        ],
  );
}

/** LOINC answers to the genomic source class (48002-0). */
const ORIGINS = { germline: "LA6683-2", somatic: "LA6684-0" } as const;
