import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { drugCourse, lineOfTherapy, plannedDose, radiotherapy } from "../fhir/treatments.mjs";
import { addDrugs, addNumberedCycles } from "../resources/course.mjs";
import { daysFrom } from "../resources/panels.mjs";

const EPIRUBICIN = { atc: "L01DB03", text: "Epirubicin" };
const CYCLOPHOSPHAMIDE = { atc: "L01AA01", text: "Cyklofosfamid" };
const DOCETAXEL = { atc: "L01CD02", text: "Docetaxel" };
const TAMOXIFEN = { atc: "L02BA01", text: "Tamoxifen" };
const GOSERELIN = { atc: "L02AE03", text: "Goserelin" };

const EC_DAYS = ["2025-11-19", "2025-12-10", "2025-12-31"];
const GOSERELIN_DAYS = daysFrom("2026-05-04", "2026-09-15", 28);

/** @type {Parameters<typeof addDrugs>[1]} */
const DRUGS = [
  [
    { atc: "A04AA01", text: "Ondansetron" },
    "2025-11-19",
    "2026-03-08",
    "8 mg vid kur",
    "Illamående",
  ],
  [
    { atc: "L03AA13", text: "Pegfilgrastim" },
    "2026-01-22",
    "2026-03-05",
    "6 mg dagen efter kur",
    "Förebyggande",
  ],
  [
    { atc: "N06AB06", text: "Sertralin" },
    "2019",
    "2026-05-03",
    "50 mg dagligen",
    "Oro",
    "interaktion med tamoxifen",
  ],
  [
    { atc: "N06AX16", text: "Venlafaxin" },
    "2026-05-04",
    undefined,
    "75 mg dagligen",
    "Värmevallningar och oro",
  ],
];

/** Drugs before surgery, surgery, radiotherapy, hormones. Gives the courses adverse events are suspected to come from. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
export function addTreatments(bundle) {
  const neoadjuvant = bundle.add(
    "line-1",
    "INCA",
    lineOfTherapy({ title: "Neoadjuvant", period: { start: "2025-11-19", end: "2026-03-24" } }),
  );
  const adjuvant = bundle.add(
    "line-2",
    "INCA",
    lineOfTherapy({ title: "Adjuvant", period: { start: "2026-05-04" } }),
  );
  const ec = {
    period: { start: "2025-11-19", end: "2026-01-20" },
    status: "completed",
    line: neoadjuvant,
  };
  addNumberedCycles(
    bundle,
    "epirubicin",
    EPIRUBICIN,
    EC_DAYS,
    { ...ec, dose: [90, "mg/m²"], dosage: "90 mg/m² intravenöst var 3:e vecka" },
    { of: 3 },
  );
  addNumberedCycles(
    bundle,
    "cyclophosphamide",
    CYCLOPHOSPHAMIDE,
    EC_DAYS,
    { ...ec, dose: [600, "mg/m²"], dosage: "600 mg/m² intravenöst var 3:e vecka" },
    { of: 3 },
  );
  const docetaxel = addNumberedCycles(
    bundle,
    "docetaxel-100",
    DOCETAXEL,
    ["2026-01-21"],
    {
      period: { start: "2026-01-21", end: "2026-02-10" },
      status: "completed",
      stopReason: worded("dossänkning efter febril neutropeni"),
      dose: [100, "mg/m²"],
      dosage: "100 mg/m² intravenöst var 3:e vecka",
      line: neoadjuvant,
    },
    { of: 3 },
  );
  addNumberedCycles(
    bundle,
    "docetaxel-80",
    DOCETAXEL,
    ["2026-02-11", "2026-03-04"],
    {
      period: { start: "2026-02-11", end: "2026-03-24" },
      status: "completed",
      dose: [80, "mg/m²"],
      dosage: "80 mg/m² intravenöst var 3:e vecka",
      line: neoadjuvant,
    },
    { first: 2, of: 3 },
  );
  bundle.add(
    "surgery",
    "Cosmic",
    procedure({
      when: "2026-04-01",
      code: coded(SYSTEM.kva, "HAB40", undefined, "Bröstresektion och portvaktskörtel"),
      outcome: "Radikalt avlägsnad",
      other: { bodySite: [worded("Vänster bröst")] },
    }),
  );
  bundle.add(
    "rt-breast",
    "Cosmic",
    radiotherapy({
      when: { start: "2026-05-11", end: "2026-05-29" },
      kva: "DV071",
      text: "Strålbehandling mot bröst",
      site: "Vänster bröst",
      doseGy: 40.05,
      fractions: 15,
      intent: "curative",
      line: adjuvant,
    }),
  );
  const tamoxifen = bundle.add(
    "tamoxifen",
    "Cosmic",
    drugCourse({
      drug: TAMOXIFEN,
      period: { start: "2026-05-04" },
      status: "active",
      dose: [20, "mg"],
      dosage: "20 mg dagligen",
      line: adjuvant,
    }),
  );
  addNumberedCycles(bundle, "goserelin", GOSERELIN, GOSERELIN_DAYS, {
    period: { start: "2026-05-04" },
    status: "active",
    dose: [3.6, "mg"],
    dosage: "3,6 mg subkutant var 4:e vecka",
    line: adjuvant,
  });
  bundle.add(
    "goserelin-planned",
    "Cosmic",
    plannedDose({
      drug: GOSERELIN,
      when: "2026-09-21",
      dose: [3.6, "mg"],
      dosage: "3,6 mg subkutant",
      line: adjuvant,
      cycle: { number: 6 },
      authoredOn: "2026-08-24",
    }),
  );
  addDrugs(bundle, DRUGS);
  return { docetaxel, tamoxifen };
}
