import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { datedEventsOfKind } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { answeredForms } from "../strip/answeredForms.js";
import { wheelScoresOf } from "./symptomWheelScores.js";
import type { SelectContext } from "./track.js";

type Symptom = EventOfKind<"symptom">;

/** One domain over time. */
export interface DomainRow {
  readonly id: string;
  readonly label: string;
  readonly symptoms: readonly Symptom[];
}

/** The domains, the forms that their answers were taken from, and the overall scores of the same instrument. */
export interface SymptomMatrix {
  readonly domains: readonly DomainRow[];
  readonly forms: ReturnType<typeof answeredForms>;
  readonly overall: readonly EventOfKind<"promScore">[];
}

/** The record's dated symptoms by domain; `undefined` where it has none. */
export function symptomMatrixOf({ record, text }: SelectContext): SymptomMatrix | undefined {
  const symptoms = datedEventsOfKind(record, "symptom");
  if (symptoms.length === 0) return undefined;
  const overall = wheelScoresOf(record);
  return {
    domains: domainRows(symptoms, text),
    overall,
    forms: answeredForms(record, [...symptoms, ...overall]),
  };
}

/** All answers of a matrix. */
export function answersOf({ domains, overall }: SymptomMatrix): ClinicalEvent[] {
  return [...domains.flatMap(({ symptoms }) => symptoms), ...overall];
}

/** Domains in the order of the table; what no table knows follows in the order of the data. */
function domainRows(symptoms: readonly Symptom[], text: SelectContext["text"]): DomainRow[] {
  const byDomain = new Map<string, Symptom[]>();
  for (const symptom of symptoms) {
    const id = domainIdOf(symptom, text);
    const own = byDomain.get(id);
    if (own) own.push(symptom);
    else byDomain.set(id, [symptom]);
  }
  const { tables, symptomDomainById } = text.terminology;
  const order = tables.symptomDomains.map(({ id }) => id);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...byDomain]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([id, own]) => {
      const known = symptomDomainById(id);
      const first = own[0];
      return {
        id,
        label: known ? text.of(known.label) : first ? titleOf(first, text) : id,
        symptoms: own,
      };
    });
}

function domainIdOf(symptom: Symptom, text: SelectContext["text"]): string {
  return (
    symptom.domain ?? text.terminology.findSymptomDomain(symptom.code)?.id ?? titleOf(symptom, text)
  );
}
