import { quantity, worded } from "../fhir/codes.mjs";
import { labResult } from "../fhir/observations.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const NORTH = "Laboratorium Nord";
const SOUTH = "Laboratorium Syd";
const HB = { npu: "NPU28309", text: "B-Hb" };
const HB_MASS = { loinc: "718-7", text: "Hemoglobin" };
const KAPPA = { npu: "NPU19606", text: "P-Fria kappa" };
const M_COMPONENT = { loinc: "33358-3", text: "P-M-komponent" };
const CREATININE = { npu: "NPU04998", text: "P-Kreatinin" };
const CEA = { npu: "NPU19719", text: "P-CEA" };

const METHOD_A = {
  analyte: KAPPA,
  unit: "mg/L",
  laboratory: NORTH,
  method: "FLC metod A",
  range: { low: 6.7, high: 22.4 },
};
const METHOD_B = {
  analyte: KAPPA,
  unit: "mg/L",
  laboratory: SOUTH,
  method: "FLC metod B",
  range: { low: 3.3, high: 19.4 },
};
const HB_G_L = { analyte: HB, unit: "g/L", range: { low: 134, high: 170 }, laboratory: NORTH };
const HB_G_DL = {
  analyte: HB_MASS,
  unit: "g/dL",
  range: { low: 13.4, high: 17 },
  laboratory: SOUTH,
};
const M_G_L = { analyte: M_COMPONENT, unit: "g/L", laboratory: NORTH };
const CEA_NORTH = { analyte: CEA, unit: "µg/L", laboratory: NORTH };
const CREATININE_NORTH = {
  analyte: CREATININE,
  unit: "µmol/L",
  range: { low: 60, high: 105 },
  laboratory: NORTH,
};

/** @type {readonly (readonly [name: string, result: Parameters<typeof labResult>[0]])[]} */
const RESULTS = [
  ["kappa-a-1", { ...METHOD_A, when: "2016-11-20", value: 1000, comparator: ">=", flag: "H" }],
  ["kappa-a-2", { ...METHOD_A, when: "2017-05-02", value: 31.5, flag: "H" }],
  ["kappa-a-3", { ...METHOD_A, when: "2018-03-06", value: 0.6, comparator: "<", flag: "L" }],
  ["kappa-a-4", { ...METHOD_A, when: "2019-09-03", value: 21 }],
  ["kappa-b-1", { ...METHOD_B, when: "2019-11-05", value: 20, flag: "H" }],
  ["kappa-b-2", { ...METHOD_B, when: "2020-11-10", value: 5000, comparator: ">", flag: "H" }],
  ["kappa-b-3", { ...METHOD_B, when: "2021-08-17", value: 3, comparator: "<=", flag: "L" }],
  [
    "kappa-preliminary",
    { ...METHOD_B, when: "2022-05-10", value: 120, flag: "H", other: { status: "preliminary" } },
  ],
  [
    "kappa-corrected",
    {
      ...METHOD_B,
      when: "2022-05-10",
      value: 102,
      flag: "H",
      other: { status: "corrected", issued: "2022-05-12T10:05:00+02:00" },
    },
  ],
  [
    "kappa-cancelled",
    { ...METHOD_B, when: "2022-06-10", value: 99, other: { status: "cancelled" } },
  ],
  [
    "kappa-withdrawn",
    { ...METHOD_B, when: "2022-07-10", value: 1, other: { status: "entered-in-error" } },
  ],
  [
    "kappa-unknown-status",
    { ...METHOD_B, when: "2022-08-10", value: 44, other: { status: "halvfärdig" } },
  ],
  ["hb-1", { ...HB_G_L, when: "2016-11-20T07:50:00+01:00", value: 98, flag: "L" }],
  ["hb-pair-a", { ...HB_G_L, when: "2021-03-02", value: 104, flag: "L" }],
  ["hb-pair-b", { ...HB_G_L, when: "2021-03-02", value: 98, flag: "L" }],
  ["hb-g-dl-1", { ...HB_G_DL, when: "2021-09-07", value: 10.4, flag: "L" }],
  ["hb-g-dl-2", { ...HB_G_DL, when: "2022-09-06", value: 11.2, flag: "L" }],
  ["hb-no-unit", { analyte: HB, when: "2022-10-04", value: 112, laboratory: NORTH }],
  [
    "hb-unit-words",
    {
      analyte: HB,
      when: "2022-11-01",
      laboratory: NORTH,
      other: { valueQuantity: { value: 115, unit: "g/L" } },
    },
  ],
  [
    "hb-text",
    {
      analyte: HB,
      when: "2022-12-06",
      laboratory: NORTH,
      other: { valueString: "Hb 118 g/L (kapillärt)" },
    },
  ],
  ["m-1", { ...M_G_L, when: "2016-11-20", value: 34 }],
  ["m-2", { ...M_G_L, when: "2017-05-02", value: 3 }],
  ["m-below", { ...M_G_L, when: "2017-09-05", value: 1, comparator: "<" }],
  [
    "m-trace",
    { analyte: M_COMPONENT, when: "2018-03-06", laboratory: NORTH, other: { valueString: "spår" } },
  ],
  [
    "m-unmeasurable",
    {
      analyte: M_COMPONENT,
      when: "2019-03-05",
      laboratory: NORTH,
      other: { valueString: "ej kvantifierbar" },
    },
  ],
  ["m-zero", { ...M_G_L, when: "2019-09-03", value: 0 }],
  ["m-relapse", { ...M_G_L, when: "2020-11-10", value: 8.4 }],
  ["cea-1", { ...CEA_NORTH, when: "2020-01-14", value: 2.71828182845905, range: { high: 5 } }],
  ["cea-zero", { ...CEA_NORTH, when: "2020-04-14", value: 0, range: { text: "<5" } }],
  ["cea-tiny", { ...CEA_NORTH, when: "2020-07-14", value: 1e-7, range: { low: 5, high: 2 } }],
  ["cea-negative", { ...CEA_NORTH, when: "2020-10-14", value: -0.1 }],
  ["cea-huge", { ...CEA_NORTH, when: "2021-01-14", value: 123456789012 }],
  [
    "creatinine-two-sources",
    { ...CREATININE_NORTH, when: "2021-03-02T08:00:00+01:00", value: 112, flag: "H" },
  ],
  [
    "creatinine-range-other-unit",
    {
      ...CREATININE_NORTH,
      when: "2021-06-01",
      value: 98,
      range: undefined,
      other: { referenceRange: [{ high: quantity(1.2, "mg/L") }] },
    },
  ],
  [
    "creatinine-two-ranges",
    {
      ...CREATININE_NORTH,
      when: "2021-07-01",
      value: 95,
      range: undefined,
      other: { referenceRange: twoRanges() },
    },
  ],
];

/** Laboratory values that are easily merged, shifted, joined or lost. @param {BundleBuilder} bundle */
export function addLabs(bundle) {
  for (const [name, result] of RESULTS) bundle.add(name, "Cosmic", labResult(result));
  bundle.add(
    "creatinine-two-sources-again",
    "INCA",
    labResult({ ...CREATININE_NORTH, when: "2021-03-02T08:00:00+01:00", value: 112, flag: "H" }),
  );
}

function twoRanges() {
  const women = [worded("kvinnor")];
  const men = [worded("män")];
  return [
    { low: quantity(45, "µmol/L"), high: quantity(90, "µmol/L"), appliesTo: women },
    { low: quantity(60, "µmol/L"), high: quantity(105, "µmol/L"), appliesTo: men },
  ];
}
