import { positionInRange, startOf, type ClinicalEvent } from "@ipo/model";

/** Values in order of time. `standing`: 0 plain, 1 outside the stated range, 2 with a comparator. */
export interface LineRow {
  readonly kind: "line";
  readonly label: string;
  readonly sublabel: string;
  readonly height: number;
  readonly isLog: boolean;
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly standing: Uint8Array;
  /** Limits of the stated range, where there is one. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Ends of the value axis. */
  readonly min: number;
  readonly max: number;
}

export type Measured = Extract<
  ClinicalEvent,
  { kind: "lab" | "vitalSign" | "promScore" | "observation" | "performanceStatus" }
>;

export interface LineLook {
  readonly label: string;
  readonly sublabel?: string;
  readonly height: number;
  readonly isLog?: boolean;
}

/** Makes the row of one series of values. */
export function lineRow(events: readonly Measured[], look: LineLook): LineRow {
  const count = events.length;
  const times = new Float64Array(count);
  const values = new Float64Array(count);
  const standing = new Uint8Array(count);
  let [min, max] = [Infinity, -Infinity];
  events.forEach((event, index) => {
    const quantity = event.value.kind === "quantity" ? event.value.quantity : undefined;
    const value = quantity?.value ?? NaN;
    times[index] = startOf(event.time) ?? NaN;
    values[index] = value;
    min = Math.min(min, value);
    max = Math.max(max, value);
    const range = event.referenceRange?.[0];
    const position = range && quantity && positionInRange(quantity, range);
    if (quantity?.comparator) standing[index] = 2;
    else if (position === "above" || position === "below") standing[index] = 1;
  });
  const [first] = events;
  const range = first?.referenceRange?.[0];
  const unit = first?.value.kind === "quantity" ? (first.value.quantity.unit ?? "") : "";
  return {
    kind: "line",
    label: look.label,
    sublabel: look.sublabel ?? unit,
    height: look.height,
    isLog: look.isLog ?? false,
    times,
    values,
    standing,
    low: range?.low?.value,
    high: range?.high?.value,
    min: look.isLog ? Math.max(min, 0.01) : Math.min(min, range?.low?.value ?? min),
    max: Math.max(max, range?.high?.value ?? max),
  };
}
