import { positionInRange, PatientRecord, type ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { workload, workloadSizes, workloadSpan } from "./workload.js";
import { seriesPointId } from "./workload/series.js";

describe("workload", () => {
  it("gives records that the model takes, with the counts asked and unique ids", () => {
    const record = workload("S");
    expect(PatientRecord.safeParse(record).error).toBeUndefined();
    expect(record.events).toHaveLength(25 + 40 + 12 * 60 + 4 * 20);
    expect(new Set(record.events.map(({ id }) => id)).size).toBe(record.events.length);
    const drugs = record.events.flatMap((one) => (one.kind === "medication" ? one.code.text : []));
    expect(new Set(drugs).size).toBe(8);
  });

  it("gives the same record each time, and another one from another seed", () => {
    expect(workload("S")).toEqual(workload("S"));
    expect(workload("S", { seed: 7 })).not.toEqual(workload("S"));
  });

  it("puts most values within their range, about two in a hundred outside, and a few with a comparator", () => {
    const measured = workload("M").events.filter((event) => event.kind === "lab");
    const counted = { within: 0, outside: 0, censored: 0 };
    for (const { value, referenceRange } of measured) {
      if (value.kind !== "quantity" || !referenceRange?.[0]) continue;
      const position = positionInRange(value.quantity, referenceRange[0]);
      if (value.quantity.comparator) counted.censored += 1;
      else counted[position === "within" ? "within" : "outside"] += 1;
    }
    expect(counted.outside / measured.length).toBeCloseTo(0.02, 2);
    expect(counted.censored / measured.length).toBeCloseTo(0.005, 2);
    expect(counted.within + counted.outside + counted.censored).toBe(measured.length);
  });

  it("puts a planted value where it is told to, and leaves the others as they are", () => {
    const planted = [{ series: 3, point: 30, value: 999, comparator: ">" as const }];
    const record = workload("S", { planted });
    const found = record.events.find(({ id }) => id === seriesPointId(3, 30));
    expect(found).toMatchObject({ value: { quantity: { value: 999, comparator: ">" } } });
    expect(record.events.filter((event) => event !== found)).toEqual(
      workload("S").events.filter(({ id }) => id !== seriesPointId(3, 30)),
    );
  });

  it("doubles one series alone", () => {
    const plain = workload("S").events;
    const doubled = workload("S", { doubledSeries: 0 }).events;
    expect(doubled).toHaveLength(plain.length + 60);
    const others = (events: readonly ClinicalEvent[]) =>
      events
        .filter(({ id }) => !id.startsWith("Observation/series-0-"))
        .map(({ id, time }) => [id, time]);
    expect(others(doubled)).toEqual(others(plain));
  });

  it("doubles what lies outside a window and nothing in it", () => {
    const { start, end } = workloadSpan(workloadSizes.S);
    const window = { start: start + (end - start) / 4, end: end - (end - start) / 4 };
    const within = ({ events }: PatientRecord) =>
      events.flatMap(({ id, time }) =>
        time.kind === "point" && time.at.start >= window.start && time.at.end <= window.end
          ? [id]
          : [],
      );
    const plain = workload("S");
    const doubled = workload("S", { doubledOutside: window });
    expect(within(doubled)).toEqual(within(plain));
    expect(doubled.events.length).toBeGreaterThan(1.4 * plain.events.length);
    expect(PatientRecord.safeParse(doubled).error).toBeUndefined();
  });
});
