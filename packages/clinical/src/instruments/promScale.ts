import type { Coding, LocalisedText } from "@ipo/model";

/** Which way is better on a scale. */
export type Direction = "higher-better" | "higher-worse";

/** One scale of a patient-reported instrument: its range, and which way is better. */
export interface PromScale {
  readonly id: string;
  /** Id of the instrument it belongs to. */
  readonly instrument: string;
  readonly label: LocalisedText;
  readonly min: number;
  readonly max: number;
  readonly direction: Direction;
  readonly codes: readonly Coding[];
  /** True where values below `min` are legal, as in an EQ-5D index; an axis must then reach the lowest value found. */
  readonly isOpenBelow?: true;
}

/** The numbers that one answer of an instrument can be. */
export interface ItemRange {
  readonly min: number;
  readonly max: number;
  /** Absent where the items of one instrument do not all run the same way. */
  readonly direction?: Direction;
}

/** A patient-reported instrument. */
export interface Instrument {
  readonly id: string;
  readonly label: LocalisedText;
  /** Codes of scores of the instrument that belong to no listed scale, and of the instrument as a whole. */
  readonly codes: readonly Coding[];
  /** Canonical addresses of its questionnaires, without version. */
  readonly questionnaires: readonly string[];
  /** The range of its items, where all items share one. */
  readonly item?: ItemRange;
}
