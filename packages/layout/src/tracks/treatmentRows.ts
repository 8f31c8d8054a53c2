import type { LineEvent } from "@ipo/model";
import type { Text } from "../locale/text.js";
import type { TreatmentItem } from "./treatmentItem.js";

/** What the treatment track draws: the treatments, the lines of therapy over them, and which events belong to which line. */
export interface TreatmentRows {
  readonly items: readonly TreatmentItem[];
  readonly lines: readonly LineEvent[];
  /** The line that an event is stated to belong to, by the event's id. */
  readonly lineOf: ReadonlyMap<string, LineEvent>;
}

/** Where rows go that are no drug class, by the class that they follow. */
const after: Readonly<Record<string, string>> = {
  groups: "radiotherapy",
  transplant: "radioligand",
};

/**
 * The place of a row from the top: surgery, radiotherapy, what is gathered by line or regimen, the drug classes in the
 * order of their table with transplants after radioligands, what no table knows, and other procedures last.
 */
export function rowOrder(row: string, { terminology }: Text): number {
  if (row === "procedures") return Number.MAX_SAFE_INTEGER;
  const follows = after[row];
  const place = terminology.drugClassById(follows ?? row)?.order ?? Number.MAX_SAFE_INTEGER - 1;
  return follows === undefined ? place : place + 0.5;
}

/** The name of a row. */
export function rowLabel(row: string, text: Text): string {
  if (row === "transplant") return text("treatment.transplant");
  const drugClass = text.terminology.drugClassById(row);
  return drugClass ? text.of(drugClass.label) : text("treatment.procedures");
}

/** Things by the row they belong to, rows in order; only rows that something is in. */
export function rowsOf<Part extends { readonly row: string }>(
  parts: readonly Part[],
  text: Text,
): [row: string, parts: Part[]][] {
  const rows = new Map<string, Part[]>();
  for (const part of parts) {
    const row = rows.get(part.row);
    if (row) row.push(part);
    else rows.set(part.row, [part]);
  }
  return [...rows].sort(([a], [b]) => rowOrder(a, text) - rowOrder(b, text));
}
