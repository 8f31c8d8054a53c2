import type { Identifier } from "@ipo/model";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import type { ReadContext } from "./context.js";
import { ownPatientOf } from "./ownPatient.js";

/**
 * Systems that number persons: personnummer, samordningsnummer, nationellt reservnummer and LMA-nummer by their names in
 * the addresses of HL7 Sweden's base profiles, and the OIDs of the first two.
 */
const PERSONAL_SYSTEM =
  /personnummer|samordningsnummer|reservnummer|lma-?nummer|(?:^|:)1\.2\.752\.129\.2\.1\.3\.[13]$/i;

/**
 * The business identifiers of a resource, read from the raw JSON because every type has them alike, some as a list and
 * some as one. Those of the Patient are the patient's own and never stand with an event, nor does a number that says who
 * somebody is: one of a system of personal numbers, or one that the Patient has too.
 */
export function identifiersOf(context: ReadContext): Identifier[] | undefined {
  const { resource, resourceType } = context.entry;
  if (resourceType === "Patient" || !Object.hasOwn(resource, "identifier")) return undefined;
  const stated = statedIn(resource);
  if (stated.length === 0) return undefined;
  const patient = ownPatientOf(context);
  const own = new Set(patient && statedIn(patient.resource).map(({ value }) => plain(value)));
  const identifiers = stated.filter(
    ({ system, value }) => !PERSONAL_SYSTEM.test(system ?? "") && !own.has(plain(value)),
  );
  return identifiers.length === 0 ? undefined : identifiers;
}

function statedIn(resource: JsonObject): Identifier[] {
  return [resource["identifier"]].flat().flatMap((identifier: unknown) => {
    const value = isJsonObject(identifier) ? stringOf(identifier, "value") : undefined;
    if (!isJsonObject(identifier) || value === undefined) return [];
    const system = stringOf(identifier, "system");
    return system === undefined ? { value } : { system, value };
  });
}

/** A number without what only parts it: `19500101-1111` is `195001011111`. */
function plain(value: string): string {
  return value.replace(/[\s+-]/g, "");
}
