import { expect, it } from "vitest";
import type { EventOfKind, ObservationValue, PatientRecord } from "../index.js";
import {
  datedEventsOfKind,
  firstRowAfter,
  firstRowFrom,
  indexRecord,
  labSeriesOf,
  parseTimePoint,
  seriesColumnsOf,
  valueFlags,
} from "../index.js";

type Lab = EventOfKind<"lab">;

const lab = (
  id: string,
  date: string | undefined,
  value: ObservationValue,
  rest: Partial<Lab> = {},
) => {
  const at = date === undefined ? undefined : parseTimePoint(date);
  const own: Lab = {
    ...{ kind: "lab", id, source: id, path: "", status: "final", provenance: {} },
    ...{ code: { coding: [], text: "Hb" }, value },
    time: at ? { kind: "point", at } : { kind: "undated" },
    ...rest,
  };
  return own;
};
const number = (value: number, comparator?: "<" | ">="): ObservationValue => ({
  kind: "quantity",
  quantity: { value, code: "g/L", ...(comparator && { comparator }) },
});
const flagsOf = (event: Lab) => seriesColumnsOf([event]).flags[0] ?? -1;

it("numbers keep their place in time, and what is no number has none", () => {
  const values = [lab("a", "2024-01-01", number(5)), lab("b", "2024-02-01", { kind: "none" })];
  const { values: column, starts, ends } = seriesColumnsOf(values);
  expect([...column]).toEqual([5, NaN]);
  expect([...starts]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 1, 1)]);
  expect((ends[0] ?? 0) - (starts[0] ?? 0)).toBe(86_400_000);
});

it("H2: each state that must never be lost has a flag of its own", () => {
  const range = { referenceRange: [{ low: { value: 4 }, high: { value: 6 } }] };
  expect(flagsOf(lab("a", "2024-01-01", number(5), range))).toBe(valueFlags.number);
  expect(flagsOf(lab("a", "2024-01-01", number(9), range))).toBe(
    valueFlags.number | valueFlags.outside,
  );
  expect(flagsOf(lab("a", "2024-01-01", number(5, "<")))).toBe(
    valueFlags.number | valueFlags.below,
  );
  expect(flagsOf(lab("a", "2024-01-01", number(5, ">=")))).toBe(
    valueFlags.number | valueFlags.above,
  );
  expect(flagsOf(lab("a", "2024", number(5)))).toBe(valueFlags.number | valueFlags.coarse);
  const preliminary = lab("a", "2024-01-01", number(5), { status: "preliminary" });
  expect(flagsOf(preliminary)).toBe(valueFlags.number | valueFlags.unsettled);
  const doubtful = lab("a", "2024-01-01", number(5), { timeDoubt: ["before-birth"] });
  expect(flagsOf(doubtful)).toBe(valueFlags.number | valueFlags.unsettled);
  expect(flagsOf(lab("a", "2024-01-01", { kind: "absent", reason: "masked" }))).toBe(0);
});

it("values out of order come in order, undated ones have no row, and one list has one set of columns", () => {
  const values = [
    lab("late", "2024-03-01", number(1)),
    lab("undated", undefined, number(2)),
    lab("early", "2024-01-01", number(3)),
  ];
  const columns = seriesColumnsOf(values);
  expect(columns.observations.map(({ id }) => id)).toEqual(["early", "late"]);
  expect(seriesColumnsOf(values)).toBe(columns);
});

it("ranges are runs: a new one where a limit, a unit or the range itself is another", () => {
  const of = (low: number, code?: string) => ({
    referenceRange: [{ low: { value: low, ...(code && { code }) } }],
  });
  const values = [
    lab("a", "2024-01-01", number(5), of(4)),
    lab("b", "2024-01-02", number(5), of(4)),
    lab("c", "2024-01-03", number(5), of(3)),
    lab("d", "2024-01-04", number(5), of(3, "g/dL")),
    lab("e", "2024-01-05", number(5)),
  ];
  expect(seriesColumnsOf(values).ranges.map(({ row }) => row)).toEqual([0, 2, 3, 4]);
});

it("a bound that several rows share is found before the first and after the last of them", () => {
  const column = Float64Array.of(1, 2, 2, 3);
  expect([firstRowFrom(column, 2), firstRowAfter(column, 2)]).toEqual([1, 3]);
  expect([firstRowFrom(column, 9), firstRowAfter(column, 0)]).toEqual([4, 0]);
});

it("a period is coarse where either end is, and begins where it is known to", () => {
  const period = (start?: string, end?: string): Partial<Lab> => {
    const [from, to] = [start, end].map((text) => (text ? parseTimePoint(text) : undefined));
    return { time: { kind: "period", ...(from && { start: from }), ...(to && { end: to }) } };
  };
  const coarse = flagsOf(lab("a", undefined, number(5), period("2024-01-01", "2024")));
  expect(coarse & valueFlags.coarse).toBe(valueFlags.coarse);
  const exact = lab("a", undefined, number(5), period("2024-01-01", "2024-01-03"));
  expect(flagsOf(exact) & valueFlags.coarse).toBe(0);
  const { starts } = seriesColumnsOf([
    lab("a", undefined, number(5), period(undefined, "2024-01-01")),
  ]);
  expect([...starts]).toEqual([Date.UTC(2024, 0, 2)]);
});

it("an index made before is the one that is used", () => {
  const events = [lab("a", "2024-01-01", number(5)), lab("b", "2024-01-02", number(6))];
  const record = { events } as unknown as PatientRecord;
  indexRecord(record);
  const [series] = labSeriesOf(datedEventsOfKind(record, "lab"));
  expect(series?.observations).toHaveLength(2);
  expect(seriesColumnsOf(series?.observations ?? [])).toBe(
    seriesColumnsOf(labSeriesOf(datedEventsOfKind(record, "lab"))[0]?.observations ?? []),
  );
});

it("what the numbers of a series reach is known by row, and what is no number reaches nothing", () => {
  const values = [
    lab("a", "2024-01-01", { kind: "none" }),
    lab("b", "2024-02-01", number(5)),
    lab("c", "2024-02-01", number(-1, "<")),
    lab("d", "2024-03-01", number(9)),
    lab("e", "2024-04-01", number(9)),
  ];
  const { numbers, anyFlags, hasSimultaneous } = seriesColumnsOf(values);
  expect(numbers).toEqual({
    ...{ count: 4, first: 1, last: 4, lowest: 2, highest: 3 },
    leastPositive: 5,
  });
  expect(anyFlags).toBe(valueFlags.number | valueFlags.below);
  expect(hasSimultaneous).toBe(true);
  const none = seriesColumnsOf([lab("a", "2024-01-01", { kind: "none" })]);
  expect(none.numbers).toMatchObject({ count: 0, first: -1, highest: -1, leastPositive: Infinity });
  expect(none.hasSimultaneous).toBe(false);
});
