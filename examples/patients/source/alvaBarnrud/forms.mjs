import { SYSTEM, coded } from "../fhir/codes.mjs";
import {
  SYMPTOM_DOMAINS,
  formResponse,
  overallQualityOfLife,
  symptom,
} from "../fhir/patientReported.mjs";
import { scaleScore } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Scales of PedsQL 4.0, 0 to 100, in no table of the reader: the direction is not stated. */
const PEDSQL = /** @type {const} */ ([
  ["total", "PedsQL, totalt"],
  ["physical", "PedsQL, fysisk hälsa"],
  ["psychosocial", "PedsQL, psykosocial hälsa"],
]);

/** Who answered, and the three scores. From eight years the child answers a form of her own. @type {readonly (readonly [day: string, by: "mother" | "father" | "child", ...scores: number[]])[]} */
const FORMS = [
  ["2023-10-31", "mother", 42.4, 28.1, 50],
  ["2024-02-05", "mother", 45.7, 34.4, 51.7],
  ["2024-06-17", "father", 41.3, 31.3, 46.7],
  ["2024-11-25", "mother", 52.2, 43.8, 56.7],
  ["2025-06-16", "mother", 58.7, 53.1, 61.7],
  ["2026-01-26", "father", 62, 59.4, 63.3],
  ["2026-09-07", "mother", 66.3, 65.6, 66.7],
  ["2026-09-07", "child", 73.9, 71.9, 75],
];

/** The wheel as a parent answered it. Sexuality is not asked of a child. */
const WHEELS = /** @type {const} */ ([
  ["2024-02-05", "smmssnnnnm-mmmm", 3],
  ["2024-06-17", "smmmmnnnnm-mmmm", 3],
  ["2024-11-25", "mnmmnnnnnm-nnmm", 5],
  ["2025-06-16", "mnmnnnnmnn-nnmm", 6],
  ["2026-09-07", "mnnnnnnnnn-mnmn", 7],
]);

/** Forms by parents and by the child herself, one that was declined and one begun and never sent in. @param {BundleBuilder} bundle @param {string} patient */
export function addForms(bundle, patient) {
  const parent = (
    /** @type {string} */ name,
    /** @type {string} */ code,
    /** @type {string} */ text,
  ) =>
    bundle.add(name, "1177", {
      resourceType: "RelatedPerson",
      subject: undefined,
      patient: { reference: patient },
      relationship: [
        coded("http://terminology.hl7.org/CodeSystem/v3-RoleCode", code, undefined, text),
      ],
    });
  const sources = {
    mother: parent("mother", "MTH", "Mamma"),
    father: parent("father", "FTH", "Pappa"),
    child: patient,
  };
  for (const [day, by, ...scores] of FORMS) {
    const version = by === "child" ? "self" : "proxy";
    const form = bundle.add(`pedsql-${version}-${day}`, "1177", {
      ...formResponse(`pedsql-${version}`, day),
      source: { reference: sources[by] },
    });
    for (const [index, value] of scores.entries()) {
      const [scale, text] = PEDSQL[index] ?? PEDSQL[0];
      const words = `${text} (${by === "child" ? "barnet" : "förälder"})`;
      bundle.add(
        `pedsql-${version}-${scale}-${day}`,
        "1177",
        scaleScore(`pedsql-${version}-${scale}`, words, day, value, form),
      );
    }
  }
  for (const [day, levels, overall] of WHEELS)
    addWheel(bundle, sources.mother, day, levels, overall);
  bundle.add("pedsql-declined", "1177", {
    ...formResponse("pedsql-proxy", "2025-10-06", "stopped"),
    source: { reference: sources.father },
  });
  bundle.add("pedsql-begun", "1177", {
    ...formResponse("pedsql-self", "2026-09-14", "in-progress"),
    source: { reference: patient },
  });
}

/** @param {BundleBuilder} bundle @param {string} source @param {string} day @param {string} levels @param {number} overall */
function addWheel(bundle, source, day, levels, overall) {
  const wheel = bundle.add(`wheel-${day}`, "1177", {
    ...formResponse("ipo-wheel", day),
    source: { reference: source },
  });
  for (const [position, [domain, text]] of SYMPTOM_DOMAINS.entries()) {
    const level = levels.charAt(position);
    const answered = symptom(domain, text, day, level === "-" ? "n" : level, wheel);
    const missing = {
      valueCodeableConcept: undefined,
      dataAbsentReason: coded(SYSTEM.dataAbsentReason, "not-applicable"),
    };
    bundle.add(
      `wheel-${domain}-${day}`,
      "1177",
      level === "-" ? { ...answered, ...missing } : answered,
    );
  }
  bundle.add(`wheel-overall-${day}`, "1177", overallQualityOfLife(day, overall, wheel));
}
