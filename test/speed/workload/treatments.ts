import { drugClassOf } from "@ipo/clinical";
import type { ClinicalEvent, CodeableConcept } from "@ipo/model";
import { drugsFor, type Drug } from "./drugs.js";
import { origins, words, type Entries } from "./entry.js";
import type { Random } from "./random.js";
import { DAY, onDay, overDays } from "./times.js";

const CYCLES = 6;
const DAYS_BETWEEN_CYCLES = 21;
const OPERATION_SHARE = 0.04;

/** When a workload begins and ends, in milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** So many treatments: cycles and courses of so many distinct drugs, and operations. */
export function treatmentEvents(
  count: number,
  drugCount: number,
  span: Span,
  random: Random,
  entries: Entries,
): ClinicalEvent[] {
  const operations = Math.round(count * OPERATION_SHARE);
  const medications = count - operations;
  const drugs = drugsFor(drugCount);
  return [
    ...drugs.flatMap((drug, index) => {
      const share = Math.floor(medications / drugCount) + (index < medications % drugCount ? 1 : 0);
      return drug.isCyclic
        ? cycles(drug, share, span, random, entries)
        : courses(drug, share, span, random, entries);
    }),
    ...Array.from({ length: operations }, (_, index) => operation(index, span, random, entries)),
  ];
}

/** Doses in runs of six cycles, with a silence between the runs that makes each a treatment of its own. */
function cycles(drug: Drug, count: number, span: Span, random: Random, entries: Entries) {
  const runs = Math.max(1, Math.ceil(count / CYCLES));
  const room = (span.end - span.start) / runs;
  const interval = Math.min(DAYS_BETWEEN_CYCLES * DAY, (room * 0.7) / CYCLES);
  const facts = drugFacts(drug);
  const dose = {
    value: 75,
    unit: "mg/m²",
    system: "http://unitsofmeasure.org",
    code: "mg/m2",
  };
  const starts = Array.from(
    { length: runs },
    (_, run) => span.start + run * room + random.between(0, room * 0.25),
  );
  return Array.from({ length: count }, (_, index): ClinicalEvent => {
    const run = Math.floor(index / CYCLES);
    const number = (index % CYCLES) + 1;
    const at = (starts[run] ?? span.start) + (number - 1) * interval;
    return {
      ...entries.make(
        `MedicationAdministration/${idOf(drug)}-${index}`,
        onDay(at),
        facts.code,
        origins.done,
      ),
      kind: "medication",
      resource: "administration",
      dose,
      ...facts.classes,
      cycle: { number, of: CYCLES },
    };
  });
}

/** Times of use, one after the other; the last one of some drugs still goes on. */
function courses(drug: Drug, count: number, span: Span, random: Random, entries: Entries) {
  const room = (span.end - span.start) / Math.max(1, count);
  const facts = drugFacts(drug);
  return Array.from({ length: count }, (_, index): ClinicalEvent => {
    const start = span.start + index * room + random.between(0, room * 0.3);
    const isGoing = index === count - 1 && random.next() < 0.4;
    const end = isGoing ? undefined : start + Math.max(DAY, random.between(0.3, 0.65) * room);
    return {
      ...entries.make(
        `MedicationStatement/${idOf(drug)}-${index}`,
        overDays(start, end),
        facts.code,
        isGoing ? origins.going : origins.done,
      ),
      kind: "medication",
      resource: "statement",
      ...facts.classes,
    };
  });
}

function operation(index: number, span: Span, random: Random, entries: Entries): ClinicalEvent {
  const names = ["Operation", "Mellannålsbiopsi", "Stentinläggning", "Venport"] as const;
  const name = random.pick(names);
  return {
    ...entries.make(
      `Procedure/operation-${index}`,
      onDay(random.between(span.start, span.end)),
      words(name),
      origins.done,
    ),
    kind: "procedure",
    category: name === "Mellannålsbiopsi" ? "biopsy" : "surgery",
  };
}

function drugFacts({ atc, name }: Drug): {
  code: CodeableConcept;
  classes: { atc?: string; drugClass?: string };
} {
  if (atc === undefined) return { code: words(name), classes: {} };
  const drugClass = drugClassOf(atc);
  const coding = [{ system: "http://www.whocc.no/atc", code: atc }];
  return {
    code: { coding, text: name },
    classes: { atc, ...(drugClass !== undefined && { drugClass }) },
  };
}

function idOf({ atc, name }: Drug): string {
  return atc ?? name.replace(" ", "-").replace("ä", "a");
}
