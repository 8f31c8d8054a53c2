import { labResult } from "../fhir/observations.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const OTHER_PATIENT = "Patient/annan-person";

/**
 * Right-to-left text, an unfinished direction override, stacked combining marks, and characters without width.
 * @type {readonly (readonly [name: string, text: string])[]}
 */
const TEXTS = [
  ["text-markup", "<script>alert(1)</script>"],
  ["text-hebrew", "בדיקת דם"],
  ["text-override", "prov\u202Egnal\u202C\u202E"],
  ["text-combining", "Pro\u0308v med a\u0300\u0301\u0302\u0303\u0304\u0305\u0306 ovanpå"],
  ["text-zero-width", "P\u200B-\u200DProv\uFEFF"],
  ["text-control", "rad ett\nrad två\tflik\u0000noll"],
  ["text-emoji", "👩🏽‍🔬 prov"],
  ["text-prototype", "__proto__"],
  ["text-empty", ""],
];

const UNSUPPORTED = ["Flag", "Immunization", "Coverage", "Practitioner"];

/** Texts a page must not trip on, entries that are not what they should be, and another person's data. @param {BundleBuilder} bundle */
export function addEntries(bundle) {
  for (const [name, text] of TEXTS) {
    const result = {
      analyte: { text },
      when: "2023-04-04",
      value: 1,
      unit: "mg/L",
      laboratory: text,
    };
    bundle.add(name, "Cosmic", labResult(result));
  }
  for (const resourceType of UNSUPPORTED)
    bundle.add(`unsupported-${resourceType.toLowerCase()}`, "Cosmic", { resourceType });
  bundle.add("blocked", "Cosmic", {
    ...plainValue("2023-04-05"),
    meta: {
      security: [
        {
          system: "https://ipo.example/fhir/CodeSystem/security-label",
          code: "blocked",
          display: "Spärrad",
        },
      ],
    },
  });
  bundle.add("twice", "Cosmic", plainValue("2023-04-06"));
  bundle.add("twice", "Cosmic", {
    ...plainValue("2023-04-06"),
    valueQuantity: { value: 2, unit: "mg/L" },
  });
  addOtherPerson(bundle);
  addBroken(bundle);
}

/** @param {string} when */
function plainValue(when) {
  return labResult({
    analyte: { npu: "NPU19748", text: "P-CRP" },
    when,
    value: 1,
    unit: "mg/L",
    laboratory: "Laboratorium Nord",
  });
}

/** @param {BundleBuilder} bundle */
function addOtherPerson(bundle) {
  const fullUrl = `https://ipo.example/fhir/${OTHER_PATIENT}`;
  bundle.addRaw({
    fullUrl,
    resource: {
      resourceType: "Patient",
      id: "annan-person",
      name: [{ family: "Annan", given: ["Person"] }],
    },
  });
  bundle.add("other-person-value", "Cosmic", {
    ...plainValue("2023-04-07"),
    subject: { reference: OTHER_PATIENT },
  });
  bundle.add("subject-gone", "Cosmic", {
    ...plainValue("2023-04-08"),
    subject: { reference: "Patient/finns-inte" },
  });
  bundle.add("subject-none", "Cosmic", { ...plainValue("2023-04-09"), subject: undefined });
}

/** Entries no server should send, kept as they stand. @param {BundleBuilder} bundle */
function addBroken(bundle) {
  const value = { ...plainValue("2023-04-10"), subject: { reference: "Patient/nils-provare" } };
  const broken = [
    {},
    null,
    "Observation",
    [value],
    { resource: null },
    { resource: "Observation/1" },
    { resource: 42 },
    { resource: [value] },
    { resource: {} },
    { resource: { resourceType: "Banana", id: "nils-banana" } },
    { resource: { ...value, resourceType: 7 } },
    { resource: value },
    { resource: { resourceType: "Observation", id: "nils-hollow" } },
    {
      resource: {
        ...value,
        id: "nils-wrong-shapes",
        code: "CRP",
        effectiveDateTime: 20230410,
        valueQuantity: [1],
        referenceRange: {},
      },
    },
    {
      resource: {
        resourceType: "Bundle",
        id: "nils-inner",
        type: "collection",
        entry: [{ resource: { ...value, id: "nils-inner-value" } }],
      },
    },
    JSON.parse(
      '{ "resource": { "resourceType": "Observation", "id": "nils-proto", "__proto__": { "isPolluted": true }, "constructor": {} } }',
    ),
  ];
  for (const entry of broken) bundle.addRaw(entry);
}
