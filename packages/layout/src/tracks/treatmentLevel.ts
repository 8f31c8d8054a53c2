/** How much of the treatments is told apart, from the coarsest to the finest. */
export type TreatmentLevel = "line" | "regimen" | "drug" | "cycle" | "administration";

/**
 * Lanes that the treatments in the window need when those of a line, or of a regimen, are drawn as one. Counted only where
 * a rule asks for it.
 */
export interface LaneCounts {
  readonly drug: () => number;
  /** Absent where the record names no regimen. */
  readonly regimen?: (() => number) | undefined;
  /** Absent where the record states no line of therapy. */
  readonly line?: (() => number) | undefined;
}

interface LevelRule {
  readonly level: TreatmentLevel;
  readonly minPixelsPerDay: number;
  readonly maxLanes: number;
  readonly lanesOf: keyof LaneCounts;
}

/**
 * The finest level first. A cycle of three weeks is 21 pixels wide from 1 pixel a day, enough for its number, and 105
 * from 5, enough for a dose in words. More than 14 lanes are 280 pixels, about a third of a screen.
 */
const rules: readonly LevelRule[] = [
  { level: "administration", minPixelsPerDay: 5, maxLanes: 10, lanesOf: "drug" },
  { level: "cycle", minPixelsPerDay: 1, maxLanes: 12, lanesOf: "drug" },
  { level: "drug", minPixelsPerDay: 0.12, maxLanes: 14, lanesOf: "drug" },
  { level: "regimen", minPixelsPerDay: 0.08, maxLanes: 14, lanesOf: "regimen" },
  { level: "line", minPixelsPerDay: 0, maxLanes: Infinity, lanesOf: "line" },
];

/**
 * What is drawn at a zoom: the finest level that has the pixels for a day and does not need too many lanes. A level that
 * the record has nothing for (no regimen named, no line stated) is passed over; with neither, drugs stay drugs.
 */
export function treatmentLevelOf(pixelsPerDay: number, lanes: LaneCounts): TreatmentLevel {
  const found = rules.find(({ minPixelsPerDay, maxLanes, lanesOf }) => {
    if (pixelsPerDay < minPixelsPerDay) return false;
    const count = lanes[lanesOf]?.();
    return count !== undefined && count <= maxLanes;
  });
  return found?.level ?? (lanes.regimen === undefined ? "drug" : "regimen");
}
