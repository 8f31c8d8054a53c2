import type { LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";

/** One row of treatments. `order` is the place from the top; surgery and radiotherapy are there so that all rows have one order. */
export interface DrugClass {
  readonly id: string;
  readonly label: LocalisedText;
  readonly order: number;
}

/** Where the classes come from. */
export const drugClassesSource: TableSource = {
  source: "Row order and wording of the overview's treatment rows; grouping by ATC in atc.ts",
  date: "2026-09-15",
};

const rows: readonly (readonly [id: string, sv: string, en: string])[] = [
  ["surgery", "Kirurgi", "Surgery"],
  ["radiotherapy", "Strålbehandling", "Radiotherapy"],
  ["endocrine", "Endokrin", "Endocrine"],
  ["cytostatic", "Cytostatika", "Chemotherapy"],
  ["arpi", "ARPI", "ARPI"],
  ["targeted", "Målriktad", "Targeted"],
  ["antibody", "Antikropp", "Antibody"],
  ["immunomodulator", "Immunmodulerande", "Immunomodulator"],
  ["immunotherapy", "Immunterapi", "Immunotherapy"],
  ["radioligand", "Radioligand", "Radioligand"],
  ["bone", "Benstärkande", "Bone-strengthening"],
  ["supportive", "Understödjande", "Supportive"],
  ["other", "Övrigt", "Other"],
];

/** The rows of treatments, from the top. */
export const drugClasses: readonly DrugClass[] = rows.map(([id, sv, en], order) => ({
  id,
  label: { sv, en },
  order,
}));
