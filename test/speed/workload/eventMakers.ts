import { symptomDomains } from "@ipo/clinical";
import type { AdverseEventEvent, ClinicalEvent, ResponseCategory } from "@ipo/model";
import { origins, words, type Entries } from "./entry.js";
import type { Random } from "./random.js";
import { DAY, onDay, overDays } from "./times.js";
import type { Span } from "./treatments.js";

interface Context {
  readonly span: Span;
  readonly random: Random;
  readonly entries: Entries;
}

/** Makes event `index` of `count` of its kind, in order of time. */
export type EventMaker = (index: number, count: number, context: Context) => ClinicalEvent;

const reactions =
  "Neutropeni,Trombocytopeni,Anemi,Neuropati,Fatigue,Muntorrhet,Diarré,Illamående,Feber,Hudutslag,Ledvärk,Hypertoni,Kräkning,Förstoppning,Alopeci,Mukosit,Infusionsreaktion,Yrsel"
    .split(",")
    .map(words) as [ReturnType<typeof words>, ...ReturnType<typeof words>[]];
const modalities = ["CT", "MR", "PT", "US"] as const;
const responses: readonly [ResponseCategory, ...ResponseCategory[]] = [
  "partial",
  "stable",
  "stable",
  "progression",
];
const levels = ["none", "none", "moderate", "severe"] as const;
const levelWords = { none: "Inga besvär", moderate: "Måttliga besvär", severe: "Svåra besvär" };
const system = (name: string) => `https://ipo.example/fhir/CodeSystem/${name}`;

