import type { LocalisedText, Quantity } from "@ipo/model";
import type { TableSource } from "../tableSource.js";

/**
 * A value at which something is usually done, in one context. It is no reference range and is never applied by itself:
 * a host or reader switches it on, because the same value means nothing in another context.
 */
export interface ActionLimit {
  readonly id: string;
  readonly analyte: string;
  /** The context it holds in, in words. */
  readonly label: LocalisedText;
  /** Values below `low` or above `high` are those acted on. */
  readonly low?: Quantity;
  readonly high?: Quantity;
  /** Completed years, both included. */
  readonly ageFrom?: number;
  readonly ageTo?: number;
  readonly sex?: "female" | "male";
  /** First and last day that it held, as exact as the source is. Absent: not stated. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** When it does not hold as it stands. */
  readonly remark?: LocalisedText;
  readonly source: string;
}

/** Where the limits were read. */
export const actionLimitsSource: TableSource = {
  source:
    "Regional Swedish laboratory pages and Synlab (PSA by age); Prostate Cancer Working Group (PMC2684851) for castrate testosterone",
  date: "2026-11-22",
  note: "No dates of validity were found, and PSA limits differ between laboratories. Half the PSA limit under a 5-alpha-reductase inhibitor stands as a remark and is not worked out.",
};

function psaLimit(
  name: string,
  sv: string,
  en: string,
  value: number,
  facts: Pick<ActionLimit, "ageFrom" | "ageTo"> & { readonly source: string },
): ActionLimit {
  return {
    id: `psa-${name}`,
    analyte: "psa",
    label: { sv: `utredning, ${sv}`, en: `work-up, ${en}` },
    high: ucum(value, "µg/L", "ug/L"),
    sex: "male",
    remark: {
      sv: "Gäller inte efter prostatektomi eller under kastrationsbehandling; halveras vid 5-alfareduktashämmare",
      en: "Does not hold after prostatectomy or during castration; half of it under a 5-alpha-reductase inhibitor",
    },
    ...facts,
  };
}

function ucum(value: number, unit: string, code: string): Quantity {
  return { value, unit, system: "http://unitsofmeasure.org", code };
}

const LABORATORIES = "Regional Swedish laboratory pages";

/** The limits, by analyte. */
export const actionLimits: readonly ActionLimit[] = [
  psaLimit("under-50", "under 50 år", "under 50 years", 2, { ageTo: 49, source: "Synlab" }),
  psaLimit("under-70", "under 70 år", "under 70 years", 3, { ageTo: 69, source: LABORATORIES }),
  psaLimit("70-80", "70–80 år", "70–80 years", 5, {
    ...{ ageFrom: 70, ageTo: 80, source: LABORATORIES },
  }),
  psaLimit("over-80", "över 80 år", "over 80 years", 7, { ageFrom: 81, source: LABORATORIES }),
  {
    id: "testosterone-castrate",
    analyte: "testosterone",
    label: { sv: "kastrationsnivå", en: "castrate level" },
    high: ucum(1.7, "nmol/L", "nmol/L"),
    sex: "male",
    source: "Prostate Cancer Working Group (PMC2684851): below 1.7 nmol/L (50 ng/dL)",
  },
];
