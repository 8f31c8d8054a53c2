import { parseTimePoint, type DeathEvent, type Patient, type PatientIdentifier } from "@ipo/model";
import { defined, nonEmpty, omit } from "../defined.js";
import { isProtected } from "../patient/isProtected.js";
import { Patient as PatientSchema, type FhirPatient } from "../schema/patient.js";
import { optionalConcept } from "./concept.js";
import { parseResource, report, type ReadContext } from "./context.js";
import { eventBaseOf, type EventFacts } from "./eventBase.js";
import { firstTime, pointTime, readTimePoint } from "./time.js";

/** Swedish identifier systems, as addresses of the base profiles (HL7 Sweden 1.1.0) and as OIDs. */
const identifierKinds: ReadonlyMap<string, PatientIdentifier["kind"]> = new Map([
  ["http://electronichealth.se/identifier/personnummer", "personnummer"],
  ["urn:oid:1.2.752.129.2.1.3.1", "personnummer"],
  ["http://electronichealth.se/identifier/samordningsnummer", "samordningsnummer"],
  ["urn:oid:1.2.752.129.2.1.3.3", "samordningsnummer"],
  ["http://electronichealth.se/identifier/nationelltReservnummer", "reservnummer"],
]);

const GENDERS = ["male", "female", "other", "unknown"] as const;

/** The patient, and the death when one is stated. */
export function normalisePatient(context: ReadContext): {
  patient: Patient;
  death: DeathEvent | undefined;
} {
  const resource = parseResource(PatientSchema, context);
  const at = readTimePoint(resource.deceasedDateTime, "deceasedDateTime", context);
  const isDeceased =
    resource.deceasedBoolean ?? (resource.deceasedDateTime === undefined ? undefined : true);
  const patient: Patient = {
    id: context.entry.id ?? context.entry.source,
    source: context.entry.source,
    identifiers: identifiersOf(resource),
    isProtected: isProtected(context.entry.resource),
    ...defined({
      name: nameOf(resource),
      gender: genderOf(resource, context),
      birthDate: readTimePoint(resource.birthDate, "birthDate", context),
      deceased: at ?? isDeceased,
      language: languageOf(resource),
      maritalStatus: optionalConcept(resource.maritalStatus),
    }),
  };
  return { patient, death: isDeceased ? deathOf(resource, context) : undefined };
}

function deathOf(resource: FhirPatient, context: ReadContext): DeathEvent {
  const time = firstTime([pointTime(resource.deceasedDateTime, "deceasedDateTime", context)]);
  const facts: EventFacts = {
    time,
    status: "final",
    sourceStatus: undefined,
    code: { coding: [] },
    suffix: "#death",
  };
  return { kind: "death", ...eventBaseOf(resource, facts, context) };
}

/** The identifiers as stated, those that another one has replaced after all others. */
function identifiersOf({ identifier }: FhirPatient): PatientIdentifier[] {
  const stated = (identifier ?? []).flatMap(({ system, value, use, period }) =>
    value === undefined
      ? []
      : [
          {
            value,
            kind: identifierKinds.get(system ?? "") ?? ("other" as const),
            ...defined({ system }),
            isOld: use === "old",
            end: parseTimePoint(period?.end ?? "")?.end ?? Infinity,
          },
        ],
  );
  const isReplaced = (one: (typeof stated)[number]): boolean =>
    one.isOld ||
    stated.some(({ kind, isOld, end }) => kind === one.kind && !isOld && end > one.end);
  return [
    ...stated.filter((one) => !isReplaced(one)),
    ...stated.filter((one) => isReplaced(one)),
  ].map((one) => omit(one, "isOld", "end"));
}

/** The official name, else the usual one, else the first; old names are passed over while there is another. */
function nameOf({ name }: FhirPatient): Patient["name"] {
  const names = name ?? [];
  const chosen =
    names.find(({ use }) => use === "official") ??
    names.find(({ use }) => use === "usual") ??
    names.find(({ use }) => use !== "old" && use !== "maiden") ??
    names[0];
  if (!chosen) return undefined;
  const { family, given, text } = chosen;
  return family === undefined && text === undefined && !nonEmpty(given ?? [])
    ? undefined
    : { given: given ?? [], ...defined({ family, text }) };
}

function genderOf({ gender }: FhirPatient, context: ReadContext): Patient["gender"] {
  const known = GENDERS.find((code) => code === gender);
  if (gender !== undefined && !known)
    report(
      context,
      "warning",
      "code-invalid",
      "gender",
      "This is not a FHIR administrative gender (male, female, other, unknown). It was left out. Map it to one of the four codes.",
    );
  return known;
}

function languageOf({ communication }: FhirPatient): string | undefined {
  const spoken = (communication ?? []).find(({ preferred }) => preferred) ?? communication?.[0];
  return (
    spoken?.language?.coding?.find(({ code }) => code !== undefined)?.code ?? spoken?.language?.text
  );
}
