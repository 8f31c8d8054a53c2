import { codings } from "../codes/codings.js";
import type { TableSource } from "../tableSource.js";
import type { Instrument } from "./promScale.js";

/** Where the instruments' codes and item ranges were read. */
export const instrumentsSource: TableSource = {
  source:
    "LOINC and SNOMED CT codes as used in the MII PRO module test data; canonical addresses as found there; item ranges from EORTC (modules), EuroQol EQ-5D-5L, FACT-G, ESAS-r, PHQ-9, GAD-7, NCCN distress thermometer and NCI PRO-CTCAE",
  date: "2026-11-22",
  note: "QLQ-C30 and EPIC-26 have items of several ranges. PRO-CTCAE items of presence are 0-1; the range given is that of its other items, and each symptom and attribute is a scale of its own. BR45, LC29 and MEL38 are recognised without scales: their directions were not confirmed.",
};

const MII_PRO = "https://www.medizininformatik-initiative.de/fhir/ext/modul-pro/Questionnaire";
const LOCAL = "https://ipo.example/fhir/Questionnaire";

type Facts = Partial<Pick<Instrument, "codes" | "questionnaires" | "item">>;

function instrument(id: string, sv: string, en: string, facts: Facts = {}): Instrument {
  return {
    id,
    label: { sv, en },
    codes: facts.codes ?? [],
    questionnaires: [`${LOCAL}/${id}`, ...(facts.questionnaires ?? [])],
    ...(facts.item ? { item: facts.item } : {}),
  };
}

/** A module of QLQ-C30; the items of all modules are answered 1 (not at all) to 4 (very much). */
function qlqModule(name: string): Instrument {
  return instrument(`qlq-${name.toLowerCase()}`, `QLQ-${name}`, `QLQ-${name}`, {
    item: { min: 1, max: 4 },
  });
}

/** Patient-reported instruments that scores and forms are recognised as. */
export const instruments: readonly Instrument[] = [
  instrument("qlq-c30", "QLQ-C30", "QLQ-C30"),
  ...["BR23", "BR45", "LC13", "LC29", "PR25", "MY20", "OV28", "BN20", "MEL38"].map(qlqModule),
  instrument("epic-26", "EPIC-26", "EPIC-26"),
  instrument("eq-5d-5l", "EQ-5D-5L", "EQ-5D-5L", {
    codes: codings("snomed", "73041000052103"),
    item: { min: 1, max: 5, direction: "higher-worse" },
  }),
  instrument("pro-ctcae", "PRO-CTCAE", "PRO-CTCAE", {
    item: { min: 0, max: 4, direction: "higher-worse" },
  }),
  instrument("fact-g", "FACT-G", "FACT-G", { item: { min: 0, max: 4 } }),
  instrument("esas-r", "ESAS-r", "ESAS-r", {
    item: { min: 0, max: 10, direction: "higher-worse" },
  }),
  instrument("phq-9", "PHQ-9", "PHQ-9", {
    codes: codings("loinc", "44249-1"),
    questionnaires: [`${MII_PRO}/mii-qst-pro-phq-9`],
    item: { min: 0, max: 3, direction: "higher-worse" },
  }),
  instrument("gad-7", "GAD-7", "GAD-7", {
    codes: codings("loinc", "69737-5"),
    item: { min: 0, max: 3, direction: "higher-worse" },
  }),
  instrument("distress-thermometer", "Distresstermometer", "Distress thermometer", {
    item: { min: 0, max: 10, direction: "higher-worse" },
  }),
  instrument("ipo-wheel", "Symtom (IPÖ)", "Symptoms (IPÖ)", {
    codes: codings("symptomDomain", "overall-quality-of-life"),
  }),
  instrument("promis", "PROMIS", "PROMIS", {
    codes: codings(
      "loinc",
      ...[
        "77821-7",
        "77861-3",
        "71967-4",
        "77864-7",
        "75261-8",
        "77865-4",
        "91721-1",
        "77860-5",
        "77854-8",
        "81533-2",
        "81538-1",
      ],
    ),
    questionnaires: [`${MII_PRO}/mii-qst-pro-promis-depression-sf4a`],
  }),
  instrument("bdi-ii", "BDI-II", "BDI-II", { codes: codings("loinc", "89209-1") }),
];
