import type { LocalisedText } from "@ipo/model";
import type { TableSource } from "../tableSource.js";

/** The smallest change that counted, in points of the scale and without sign; a range where the source gives one. */
export interface PromChange {
  readonly from: number;
  readonly to: number;
}

interface ThresholdBase {
  readonly id: string;
  /** Id of the scale. */
  readonly scale: string;
  /** Whom it was found in; absent where only the number was read. */
  readonly population?: LocalisedText;
  readonly source: string;
}

/**
 * A published threshold of a patient-reported scale. It is shown beside the values, with its source, and judges none:
 * differences are estimates for groups, and one patient's change may be smaller and matter.
 *
 * - `difference`: how much better or worse mattered to patients, as a neutral band around a reference point. The sides
 *   may differ, and then words must name both.
 * - `level`: where a published level begins. `side` says on which side of the number the level lies.
 */
export type PromThreshold =
  | (ThresholdBase & {
      readonly kind: "difference";
      /** The change a band is drawn with on both sides: the one published, else the smallest of `better` and `worse`. */
      readonly value: number;
      readonly better: PromChange;
      readonly worse: PromChange;
    })
  | (ThresholdBase & {
      readonly kind: "level";
      readonly value: number;
      readonly side: "at-or-above" | "below";
      readonly label: LocalisedText;
    });

/** Where the thresholds were read. */
export const promThresholdsSource: TableSource = {
  source:
    "The papers named with each row: abstracts of those on QLQ-C30, PHQ-9, GAD-7 and the distress thermometer; the others from the project's clinical notes, where the papers were read",
  date: "2026-11-22",
  note: "Left out: the thresholds for clinical importance of QLQ-C30 (Giesinger 2016 and 2020), whose tables could not be read; differences stated for all scales of an instrument together (Musoro 2019, Hong 2013), because they belong to no single scale; PRO-CTCAE, the QLQ modules and the IPÖ wheel, for which none was found; differences of EQ-5D-3L; differences of PHQ-9 and GAD-7 (Kounali 2022), which were read as approximate and for the better only. Osoba 1998 concerns four scales of QLQ-C30 and not the symptoms.",
};

const CANCER = { sv: "cancer, blandade diagnoser", en: "cancer, mixed diagnoses" };
const PROSTATE = { sv: "prostatacancer", en: "prostate cancer" };
const CHEMOTHERAPY = {
  sv: "bröstcancer och småcellig lungcancer under cytostatika",
  en: "breast and small-cell lung cancer on chemotherapy",
};
const PRIMARY_CARE = { sv: "primärvård", en: "primary care" };

const OSOBA = "Osoba 1998, J Clin Oncol 16:139: a little change";
const SKOLARUS = "Skolarus 2015";
const BOURKE = "Bourke 2024, doi 10.1186/s12955-024-02294-3";
const CELLA = "Cella 2002 and later";
const HUI = "Hui 2015, 796 patients";

type Change = number | readonly [from: number, to: number];

function difference(
  scale: string,
  population: LocalisedText | undefined,
  source: string,
  sides: { better: Change; worse: Change; value?: number },
): PromThreshold {
  const better = changeOf(sides.better);
  const worse = changeOf(sides.worse);
  const value = sides.value ?? Math.min(better.from, worse.from);
  return {
    ...{ id: `${scale}-difference`, scale, kind: "difference", value, better, worse, source },
    ...(population && { population }),
  };
}

function changeOf(change: Change): PromChange {
  const [from, to] = typeof change === "number" ? [change, change] : change;
  return { from, to };
}

/** The same change for the better as for the worse. */
function bothWays(change: Change): { better: Change; worse: Change } {
  return { better: change, worse: change };
}

function level(
  scale: string,
  value: number,
  [sv, en]: readonly [string, string],
  population: LocalisedText,
  source: string,
): PromThreshold {
  return {
    ...{ id: `${scale}-from-${value}`, scale, kind: "level", value, side: "at-or-above" },
    ...{ label: { sv, en }, population, source },
  };
}

const MILD = ["lindrig", "mild"] as const;
const MODERATE = ["måttlig", "moderate"] as const;
const MODERATELY_SEVERE = ["medelsvår", "moderately severe"] as const;
const SEVERE = ["svår", "severe"] as const;
const DISTRESS = ["förhöjd stress", "elevated distress"] as const;

const ESAS_ITEMS = [
  ...["pain", "tiredness", "drowsiness", "nausea", "appetite"],
  ...["dyspnoea", "depression", "anxiety", "well-being"],
];

const KROENKE = "Kroenke 2001, J Gen Intern Med 16:606";
const SPITZER = "Spitzer 2006, Arch Intern Med 166:1092";

/** The thresholds, by scale. */
export const promThresholds: readonly PromThreshold[] = [
  ...["ql2", "pf2", "ef", "sf"].map((scale) =>
    difference(`qlq-c30-${scale}`, CHEMOTHERAPY, OSOBA, bothWays([5, 10])),
  ),
  difference("epic-26-urinary-incontinence", PROSTATE, SKOLARUS, bothWays([6, 9])),
  difference("epic-26-urinary-irritative", PROSTATE, SKOLARUS, bothWays([5, 7])),
  difference("epic-26-bowel", PROSTATE, SKOLARUS, bothWays([4, 6])),
  difference("epic-26-hormonal", PROSTATE, SKOLARUS, bothWays([4, 6])),
  difference("epic-26-sexual", PROSTATE, SKOLARUS, bothWays([10, 12])),
  difference("eq-5d-5l-index", CANCER, `${BOURKE} (Australian value set)`, {
    better: [0.01, 0.06],
    worse: [0.03, 0.04],
    value: 0.03,
  }),
  difference("eq-5d-5l-vas", CANCER, BOURKE, bothWays(5)),
  difference("fact-g-total", undefined, CELLA, bothWays([5, 7])),
  difference("fact-g-physical", undefined, CELLA, bothWays([2, 3])),
  difference("fact-g-functional", undefined, CELLA, bothWays([2, 3])),
  difference("fact-g-emotional", undefined, CELLA, bothWays(2)),
  ...ESAS_ITEMS.map((item) => difference(`esas-r-${item}`, undefined, HUI, bothWays(1))),
  difference("esas-r-physical", undefined, HUI, { better: 3, worse: 4 }),
  difference("esas-r-emotional", undefined, HUI, { better: 2, worse: 1 }),
  difference("esas-r-total", undefined, HUI, { better: 3, worse: 4 }),
  level("phq-9-total", 5, MILD, PRIMARY_CARE, KROENKE),
  level("phq-9-total", 10, MODERATE, PRIMARY_CARE, KROENKE),
  level("phq-9-total", 15, MODERATELY_SEVERE, PRIMARY_CARE, KROENKE),
  level("phq-9-total", 20, SEVERE, PRIMARY_CARE, KROENKE),
  level("gad-7-total", 5, MILD, PRIMARY_CARE, SPITZER),
  level("gad-7-total", 10, MODERATE, PRIMARY_CARE, SPITZER),
  level("gad-7-total", 15, SEVERE, PRIMARY_CARE, SPITZER),
  level("distress-thermometer", 3, DISTRESS, CANCER, "Cutillo 2017, PMC5839660"),
  level("distress-thermometer", 4, DISTRESS, CANCER, "NCCN, as used in PMC12033117"),
];
