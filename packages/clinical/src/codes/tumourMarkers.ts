import type { CodeableConcept, Coding, LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { codings } from "./codings.js";
import { conceptIndexOf, findByConcept } from "./conceptIndex.js";
import { canonicalSystem, systems } from "./systems.js";

/** A marker of the tumour's tissue: a receptor, a share of stained cells, a methylation. */
export interface TumourMarker {
  readonly id: string;
  readonly label: LocalisedText;
  readonly codes: readonly Coding[];
  /** Whole names, compared without regard to case, and only where no code says what it is. */
  readonly words: readonly string[];
}

/** Where the markers were read. */
export const tumourMarkersSource: TableSource = {
  source:
    "LOINC as displayed in mCODE STU4 and in public FHIR implementation guides (receptors, Ki-67, PD-L1 by clone 22C3, MGMT gene methylation score)",
  date: "2026-11-22",
  note: "The tumour proportion score and the combined score of PD-L1 are two markers. A code that does not say which stands for PD-L1 as such.",
};

const rows: readonly (readonly [
  id: string,
  label: LocalisedText,
  loinc: readonly string[],
  words: readonly string[],
])[] = [
  [
    "er",
    { sv: "ER", en: "ER" },
    ["85337-4", "40556-3", "16112-5", "85329-1", "14228-1"],
    [
      ...["östrogenreceptor", "östrogenreceptor (er)", "östrogenreceptorstatus"],
      ...["estrogen receptor", "estrogen receptor (er)", "estrogen receptor status"],
    ],
  ],
  [
    "pr",
    { sv: "PR", en: "PR" },
    ["85339-0", "40557-1", "16113-3", "14230-7"],
    [
      ...["progesteronreceptor", "progesteronreceptor (pr)", "progesteronreceptorstatus"],
      ...["progesterone receptor", "progesterone receptor (pr)", "progesterone receptor status"],
    ],
  ],
  [
    "her2",
    { sv: "HER2", en: "HER2" },
    ["48676-1", "18474-7", "85319-2", "85318-4"],
    ["her2", "her2-status", "her2 status"],
  ],
  [
    "ki-67",
    { sv: "Ki-67", en: "Ki-67" },
    ["29593-1", "85330-9", "33055-5"],
    ["ki-67", "ki67", "ki-67-index"],
  ],
  [
    "pd-l1-tps",
    { sv: "PD-L1 (TPS)", en: "PD-L1 (TPS)" },
    ["105304-0"],
    ["pd-l1 (tps)", "pd-l1 tps"],
  ],
  ["pd-l1-cps", { sv: "PD-L1 (CPS)", en: "PD-L1 (CPS)" }, [], ["pd-l1 (cps)", "pd-l1 cps"]],
  ["pd-l1", { sv: "PD-L1", en: "PD-L1" }, ["85147-7", "83052-1"], ["pd-l1"]],
  [
    "mgmt",
    { sv: "MGMT-metylering", en: "MGMT methylation" },
    ["64083-9"],
    [
      ...["mgmt-promotormetylering", "mgmt-metylering"],
      ...["mgmt promoter methylation", "mgmt methylation"],
    ],
  ],
];

/** The markers of the tumour's tissue. */
export const tumourMarkers: readonly TumourMarker[] = rows.map(([id, label, loinc, words]) => ({
  id,
  label,
  codes: codings("loinc", ...loinc),
  words,
}));

const byCode = conceptIndexOf(tumourMarkers, ({ codes }) => codes);
const byWords = new Map(
  tumourMarkers.flatMap((marker) => marker.words.map((words) => [words, marker] as const)),
);
const TERMINOLOGIES = new Set<string>([systems.loinc, systems.snomed, systems.npu]);

/**
 * The marker that a concept asks for: by code, else by its whole name where it has no code of LOINC, SNOMED CT or NPU.
 * `undefined` for anything else, and for names with a further word.
 */
export function tumourMarkerOf(concept: CodeableConcept | undefined): TumourMarker | undefined {
  if (!concept) return undefined;
  const coded = findByConcept(byCode, concept);
  if (coded) return coded;
  const isCoded = concept.coding.some(
    ({ system, code }) =>
      code !== undefined && system !== undefined && TERMINOLOGIES.has(canonicalSystem(system)),
  );
  return isCoded ? undefined : byWords.get((concept.text ?? "").trim().toLowerCase());
}
