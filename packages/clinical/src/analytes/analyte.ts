import type { Coding, LocalisedText } from "@ipo/model";

/**
 * One quantity that laboratories or wards measure, as a set of codes. Mass and molar codes of one substance belong to
 * one analyte; its values are split into series by unit afterwards. It carries no reference range: that comes with each value.
 */
export interface Analyte {
  readonly id: string;
  /** Short label with the system measured in, such as `P-PSA`. */
  readonly label: LocalisedText;
  readonly name: LocalisedText;
  readonly codes: readonly Coding[];
  /** The axis it is usually read on. */
  readonly scale: "linear" | "log";
  /** The unit it is usually reported in, in Sweden, as a UCUM code; absent where laboratories differ or no source was found. */
  readonly unit?: string;
  readonly group:
    | "tumour-marker"
    | "blood-count"
    | "liver"
    | "kidney"
    | "electrolyte"
    | "protein"
    | "hormone"
    | "inflammation"
    | "other";
}
