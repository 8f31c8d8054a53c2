import type { Coding, LocalisedText } from "@ipo/model";

/** One scale of a patient-reported instrument: its range, and which way is better. */
export interface PromScale {
  readonly id: string;
  /** Id of the instrument it belongs to. */
  readonly instrument: string;
  readonly label: LocalisedText;
  readonly min: number;
  readonly max: number;
  readonly direction: "higher-better" | "higher-worse";
  readonly codes: readonly Coding[];
  /** True where values below `min` are legal, as in an EQ-5D index; an axis must then reach the lowest value found. */
  readonly isOpenBelow?: true;
}

/** A patient-reported instrument. */
export interface Instrument {
  readonly id: string;
  readonly label: LocalisedText;
  /** Codes of scores of the instrument that belong to no listed scale, and of the instrument as a whole. */
  readonly codes: readonly Coding[];
  /** Canonical addresses of its questionnaires, without version. */
  readonly questionnaires: readonly string[];
}
