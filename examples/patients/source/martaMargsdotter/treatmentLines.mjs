import { worded } from "../fhir/codes.mjs";
import { drugCourse, drugDose, lineOfTherapy } from "../fhir/treatments.mjs";
import { COURSES, LINES } from "./treatmentTables.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** The lines and their drugs, each with its doses where they are given at a clinic. Gives both by name. @param {BundleBuilder} bundle */
export function addTreatmentLines(bundle) {
  const lines = LINES.map(([start, end], index) =>
    bundle.add(
      `line-${index + 1}`,
      "INCA",
      lineOfTherapy({ title: `Linje ${index + 1}`, period: { start, end } }),
    ),
  );
  /** @type {Record<string, string>} */
  const courses = {};
  for (const { name, drug, line, period, dose, dosage, stop, days = [], cycles = [] } of COURSES) {
    const isOpen = period.end === undefined;
    const system = days.length === 0 ? "INCA" : "CytoBase";
    const course = bundle.add(
      name,
      system,
      drugCourse({
        drug,
        period,
        status: isOpen ? "active" : stop === undefined ? "completed" : "stopped",
        dosage,
        line: lines[line - 1],
        ...(dose === undefined ? {} : { dose }),
        ...(stop === undefined ? {} : { stopReason: worded(stop) }),
      }),
    );
    courses[name] = course;
    for (const [index, when] of days.entries()) {
      const number = cycles[index];
      const given = { drug, when, course, ...(dose === undefined ? {} : { dose }) };
      bundle.add(
        `${name}-${when}`,
        "CytoBase",
        drugDose(number === undefined ? given : { ...given, cycle: { number } }),
      );
    }
  }
  return { lines, courses };
}
