import type { LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";

/** A system by which a response is judged. Its name says how it was judged, and not what the answer is. */
export interface ResponseSystem {
  readonly id: string;
  readonly label: LocalisedText;
  /** What it is called in texts; a version number may follow. Empty where the name alone means other things too. */
  readonly names: readonly string[];
}

/** Where the systems were read. */
export const responseSystemsSource: TableSource = {
  source:
    "RECIST 1.1 (PMC2755245); iRECIST (Lancet Oncol 2017;18:e143); RANO (PMC6303427); PCWG2/PCWG3 (PMC2684851); IMWG (PMC9954856); GCIG CA-125; Deauville and Lugano (mCODE STU4; J Clin Oncol 2014;32:3059)",
  date: "2026-11-22",
  note: "Lugano is also a staging system, so its name alone says nothing.",
};

const rows: readonly (readonly [id: string, sv: string, en: string, ...names: string[]])[] = [
  ["recist", "RECIST 1.1", "RECIST 1.1", "RECIST"],
  ["irecist", "iRECIST", "iRECIST", "iRECIST"],
  ["rano", "RANO", "RANO", "RANO"],
  ["pcwg", "PCWG3", "PCWG3", "PCWG"],
  ["imwg", "IMWG", "IMWG", "IMWG"],
  ["gcig-ca-125", "GCIG CA-125", "GCIG CA-125", "GCIG CA-125", "GCIG CA 125", "GCIG"],
  ["deauville", "Deauville", "Deauville", "Deauville"],
  ["lugano", "Lugano 2014", "Lugano 2014"],
];

/** The systems of response. */
export const responseSystems: readonly ResponseSystem[] = rows.map(([id, sv, en, ...names]) => ({
  id,
  label: { sv, en },
  names,
}));
