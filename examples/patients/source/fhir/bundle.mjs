import { SYSTEM } from "./codes.mjs";

/**
 * @typedef {Record<string, unknown> & { resourceType: string, meta?: object }} Resource
 * @typedef {object} BundleBuilder
 * @property {(name: string, system: string, resource: Resource) => string} add
 *   Adds a resource about the patient, as kept in the named source system, and gives its reference.
 * @property {(entry: unknown) => void} addRaw Adds an entry exactly as it stands.
 * @property {() => object} build The bundle as it is written.
 */

const BASE = "https://ipo.example/fhir";

/**
 * Starts the bundle of one patient. Ids are `<prefix>-<name>`, so they are stable between runs.
 * @param {{ id: string, prefix: string, timestamp: string }} options
 * @returns {BundleBuilder}
 */
export function startBundle({ id, prefix, timestamp }) {
  /** @type {unknown[]} */
  const entry = [];
  const patient = `Patient/${id}`;
  return {
    add(name, system, { resourceType, meta, ...content }) {
      const isPatient = resourceType === "Patient";
      const resourceId = isPatient ? id : `${prefix}-${name}`;
      const subject = isPatient ? undefined : { reference: patient };
      entry.push({
        fullUrl: `${BASE}/${resourceType}/${resourceId}`,
        resource: {
          resourceType,
          id: resourceId,
          meta: { source: system, ...meta },
          subject,
          ...content,
        },
      });
      return `${resourceType}/${resourceId}`;
    },
    addRaw: (raw) => void entry.push(raw),
    build: () => ({ resourceType: "Bundle", id, type: "collection", timestamp, entry }),
  };
}

/**
 * The patient. `personnummer` is the twelve-digit form.
 * @param {{ family: string, given: string[], personnummer: string, gender: string, birthDate: string, deceasedDateTime?: string }} person
 * @returns {Resource}
 */
export function patientOf({ family, given, personnummer, ...rest }) {
  return {
    resourceType: "Patient",
    identifier: [{ system: SYSTEM.personnummer, value: personnummer }],
    active: true,
    name: [{ use: "official", family, given }],
    ...rest,
  };
}
