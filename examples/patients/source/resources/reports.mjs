import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { timed } from "../fhir/time.mjs";

/** @typedef {import("../fhir/bundle.mjs").Resource} Resource @typedef {import("../fhir/time.mjs").When} When */

/**
 * A report. `section` is its section in HL7 v2 table 0074 (`SP` surgical pathology, `GE` genetics, `RAD` radiology);
 * `text` is carried as a plain text attachment, `documentUrl` is a PDF that stays where it is.
 * @param {{
 *   when: When, section: string, name: string, conclusion?: string, issued?: string, status?: string, specimen?: string,
 *   results?: string[], studies?: string[], text?: string, documentUrl?: string
 * }} report
 * @returns {Resource}
 */
export function diagnosticReport({
  when,
  section,
  name,
  conclusion,
  issued,
  status = "final",
  specimen,
  results,
  studies,
  text,
  documentUrl,
}) {
  const forms = [
    ...(text === undefined ? [] : [plainText(name, text)]),
    ...(documentUrl === undefined
      ? []
      : [{ contentType: "application/pdf", url: documentUrl, title: `${name} (PDF)` }]),
  ];
  return {
    resourceType: "DiagnosticReport",
    status,
    category: [coded(SYSTEM.diagnosticService, section)],
    code: worded(name),
    ...timed("effective", when),
    issued,
    specimen: specimen === undefined ? undefined : [{ reference: specimen }],
    result: references(results),
    imagingStudy: references(studies),
    conclusion,
    presentedForm: forms.length === 0 ? undefined : forms,
  };
}

/** @param {string} title @param {string} text */
function plainText(title, text) {
  const data = Buffer.from(text, "utf8").toString("base64");
  return { contentType: "text/plain; charset=utf-8", language: "sv", data, title };
}

/** @param {string[] | undefined} list */
function references(list) {
  return list?.map((reference) => ({ reference }));
}

/**
 * What was taken from the body. @param {string} day @param {string} type @param {string} site
 * @returns {Resource}
 */
export function specimen(day, type, site) {
  return {
    resourceType: "Specimen",
    status: "available",
    type: worded(type),
    collection: { collectedDateTime: day, bodySite: worded(site) },
  };
}

/**
 * A note in the record with its sections, each a heading and plain words.
 * @param {{ date: string, title: string, loinc?: string, sections: readonly (readonly [title: string, text: string])[] }} note
 * @returns {Resource}
 */
export function note({ date, title, loinc, sections }) {
  return {
    resourceType: "Composition",
    status: "final",
    type: loinc === undefined ? worded(title) : coded(SYSTEM.loinc, loinc, undefined, title),
    date,
    title,
    author: [{ display: "Onkologkliniken, Exempelsjukhuset" }],
    section: sections.map(([heading, text]) => ({
      title: heading,
      text: {
        status: "additional",
        div: `<div xmlns="http://www.w3.org/1999/xhtml">${text}</div>`,
      },
    })),
  };
}
