import type { CodeableConcept } from "@ipo/model";
import { codings } from "../codes/codings.js";
import { conceptIndexOf, findByConcept } from "../codes/conceptIndex.js";
import type { TableSource } from "../tableSource.js";
import type { Instrument } from "./promScale.js";

/** Where the instruments' codes were read. */
export const instrumentsSource: TableSource = {
  source:
    "LOINC and SNOMED CT codes as used in the MII PRO module test data; canonical addresses as found there",
  date: "2026-09-15",
};

const MII_PRO = "https://www.medizininformatik-initiative.de/fhir/ext/modul-pro/Questionnaire";
const LOCAL = "https://ipo.example/fhir/Questionnaire";

function instrument(
  id: string,
  sv: string,
  en: string,
  parts: Partial<Pick<Instrument, "codes" | "questionnaires">> = {},
): Instrument {
  return {
    id,
    label: { sv, en },
    codes: parts.codes ?? [],
    questionnaires: [`${LOCAL}/${id}`, ...(parts.questionnaires ?? [])],
  };
}

/** Patient-reported instruments that scores and forms are recognised as. */
export const instruments: readonly Instrument[] = [
  instrument("qlq-c30", "QLQ-C30", "QLQ-C30"),
  instrument("epic-26", "EPIC-26", "EPIC-26"),
  instrument("eq-5d-5l", "EQ-5D-5L", "EQ-5D-5L"),
  instrument("fact-g", "FACT-G", "FACT-G"),
  instrument("esas-r", "ESAS-r", "ESAS-r"),
  instrument("phq-9", "PHQ-9", "PHQ-9", {
    codes: codings("loinc", "44249-1"),
    questionnaires: [`${MII_PRO}/mii-qst-pro-phq-9`],
  }),
  instrument("gad-7", "GAD-7", "GAD-7", { codes: codings("loinc", "69737-5") }),
  instrument("distress-thermometer", "Distresstermometer", "Distress thermometer"),
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

const byCode = conceptIndexOf(instruments, ({ codes }) => codes);
const byId = new Map(instruments.map((row) => [row.id, row]));
const byQuestionnaire = new Map(
  instruments.flatMap((row) => row.questionnaires.map((address) => [address, row] as const)),
);

/** The instrument a score's code belongs to, by code only; `undefined` when the table does not list the code. */
export function findInstrument(concept: CodeableConcept | undefined): Instrument | undefined {
  return findByConcept(byCode, concept);
}

/** The instrument with the id; `undefined` for an unknown id. */
export function instrumentById(id: string): Instrument | undefined {
  return byId.get(id);
}

/** The instrument of a questionnaire's canonical address, with or without `|version`; `undefined` for an unknown one. */
export function instrumentOfQuestionnaire(canonical: string): Instrument | undefined {
  return byQuestionnaire.get(canonical.split("|", 1)[0] ?? canonical);
}