export const eventMakers = {
  diagnosis: (_index, _count, { span, entries }) => ({
    ...entries.make(
      "Condition/diagnosis",
      overDays(span.start, undefined),
      {
        coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "C61.9" }],
        text: "Prostatacancer",
      },
      { ...origins.registered, sourceStatus: "active" },
    ),
    kind: "condition",
    role: "primary-cancer",
    clinicalStatus: "active",
    verificationStatus: "confirmed",
  }),
  diseaseStatus: (index, count, context) => ({
    ...context.entries.make(
      `Observation/state-${index}`,
      overDays(placeOf(index, count, context), placeOf(index, count, context) + 200 * DAY),
      { coding: [{ system: "http://loinc.org", code: "97509-4" }], text: "Sjukdomsstatus" },
      origins.registered,
    ),
    kind: "diseaseStatus",
    value: words(index % 2 ? "Remission" : "Metastaserad"),
    category: index % 2 ? "remission" : "metastatic",
  }),
  imaging: (index, count, context) => {
    const modality = context.random.pick(modalities);
    return {
      ...context.entries.make(
        `ImagingStudy/${index}`,
        onDay(placeOf(index, count, context)),
        words(modality),
        origins.imaged,
      ),
      kind: "imaging",
      modality: [{ system: "http://dicom.nema.org/resources/ontology/DCM", code: modality }],
    };
  },
  response: (index, count, context) => ({
    ...context.entries.make(
      `Observation/response-${index}`,
      onDay(placeOf(index, count, context)),
      { coding: [{ system: "http://loinc.org", code: "88040-1" }], text: "Respons, RECIST 1.1" },
      origins.registered,
    ),
    kind: "response",
    assesses: [],
    category: context.random.pick(responses),
    method: words("RECIST 1.1"),
  }),
  adverseEvent: (index, count, context) => {
    const grade = context.random.pick<1 | 2 | 3 | 4>([1, 1, 1, 2, 2, 3, 4]);
    const start = placeOf(index, count, context);
    return {
      ...context.entries.make(
        `AdverseEvent/${index}`,
        overDays(start, start + context.random.between(3, 60) * DAY),
        context.random.pick(reactions),
        origins.measured,
      ),
      kind: "adverseEvent",
      suspects: [],
      grade: grade satisfies AdverseEventEvent["grade"],
    };
  },
  symptom: (index, count, context) => {
    const forms = Math.ceil(count / symptomDomains.length);
    const form = Math.floor(index / symptomDomains.length);
    const { id, label, codes } = symptomDomains[index % symptomDomains.length] ?? {
      id: "pain",
      label: { sv: "Smärta" },
      codes: [],
    };
    const level = context.random.pick(levels);
    const day = context.span.start + ((form + 0.5) / forms) * lengthOf(context.span);
    return {
      ...context.entries.make(
        `Observation/symptom-${form}-${id}`,
        onDay(day),
        { coding: [...codes], text: label.sv },
        origins.answered,
      ),
      kind: "symptom",
      value: {
        kind: "coded",
        concept: {
          coding: [{ system: system("symptom-level"), code: level }],
          text: levelWords[level],
        },
      },
      domain: id,
      level,
    };
  },
  conference: (index, count, context) => ({
    ...context.entries.make(
      `Procedure/conference-${index}`,
      onDay(placeOf(index, count, context)),
      { coding: [{ system: system("care-event"), code: "mdk" }], text: "MDK" },
      origins.done,
    ),
    kind: "careEvent",
    category: "mdk",
    decision: "Fortsatt behandling",
  }),
  procedure: (index, count, context) => ({
    ...context.entries.make(
      `Procedure/${index}`,
      onDay(placeOf(index, count, context)),
      words("Lumbalpunktion, cytologi"),
      origins.done,
    ),
    kind: "procedure",
    category: "diagnostic",
  }),
  genomicFinding: (index, count, context) => ({
    ...context.entries.make(
      `Observation/genomics-${index}`,
      onDay(placeOf(index, count, context)),
      words(`BRCA2, variant ${index + 1}`),
      origins.measured,
    ),
    kind: "genomicFinding",
    value: {
      kind: "coded",
      concept: {
        coding: [{ system: "http://loinc.org", code: "LA9633-4", display: "Present" }],
      },
    },
    gene: words("BRCA2"),
    origin: "somatic",
  }),
  pathology: (index, count, context) => ({
    ...context.entries.make(
      `DiagnosticReport/${index}`,
      onDay(placeOf(index, count, context)),
      words("Patologiutlåtande"),
      origins.measured,
    ),
    kind: "report",
    category: [
      { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0074", code: "SP" }] },
    ],
    results: [],
    conclusion: "Adenocarcinom.",
  }),
  performance: (index, count, context) => ({
    ...context.entries.make(
      `Observation/ecog-${index}`,
      onDay(placeOf(index, count, context)),
      { coding: [{ system: "http://loinc.org", code: "89247-1" }], text: "ECOG" },
      origins.registered,
    ),
    kind: "performanceStatus",
    value: { kind: "quantity", quantity: { value: context.random.pick([0, 0, 1, 1, 2, 3]) } },
    scale: "ECOG",
  }),
  observation: (index, count, context) => ({
    ...context.entries.make(
      `Observation/lesion-${index}`,
      onDay(placeOf(index, count, context)),
      words("Summa målesioner (RECIST 1.1)"),
      origins.imaged,
    ),
    kind: "observation",
    value: {
      kind: "quantity",
      quantity: {
        value: Math.round(context.random.between(20, 90)),
        unit: "mm",
        system: "http://unitsofmeasure.org",
        code: "mm",
      },
    },
    category: ["imaging"],
  }),
  visit: (index, count, context) => {
    const day = placeOf(index, count, context);
    return {
      ...context.entries.make(
        `Encounter/${index}`,
        overDays(day, day),
        words("Mottagningsbesök"),
        origins.visited,
      ),
      kind: "careEvent",
      category: "visit",
    };
  },
} as const satisfies Record<string, EventMaker>;

/** A moment in the event's own part of the span, somewhere by chance. */
function placeOf(index: number, count: number, { span, random }: Context): number {
  return span.start + ((index + random.next()) / count) * lengthOf(span);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
