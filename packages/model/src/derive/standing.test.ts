import { expect, it } from "vitest";
import type { EventOfKind } from "../events/clinicalEvent.js";
import type { Quantity, ReferenceRange } from "../quantity.js";
import { censoring, ownRange, standingOf } from "./standing.js";

const lab = (quantity: Quantity | undefined, rest: Partial<EventOfKind<"lab">> = {}) => {
  const own: EventOfKind<"lab"> = {
    ...{ kind: "lab", id: "a", source: "Observation/a", path: "", status: "final" },
    ...{ time: { kind: "undated" }, code: { coding: [] }, provenance: {} },
    value: quantity ? { kind: "quantity", quantity } : { kind: "text", text: "trace" },
    ...rest,
  };
  return own;
};
const range = (low: number, high?: number): ReferenceRange => ({
  low: { value: low },
  ...(high !== undefined && { high: { value: high } }),
});
const flagged = (...codes: string[]) => ({
  interpretation: codes.map((code) => ({ coding: [{ code }] })),
});

it("the source's own flag decides, whatever the number", () => {
  const outside = { referenceRange: [range(1, 2)] };
  expect(standingOf(lab({ value: 5 }, { ...outside, ...flagged("N") }))).toBe("within");
  expect(standingOf(lab({ value: 1.5 }, { ...outside, ...flagged("N", "H") }))).toBe("outside");
  expect(standingOf(lab({ value: 5 }, { ...outside, ...flagged("IE") }))).toBe("outside");
  expect(standingOf(lab({ value: 5 }, { interpretation: [{ coding: [{}] }] }))).toBe("unknown");
});

it("without a flag the number is compared with its own range, and with no other", () => {
  expect(standingOf(lab({ value: 1.5 }, { referenceRange: [range(1, 2)] }))).toBe("within");
  expect(standingOf(lab({ value: 3 }, { referenceRange: [range(1, 2)] }))).toBe("outside");
  expect(standingOf(lab({ value: 3, code: "g/L" }, { referenceRange: [] }))).toBe("unknown");
  const inOtherUnit: ReferenceRange = { low: { value: 1, code: "g/dL" } };
  expect(standingOf(lab({ value: 3, code: "g/L" }, { referenceRange: [inOtherUnit] }))).toBe(
    "unknown",
  );
  expect(standingOf(lab(undefined, { referenceRange: [range(1, 2)] }))).toBe("unknown");
});

it("of two numeric ranges none is the value's own; one in words beside one does not count", () => {
  expect(ownRange(lab({ value: 1 }, { referenceRange: [range(1), range(2)] }))).toBeUndefined();
  expect(ownRange(lab({ value: 1 }, { referenceRange: [{ text: "adults" }, range(2)] }))).toEqual(
    range(2),
  );
  expect(ownRange(lab({ value: 1 }))).toBeUndefined();
});

it("a comparator says on which side the true value lies", () => {
  expect(censoring({ value: 1, comparator: "<=" })).toBe("below");
  expect(censoring({ value: 1, comparator: ">" })).toBe("above");
  expect(censoring({ value: 1 })).toBeUndefined();
});
